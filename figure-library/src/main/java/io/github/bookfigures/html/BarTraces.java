package io.github.bookfigures.html;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Bars.Look;
import io.github.bookfigures.figure.Histogram;
import io.github.bookfigures.figure.Role;
import java.awt.Color;

/** Bars and histograms as traces. */
final class BarTraces {
    private static final double PALEST = 0.68;

    private final Plot plot;

    BarTraces(Plot plot) {
        this.plot = plot;
    }

    void add(Bars bars) {
        Axis along = bars.horizontal() ? plot.chart().y() : plot.chart().x();
        Axis up = bars.horizontal() ? plot.chart().x() : plot.chart().y();
        ObjectNode trace = plot.trace("bar", bars.name()).put("orientation", bars.horizontal() ? "h" : "v");
        int count = bars.at().length;
        double[] bases = new double[count];
        double[] lengths = new double[count];
        ArrayNode words = trace.putArray("customdata");
        for (int i = 0; i < count; i++) {
            bases[i] = bars.base()[i];
            double end = bars.value()[i];
            if (Plot.logarithmic(up)) {
                double least = Math.min(up.from().orElseThrow(), up.to().orElseThrow());
                bases[i] = bases[i] > 0 ? bases[i] : least;
                end = Math.max(end, least);
            }
            lengths[i] = end - bases[i];
            words.addArray().add(Plot.word(along, bars.at()[i])).add(Plot.word(up, bars.value()[i]));
            occupy(bars, i, bases[i], end);
        }
        trace.set(bars.horizontal() ? "y" : "x", Json.numbers(bars.at()));
        trace.set(bars.horizontal() ? "x" : "y", Json.numbers(lengths));
        trace.set("base", Json.numbers(bases));
        trace.set("width", Json.number(bars.width()));
        fill(trace, bars);
        labels(trace, bars);
        trace.put("hovertemplate", told(bars, along, up));
    }

    private static String told(Bars bars, Axis along, Axis up) {
        return Plot.heading(bars.name()) + Plot.value(along, "at", "%{customdata[0]}") + "<br>"
                + Plot.value(up, "value", "%{customdata[1]}") + "<extra></extra>";
    }

    private void occupy(Bars bars, int i, double base, double end) {
        double low = bars.at()[i] - bars.width() / 2;
        double high = bars.at()[i] + bars.width() / 2;
        Occupied occupied = plot.occupied();
        if (bars.horizontal()) {
            occupied.box(occupied.placeX(base), occupied.placeY(low), occupied.placeX(end), occupied.placeY(high), 1);
        } else {
            occupied.box(occupied.placeX(low), occupied.placeY(base), occupied.placeX(high), occupied.placeY(end), 1);
        }
    }

    private void fill(ObjectNode trace, Bars bars) {
        Color colour = plot.look().colour(bars.role());
        ObjectNode marker = trace.putObject("marker");
        if (bars.look() == Look.OUTLINE) {
            marker.put("color", "rgba(0,0,0,0)");
            marker.putObject("line").put("color", Json.colour(colour)).put("width", plot.line(1));
            plot.key(bars.name(), Swatches.outline(colour));
            return;
        }
        if (bars.look() == Look.RAMP && bars.at().length > 1) {
            ArrayNode colours = marker.putArray("color");
            int last = bars.at().length - 1;
            for (int i = 0; i <= last; i++) {
                double pale = PALEST * (last - i) / last;
                Role role = bars.role();
                Role tinted = role.tinted(role.tint() + pale * (1 - role.tint()));
                colours.add(Json.colour(plot.look().colour(tinted)));
            }
        } else {
            marker.put("color", Json.colour(colour));
        }
        plot.key(bars.name(), Swatches.patch(colour, 1));
    }

    private void labels(ObjectNode trace, Bars bars) {
        if (bars.labels().isEmpty()) {
            return;
        }
        ArrayNode texts = trace.putArray("text");
        ArrayNode places = trace.putArray("textposition");
        for (int i = 0; i < bars.at().length; i++) {
            texts.add(Labels.plotly(bars.labels().get(i)));
            places.add(!bars.horizontal() && bars.base()[i] != 0 ? "inside" : "outside");
        }
        trace.put("insidetextanchor", "middle").put("textangle", 0).put("cliponaxis", false);
        trace.putObject("textfont").put("size", Plot.SMALL);
    }

    void add(Histogram histogram) {
        int count = histogram.counts().length;
        double[] middles = new double[count];
        double[] widths = new double[count];
        ObjectNode trace = plot.trace("bar", histogram.name());
        ArrayNode bins = trace.putArray("customdata");
        for (int i = 0; i < count; i++) {
            double low = histogram.edges()[i];
            double high = histogram.edges()[i + 1];
            middles[i] = (low + high) / 2;
            widths[i] = high - low;
            bins.add(Plot.word(plot.chart().x(), low) + " to "
                    + Plot.word(plot.chart().x(), high));
            Occupied occupied = plot.occupied();
            occupied.box(
                    occupied.placeX(low),
                    occupied.placeY(0),
                    occupied.placeX(high),
                    occupied.placeY(histogram.counts()[i]),
                    1);
        }
        CurveTraces.coordinates(trace, middles, histogram.counts());
        trace.set("width", Json.numbers(widths));
        Color colour = plot.look().colour(histogram.role());
        ObjectNode marker = trace.putObject("marker").put("color", Json.colour(colour, 0.75));
        marker.putObject("line")
                .put("width", 0.5)
                .put("color", Json.colour(plot.look().colour(Role.PAPER)));
        trace.put("hovertemplate", plot.told(histogram.name(), "%{customdata}", "%{y:.4~g}"));
        plot.key(histogram.name(), Swatches.patch(colour, 0.75));
    }
}
