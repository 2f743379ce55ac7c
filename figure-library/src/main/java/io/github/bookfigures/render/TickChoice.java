package io.github.bookfigures.render;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Scale;
import io.github.bookfigures.figure.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jfree.data.Range;

/**
 * Chooses ticks so that their labels are round numbers and never touch: steps of 1, 2 or 5 times a power of ten on a
 * linear axis, powers of ten on a logarithmic one.
 *
 * @param length length of the axis in points
 * @param size how long a label is along the axis, in points
 * @param gap least distance between two labels in points
 */
record TickChoice(double length, ToDoubleFunction<Text> size, double gap) {
    private static final int MOST = 8;
    /** Room a decade needs before its inner ticks are drawn, as a multiple of the gap. */
    private static final double ROOMY = 2.2;

    TickSet of(Axis axis, Range range) {
        if (axis.scale() instanceof Scale.Category category) {
            List<Double> at = IntStream.range(0, category.names().size())
                    .mapToObj(i -> (double) i)
                    .filter(v -> within(v, range))
                    .toList();
            return new TickSet(
                    at, at.stream().map(v -> category.names().get(v.intValue())).toList(), List.of());
        }
        boolean log = axis.scale() instanceof Scale.Log;
        if (!axis.ticks().isEmpty()) {
            List<Double> at =
                    axis.ticks().stream().filter(v -> within(v, range)).toList();
            return new TickSet(at, log ? TickLabels.logarithmic(at) : TickLabels.linear(at), List.of());
        }
        return log ? logarithmic(range) : linear(range, axis.wholeNumbers(), false);
    }

    /** Round steps; on a logarithmic axis of less than a decade their distances on paper differ. */
    private TickSet linear(Range range, boolean whole, boolean log) {
        double step = roundStep(range.getLength() / MOST);
        if (whole) {
            step = Math.max(1, step);
        }
        List<Double> finer = List.of();
        while (true) {
            List<Double> at = multiples(range, step);
            if (at.isEmpty() && !finer.isEmpty()) {
                // No coarser number lies in the range: the ends of the finer ones tell where it is.
                at = List.of(finer.get(0), finer.get(finer.size() - 1));
            }
            List<Text> labels = TickLabels.linear(at);
            if (at.size() <= 2 || fits(at, labels, range, log)) {
                return new TickSet(at, labels, List.of());
            }
            finer = at;
            step = roundStep(step * 1.5);
        }
    }

    /** The smallest of 1, 2 and 5 times a power of ten that is not below this. */
    static double roundStep(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least) + 1e-12));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= least * (1 - 1e-9)) {
                return clean(factor * power);
            }
        }
        return clean(10 * power);
    }

    private static List<Double> multiples(Range range, double step) {
        long first = (long) Math.ceil(range.getLowerBound() / step - 1e-9);
        long last = (long) Math.floor(range.getUpperBound() / step + 1e-9);
        List<Double> at = new ArrayList<>();
        for (long i = first; i <= last; i++) {
            at.add(clean(i * step));
        }
        return at;
    }

    private TickSet logarithmic(Range range) {
        int first = (int) Math.ceil(Math.log10(range.getLowerBound()) - 1e-9);
        int last = (int) Math.floor(Math.log10(range.getUpperBound()) + 1e-9);
        double perDecade = length / Math.log10(range.getUpperBound() / range.getLowerBound());
        if (last - first < 2) {
            return betweenPowers(range, perDecade);
        }
        for (int step = 1; ; step++) {
            List<Double> at = new ArrayList<>();
            for (int e = first; e <= last; e++) {
                if (Math.floorMod(e, step) == 0) {
                    at.add(Math.pow(10, e));
                }
            }
            List<Text> labels = TickLabels.logarithmic(at);
            if (at.size() <= 2 || (at.size() <= MOST && fits(at, labels, range, true))) {
                return new TickSet(
                        at, labels, step == 1 ? inner(range, perDecade) : decades(first, last, step, perDecade));
            }
        }
    }

    /** An axis of less than about two decades is labelled between its powers too. */
    private TickSet betweenPowers(Range range, double perDecade) {
        for (int[] factors : new int[][] {{1, 2, 5}, {1, 3}}) {
            List<Double> at = new ArrayList<>();
            for (int e = (int) Math.floor(Math.log10(range.getLowerBound()));
                    Math.pow(10, e) <= range.getUpperBound();
                    e++) {
                for (int factor : factors) {
                    double value = clean(factor * Math.pow(10, e));
                    if (within(value, range)) {
                        at.add(value);
                    }
                }
            }
            List<Text> labels = TickLabels.logarithmic(at);
            if (at.size() >= 3 && fits(at, labels, range, true)) {
                return new TickSet(at, labels, inner(range, perDecade));
            }
        }
        return linear(range, false, true);
    }

    private List<Double> inner(Range range, double perDecade) {
        List<Double> minor = new ArrayList<>();
        if (perDecade < ROOMY * gap) {
            return minor;
        }
        for (int e = (int) Math.floor(Math.log10(range.getLowerBound()));
                Math.pow(10, e) <= range.getUpperBound();
                e++) {
            for (int factor = 2; factor < 10; factor++) {
                double value = factor * Math.pow(10, e);
                if (within(value, range)) {
                    minor.add(value);
                }
            }
        }
        return minor;
    }

    private List<Double> decades(int first, int last, int step, double perDecade) {
        List<Double> minor = new ArrayList<>();
        for (int e = first; e <= last && perDecade > gap / 4; e++) {
            if (Math.floorMod(e, step) != 0) {
                minor.add(Math.pow(10, e));
            }
        }
        return minor;
    }

    private boolean fits(List<Double> at, List<Text> labels, Range range, boolean log) {
        for (int i = 1; i < at.size(); i++) {
            double distance = log
                    ? Math.log(at.get(i) / at.get(i - 1)) / Math.log(range.getUpperBound() / range.getLowerBound())
                    : (at.get(i) - at.get(i - 1)) / range.getLength();
            double halves = (size.applyAsDouble(labels.get(i)) + size.applyAsDouble(labels.get(i - 1))) / 2;
            if (distance * length < halves + gap) {
                return false;
            }
        }
        return true;
    }

    private static boolean within(double value, Range range) {
        double slack = 1e-9 * range.getLength();
        return value >= range.getLowerBound() - slack && value <= range.getUpperBound() + slack;
    }

    /** Without the noise of the last bits: 0.30000000000000004 is 0.3. */
    private static double clean(double value) {
        if (!Double.isFinite(value)) {
            throw new RenderException("an axis is longer than numbers are large: what it shows reaches beyond 1.7e308;"
                    + " show less of it, or its logarithm");
        }
        return value == 0
                ? 0
                : new java.math.BigDecimal(value)
                        .round(new java.math.MathContext(12))
                        .doubleValue();
    }
}
