package io.github.bookfigures.html;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.bookfigures.figure.Area;
import io.github.bookfigures.figure.Arrows;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Band;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Text;
import java.awt.Color;
import java.util.Arrays;

/** Curves, points, bands, polygons and arrows as traces. */
final class CurveTraces {
    private static final double BAND = 0.22;
    /** A symbol the figure did not ask for stands on about so many points only. */
    private static final int FEW = 9;

    private final Plot plot;
    private final Look look;

    CurveTraces(Plot plot) {
        this.plot = plot;
        this.look = plot.look();
    }

    void add(Line line) {
        Color colour = look.colour(line.role());
        double[] y = lifted(line.y());
        ObjectNode trace = plot.trace("scatter", line.name()).put("mode", "lines");
        coordinates(trace, line.x(), y);
        ObjectNode stroke = trace.putObject("line").put("color", Json.colour(colour));
        Dash dash = look.dash(line.role(), line.dash());
        Symbol symbol = symbol(line);
        stroke.put("width", plot.line(line.weight()))
                .put("dash", Swatches.name(dash))
                .put("simplify", false);
        if (line.stepped()) {
            stroke.put("shape", "hv");
        }
        told(trace, line.name(), line.y(), y);
        if (symbol != Symbol.NONE) {
            ObjectNode symbols = plot.silent("scatter", line.name()).put("mode", "markers");
            int step = line.symbol() == Symbol.AUTO ? Math.max(1, line.x().length / FEW) : Math.max(1, line.every());
            coordinates(symbols, every(line.x(), step), every(y, step));
            symbol(symbols, symbol, plot.symbol(1), colour);
        }
        floor(line.name(), line.x(), line.y(), y, colour);
        plot.occupied().line(line.x(), y);
        plot.key(
                line.name(),
                Swatches.line(
                        colour,
                        Math.min(4, plot.line(line.weight())),
                        dash,
                        Swatches.shape(symbol, colour, look.colour(Role.PAPER))));
    }

    /** An unnamed helper gets no symbol it did not ask for. */
    private Symbol symbol(Line line) {
        boolean helper = line.name().isEmpty() && line.symbol() == Symbol.AUTO;
        return helper ? Symbol.NONE : look.symbol(line.role(), line.symbol());
    }

    void add(Points points) {
        Color colour = look.colour(points.role());
        double[] y = lifted(points.y());
        ObjectNode trace = plot.trace("scatter", points.name());
        trace.put("mode", points.labels().isEmpty() ? "markers" : "markers+text");
        coordinates(trace, points.x(), y);
        symbol(trace, points.symbol(), plot.symbol(points.size()), colour);
        told(trace, points.name(), points.y(), y);
        if (!points.labels().isEmpty()) {
            ArrayNode texts = trace.putArray("text");
            points.labels().forEach(label -> texts.add(Labels.plotly(label)));
            trace.set("textposition", positions(points.x()));
            trace.putObject("textfont").put("size", Plot.SMALL);
            trace.put("cliponaxis", false);
        }
        plot.occupied().points(points.x(), y);
        plot.key(points.name(), Swatches.symbol(points.symbol(), colour, look.colour(Role.PAPER)));
    }

    /** Texts of points near the right end stand to the left of them. */
    private ArrayNode positions(double... x) {
        ArrayNode positions = Json.array();
        for (double value : x) {
            positions.add(plot.occupied().placeX(value) > 0.8 ? "top left" : "top right");
        }
        return positions;
    }

    void add(Band band) {
        Color colour = look.colour(band.role());
        double[] low = lifted(band.low());
        double[] high = lifted(band.high());
        ObjectNode region =
                plot.silent("scatter", band.name()).put("mode", "lines").put("fill", "toself");
        region.putObject("line").put("width", 0);
        region.put("fillcolor", Json.colour(colour, BAND));
        ArrayNode xs = region.putArray("x");
        ArrayNode ys = region.putArray("y");
        for (int from = 0; from < low.length; from++) {
            int to = from;
            while (to < low.length && Double.isFinite(low[to] + high[to] + band.x()[to])) {
                to++;
            }
            if (to - from > 1) {
                ring(xs, ys, band.x(), low, high, from, to);
            }
            from = Math.max(from, to);
        }
        ObjectNode reader = plot.trace("scatter", band.name()).put("mode", "lines");
        double[] middle = new double[low.length];
        ArrayNode ends = reader.putArray("customdata");
        for (int i = 0; i < middle.length; i++) {
            middle[i] = Plot.logarithmic(plot.chart().y()) ? Math.sqrt(low[i] * high[i]) : (low[i] + high[i]) / 2;
            ends.add(Plot.word(plot.chart().y(), band.low()[i]) + " to "
                    + Plot.word(plot.chart().y(), band.high()[i]));
        }
        coordinates(reader, band.x(), middle);
        reader.putObject("line").put("width", 0).put("color", Json.colour(colour));
        reader.put(
                "hovertemplate", plot.told(band.name(), Plot.shown(plot.chart().x(), "x"), "%{customdata}"));
        plot.key(band.name(), Swatches.patch(colour, BAND));
    }

