package io.github.bookfigures.figure;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What several runs of one experiment (seeds) have in common at each step: a middle, and bounds below and above it. NaN and
 * infinities are left out at their step; a step without bounds is a gap of the band.
 *
 * @param low lower bounds
 * @param middle means or medians
 * @param high upper bounds
 */
public record RunSpread(double[] low, double[] middle, double[] high) {
    /**
     * Median and quantiles.
     *
     * @param runs runs[run][step]
     * @param low share of runs below the lower bound, 0.25 for the middle half
     * @param high share of runs below the upper bound
     */
    public static RunSpread quantiles(double[][] runs, double low, double high) {
        return new RunSpread(
                each(runs, s -> s.quantile(low)), each(runs, Sample::median), each(runs, s -> s.quantile(high)));
    }

    /** Median, smallest and greatest value. */
    public static RunSpread extremes(double[][] runs) {
        return quantiles(runs, 0, 1);
    }

    /** Mean and one standard deviation of the runs to both sides: how far runs differ. */
    public static RunSpread deviation(double[][] runs) {
        return about(runs, Sample::deviation);
    }

    /** Mean and one standard error to both sides. */
    public static RunSpread standardError(double[][] runs) {
        return about(runs, Sample::standardError);
    }

    /**
     * Mean and its confidence interval from Student's t distribution with one degree of freedom less than there are runs:
     * how well the mean is known. Student, The Probable Error of a Mean, Biometrika 6 (1908).
     *
     * @param level share of such intervals that hold the true mean, 0.95 for instance
     * @throws IllegalArgumentException for a level that is not between 0 and 1
     */
    public static RunSpread confidence(double[][] runs, double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1, not " + level);
        }
        return about(
                runs,
                sample -> sample.size() < 2
                        ? Double.NaN
                        : sample.standardError()
                                * TDistribution.of(sample.size() - 1).inverseCumulativeProbability((1 + level) / 2));
    }

    /** The bounds as a band. */
    public Band band(double[] x, Role role) {
        return Band.of(x, low, high, role);
    }

    /** The middle as a curve. */
    public Line line(double[] x, Role role) {
        return Line.of(x, middle, role);
    }

    private static RunSpread about(double[][] runs, ToDoubleFunction<Sample> reach) {
        double[] middle = each(runs, Sample::mean);
        double[] error = each(runs, reach);
        double[] low = new double[middle.length];
        double[] high = new double[middle.length];
        for (int step = 0; step < middle.length; step++) {
            low[step] = middle[step] - error[step];
            high[step] = middle[step] + error[step];
        }
        return new RunSpread(low, middle, high);
    }

    private static double[] each(double[][] runs, ToDoubleFunction<Sample> statistic) {
        int steps = runs.length == 0 ? 0 : runs[0].length;
        double[] values = new double[steps];
        for (int step = 0; step < steps; step++) {
            int at = step;
            values[step] = statistic.applyAsDouble(Sample.of(Arrays.stream(runs)
                    .mapToDouble(run -> value(run, at, steps))
                    .toArray()));
        }
        return values;
    }

    private static double value(double[] run, int step, int steps) {
        if (run.length != steps) {
            throw new IllegalArgumentException("all runs need as many steps as the first, " + steps + ", but one has "
                    + run.length + "; fill a run that ended early with NaN");
        }
        return run[step];
    }
}
