package io.github.bookfigures.lint;

import io.github.bookfigures.render.DrawnAxis;
import io.github.bookfigures.render.DrawnChart;
import io.github.bookfigures.render.DrawnFigure;
import io.github.bookfigures.render.DrawnMark;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Data beyond the ends that a figure gives its axes. Curves and areas may leave the plot area, as long as a part of them
 * is seen: that is what such ends are for. Points, bars and notes may not, but in insets, which show a part of their chart
 * larger: nobody sees that they are missing.
 */
final class DataOutside implements Rule {
    private static final double SLACK = 1e-6;
    private static final Set<String> CURVES =
            Set.of("line", "band", "area", "rule", "span", "regions", "contours", "heatmap", "quiver", "streamlines");

    @Override
    public String id() {
        return "data-outside";
    }

    @Override
    public Stream<String> findings(DrawnFigure figure) {
        return figure.charts().stream()
                .flatMap(chart -> chart.marks().stream()
                        .filter(mark -> !mark.seen() || !chart.inset() && !CURVES.contains(mark.type()))
                        .flatMap(mark -> Stream.concat(
                                finding(figure, chart, mark, chart.x(), mark.x(), "x"),
                                finding(figure, chart, mark, chart.y(), mark.y(), "y"))));
    }

    private static Stream<String> finding(
            DrawnFigure figure, DrawnChart chart, DrawnMark mark, DrawnAxis axis, DrawnMark.Extent data, String which) {
        double slack = SLACK * (axis.to() - axis.from());
        if (!axis.given() || data.isEmpty() || data.from() >= axis.from() - slack && data.to() <= axis.to() + slack) {
            return Stream.empty();
        }
        return Stream.of(Words.mark(mark) + Words.inPanel(figure, chart.panel()) + " reaches from "
                + number(data.from()) + " to " + number(data.to()) + " but the " + which + " axis shows "
                + number(axis.from()) + " to " + number(axis.to()) + "; widen the axis or take the data out");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value).replaceAll("\\.?0+($|e)", "$1");
    }
}
