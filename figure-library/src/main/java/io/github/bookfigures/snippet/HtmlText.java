package io.github.bookfigures.snippet;

/** Text in HTML. */
public final class HtmlText {
    private HtmlText() {}

    /** The text as it is, in an element or in a quoted attribute. */
    public static String of(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
