package io.github.bookfigures.html;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Inscription;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Span;
import java.util.stream.Collectors;

/** Rules, spans, notes and inscriptions: what stands in a plot without being data. They come after all traces. */
final class Furniture {
    private static final double PALE = 0.86;
    private static final int LETTERS = 22;
    /** Mean width of a letter, and height of a line, in pixels. */
    private static final double LETTER = 6.4;

    private static final double LEADING = 16;
    private static final double[] DISTANCES = {24, 40, 62, 90, 125};
    private static final int DIRECTIONS = 16;

    private final Plot plot;

    Furniture(Plot plot) {
        this.plot = plot;
    }

    void add(Rule rule) {
        ObjectNode shape = plot.shape().put("type", "line").put("layer", "above");
        boolean flat = rule.a() == 0;
        boolean upright = rule.b() == 0;
        shape.put("xref", plot.axis("x") + (flat ? " domain" : ""));
        shape.put("yref", plot.axis("y") + (upright ? " domain" : ""));
        double[] ends = ends(rule, flat, upright);
        shape.set("x0", Json.number(ends[0]));
        shape.set("y0", Json.number(ends[1]));
        shape.set("x1", Json.number(ends[2]));
        shape.set("y1", Json.number(ends[3]));
        ObjectNode line =
                shape.putObject("line").put("color", Json.colour(plot.look().colour(rule.role())));
        line.put("width", plot.line(0.75)).put("dash", Swatches.name(rule.dash()));
        if (!rule.label().isEmpty()) {
            label(rule, flat, upright, ends);
        }
    }

    private double[] ends(Rule rule, boolean flat, boolean upright) {
        if (flat) {
            return new double[] {0, rule.c() / rule.b(), 1, rule.c() / rule.b()};
        } else if (upright) {
            return new double[] {rule.c() / rule.a(), 0, rule.c() / rule.a(), 1};
        }
        double x0 = plot.chart().x().from().orElseThrow();
        double x1 = plot.chart().x().to().orElseThrow();
        // On both sides beyond what is seen at first, so that the line goes on when the reader zooms out.
        double from = x0 - 20 * (x1 - x0);
        double to = x1 + 20 * (x1 - x0);
        return new double[] {from, (rule.c() - rule.a() * from) / rule.b(), to, (rule.c() - rule.a() * to) / rule.b()};
    }

    private void label(Rule rule, boolean flat, boolean upright, double... ends) {
        double w = Math.min(2 * LETTERS, Labels.length(Labels.plotly(rule.label()))) * LETTER / plot.width();
        double h = LEADING / plot.height();
        ObjectNode text = plot.annotation(Labels.wrapped(rule.label(), LETTERS * 2), rule.role());
        if (flat) {
            double v = plot.occupied().placeY(ends[1]);
            double[] at = best(w, h, new double[][] {
                {0.99 - w, v}, {0.01, v}, {0.5 - w / 2, v}, {0.99 - w, v - h}, {0.01, v - h}, {0.5 - w / 2, v - h}
            });
            refer(text, " domain", "");
            String side = at[0] < 0.02 ? "left" : at[0] + w > 0.98 ? "right" : "center";
            text.put("x", side.equals("left") ? 0.01 : side.equals("right") ? 0.99 : 0.5)
                    .put("xanchor", side);
            text.set("y", Json.number(Plot.counted(plot.chart().y(), ends[1])));
            text.put("yanchor", at[1] < v ? "top" : "bottom");
        } else if (upright) {
            double u = plot.occupied().placeX(ends[0]);
            double air = 5 / plot.width();
            double[] at = best(w, h, new double[][] {
                {u + air, 0.99 - h}, {u - air - w, 0.99 - h}, {u + air, 0.01}, {u - air - w, 0.01}
            });
            refer(text, "", " domain");
            text.set("x", Json.number(Plot.counted(plot.chart().x(), ends[0])));
            text.put("xanchor", at[0] < u ? "right" : "left").put("xshift", at[0] < u ? -4 : 4);
            text.put("y", at[1] > 0.5 ? 0.99 : 0.01).put("yanchor", at[1] > 0.5 ? "top" : "bottom");
        } else {
            refer(text, "", "");
            double x = plot.chart().x().from().orElseThrow() * 0.3
                    + plot.chart().x().to().orElseThrow() * 0.7;
            text.set("x", Json.number(x));
            text.set("y", Json.number((rule.c() - rule.a() * x) / rule.b()));
            text.put("xanchor", "left").put("yanchor", "bottom");
        }
    }

