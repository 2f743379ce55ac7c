package io.github.bookfigures.lint;

import io.github.bookfigures.render.DrawnAxis;
import io.github.bookfigures.render.DrawnChart;
import io.github.bookfigures.render.DrawnFigure;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Axes with numbers that do not say of what. Categories speak for themselves, and insets show what their chart shows. */
final class AxisName implements Rule {
    @Override
    public String id() {
        return "axis-name";
    }

    @Override
    public Stream<String> findings(DrawnFigure figure) {
        Stream<String> charts = figure.charts().stream()
                .filter(chart -> !chart.inset())
                .flatMap(chart ->
                        Stream.concat(finding(figure, chart, chart.x(), "x"), finding(figure, chart, chart.y(), "y")));
        Stream<String> surfaces = IntStream.range(0, figure.panels().size())
                .boxed()
                .flatMap(panel ->
                        figure.panels().get(panel).nameless().stream().map(axis -> sentence(figure, panel, axis)));
        return Stream.concat(charts, surfaces);
    }

    private static Stream<String> finding(DrawnFigure figure, DrawnChart chart, DrawnAxis axis, String which) {
        return axis.labelled() && !axis.category() && axis.name().isBlank()
                ? Stream.of(sentence(figure, chart.panel(), which))
                : Stream.empty();
    }

    private static String sentence(DrawnFigure figure, int panel, String axis) {
        return "the " + axis + " axis" + Words.inPanel(figure, panel)
                + " has numbers but no name; say what it measures, and its unit";
    }
}
