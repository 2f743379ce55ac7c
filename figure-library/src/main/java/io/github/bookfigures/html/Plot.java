package io.github.bookfigures.html;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Scale;
import io.github.bookfigures.figure.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** A pair of axes of a graph and what is drawn on it, as it grows mark by mark. */
final class Plot {
    /** Size of ordinary text, in pixels of the page. */
    static final double TEXT = 14;

    static final double SMALL = 12.5;

    private final Look look;
    private final Chart chart;
    private final int number;
    private final ArrayNode data;
    private final ObjectNode layout;
    private final double width;
    private final double height;
    private final Occupied occupied;
    private final List<Key> keys = new ArrayList<>();
    private final List<String> boxes = new ArrayList<>();
    private final Set<String> kinds = new TreeSet<>();

    /**
     * An empty plot.
     *
     * @param chart with the ranges of its axes
     * @param number 1 for the axes of the graph, more for insets
     * @param data traces of the graph
     * @param layout the graph's
     * @param width about how wide the plot area will be, in pixels
     * @param height about how high
     */
    Plot(Look look, Chart chart, int number, ArrayNode data, ObjectNode layout, double width, double height) {
        this.look = look;
        this.chart = chart;
        this.number = number;
        this.data = data;
        this.layout = layout;
        this.width = width;
        this.height = height;
        this.occupied = new Occupied(chart.x(), chart.y());
    }

    Look look() {
        return look;
    }

    Chart chart() {
        return chart;
    }

    ObjectNode layout() {
        return layout;
    }

    Occupied occupied() {
        return occupied;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    List<Key> keys() {
        return keys;
    }

    /** Elements of the page that stand in the plot area; they measure it in the variables --left, --low, --wide and --high. */
    List<String> boxes() {
        return boxes;
    }

    /** Kinds of traces used, scatter aside. */
    Set<String> kinds() {
        return kinds;
    }

    String axis(String letter) {
        return number == 1 ? letter : letter + number;
    }

    /** A new trace on these axes; it is shown and hidden with all others of its name. */
    ObjectNode trace(String kind, Text name) {
        if (!kind.equals("scatter")) {
            kinds.add(kind);
        }
        ObjectNode trace = data.addObject().put("type", kind);
        trace.put("xaxis", axis("x")).put("yaxis", axis("y"));
        if (!name.isEmpty()) {
            trace.put("name", Labels.plotly(name));
            trace.putObject("meta").put("key", name.plain());
        }
        return trace.put("showlegend", false);
    }

    /** A trace of which nothing is told. */
    ObjectNode silent(String kind, Text name) {
        return trace(kind, name).put("hoverinfo", "skip");
    }

    void key(Text name, String swatch) {
        if (!name.isEmpty() && keys.stream().noneMatch(key -> key.word().equals(name.plain()))) {
            keys.add(new Key(name, swatch));
        }
    }

    ObjectNode shape() {
        return layout.withArray("shapes").addObject();
    }

    ObjectNode annotation(String text, Role role) {
        ObjectNode annotation = layout.withArray("annotations").addObject();
        annotation.put("text", text).put("showarrow", false);
        annotation
                .putObject("font")
                .put("color", Json.colour(look.colour(role)))
                .put("size", SMALL);
        return annotation;
    }

    double line(double weight) {
        return Math.round(100 * look.line() * TEXT * weight) / 100.0;
    }

    double symbol(double size) {
        return Math.round(100 * look.symbol() * TEXT * size) / 100.0;
    }

    /** What is told of a point: the series, then both axes by name. */
    String told(Text name, String x, String y) {
        return heading(name) + value(chart.x(), "x", x) + "<br>" + value(chart.y(), "y", y) + "<extra></extra>";
    }

    static String heading(Text name) {
        return name.isEmpty() ? "" : "<b>" + Labels.plotly(name).replace("<br>", " ") + "</b><br>";
    }

    static String value(Axis axis, String fallback, String shown) {
        String name =
                axis.name().isEmpty() ? fallback : Labels.plotly(axis.name()).replace("<br>", " ");
        String unit = axis.unit().isEmpty() ? "" : " " + Labels.plotly(axis.unit());
        return name + ": " + shown + unit;
    }

    /** How plotly.js is to write a coordinate. */
    static String shown(Axis axis, String variable) {
        return axis.scale() instanceof Scale.Category ? "%{" + variable + "}" : "%{" + variable + ":.4~g}";
    }

    /** A value in words, the nearest name on an axis of categories. */
    static String word(Axis axis, double value) {
        if (axis.scale() instanceof Scale.Category category && Double.isFinite(value)) {
            int nearest = (int) Math.max(0, Math.min(category.names().size() - 1.0, Math.rint(value)));
            return Labels.plotly(category.names().get(nearest));
        }
        return Labels.escaped(Amount.significant(value, 4).text());
    }

    static OptionalDouble floor(Axis axis) {
        return axis.scale() instanceof Scale.Log log ? log.floor() : OptionalDouble.empty();
    }

    static boolean logarithmic(Axis axis) {
        return axis.scale() instanceof Scale.Log;
    }

    /** A coordinate as annotations count it: the power of ten on a logarithmic axis. */
    static double counted(Axis axis, double value) {
        return logarithmic(axis) ? Math.log10(value) : value;
    }
}
