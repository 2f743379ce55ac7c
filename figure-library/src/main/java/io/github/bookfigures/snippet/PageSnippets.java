package io.github.bookfigures.snippet;

import java.util.Locale;
import java.util.Optional;

/** What stands in a page for a figure, to be copied or included. Images are found in a folder {@code figures} beside it. */
public final class PageSnippets {
    private static final String FOLDER = "figures/";
    private static final int PIXELS_PER_INCH = 96;

    private PageSnippets() {}

    /** A figure in HTML, which is well-formed XML, too; it goes dark with the reader. */
    public static String html(FigureText figure) {
        return html(figure, "");
    }

    /** The same with a number before its caption. */
    static String numbered(FigureText figure, int number) {
        return html(
                figure,
                "<span class=\"figure-number\">" + escaped(figure.numbering().label(number)) + "</span> ");
    }

    private static String html(FigureText figure, String label) {
        Optional<String> picture = figure.picture();
        if (picture.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<figure id=\"fig-" + figure.id() + "\">\n");
        html.append(image(figure, picture.get()));
        String caption = label + escaped(figure.caption().orElse(""));
        if (!caption.isEmpty()) {
            html.append("<figcaption>").append(caption.strip()).append("</figcaption>\n");
        }
        return html.append("</figure>\n").toString();
    }

    /** An image in HTML, and the one for dark pages, if there is one. */
    private static String image(FigureText figure, String picture) {
        StringBuilder html = new StringBuilder();
        Optional<String> dark = figure.darkPicture();
        dark.ifPresent(file -> html.append("<picture>\n<source media=\"(prefers-color-scheme: dark)\" srcset=\"")
                .append(FOLDER)
                .append(file)
                .append("\" />\n"));
        html.append("<img src=\"").append(FOLDER).append(picture);
        html.append("\" alt=\"").append(escaped(alt(figure))).append('"');
        figure.inches().ifPresent(inches -> html.append(style(inches)));
        html.append(" />\n");
        dark.ifPresent(file -> html.append("</picture>\n"));
        return html.toString();
    }

    /** A figure in Markdown: the image, in HTML when there is a dark one, too, and its caption in a paragraph of its own. */
    public static String markdown(FigureText figure) {
        return figure.picture()
                .map(picture -> (figure.darkPicture().isPresent()
                                ? image(figure, picture)
                                : "![" + plain(alt(figure)) + "](" + FOLDER + picture + ")\n")
                        + figure.caption()
                                .map(caption -> "\n*" + plain(caption) + "*\n")
                                .orElse(""))
                .orElse("");
    }

    /**
     * A figure in AsciiDoc: an image with anchor, caption and description. When there is a dark one, pages show that one to
     * readers who want it.
     */
    public static String asciiDoc(FigureText figure) {
        Optional<String> picture = figure.picture();
        if (picture.isEmpty()) {
            return "";
        }
        String block = "[#fig-" + figure.id() + "]\n"
                + figure.caption()
                        .map(caption -> "." + AsciiDocText.of(oneLine(caption)) + "\n")
                        .orElse("")
                + "image::" + FOLDER + picture.get() + "[alt=\"" + AsciiDocText.of(oneLine(alt(figure))) + "\""
                + figure.inches()
                        .map(inches -> ",width=" + Math.round(inches * PIXELS_PER_INCH))
                        .orElse("") + "]\n";
        // An image block, because AsciiDoc counts no others: a picture element would have no number.
        return block
                + figure.darkPicture()
                        .map(dark -> "\nifdef::backend-html5[]\n++++\n<style>@media (prefers-color-scheme: dark) {"
                                + " [id=\"fig-" + figure.id() + "\"] img { content: url(\"" + FOLDER + dark
                                + "\"); } }</style>\n++++\nendif::[]\n")
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
        return HtmlText.of(oneLine(text));
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
