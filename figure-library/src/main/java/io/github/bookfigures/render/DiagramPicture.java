package io.github.bookfigures.render;

import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape.Picture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Draws a picture of cells with sharp edges: few cells as rectangles, many as an image with many pixels a cell. */
final class DiagramPicture {
    private static final int MOST_RECTANGLES = 1600;
    private static final int IMAGE_SIDE = 900;

    /** How far a cell reaches under the next, so that no gap shows between them. */
    private static final double OVERLAP = 0.3;

    private final Picture picture;
    private final Rectangle2D area;
    private final Style style;

    DiagramPicture(Picture picture, DiagramFrame frame, Style style) {
        this.picture = picture;
        this.area = frame.box(picture.x(), picture.y(), picture.width(), picture.height());
        this.style = style;
    }

    void paint(Graphics2D g) {
        int rows = picture.values().length;
        int columns = picture.values()[0].length;
        if (rows * columns <= MOST_RECTANGLES) {
            rectangles(g, rows, columns);
        } else {
            image(g, rows, columns);
        }
        g.setColor(style.colour(Role.MUTED));
        g.setStroke(MarkStroke.plain(style.line() * 0.5));
        g.draw(area);
    }

    private void rectangles(Graphics2D g, int rows, int columns) {
        double width = area.getWidth() / columns;
        double height = area.getHeight() / rows;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                g.setColor(colour(i, j));
                g.fill(new Rectangle2D.Double(
                        area.getX() + j * width,
                        area.getY() + i * height,
                        width + (j < columns - 1 ? OVERLAP : 0),
                        height + (i < rows - 1 ? OVERLAP : 0)));
            }
        }
    }

    private void image(Graphics2D g, int rows, int columns) {
        int pixels = Math.max(1, IMAGE_SIDE / Math.max(rows, columns));
        BufferedImage image =
                new BufferedImage(columns * pixels, rows * pixels, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < image.getHeight(); i++) {
            for (int j = 0; j < image.getWidth(); j++) {
                image.setRGB(j, i, colour(i / pixels, j / pixels).getRGB());
            }
        }
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        AffineTransform place = AffineTransform.getTranslateInstance(area.getX(), area.getY());
        place.scale(area.getWidth() / image.getWidth(), area.getHeight() / image.getHeight());
        g.drawImage(image, place, null);
    }

    private Color colour(int row, int column) {
        return style.colour(picture.colours(), picture.values()[row][column]);
    }
}
