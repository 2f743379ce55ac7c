package io.github.bookfigures.render;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Base64;

/** An image inside an SVG document. */
final class SvgImage {
    private SvgImage() {}

    static String element(BufferedImage image, AffineTransform place) {
        byte[] png = PngWriter.of(image);
        return "<image width=\"" + image.getWidth() + "\" height=\"" + image.getHeight()
                + "\" preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\" transform=\""
                + SvgGlyphs.transform(place) + "\" xlink:href=\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(png) + "\"/>";
    }
}
