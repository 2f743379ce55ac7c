package io.github.bookfigures.citation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Blanks what no reader sees, or sees as an example: comments and code. Every other character stays where it is. */
final class Hidden {
    /** Begins a list item: what is indented below belongs to it and is no code. */
    private static final Pattern ITEM = Pattern.compile(" {0,3}(?:[-*+]|\\d{1,9}[.)])\\s.*");

    private Hidden() {}

    /** The text without what the pattern finds, from left to right; line feeds stay. */
    static String by(Pattern hidden, String text) {
        Matcher matcher = hidden.matcher(text);
        StringBuilder visible = new StringBuilder(text);
        while (matcher.find()) {
            blank(visible, matcher.start(), matcher.end());
        }
        return visible.toString();
    }

    /** The text without the indented code blocks of Markdown. */
    static String indentedCode(String text) {
        StringBuilder visible = new StringBuilder(text);
        boolean mayBegin = true;
        boolean inList = false;
        int begin = 0;
        while (begin < text.length()) {
            int end = text.indexOf('\n', begin);
            end = end < 0 ? text.length() : end;
            String line = text.substring(begin, end);
            boolean indented = line.startsWith("    ") || line.startsWith("\t");
            if (line.isBlank()) {
                mayBegin = true;
            } else if (indented && mayBegin && !inList) {
                blank(visible, begin, end);
            } else {
                mayBegin = false;
                inList = ITEM.matcher(line).matches() || inList && line.startsWith(" ");
            }
            begin = end + 1;
        }
        return visible.toString();
    }

    private static void blank(StringBuilder text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }
}
