package io.github.bookfigures.snippet;

import java.util.Locale;
import java.util.Optional;

/** What stands in a page for a figure, to be copied or included. Images are found in a folder {@code figures} beside it. */
public final class PageSnippets {
    private static final String FOLDER = "figures/";
    private static final String[] PREFERRED = {".svg", ".png", ".gif"};
    private static final String[] DARK = {"-dark.svg", "-dark.png"};

    private PageSnippets() {}

    /** A figure in HTML, which is well-formed XML, too; it goes dark with the reader. */
    public static String html(FigureText figure) {
        return html(figure, "");
    }

    /** The same with a number before its caption. */
    static String numbered(FigureText figure, int number) {
        return html(figure, "<span class=\"figure-number\">Figure " + number + ".</span> ");
    }

    private static String html(FigureText figure, String label) {
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
        html.append("\" alt=\"").append(escaped(alt(figure))).append('"');
        figure.inches().ifPresent(inches -> html.append(style(inches)));
        html.append(" />\n");
        dark.ifPresent(file -> html.append("</picture>\n"));
        String caption = label + escaped(figure.caption().orElse(""));
        if (!caption.isEmpty()) {
            html.append("<figcaption>").append(caption.strip()).append("</figcaption>\n");
        }
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

    /** As wide as in print, but no wider than the page. */
    private static String style(double inches) {
        return String.format(Locale.ROOT, " style=\"width:%.3fin;max-width:100%%;height:auto\"", inches);
    }

    private static String alt(FigureText figure) {
        return figure.alt().or(figure::caption).orElse(figure.id());
    }

    static String escaped(String text) {
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
        return text.replaceAll("[\\s\\p{Cntrl}\\uFFFE\\uFFFF]+", " ").strip();
    }
}
