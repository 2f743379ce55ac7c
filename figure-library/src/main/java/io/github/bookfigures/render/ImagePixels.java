package io.github.bookfigures.render;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Draws into pixels in memory. */
final class ImagePixels {
    private ImagePixels() {}

    /** An artwork at so many pixels to the inch; opaque unless its sheet is transparent. */
    static BufferedImage drawn(Artwork artwork, double dpi) {
        return drawn(artwork.drawing(), artwork.sheet(), dpi);
    }

    static BufferedImage drawn(Drawing drawing, Sheet sheet, double dpi) {
        int width = (int) Math.max(1, Math.round(sheet.width() * dpi));
        int height = (int) Math.max(1, Math.round(sheet.height() * dpi));
        BufferedImage image = new BufferedImage(
                width, height, sheet.transparent() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        if (!sheet.transparent()) {
            g.setColor(drawing.paper());
            g.fillRect(0, 0, width, height);
        }
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.scale(dpi / Sheet.POINTS, dpi / Sheet.POINTS);
        drawing.paint(g);
        g.dispose();
        return image;
    }

    /** The pixels of an image of whole numbers, row by row, as they are in memory. */
    static int[] of(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
