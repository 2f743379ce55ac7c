package io.github.bookfigures.snippet;

import java.util.Optional;

/** What stands in a page for a figure, to be copied or included. Images are found in a folder {@code figures} beside it. */
public final class PageSnippets {
    private static final String FOLDER = "figures/";
    private static final String[] PREFERRED = {".svg", ".png", ".gif"};
    private static final String[] DARK = {"-dark.svg", "-dark.png"};

    private PageSnippets() {}

    /** A figure in HTML, which is well-formed XML, too; it goes dark with the reader. */
    public static String html(FigureText figure) {
        Optional<String> picture = figure.firstOf(PREFERRED);
        if (picture.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<figure id=\"fig-" + figure.id() + "\">\n");
        Optional<String> dark = figure.firstOf(DARK);
        dark.ifPresent(file -> html.append("<picture>\n<source media=\"(prefers-color-scheme: dark)\" srcset=\"")
                .append(FOLDER)
                .append(file)
                .append("\" />\n"));
        html.append("<img src=\"").append(FOLDER).append(picture.get());
        html.append("\" alt=\"").append(escaped(alt(figure))).append("\" />\n");
        dark.ifPresent(file -> html.append("</picture>\n"));
        figure.caption()
                .ifPresent(caption ->
                        html.append("<figcaption>").append(escaped(caption)).append("</figcaption>\n"));
        return html.append("</figure>\n").toString();
    }

    /** A figure in Markdown: the image, and its caption in a paragraph of its own. */
    public static String markdown(FigureText figure) {
        return figure.firstOf(PREFERRED)
                .map(picture -> "![" + plain(alt(figure)) + "](" + FOLDER + picture + ")\n"
                        + figure.caption()
                                .map(caption -> "\n*" + plain(caption) + "*\n")
                                .orElse(""))
                .orElse("");
    }

    private static String alt(FigureText figure) {
        return figure.alt().or(figure::caption).orElse(figure.id());
    }

    private static String escaped(String text) {
        return oneLine(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Characters that mean something to Markdown are escaped, and those that mean something to HTML. */
    private static String plain(String text) {
        return oneLine(text)
                .replaceAll("([\\\\`*_{}\\[\\]()#+!|~$-])", "\\\\$1")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
