package io.github.bookfigures.render;

import io.github.bookfigures.figure.HtmlShape;
import io.github.bookfigures.figure.SvgText;

/**
 * What a figure is printed on.
 *
 * @param theme name of the theme, see {@link Themes#names()}, or path of its file
 * @param width printed width in inches
 * @param height printed height in inches
 * @param dpi pixels per inch of a PNG
 * @param transparent whether the paper is left out
 * @param title title of the document, for readers that show one; may be empty
 * @param description what a reader who cannot see the figure is told; may be empty
 * @param id what identifiers in the file begin with, unique in a book; may be empty
 * @param svgText what the letters of an SVG file are
 * @param htmlShape what an HTML file is
 */
public record Sheet(
        String theme,
        double width,
        double height,
        int dpi,
        boolean transparent,
        String title,
        String description,
        String id,
        SvgText svgText,
        HtmlShape htmlShape) {
    /** A sheet for one file on its own. */
    public Sheet(
            String theme, double width, double height, int dpi, boolean transparent, String title, String description) {
        this(theme, width, height, dpi, transparent, title, description, "", SvgText.OUTLINES, HtmlShape.PAGE);
    }

    /** A sheet for files among which no HTML is, or a page. */
    public Sheet(
            String theme,
            double width,
            double height,
            int dpi,
            boolean transparent,
            String title,
            String description,
            String id,
            SvgText svgText) {
        this(theme, width, height, dpi, transparent, title, description, id, svgText, HtmlShape.PAGE);
    }

    /** Checks that there is something to print on. */
    public Sheet {
        if (!(width > 0 && width <= 60 && height > 0 && height <= 60)) {
            throw new IllegalArgumentException(
                    "a sheet is up to 60 in wide and high, not " + width + " in by " + height + " in");
        }
        if (dpi < 36 || dpi > 1200) {
            throw new IllegalArgumentException("a sheet has 36 to 1200 pixels per inch, not " + dpi);
        }
    }

    /** Points per inch. */
    static final double POINTS = 72;

    double widthInPoints() {
        return width * POINTS;
    }

    double heightInPoints() {
        return height * POINTS;
    }
}
