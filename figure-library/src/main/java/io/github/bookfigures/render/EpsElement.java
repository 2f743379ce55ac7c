package io.github.bookfigures.render;

import java.awt.Color;
import java.awt.geom.Rectangle2D;

/**
 * Something opaque that is drawn on a page of PostScript.
 *
 * @param bounds where at most it leaves ink
 * @param before what stands before its colour
 * @param colour its colour
 * @param after what stands after its colour
 */
record EpsElement(Rectangle2D bounds, String before, Color colour, String after) {
    /**
     * The same seen through a glaze: PostScript has no transparency, but where a glaze lies over something, that thing
     * in the mixed colour, cut to the glaze, looks just the same.
     *
     * @param region cuts to the glaze
     */
    EpsElement under(EpsElement glaze, String region, double opacity) {
        return new EpsElement(
                bounds.createIntersection(glaze.bounds),
                "q " + region + before,
                ColourMap.mix(colour, glaze.colour, opacity),
                after + "Q\n");
    }

    EpsElement in(Color other) {
        return new EpsElement(bounds, before, other, after);
    }

    String text() {
        return before + SvgPath.number(colour.getRed() / 255.0, 3) + " "
                + SvgPath.number(colour.getGreen() / 255.0, 3) + " "
                + SvgPath.number(colour.getBlue() / 255.0, 3) + " k\n" + after;
    }
}
