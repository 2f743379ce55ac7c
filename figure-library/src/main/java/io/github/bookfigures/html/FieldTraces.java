package io.github.bookfigures.html;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Contours;
import io.github.bookfigures.figure.HeatMap;
import io.github.bookfigures.figure.Regions;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;

/** Functions of two variables: coloured cells and contours. */
final class FieldTraces {
    /** How far the colours of regions are on their way to paper, as in print. */
    private static final double PALE = 0.78;

    private static final double LINE = 0.4;
    private static final double LINE_PALE = 0.15;

    /** So much behind the best other class, the region of a class still lies below it. */
    private static final double OVERLAP = 0.1;

    private static final int STOPS = 24;
    private static final int MOST_TICKS = 9;
    private static final double EVEN = 1e-6;

    private final Plot plot;
    private final Look look;

    FieldTraces(Plot plot) {
        this.plot = plot;
        this.look = plot.look();
    }

    void add(HeatMap map) {
        ColourScale scale = map.colours();
        ObjectNode trace = plot.trace("heatmap", Text.NONE);
        int rows = map.values().length;
        int columns = rows == 0 ? 0 : map.values()[0].length;
        trace.set("x", Json.numbers(edges(map.x0(), map.x1(), columns)));
        trace.set("y", Json.numbers(edges(map.y0(), map.y1(), rows)));
        trace.set("z", Json.rows(map.values()));
        trace.set("zmin", Json.number(scale.from()));
        trace.set("zmax", Json.number(scale.to()));
        trace.set("colorscale", colours(look, scale));
        trace.put("zsmooth", false).put("hoverongaps", false);
        bar(trace, look, scale);
        if (map.decimals() >= 0) {
            trace.put("texttemplate", "%{z:." + map.decimals() + "f}");
            trace.putObject("textfont").put("size", Plot.SMALL);
        }
        trace.put("hovertemplate", plot.told(Text.NONE, at("x"), at("y") + "<br>" + value(scale) + "%{z:.4~g}"));
    }

    private String at(String letter) {
        return Plot.shown(letter.equals("x") ? plot.chart().x() : plot.chart().y(), letter);
    }

    private static String value(ColourScale scale) {
        return scale.name().isEmpty() ? "value: " : Labels.plotly(scale.name()).replace("<br>", " ") + ": ";
    }

    private static double[] edges(double from, double to, int cells) {
        double[] edges = new double[cells + 1];
        for (int i = 0; i <= cells; i++) {
            edges[i] = from + (to - from) * i / Math.max(1, cells);
        }
        return edges;
    }

    /** Levels that are not evenly spaced are counted: the function is bent so that they become 0, 1, 2, …. */
    void add(Contours contours) {
        double[] levels = contours.levels();
        boolean even = even(levels);
        double[][] values = even ? contours.z() : counted(contours.z(), levels);
        ObjectNode trace = plot.trace("contour", Text.NONE);
        CurveTraces.coordinates(trace, contours.x(), contours.y());
        trace.set("z", Json.rows(values));
        trace.put("autocontour", false);
        int last = levels.length - 1;
        ObjectNode lines = trace.putObject("contours").put("coloring", contours.filled() ? "fill" : "lines");
        lines.set("start", Json.number(even ? levels[0] : 0));
        lines.set("end", Json.number(even ? levels[last] : last));
        lines.set("size", Json.number(even && last > 0 ? (levels[last] - levels[0]) / last : 1));
        lines.put("showlabels", even && !contours.labelled().isEmpty()).put("labelformat", ".3~g");
        lines.putObject("labelfont").put("size", 11).put("color", Json.colour(look.colour(Role.INK)));
        ArrayNode scale = trace.putArray("colorscale");
        int stops = contours.filled() ? levels.length : Math.max(1, last);
        for (int i = 0; i <= stops; i++) {
            int region = contours.filled() ? i : i + 1;
            scale.addArray()
                    .add(Json.number((double) i / stops))
                    .add(Json.colour(look.region(contours.colours(), levels, Math.min(region, levels.length))));
        }
        ObjectNode stroke = trace.putObject("line").put("width", contours.filled() ? plot.line(0.4) : plot.line(0.8));
        if (contours.filled()) {
            stroke.put("color", Json.colour(look.colour(Role.INK), 0.35));
        }
        bar(trace, look, contours.colours());
        if (trace.has("colorbar")) {
            ticks((ObjectNode) trace.get("colorbar"), levels, even);
        }
        if (!even) {
            trace.set("customdata", Json.rows(contours.z()));
        }
        String shown = even ? "%{z:.4~g}" : "%{customdata:.4~g}";
        trace.put("hovertemplate", plot.told(Text.NONE, at("x"), at("y") + "<br>" + value(contours.colours()) + shown));
    }