    /** The lower left place of those offered that covers the least, the first of equals; it is taken. */
    private double[] best(double w, double h, double[][] places) {
        double least = Double.POSITIVE_INFINITY;
        double[] best = places[0];
        for (double[] at : places) {
            double cost = plot.occupied().cost(at[0], at[1], at[0] + w, at[1] + h);
            if (cost < least - 0.02) {
                least = cost;
                best = at;
            }
        }
        plot.occupied().box(best[0], best[1], best[0] + w, best[1] + h, 1.5);
        return best;
    }

    private void refer(ObjectNode annotation, String x, String y) {
        annotation.put("xref", plot.axis("x") + x).put("yref", plot.axis("y") + y);
    }

    void add(Span span) {
        Axis axis = span.alongX() ? plot.chart().x() : plot.chart().y();
        double from = bounded(axis, span.from());
        double to = bounded(axis, span.to());
        ObjectNode shape = plot.shape().put("type", "rect").put("layer", "below");
        shape.put("xref", plot.axis("x") + (span.alongX() ? "" : " domain"));
        shape.put("yref", plot.axis("y") + (span.alongX() ? " domain" : ""));
        shape.set(span.alongX() ? "x0" : "y0", Json.number(from));
        shape.set(span.alongX() ? "x1" : "y1", Json.number(to));
        shape.put(span.alongX() ? "y0" : "x0", 0).put(span.alongX() ? "y1" : "x1", 1);
        shape.putObject("line").put("width", 0);
        Role role = span.role();
        Role pale = role.tinted(role.tint() + PALE * (1 - role.tint()));
        shape.put("fillcolor", Json.colour(plot.look().colour(pale)));
        if (!span.label().isEmpty()) {
            label(span, axis);
        }
    }

    private void label(Span span, Axis axis) {
        double low = Math.min(axis.from().orElseThrow(), axis.to().orElseThrow());
        double high = Math.max(axis.from().orElseThrow(), axis.to().orElseThrow());
        double from = Plot.counted(axis, Math.max(low, Math.min(span.from(), span.to())));
        double to = Plot.counted(axis, Math.min(high, Math.max(span.from(), span.to())));
        double room =
                span.alongX() ? plot.width() * (to - from) / (Plot.counted(axis, high) - Plot.counted(axis, low)) : 1e3;
        int letters = (int) Math.max(8, Math.min(2 * LETTERS, room / LETTER));
        String words = Labels.wrapped(span.label(), letters);
        String[] lines = words.split("<br>", -1);
        double w = longest(lines) * LETTER / plot.width();
        double h = lines.length * LEADING / plot.height();
        ObjectNode text = plot.annotation(words, span.role());
        refer(text, span.alongX() ? "" : " domain", span.alongX() ? " domain" : "");
        double length = Plot.counted(axis, high) - Plot.counted(axis, low);
        if (span.alongX()) {
            double u = ((from + to) / 2 - Plot.counted(axis, low)) / length - w / 2;
            double[][] places = new double[9][];
            for (int i = 0; i < places.length; i++) {
                places[i] = new double[] {u, 0.99 - h - (0.98 - h) * i / (places.length - 1.0)};
            }
            double top = best(w, h, places)[1] + h;
            text.put("yanchor", "top").set("y", Json.number(top));
            text.set("x", Json.number((from + to) / 2));
        } else {
            double v = (to - Plot.counted(axis, low)) / length - h;
            double left = best(w, h, new double[][] {{0.01, v}, {0.99 - w, v}, {0.5 - w / 2, v}})[0];
            text.put("xanchor", "left").put("yanchor", "top").set("x", Json.number(left));
            text.set("y", Json.number(to));
        }
    }

    /** Far outside for an end that is the end of the axis. */
    private static double bounded(Axis axis, double value) {
        double from = Math.min(axis.from().orElseThrow(), axis.to().orElseThrow());
        double to = Math.max(axis.from().orElseThrow(), axis.to().orElseThrow());
        boolean log = Plot.logarithmic(axis);
        double least = log ? from * 1e-20 : from - 20 * (to - from);
        double most = log ? to * 1e20 : to + 20 * (to - from);
        return Math.max(least, Math.min(most, value));
    }

