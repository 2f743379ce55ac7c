package io.github.bookfigures.catalog.quadratics;

import io.github.bookfigures.learn.Descent;
import io.github.bookfigures.learn.Objective;
import io.github.bookfigures.learn.Updater;
import java.util.Arrays;

/**
 * The path of one rule of descent in the plane, and what shape it has.
 *
 * @param x abscissas; the first is the start
 * @param y ordinates
 * @param loss the function along the way, without noise
 * @param length length of the way
 * @param straightness length of the way over the distance between its ends; 1 is a straight line
 * @param cosine mean cosine of the angles between successive steps; 1 is a straight line
 * @param flips how often y changes its direction
 */
public record Route(
        double[] x, double[] y, double[] loss, double length, double straightness, double cosine, int flips) {

    static Route run(Updater rule, Objective objective, double[] start, int steps) {
        Descent way = Descent.run(rule, objective, start, steps);
        double[] x = Arrays.stream(way.points()).mapToDouble(point -> point[0]).toArray();
        double[] y = Arrays.stream(way.points()).mapToDouble(point -> point[1]).toArray();
        return of(x, y, way.values());
    }

    static Route of(double[] x, double[] y, double[] loss) {
        int last = x.length - 1;
        double length = 0;
        double cosines = 0;
        int angles = 0;
        int flips = 0;
        for (int t = 1; t <= last; t++) {
            double dx = x[t] - x[t - 1];
            double dy = y[t] - y[t - 1];
            length += Math.hypot(dx, dy);
            if (t > 1) {
                double ex = x[t - 1] - x[t - 2];
                double ey = y[t - 1] - y[t - 2];
                double norms = Math.hypot(dx, dy) * Math.hypot(ex, ey);
                // A rule that stands still has no direction.
                if (norms > 0) {
                    cosines += (dx * ex + dy * ey) / norms;
                    angles++;
                }
                flips += dy * ey < 0 ? 1 : 0;
            }
        }
        double apart = Math.hypot(x[last] - x[0], y[last] - y[0]);
        return new Route(x, y, loss, length, length / apart, cosines / angles, flips);
    }

    /** The first steps only. */
    Route first(int steps) {
        return of(Arrays.copyOf(x, steps + 1), Arrays.copyOf(y, steps + 1), Arrays.copyOf(loss, steps + 1));
    }

    /** The share of the distance from the start to x = 0 that is behind. */
    double progress() {
        return 1 - Math.abs(x[x.length - 1] / x[0]);
    }

    double end() {
        return loss[loss.length - 1];
    }

    /** Mean loss of the last steps. */
    double tail(int steps) {
        return Arrays.stream(loss, loss.length - steps, loss.length).average().orElseThrow();
    }
}
