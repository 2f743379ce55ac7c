package io.github.bookfigures.citation;

import io.github.bookfigures.citation.Citation.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way to write a citation.
 *
 * @param pattern has a group {@code id} or {@code file}, and a group {@code alt} where a description is asked for
 * @param by which of the two groups it has
 * @param kind what becomes of the figure
 * @param describes whether there is a group {@code alt}
 * @param inline whether it must not begin a line of a paragraph
 */
record Form(Pattern pattern, By by, Kind kind, boolean describes, boolean inline) {
    private static final Pattern BEGINNING =
            Pattern.compile("(?:^|\\n)[ \\t>]*+(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]++)?\\z");
    private static final Pattern TEXT_ABOVE = Pattern.compile("\\S[ \\t]*+\\n[^\\n]*\\z");
    private static final Pattern TEXT_BELOW = Pattern.compile("[ \\t]*+\\n?[ \\t]*+[^\\s]");

    /** What a form names a figure by. */
    enum By {
        ID("id"),
        FILE("file");

        private final String group;

        By(String group) {
            this.group = group;
        }
    }

    static Form picture(String pattern) {
        return new Form(Pattern.compile(pattern), By.FILE, Kind.SHOWN, true, false);
    }

    static Form file(Kind kind, String pattern) {
        return new Form(Pattern.compile(pattern), By.FILE, kind, false, false);
    }

    static Form id(Kind kind, String pattern) {
        return new Form(Pattern.compile(pattern), By.ID, kind, false, false);
    }

    /** A mention in a comment, which Markdown takes for a block of its own at the beginning of a line. */
    static Form comment(String pattern) {
        return new Form(Pattern.compile(pattern), By.ID, Kind.MENTIONED, false, true);
    }

    /** Where the name of the figure begins. */
    int place(Matcher matcher) {
        return matcher.start(by.group);
    }

    /** The name of the figure. */
    String word(Matcher matcher) {
        return matcher.group(by.group).strip();
    }

    /** Whether it begins a line with other text beside, above or below. */
    boolean misplaced(Matcher matcher, String text) {
        if (!inline) {
            return false;
        }
        int line = text.lastIndexOf('\n', matcher.start() - 1);
        String before = text.substring(text.lastIndexOf('\n', line - 1) + 1, matcher.start());
        return BEGINNING.matcher(before).find()
                && (TEXT_ABOVE.matcher(before).find()
                        || TEXT_BELOW
                                .matcher(text)
                                .region(matcher.end(), text.length())
                                .lookingAt());
    }

    /** Whether a description is there, or none is asked for. */
    boolean described(Matcher matcher) {
        return !describes
                || matcher.group("alt") != null && !matcher.group("alt").isBlank();
    }
}
