package io.github.bookfigures.lint;

import io.github.bookfigures.render.DrawnAxis;
import io.github.bookfigures.render.DrawnChart;
import io.github.bookfigures.render.DrawnFigure;
import java.util.stream.Stream;

/** Axes with numbers that do not say of what. Categories speak for themselves, and insets show what their chart shows. */
final class AxisName implements Rule {
    @Override
    public String id() {
        return "axis-name";
    }

    @Override
    public Stream<String> findings(DrawnFigure figure) {
        return figure.charts().stream()
                .filter(chart -> !chart.inset())
                .flatMap(chart ->
                        Stream.concat(finding(figure, chart, chart.x(), "x"), finding(figure, chart, chart.y(), "y")));
    }

    private static Stream<String> finding(DrawnFigure figure, DrawnChart chart, DrawnAxis axis, String which) {
        return axis.labelled() && !axis.category() && axis.name().isEmpty()
                ? Stream.of("the " + which + " axis" + Words.inPanel(figure, chart.panel())
                        + " has numbers but no name; say what it measures, and its unit")
                : Stream.empty();
    }
}
