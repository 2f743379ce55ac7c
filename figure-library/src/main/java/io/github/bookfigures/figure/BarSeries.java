package io.github.bookfigures.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Bars of several series over the same categories, in groups or stacks. Not a mark itself: {@link #marks} makes one
 * {@link Bars} of each series. A bar whose value is NaN is missing.
 *
 * @param names what each series is called in the legend
 * @param values values[series][category]
 * @param roles what each series stands for
 * @param looks how the bars of each series are filled
 * @param arrangement whether bars of a category stand beside or on each other
 * @param labels labels[series][category], or empty for none
 * @param horizontal whether bars run along x
 */
public record BarSeries(
        List<Text> names,
        double[][] values,
        List<Role> roles,
        List<Bars.Look> looks,
        Arrangement arrangement,
        List<List<Text>> labels,
        boolean horizontal) {
    /** Share of a category that its bars take. */
    private static final double GROUP = 0.8;

    private static final double STACK = 0.62;
    /** Share of its place in the group that a bar takes. */
    private static final double BAR = 0.94;

    /** How the bars of one category stand to each other. */
    public enum Arrangement {
        GROUPED,
        /** On each other; values below 0 hang below the axis, each side by itself. */
        STACKED
    }

    public BarSeries {
        names = List.copyOf(names);
        roles = List.copyOf(roles);
        looks = List.copyOf(looks);
        labels = labels.stream().map(List::copyOf).toList();
        if (names.size() != values.length || roles.size() != values.length || looks.size() != values.length) {
            throw new IllegalArgumentException(
                    "bars of " + values.length + " series need as many names, roles and looks, not " + names.size()
                            + ", " + roles.size() + " and " + looks.size());
        }
        for (double[] series : values) {
            if (series.length != values[0].length) {
                throw new IllegalArgumentException("all series need as many values as the first, " + values[0].length
                        + ", but one has " + series.length + "; give NaN where there is no bar");
            }
        }
    }

    /** Bars beside each other at each category, in the roles of equal series. */
    public static BarSeries grouped(List<Text> names, double[][] values) {
        return of(names, values, Arrangement.GROUPED);
    }

    /** Bars on each other at each category. */
    public static BarSeries stacked(List<Text> names, double[][] values) {
        return of(names, values, Arrangement.STACKED);
    }

    private static BarSeries of(List<Text> names, double[][] values, Arrangement arrangement) {
        List<Role> roles =
                IntStream.range(0, values.length).mapToObj(Role::series).toList();
        return new BarSeries(
                names,
                values,
                roles,
                Collections.nCopies(values.length, Bars.Look.FILLED),
                arrangement,
                List.of(),
                false);
    }

    public BarSeries roles(Role... roles) {
        return new BarSeries(names, values, List.of(roles), looks, arrangement, labels, horizontal);
    }

    /** Fillings, so that series of like lightness are told apart in grey print, too. */
    public BarSeries looks(Bars.Look... looks) {
        return new BarSeries(names, values, roles, List.of(looks), arrangement, labels, horizontal);
    }

    /** The value of each bar as a label: at its end in groups, inside of it in stacks. */
    public BarSeries labelled(DoubleFunction<Amount> format) {
        List<List<Text>> texts = Arrays.stream(values)
                .map(series -> Arrays.stream(series)
                        .mapToObj(v -> Double.isFinite(v) ? Text.of("{0}", format.apply(v)) : Text.NONE)
                        .toList())
                .toList();
        return new BarSeries(names, values, roles, looks, arrangement, texts, horizontal);
    }

    /** Bars along x, the first series uppermost in each group. */
    public BarSeries lying() {
        return new BarSeries(names, values, roles, looks, arrangement, labels, true);
    }

    /** One {@link Bars} for each series: in their order, but upright stacks from above, so that the legend reads like them. */
    public List<Bars> marks() {
        List<Bars> marks = new ArrayList<>();
        for (int series = 0; series < values.length; series++) {
            Bars bars = Bars.of(centres(series), ends(series), roles.get(series))
                    .on(bases(series))
                    .look(looks.get(series))
                    .width(width());
            bars = bars.named(
                    names.get(series).template(), names.get(series).arguments().toArray());
            if (!labels.isEmpty()) {
                bars = arrangement == Arrangement.STACKED
                        ? bars.labelsInside(labels.get(series))
                        : bars.labelsWithinWidth(labels.get(series));
            }
            marks.add(horizontal ? bars.lying() : bars);
        }
        if (arrangement == Arrangement.STACKED && !horizontal) {
            Collections.reverse(marks);
        }
        return List.copyOf(marks);
    }

    /**
     * The marks, and at the end of each stack its sum.
     *
     * @throws IllegalStateException for groups, and for stacks with parts below 0, which have no one end
     */
    public List<Bars> marksWithSums(DoubleFunction<Amount> format) {
        if (arrangement != Arrangement.STACKED
                || Arrays.stream(values).flatMapToDouble(Arrays::stream).anyMatch(v -> v < 0)) {
            throw new IllegalStateException("only stacks without parts below 0 end at their sums");
        }
        double[] sums = IntStream.range(0, categories())
                .mapToDouble(category -> below(values.length, category, 1))
                .toArray();
        Bars ends = Bars.of(centres(0), sums, Role.INK)
                .on(sums)
                .width(width())
                .labels(Arrays.stream(sums)
                        .mapToObj(sum -> Text.of("{0}", format.apply(sum)))
                        .toList());
        return Stream.concat(marks().stream(), Stream.of(horizontal ? ends.lying() : ends))
                .toList();
    }

    private int categories() {
        return values.length == 0 ? 0 : values[0].length;
    }

    private double width() {
        return arrangement == Arrangement.STACKED ? STACK : GROUP / Math.max(1, values.length) * BAR;
    }

    private double[] centres(int series) {
        double slot = GROUP / values.length;
        double shift = arrangement == Arrangement.STACKED ? 0 : (series + 0.5) * slot - GROUP / 2;
        // Groups are read from the left, or from above, where y grows upwards.
        return IntStream.range(0, categories())
                .mapToDouble(c -> horizontal ? c - shift : c + shift)
                .toArray();
    }

    private double[] bases(int series) {
        return IntStream.range(0, categories())
                .mapToDouble(category ->
                        arrangement == Arrangement.STACKED ? below(series, category, values[series][category]) : 0)
                .toArray();
    }

    private double[] ends(int series) {
        double[] bases = bases(series);
        return IntStream.range(0, categories())
                .mapToDouble(category -> bases[category] + values[series][category])
                .toArray();
    }

    /** The sum of the earlier series on one side of 0. */
    private double below(int series, int category, double side) {
        double sum = 0;
        for (int s = 0; s < series; s++) {
            double value = values[s][category];
            if (Double.isFinite(value) && value < 0 == side < 0) {
                sum += value;
            }
        }
        return sum;
    }
}
