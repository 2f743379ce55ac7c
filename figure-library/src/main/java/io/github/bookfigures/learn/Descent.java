package io.github.bookfigures.learn;

import java.util.ArrayList;
import java.util.List;

/**
 * The path of an optimizer on a plain function. A path that runs away ends at its last finite point and says so.
 *
 * @param points [step][coordinate]; the first is the start
 * @param values the function at each point
 * @param diverged whether it ended early because the next point or value was not finite
 */
public record Descent(double[][] points, double[] values, boolean diverged) {
    /** Takes {@code steps} steps from {@code start}. */
    public static Descent run(Updater updater, Objective objective, double[] start, int steps) {
        UpdateRule rule = updater.start(start.length);
        double[] x = start.clone();
        List<double[]> points = new ArrayList<>(List.of(start.clone()));
        List<Double> values = new ArrayList<>(List.of(objective.value(x)));
        boolean diverged = false;
        for (int step = 1; step <= steps && !diverged; step++) {
            rule.apply(step, x, objective.gradient(x));
            double value = objective.value(x);
            diverged = !Double.isFinite(value) || !Double.isFinite(Observation.norm(x));
            if (!diverged) {
                points.add(x.clone());
                values.add(value);
            }
        }
        return new Descent(
                points.toArray(double[][]::new),
                values.stream().mapToDouble(Double::doubleValue).toArray(),
                diverged);
    }

    /** The last point. */
    public double[] end() {
        return points[points.length - 1].clone();
    }
}
