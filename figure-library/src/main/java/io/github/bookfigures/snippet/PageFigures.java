package io.github.bookfigures.snippet;

import java.util.List;

/** Writes {@code pages.xml}: what the macros of site pages know about the figures of a book. */
public final class PageFigures {
    private PageFigures() {}

    /**
     * The file, which is the same for the same figures: of each its number, its HTML with links into {@code figures/}, and
     * its measured numbers. Figures are numbered as the manifest lists them, those without a picture for pages left out.
     */
    public static String xml(List<FigureText> figures) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<figures>\n");
        int number = 0;
        for (FigureText figure : figures) {
            if (figure.picture().isPresent()) {
                number++;
                xml.append("  <figure id=\"").append(figure.id());
                xml.append("\" number=\"").append(number).append("\" reference=\"");
                xml.append(PageSnippets.escaped(figure.numbering().reference(number)));
                xml.append("\">\n    <html>");
                xml.append(PageSnippets.escaped(PageSnippets.numbered(figure, number)));
                xml.append("</html>\n");
                figure.values()
                        .forEach((path, value) -> xml.append("    <value path=\"")
                                .append(PageSnippets.escaped(path))
                                .append("\">")
                                .append(value)
                                .append("</value>\n"));
                xml.append("  </figure>\n");
            }
        }
        return xml.append("</figures>\n").toString();
    }
}
