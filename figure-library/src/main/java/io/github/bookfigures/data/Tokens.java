package io.github.bookfigures.data;

import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A formula or a claim, taken word after word from left to right. Says where something else was expected. */
final class Tokens {
    static final Pattern NUMBER = Pattern.compile("(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");
    static final Pattern SIGNED_NUMBER = Pattern.compile("[-+]?" + NUMBER.pattern());

    private static final Pattern SPACE = Pattern.compile("\\s*");
    private static final int LONGEST = 1000;
    private static final int LETTERS_SHOWN = 60;

    private final String kind;
    private final String text;
    private final Function<String, RuntimeException> failure;
    private int at;

    /**
     * A text to be read.
     *
     * @param kind what it is, for messages
     * @param failure makes of a message what is thrown
     */
    Tokens(String kind, String text, Function<String, RuntimeException> failure) {
        this.kind = kind;
        this.text = text;
        this.failure = failure;
        if (text.length() > LONGEST) {
            throw refused("has " + text.length() + " characters, expected at most " + LONGEST);
        }
    }

    /** What is here, if it is of this form; otherwise nothing, and nothing is taken. */
    String take(Pattern form) {
        Matcher matcher = form.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return "";
        }
        at = matcher.end();
        return matcher.group();
    }

    boolean take(char sign) {
        boolean here = isAt(sign);
        at += here ? 1 : 0;
        return here;
    }

    void skipSpace() {
        take(SPACE);
    }

    boolean isAt(char sign) {
        return at < text.length() && text.charAt(at) == sign;
    }

    boolean areAtEnd() {
        return at >= text.length();
    }

    int place() {
        return at;
    }

    /** Gives back what was taken since a place. */
    void backTo(int place) {
        at = place;
    }

    /** What was taken since a place. */
    String since(int place) {
        return text.substring(place, at);
    }

    RuntimeException expected(String what) {
        return expectedAt(at, what);
    }

    RuntimeException expectedAt(int place, String what) {
        return failure.apply(beginning() + ": expected " + what + " at column " + (place + 1));
    }

    /** The text as a whole is not to be read. */
    RuntimeException refused(String why) {
        return failure.apply(beginning() + " " + why);
    }

    private String beginning() {
        boolean whole = text.codePointCount(0, text.length()) <= LETTERS_SHOWN;
        String shown = text.codePoints()
                .limit(LETTERS_SHOWN)
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .mapToObj(c ->
                        Character.isISOControl(c) ? String.format(Locale.ROOT, "\\u%04x", c) : Character.toString(c))
                .collect(Collectors.joining());
        return kind + " \"" + shown + (whole ? "" : "…") + "\"";
    }
}
