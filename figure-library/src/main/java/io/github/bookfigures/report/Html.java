package io.github.bookfigures.report;

import io.github.bookfigures.snippet.HtmlText;
import java.util.Locale;

/** Pieces of HTML. */
final class Html {
    private Html() {}

    /** Text, as it is. */
    static String text(String text) {
        return HtmlText.of(text);
    }

    static String element(String name, String content) {
        return "<" + name + ">" + content + "</" + name + ">";
    }

    static String code(String text) {
        return element("code", text(text));
    }

    static String link(String href, String label) {
        return "<a href=\"" + text(href) + "\">" + text(label) + "</a>";
    }

    /** A number with all its digits. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    static String seconds(double seconds) {
        return String.format(Locale.ROOT, seconds < 10 ? "%.2f s" : "%.0f s", seconds);
    }
}
