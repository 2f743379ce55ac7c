package io.github.bookfigures.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** What has been drawn so far, coarse: where the colours under texts and marks are looked up. */
final class DrawnPicture {
    /** Fine enough for the strokes of small letters. */
    private static final double PIXELS_PER_POINT = 2;

    private final BufferedImage image;

    DrawnPicture(Sheet sheet, Color paper) {
        image = new BufferedImage(
                (int) Math.ceil(sheet.widthInPoints() * PIXELS_PER_POINT),
                (int) Math.ceil(sheet.heightInPoints() * PIXELS_PER_POINT),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(paper);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.dispose();
    }

    /** Draws in points. */
    Graphics2D graphics() {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
        return g;
    }

    /** What brings the coordinates of a drawing to points of the sheet, from what brings them to pixels. */
    AffineTransform toPoints(AffineTransform toPixels) {
        AffineTransform toPoints = AffineTransform.getScaleInstance(1 / PIXELS_PER_POINT, 1 / PIXELS_PER_POINT);
        toPoints.concatenate(toPixels);
        return toPoints;
    }

    /** The pixels round a place given in pixels, those outside of the sheet left out; may be empty. */
    Rectangle pixels(Rectangle2D place) {
        return place.getBounds().intersection(new Rectangle(0, 0, image.getWidth(), image.getHeight()));
    }

    /** Colours of pixels, row by row. */
    int[] colours(Rectangle pixels) {
        if (pixels.isEmpty()) {
            return new int[0];
        }
        int[] all = ImagePixels.of(image);
        int[] colours = new int[pixels.width * pixels.height];
        for (int y = 0; y < pixels.height; y++) {
            System.arraycopy(
                    all, (pixels.y + y) * image.getWidth() + pixels.x, colours, y * pixels.width, pixels.width);
        }
        return colours;
    }

    boolean holds(double x, double y) {
        return x >= 0 && y >= 0 && x < image.getWidth() && y < image.getHeight();
    }

    Color at(double x, double y) {
        return new Color(ImagePixels.of(image)[(int) y * image.getWidth() + (int) x]);
    }
}
