package io.github.bookfigures.render;

import io.github.bookfigures.figure.ColourScale;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;

/**
 * Sharp cells without gaps between them. Few are shapes, which can be edited one by one; many are one picture, a
 * fraction of the size in every vector format.
 *
 * @param values rows of values, the first on top; NaN leaves a hole
 * @param colours how values become colours
 * @param style whose colours
 */
record CellShapes(double[][] values, ColourScale colours, Style style) {
    /** Above this many cells they are a picture. */
    private static final int MANY_CELLS = 100;

    /** Above this many they are one even for print. */
    private static final int MOST_SHAPES = 10_000;

    /** Steps between the colours of many cells: with the hole no more than the 256 colours of a palette. */
    private static final int STEPS = 254;

    /**
     * Pixels along the side of a cell in a picture. Some viewers smooth pictures however they are asked not to: then an
     * eighth of a cell is blurred, not all of it.
     */
    private static final int FINENESS = 8;

    private static final int MOST_PIXELS = 4_000_000;

    /** How far a cell reaches under the next, in points, so that no gap shows between them. */
    private static final double OVERLAP = 0.4;

    /** Where a cell lies; all cells are of one size and stand in line. */
    interface Place {
        Rectangle2D of(int row, int column);
    }

    void paint(Graphics2D g, Place place) {
        boolean shapes = Boolean.TRUE.equals(g.getRenderingHint(CellsAsShapes.KEY));
        if (values.length * values[0].length > (shapes ? MOST_SHAPES : MANY_CELLS)) {
            paintPicture(g, place);
        } else {
            Smoothing.without(g, () -> paintShapes(g, place));
        }
    }

    private void paintPicture(Graphics2D g, Place place) {
        int rows = values.length;
        int columns = values[0].length;
        int fine = (int) Math.max(1, Math.min(FINENESS, Math.sqrt((double) MOST_PIXELS / rows / columns)));
        boolean holes = Arrays.stream(values).flatMapToDouble(Arrays::stream).anyMatch(Double::isNaN);
        BufferedImage picture = new BufferedImage(
                columns * fine, rows * fine, holes ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < rows; row++) {
            int[] line = new int[columns * fine];
            for (int column = 0; column < columns; column++) {
                int rgb = colour(values[row][column]).map(Color::getRGB).orElse(0);
                Arrays.fill(line, column * fine, (column + 1) * fine, rgb);
            }
            picture.setRGB(0, row * fine, line.length, fine, line, 0, 0);
        }
        Rectangle2D box = place.of(0, 0);
        box.add(place.of(rows - 1, columns - 1));
        AffineTransform stretch = AffineTransform.getTranslateInstance(box.getX(), box.getY());
        stretch.scale(box.getWidth() / picture.getWidth(), box.getHeight() / picture.getHeight());
        Object before = g.getRenderingHint(RenderingHints.KEY_INTERPOLATION);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.drawImage(picture, stretch, null);
        if (before != null) {
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, before);
        }
    }

    /** Draws each run of equal cells as one rectangle that reaches a little under the next. */
    private void paintShapes(Graphics2D g, Place place) {
        for (int row = 0; row < values.length; row++) {
            double[] line = values[row];
            for (int from = 0, to; from < line.length; from = to) {
                to = from + 1;
                while (to < line.length && colour(line[to]).equals(colour(line[from]))) {
                    to++;
                }
                if (!Double.isNaN(line[from])) {
                    Rectangle2D box = place.of(row, from);
                    box.add(place.of(row, to - 1));
                    double right = to < line.length && !Double.isNaN(line[to]) ? OVERLAP : 0;
                    double down = row < values.length - 1 ? OVERLAP : 0;
                    g.setColor(colour(line[from]).orElseThrow());
                    g.fill(new Rectangle2D.Double(
                            box.getX(), box.getY(), box.getWidth() + right, box.getHeight() + down));
                }
            }
        }
    }

    /** The colour a value is drawn in, if it is one. */
    Optional<Color> colour(double value) {
        if (Double.isNaN(value)) {
            return Optional.empty();
        }
        if (values.length * values[0].length <= MANY_CELLS) {
            return Optional.of(style.colour(colours, value));
        }
        double share = (value - colours.from()) / (colours.to() - colours.from());
        double rounded = Math.rint(Math.max(0, Math.min(1, share)) * STEPS) / STEPS;
        return Optional.of(style.colour(colours, colours.from() + rounded * (colours.to() - colours.from())));
    }
}
