package io.github.bookfigures.lint;

import io.github.bookfigures.figure.Chart.Legend;
import io.github.bookfigures.render.DrawnChart;
import io.github.bookfigures.render.DrawnFigure;
import io.github.bookfigures.render.DrawnMark;
import io.github.bookfigures.render.DrawnText.Kind;
import io.github.bookfigures.render.OkLab;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Series that only their colours tell apart, when the colours look alike to some readers. */
final class ColourOnly implements Rule {
    /**
     * Least distance of two colours in Oklab that are told apart in separate places of a page: four times the 0.02 that
     * is just noticeable side by side.
     */
    private static final double LEAST = 0.08;

    /** The same for two greys, where there is lightness only to go by. */
    private static final double LEAST_GREY = 0.06;

    /** Lines of which one is this many times as thick as the other differ in more than colour. */
    private static final double THICKER = 1.8;

    @Override
    public String id() {
        return "colour-only";
    }

    @Override
    public Stream<String> findings(DrawnFigure figure) {
        boolean together = figure.texts().stream().anyMatch(text -> text.kind() == Kind.LEGEND && text.panel() < 0);
        if (together) {
            Map<String, DrawnMark> byName = new LinkedHashMap<>();
            figure.charts().stream()
                    .flatMap(chart -> series(figure, chart))
                    .forEach(mark -> byName.putIfAbsent(mark.type() + mark.name(), mark));
            return findings(figure, List.copyOf(byName.values()), -1);
        }
        return figure.charts().stream()
                .flatMap(chart -> findings(figure, series(figure, chart).toList(), chart.panel()));
    }

    /** The marks that a reader finds by the legend. */
    private static Stream<DrawnMark> series(DrawnFigure figure, DrawnChart chart) {
        return chart.legend() == Legend.NONE
                ? Stream.empty()
                : chart.marks().stream()
                        .filter(mark -> !mark.name().isEmpty() && mark.seen() && !mark.scaled())
                        .filter(mark -> !Names.labelled(figure, chart, mark));
    }

    private static Stream<String> findings(DrawnFigure figure, List<DrawnMark> series, int panel) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            for (int j = i + 1; j < series.size(); j++) {
                String readers = readers(colour(figure, series.get(i)), colour(figure, series.get(j)));
                if (!readers.isEmpty() && sameForm(series.get(i), series.get(j))) {
                    pairs.add(Words.mark(series.get(i)) + " and " + Words.mark(series.get(j)) + " " + readers);
                }
            }
        }
        return pairs.isEmpty()
                ? Stream.empty()
                : Stream.of("series" + Words.inPanel(figure, panel) + " differ in colour only and look alike: "
                        + Words.list(pairs) + "; give one of them another dash or symbol, or name them where they"
                        + " stand");
    }

    private static boolean sameForm(DrawnMark one, DrawnMark two) {
        double thin = Math.min(stroke(one), stroke(two));
        double thick = Math.max(stroke(one), stroke(two));
        return one.type().equals(two.type())
                && one.dash().equals(two.dash())
                && one.symbol().equals(two.symbol())
                && (thick == 0 || thin > 0 && thick < THICKER * thin);
    }

    private static double stroke(DrawnMark mark) {
        return mark.looks().stream().mapToDouble(DrawnMark.Look::stroke).min().orElse(0);
    }

    /** Its colour; not that of a rim or of the inside of an open symbol, which is paper. */
    private static Color colour(DrawnFigure figure, DrawnMark mark) {
        OkLab paper = OkLab.of(figure.paper());
        return mark.looks().stream()
                .map(DrawnMark.Look::colour)
                .max(Comparator.comparingDouble(colour -> OkLab.of(colour).distance(paper)))
                .orElse(figure.paper());
    }

    private static String readers(Color one, Color two) {
        List<ColourVision> alike = Arrays.stream(ColourVision.values())
                .filter(vision -> OkLab.of(vision.seen(one)).distance(OkLab.of(vision.seen(two)))
                        < (vision == ColourVision.GREY ? LEAST_GREY : LEAST))
                .toList();
        return alike.contains(ColourVision.NORMAL)
                ? ColourVision.NORMAL.words()
                : alike.stream().map(ColourVision::words).collect(Collectors.joining(" and "));
    }
}
