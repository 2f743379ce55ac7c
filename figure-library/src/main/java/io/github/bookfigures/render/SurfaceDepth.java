package io.github.bookfigures.render;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/** A depth buffer: how near the surface comes to the eye at each place of the paper. */
final class SurfaceDepth {
    private static final double CELL = 1;

    private final Rectangle2D area;
    private final int width;
    private final int height;
    private final double[] nearest;

    SurfaceDepth(Rectangle2D area) {
        this.area = area;
        this.width = (int) Math.ceil(area.getWidth() / CELL) + 1;
        this.height = (int) Math.ceil(area.getHeight() / CELL) + 1;
        this.nearest = new double[width * height];
        Arrays.fill(nearest, Double.NEGATIVE_INFINITY);
    }

    /** Puts a triangle of (place, place, nearness) corners into the buffer. */
    void cover(double[] a, double[] b, double[] c) {
        double area2 = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
        if (area2 == 0) {
            return;
        }
        int fromX = column(Math.min(a[0], Math.min(b[0], c[0])));
        int toX = column(Math.max(a[0], Math.max(b[0], c[0])));
        int fromY = row(Math.min(a[1], Math.min(b[1], c[1])));
        int toY = row(Math.max(a[1], Math.max(b[1], c[1])));
        for (int i = fromY; i <= toY; i++) {
            for (int j = fromX; j <= toX; j++) {
                double x = area.getX() + (j + 0.5) * CELL;
                double y = area.getY() + (i + 0.5) * CELL;
                double shareB = ((x - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (y - a[1])) / area2;
                double shareC = ((b[0] - a[0]) * (y - a[1]) - (x - a[0]) * (b[1] - a[1])) / area2;
                if (shareB >= 0 && shareC >= 0 && shareB + shareC <= 1) {
                    double near = a[2] + shareB * (b[2] - a[2]) + shareC * (c[2] - a[2]);
                    nearest[i * width + j] = Math.max(nearest[i * width + j], near);
                }
            }
        }
    }

    /** Whether a point lies behind the surface by more than a tolerance. */
    boolean hides(double[] point, double tolerance) {
        return nearest[row(point[1]) * width + column(point[0])] > point[2] + tolerance;
    }

    private int column(double x) {
        return (int) Math.max(0, Math.min(width - 1, Math.floor((x - area.getX()) / CELL)));
    }

    private int row(double y) {
        return (int) Math.max(0, Math.min(height - 1, Math.floor((y - area.getY()) / CELL)));
    }
}
