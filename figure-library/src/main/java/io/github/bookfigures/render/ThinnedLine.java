package io.github.bookfigures.render;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.BitSet;

/**
 * A line without the points that nobody would miss: those nearer to the chord of their neighbours than paper can show.
 * By the method of Ramer, Douglas and Peucker.
 */
final class ThinnedLine {
    /** A thousandth of an inch, in points. */
    private static final double NEAR = 0.072;

    private final double[] x;
    private final double[] y;
    private final BitSet kept = new BitSet();

    /**
     * Thins a line.
     *
     * @param x places on paper in points
     * @param y as many
     */
    ThinnedLine(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        int last = x.length - 1;
        int far = farthest(0);
        kept.set(0);
        kept.set(far);
        kept.set(last);
        keep(0, far);
        keep(far, last);
    }

    /** How many points are left. */
    int size() {
        return kept.cardinality();
    }

    void appendTo(Path2D path, boolean closed) {
        path.moveTo(x[0], y[0]);
        for (int i = kept.nextSetBit(1); i >= 0; i = kept.nextSetBit(i + 1)) {
            path.lineTo(x[i], y[i]);
        }
        if (closed) {
            path.closePath();
        }
    }

    /** The point farthest from another: a ring needs a second end. */
    private int farthest(int from) {
        int far = from;
        double most = 0;
        for (int i = 0; i < x.length; i++) {
            double dx = x[i] - x[from];
            double dy = y[i] - y[from];
            double square = dx * dx + dy * dy;
            if (square > most) {
                most = square;
                far = i;
            }
        }
        return far;
    }

    private void keep(int from, int to) {
        int worst = -1;
        double most = NEAR;
        for (int i = from + 1; i < to; i++) {
            double distance = Line2D.ptSegDist(x[from], y[from], x[to], y[to], x[i], y[i]);
            if (distance > most) {
                most = distance;
                worst = i;
            }
        }
        if (worst > 0) {
            kept.set(worst);
            keep(from, worst);
            keep(worst, to);
        }
    }
}
