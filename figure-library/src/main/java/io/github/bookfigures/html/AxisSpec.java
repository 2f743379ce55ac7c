package io.github.bookfigures.html;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Scale;
import io.github.bookfigures.figure.Text;

/** An axis as plotly.js reads it. */
final class AxisSpec {
    private static final int MOST_DECADES = 8;

    private final Look look;

    AxisSpec(Look look) {
        this.look = look;
    }

    /**
     * The specification of an axis.
     *
     * @param axis with its range
     * @param grid whether the chart has fine lines
     * @param labelled whether labels and name are written, or left to the neighbouring chart
     */
    ObjectNode of(Axis axis, boolean grid, boolean labelled) {
        double from = axis.from().orElseThrow();
        double to = axis.to().orElseThrow();
        boolean category = axis.scale() instanceof Scale.Category;
        boolean log = Plot.logarithmic(axis);
        ObjectNode spec = Json.object().put("type", log ? "log" : "linear");
        spec.set("range", log ? Json.numbers(Math.log10(from), Math.log10(to)) : Json.numbers(from, to));
        String ink = Json.colour(look.colour(Role.INK));
        spec.put("visible", axis.visible()).put("automargin", true);
        spec.put("showgrid", grid && !category).put("gridcolor", Json.colour(look.grid()));
        spec.put(
                "zeroline",
                grid && !log && !category && !axis.wholeNumbers() && Math.min(from, to) < 0 && Math.max(from, to) > 0);
        spec.put("zerolinecolor", Json.colour(look.colour(Role.MUTED))).put("zerolinewidth", 1);
        spec.put("showline", true)
                .put("linecolor", ink)
                .put("linewidth", 1)
                .put("ticklen", 5)
                .put("tickcolor", ink);
        spec.put("ticks", category ? "" : "outside").put("showticklabels", labelled);
        spec.put("ticklabeloverflow", "allow").putObject("tickfont").put("size", Plot.SMALL);
        if (labelled && !axis.name().isEmpty()) {
            ObjectNode title =
                    spec.putObject("title").put("text", Labels.named(axis)).put("standoff", 8);
            title.putObject("font").put("size", Plot.TEXT);
        }
        if (category) {
            names(spec, (Scale.Category) axis.scale());
        } else if (!axis.ticks().isEmpty()) {
            spec.put("tickmode", "array");
            spec.set(
                    "tickvals",
                    Json.numbers(axis.ticks().stream().mapToDouble(d -> d).toArray()));
        } else if (log) {
            decades(spec, from, to);
        } else if (axis.wholeNumbers()) {
            spec.put("dtick", wholeStep(Math.abs(to - from))).put("tick0", 0);
        }
        return spec;
    }

    private static void names(ObjectNode spec, Scale.Category category) {
        spec.put("tickmode", "array");
        ArrayNode places = spec.putArray("tickvals");
        ArrayNode names = spec.putArray("ticktext");
        for (Text name : category.names()) {
            places.add(places.size());
            names.add(Labels.plotly(name));
        }
    }

    private static void decades(ObjectNode spec, double from, double to) {
        double count = Math.abs(Math.log10(to) - Math.log10(from));
        boolean handy = Math.min(from, to) > 0.0099 && Math.max(from, to) < 100_001;
        spec.put("exponentformat", handy ? "none" : "power");
        if (!handy) {
            // plotly.js sets powers a quarter larger than other labels.
            spec.putObject("tickfont").put("size", Plot.SMALL / 1.2);
        }
        if (count >= 1.5) {
            spec.put("dtick", Math.max(1, (int) Math.ceil(count / MOST_DECADES)));
        }
        if (count < MOST_DECADES) {
            spec.putObject("minor").put("ticks", "outside").put("ticklen", 3).put("dtick", "D1");
        }
    }

    private static int wholeStep(double length) {
        int[] steps = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000};
        for (int step : steps) {
            if (length / step <= 10) {
                return step;
            }
        }
        return (int) Math.ceil(length / 10);
    }
}