    /** The text hangs at the end of its leader where it covers the least. */
    void add(Note note) {
        String words = Labels.wrapped(note.text(), LETTERS);
        ObjectNode text = plot.annotation(words, note.role());
        refer(text, "", "");
        text.set("x", Json.number(Plot.counted(plot.chart().x(), note.x())));
        text.set("y", Json.number(Plot.counted(plot.chart().y(), note.y())));
        String[] lines = words.split("<br>", -1);
        double w = longest(lines) * LETTER;
        double h = lines.length * LEADING;
        double u = plot.occupied().placeX(note.x());
        double v = plot.occupied().placeY(note.y());
        double best = Double.POSITIVE_INFINITY;
        double[] place = {0, -DISTANCES[0]};
        double[] box = {u, v, u, v};
        for (double distance : DISTANCES) {
            for (int d = 0; d < DIRECTIONS; d++) {
                double angle = 2 * Math.PI * d / DIRECTIONS;
                double dx = Math.cos(angle) * (distance + w / 2);
                double dy = Math.sin(angle) * (distance + h / 2);
                double[] at = {
                    u + (dx - w / 2) / plot.width(),
                    v + (-dy - h / 2) / plot.height(),
                    u + (dx + w / 2) / plot.width(),
                    v + (-dy + h / 2) / plot.height()
                };
                double cost = 3 * plot.occupied().cost(at[0], at[1], at[2], at[3])
                        + distance / 120
                        + aside(note.towards(), angle);
                if (cost < best) {
                    best = cost;
                    place = new double[] {dx, dy};
                    box = at;
                }
            }
        }
        plot.occupied().box(box[0], box[1], box[2], box[3], 1.5);
        text.put("showarrow", true).put("arrowhead", 0).put("arrowwidth", 0.8).put("standoff", 4);
        text.put("arrowcolor", Json.colour(plot.look().colour(note.role())));
        text.put("ax", Math.round(place[0])).put("ay", Math.round(place[1]));
        text.put("bgcolor", Json.colour(plot.look().colour(Role.PAPER), 0.75));
    }

    private static double longest(String... lines) {
        double longest = 0;
        for (String line : lines) {
            longest = Math.max(longest, Labels.length(line));
        }
        return longest;
    }

    /** How far a direction is from the wanted one: 0 is there, 1 is opposite. */
    private static double aside(Corner towards, double angle) {
        int dx = across(towards);
        int dy = -up(towards);
        return dx == 0 && dy == 0 ? 0 : (1 - (dx * Math.cos(angle) + dy * Math.sin(angle)) / Math.hypot(dx, dy)) / 2;
    }

    static int across(Corner corner) {
        return switch (corner) {
            case TOP_LEFT, LEFT, BOTTOM_LEFT -> -1;
            case TOP_RIGHT, RIGHT, BOTTOM_RIGHT -> 1;
            case TOP, BOTTOM, CENTRE, AUTO -> 0;
        };
    }

    static int up(Corner corner) {
        return switch (corner) {
            case TOP_LEFT, TOP, TOP_RIGHT -> 1;
            case BOTTOM_LEFT, BOTTOM, BOTTOM_RIGHT -> -1;
            case LEFT, RIGHT, CENTRE, AUTO -> 0;
        };
    }

    /** An element of the page, so that its formulas are typeset. */
    void add(Inscription inscription) {
        Labels labels = new Labels(plot.look());
        String words = inscription.lines().stream().map(Labels::plotly).collect(Collectors.joining("<br>"));
        String[] lines = words.split("<br>", -1);
        double w = (longest(lines) * LETTER + 20) / plot.width();
        double h = (lines.length * LEADING * 1.3 + 14) / plot.height();
        double[] corner = corner(inscription.corner(), w, h);
        boolean right = corner[0] + w / 2 > 0.5;
        boolean high = corner[1] + h / 2 > 0.5;
        plot.boxes()
                .add("<div class=\"figure-box\" style=\"border-color:"
                        + Json.colour(plot.look().colour(inscription.role()))
                        + (right
                                ? ";right:calc(100% - var(--left) - " + share(corner[0] + w) + " * var(--wide))"
                                : ";left:calc(var(--left) + " + share(corner[0]) + " * var(--wide))")
                        + (high
                                ? ";top:calc(100% - var(--low) - " + share(corner[1] + h) + " * var(--high))"
                                : ";bottom:calc(var(--low) + " + share(corner[1]) + " * var(--high))")
                        + "\">" + inscription.lines().stream().map(labels::page).collect(Collectors.joining("<br>"))
                        + "</div>\n");
    }

    private static String share(double value) {
        return Json.number(Math.round(value * 1000) / 1000.0).asText();
    }

    /** Lower left place of a box of this size in a corner, that which covers the least when it may choose. */
    double[] corner(Corner wanted, double w, double h) {
        double best = Double.POSITIVE_INFINITY;
        double[] place = {0, 0};
        for (Corner corner : Corner.values()) {
            if (corner == Corner.AUTO || wanted != Corner.AUTO && corner != wanted) {
                continue;
            }
            double air = 0.02;
            double x = air + (1 - 2 * air - w) * (across(corner) + 1) / 2;
            double y = air + (1 - 2 * air - h) * (up(corner) + 1) / 2;
            double cost = plot.occupied().cost(x, y, x + w, y + h) + (corner == Corner.CENTRE ? 0.2 : 0);
            if (cost < best - 1e-9) {
                best = cost;
                place = new double[] {x, y};
            }
        }
        plot.occupied().box(place[0], place[1], place[0] + w, place[1] + h, 1.5);
        return place;
    }
}
