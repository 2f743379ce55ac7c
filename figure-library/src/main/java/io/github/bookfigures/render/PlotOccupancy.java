package io.github.bookfigures.render;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import java.util.function.Consumer;

/** Where in the plot area something is drawn, on a coarse grid, so that texts find free places. */
final class PlotOccupancy {
    /** Side of a cell in points. */
    private static final double CELL = 1.5;
    /** Weight of a fine line. */
    private static final double FINE = 0.8;
    /** Opacity above which a cell is taken, of 255. */
    private static final int SEEN = 40;

    private final Rectangle2D area;
    private final int width;
    private final int height;
    /** Sums of weights over all cells left of and above each corner, row by row. */
    private final double[] sums;

    private PlotOccupancy(Rectangle2D area, int width, int height, double[] weights) {
        this.area = area;
        this.width = width;
        this.height = height;
        this.sums = new double[(height + 1) * (width + 1)];
        int cell = 0;
        int corner = width + 2;
        for (int i = 0; i < height; i++, corner++) {
            double row = 0;
            for (int j = 0; j < width; j++, corner++) {
                row += weights[cell++];
                sums[corner] = row + sums[corner - width - 1];
            }
        }
    }

    /**
     * Draws every mark once into a coarse picture; a cell weighs as much as the heaviest mark in it.
     *
     * @param rules fine lines that are no marks, and that no text should stand on
     */
    static PlotOccupancy of(List<MarkPainter> marks, PlotFrame frame, List<Line2D> rules) {
        Rectangle2D area = frame.area();
        int width = Math.max(1, (int) Math.ceil(area.getWidth() / CELL));
        int height = Math.max(1, (int) Math.ceil(area.getHeight() / CELL));
        double[] weights = new double[height * width];
        for (MarkPainter mark : marks) {
            if (mark.obstacle() > 0) {
                add(weights, width, area, g -> mark.occupy(g, frame), mark.obstacle());
            }
        }
        if (!rules.isEmpty()) {
            add(weights, width, area, g -> rules.forEach(g::draw), FINE);
        }
        return new PlotOccupancy(area, width, height, weights);
    }

    private static void add(
            double[] weights, int width, Rectangle2D area, Consumer<Graphics2D> drawing, double weight) {
        BufferedImage image = new BufferedImage(width, weights.length / width, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.scale(1 / CELL, 1 / CELL);
        g.translate(-area.getX(), -area.getY());
        drawing.accept(g);
        g.dispose();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] != 0 && pixels[i] >>> 24 > SEEN && weights[i] < weight) {
                weights[i] = weight;
            }
        }
    }

    /** How much of a box is covered, by weight; 0 is free, 1 is all covered by curves. */
    double covered(Rectangle2D box) {
        int x0 = clamp(Math.floor((box.getMinX() - area.getX()) / CELL), width);
        int x1 = clamp(Math.ceil((box.getMaxX() - area.getX()) / CELL), width);
        int y0 = clamp(Math.floor((box.getMinY() - area.getY()) / CELL), height);
        int y1 = clamp(Math.ceil((box.getMaxY() - area.getY()) / CELL), height);
        int cells = (x1 - x0) * (y1 - y0);
        return cells <= 0 ? 0 : (sum(x1, y1) - sum(x1, y0) - sum(x0, y1) + sum(x0, y0)) / cells;
    }

    private double sum(int x, int y) {
        return sums[y * (width + 1) + x];
    }

    private static int clamp(double index, int size) {
        return (int) Math.max(0, Math.min(size, index));
    }
}