    /** Once round the stretch between two gaps. */
    private static void ring(ArrayNode xs, ArrayNode ys, double[] x, double[] low, double[] high, int from, int to) {
        if (!xs.isEmpty()) {
            xs.addNull();
            ys.addNull();
        }
        for (int i = from; i < to; i++) {
            xs.add(Json.number(x[i]));
            ys.add(Json.number(low[i]));
        }
        for (int i = to - 1; i >= from; i--) {
            xs.add(Json.number(x[i]));
            ys.add(Json.number(high[i]));
        }
    }

    void add(Area area) {
        ObjectNode trace =
                plot.silent("scatter", area.name()).put("mode", "lines").put("fill", "toself");
        coordinates(trace, area.x(), area.y());
        trace.putObject("line").put("width", 0);
        trace.put("fillcolor", Json.colour(look.colour(area.role())));
        plot.key(area.name(), Swatches.patch(look.colour(area.role()), 1));
    }

    /** A shaft and a head that plotly.js turns into its direction. */
    void add(Arrows arrows) {
        Color colour = look.colour(arrows.role());
        ObjectNode trace = plot.trace("scatter", arrows.name()).put("mode", "lines+markers");
        ArrayNode xs = trace.putArray("x");
        ArrayNode ys = trace.putArray("y");
        ArrayNode sizes = Json.array();
        double head = 7 + 1.5 * arrows.weight();
        for (int i = 0; i < arrows.x().length; i++) {
            xs.add(Json.number(arrows.x()[i]))
                    .add(Json.number(arrows.x()[i] + arrows.dx()[i]))
                    .addNull();
            ys.add(Json.number(arrows.y()[i]))
                    .add(Json.number(arrows.y()[i] + arrows.dy()[i]))
                    .addNull();
            sizes.add(0).add(head).add(0);
            double[] ends = {arrows.x()[i], arrows.x()[i] + arrows.dx()[i]};
            plot.occupied().line(ends, new double[] {arrows.y()[i], arrows.y()[i] + arrows.dy()[i]});
        }
        trace.putObject("line").put("color", Json.colour(colour)).put("width", plot.line(arrows.weight()));
        ObjectNode marker = trace.putObject("marker").put("symbol", "arrow").put("angleref", "previous");
        marker.put("color", Json.colour(colour)).put("opacity", 1).set("size", sizes);
        told(trace, arrows.name(), arrows.y(), arrows.y());
        plot.key(arrows.name(), Swatches.line(colour, plot.line(arrows.weight()), Dash.SOLID, ""));
    }

    private void told(ObjectNode trace, Text name, double[] values, double... shown) {
        Axis y = plot.chart().y();
        boolean floored = !Arrays.equals(values, shown);
        if (floored) {
            ArrayNode words = trace.putArray("customdata");
            for (int i = 0; i < values.length; i++) {
                words.add(Plot.word(y, values[i]) + (values[i] < shown[i] ? " (below the axis)" : ""));
            }
        }
        trace.put(
                "hovertemplate",
                plot.told(name, Plot.shown(plot.chart().x(), "x"), floored ? "%{customdata}" : Plot.shown(y, "y")));
    }

    /** Open triangles on the floor for values at or below it. */
    private void floor(Text name, double[] x, double[] values, double[] shown, Color colour) {
        double[] onFloor = new double[values.length];
        double floor = Plot.floor(plot.chart().y()).orElse(Double.NEGATIVE_INFINITY);
        for (int i = 0; i < values.length; i++) {
            onFloor[i] = values[i] <= floor ? shown[i] : Double.NaN;
        }
        if (Arrays.stream(onFloor).noneMatch(Double::isFinite)) {
            return;
        }
        ObjectNode trace = plot.silent("scatter", name).put("mode", "markers").put("cliponaxis", false);
        coordinates(trace, x, onFloor);
        ObjectNode marker = trace.putObject("marker").put("symbol", "triangle-down-open");
        marker.put("size", plot.symbol(1.1)).put("color", Json.colour(colour)).put("maxdisplayed", 40);
    }

    /** Values of a logarithmic axis lifted to its floor. */
    private double[] lifted(double... values) {
        double floor = Plot.floor(plot.chart().y()).orElse(Double.NEGATIVE_INFINITY);
        return Arrays.stream(values)
                .map(v -> Double.isNaN(v) ? v : Math.max(v, floor))
                .toArray();
    }

    private void symbol(ObjectNode trace, Symbol symbol, double size, Color colour) {
        boolean ring = symbol == Symbol.RING;
        ObjectNode marker =
                trace.putObject("marker").put("symbol", Swatches.name(symbol)).put("opacity", 1);
        marker.put("size", symbol == Symbol.NONE ? 0 : size);
        marker.put("color", Json.colour(ring ? look.colour(Role.PAPER) : colour));
        marker.putObject("line").put("width", ring ? 1.6 : 0).put("color", Json.colour(colour));
    }

    private static double[] every(double[] values, int step) {
        double[] some = new double[(values.length + step - 1) / step];
        for (int i = 0; i < some.length; i++) {
            some[i] = values[i * step];
        }
        return some;
    }

    static void coordinates(ObjectNode trace, double[] x, double... y) {
        trace.set("x", Json.numbers(x));
        trace.set("y", Json.numbers(y));
    }
}