    /** Shapes under the data, smooth as in print. Borders of more than two classes do not quite meet: wider ones lie below. */
    void add(Regions regions) {
        int classes = regions.roles().size();
        for (int k = 0; classes > 2 && k < classes; k++) {
            region(regions, k, -OVERLAP, 0);
        }
        for (int k = 0; k < classes; k++) {
            region(regions, k, 0, plot.line(LINE));
        }
    }

    private void region(Regions regions, int k, double level, double line) {
        StringBuilder path = new StringBuilder();
        for (double[][] ring : look.regions(regions.x(), regions.y(), margin(regions.scores(), k), level)) {
            for (int i = 0; i < ring[0].length; i++) {
                path.append(i == 0 ? 'M' : 'L').append(Json.number(ring[0][i]).asText());
                path.append(',').append(Json.number(ring[1][i]).asText());
            }
            path.append('Z');
        }
        if (path.length() > 0) {
            Role role = regions.roles().get(k);
            ObjectNode shape = plot.shape().put("type", "path").put("path", path.toString());
            shape.put("xref", plot.axis("x")).put("yref", plot.axis("y")).put("layer", "below");
            shape.put("fillrule", "evenodd");
            shape.put("fillcolor", Json.colour(look.colour(role.tinted(1 - (1 - PALE) * (1 - role.tint())))));
            shape.putObject("line")
                    .put("width", line)
                    .put("color", Json.colour(look.colour(Role.INK.tinted(LINE_PALE))));
        }
    }

    /** How much a class is ahead of the best other one; nothing is known where a score is not. */
    private static double[][] margin(double[][][] scores, int k) {
        double[][] margin = new double[scores[k].length][];
        for (int i = 0; i < margin.length; i++) {
            margin[i] = new double[scores[k][i].length];
            for (int j = 0; j < margin[i].length; j++) {
                double other = Double.NEGATIVE_INFINITY;
                for (int c = 0; c < scores.length; c++) {
                    other = c == k ? other : Math.max(other, scores[c][i][j]);
                }
                margin[i][j] = scores[k][i][j] - other;
            }
        }
        return margin;
    }

    private static void ticks(ObjectNode bar, double[] levels, boolean even) {
        ArrayNode places = bar.putArray("tickvals");
        ArrayNode words = bar.putArray("ticktext");
        int step = (levels.length + MOST_TICKS - 1) / MOST_TICKS;
        for (int i = 0; i < levels.length; i += step) {
            places.add(even ? Json.number(levels[i]) : Json.number(i));
            words.add(Labels.escaped(Amount.significant(levels[i], 2).text()));
        }
        bar.put("tickmode", "array");
    }

    static boolean even(double... levels) {
        for (int i = 2; i < levels.length; i++) {
            double step = levels[1] - levels[0];
            if (Math.abs(levels[i] - levels[i - 1] - step) > EVEN * Math.abs(step)) {
                return false;
            }
        }
        return true;
    }

    /** Values by how many levels lie below them, linear between two levels. */
    static double[][] counted(double[][] z, double... levels) {
        double[][] counted = new double[z.length][];
        for (int i = 0; i < z.length; i++) {
            counted[i] = new double[z[i].length];
            for (int j = 0; j < z[i].length; j++) {
                counted[i][j] = counted(z[i][j], levels);
            }
        }
        return counted;
    }

    private static double counted(double value, double... levels) {
        int last = levels.length - 1;
        if (Double.isNaN(value)) {
            return value;
        }
        int below = 0;
        while (below < last - 1 && value >= levels[below + 1]) {
            below++;
        }
        double share = below + (value - levels[below]) / (levels[below + 1] - levels[below]);
        return Math.max(-1, Math.min(last + 1.0, share));
    }

    /** Colours from 0 to 1. */
    static ArrayNode colours(Look look, ColourScale scale) {
        ArrayNode stops = Json.array();
        for (int i = 0; i <= STOPS; i++) {
            double share = (double) i / STOPS;
            stops.addArray()
                    .add(Json.number(share))
                    .add(Json.colour(look.colour(scale, scale.from() + share * (scale.to() - scale.from()))));
        }
        return stops;
    }

    /** The colour bar, unless the scale has no name. */
    static void bar(ObjectNode trace, Look look, ColourScale scale) {
        trace.put("showscale", !scale.name().isEmpty());
        if (!scale.name().isEmpty()) {
            ObjectNode bar = trace.putObject("colorbar")
                    .put("thickness", 14)
                    .put("outlinewidth", 0)
                    .put("xpad", 6);
            bar.put("ticks", "outside").put("ticklen", 4).put("tickcolor", Json.colour(look.colour(Role.INK)));
            bar.putObject("title").put("text", Labels.plotly(scale.name())).put("side", "right");
        }
    }
}
