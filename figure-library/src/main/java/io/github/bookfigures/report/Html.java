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

    /** A link to a figure of the same page. */
    static String jump(ReportFigure figure) {
        return jump(figure.id(), code(figure.id()));
    }

    /** A link within the page, whichever of its parts is shown. */
    static String jump(String id, String label) {
        return "<a class=\"jump\" href=\"#" + text(id) + "\">" + label + "</a>";
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

    /** A paragraph with {@code code} in backticks, *emphasis* and **strong words**. */
    static String prose(String paragraph) {
        return element("p", words(paragraph));
    }

    /** The same, within a paragraph. */
    static String words(String text) {
        return text(text)
                .replaceAll("`([^`]+)`", "<code>$1</code>")
                .replaceAll("\\*\\*([^*]+)\\*\\*", "<strong>$1</strong>")
                .replaceAll("(?<![\\w*])\\*([^*\\s](?:[^*]*[^*\\s])?)\\*(?![\\w*])", "<em>$1</em>");
    }

    static String seconds(double seconds) {
        return String.format(Locale.ROOT, seconds < 10 ? "%.2f s" : "%.0f s", seconds);
    }
}
