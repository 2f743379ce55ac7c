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
 */
record Form(Pattern pattern, By by, Kind kind, boolean describes) {
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
        return new Form(Pattern.compile(pattern), By.FILE, Kind.SHOWN, true);
    }

    static Form file(Kind kind, String pattern) {
        return new Form(Pattern.compile(pattern), By.FILE, kind, false);
    }

    static Form id(Kind kind, String pattern) {
        return new Form(Pattern.compile(pattern), By.ID, kind, false);
    }

    /** Where the name of the figure begins. */
    int place(Matcher matcher) {
        return matcher.start(by.group);
    }

    /** The name of the figure. */
    String word(Matcher matcher) {
        return matcher.group(by.group).strip();
    }

    /** Whether a description is there, or none is asked for. */
    boolean described(Matcher matcher) {
        return !describes
                || matcher.group("alt") != null && !matcher.group("alt").isBlank();
    }
}
