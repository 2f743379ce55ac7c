package io.github.bookfigures.html;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.bookfigures.figure.Area;
import io.github.bookfigures.figure.Arrows;
import io.github.bookfigures.figure.Band;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Contours;
import io.github.bookfigures.figure.HeatMap;
import io.github.bookfigures.figure.Histogram;
import io.github.bookfigures.figure.Inscription;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Regions;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A chart as a graph of plotly.js, its insets on axes of their own. */
final class ChartGraph {
    private static final List<Class<? extends Mark>> KNOWN = List.of(
            Line.class,
            Points.class,
            Bars.class,
            Band.class,
            Histogram.class,
            HeatMap.class,
            Contours.class,
            Regions.class,
            Arrows.class,
            Area.class,
            Rule.class,
            Span.class,
            Note.class,
            Inscription.class);

    private final Look look;
    private final AxisSpec axes;

    ChartGraph(Look look) {
        this.look = look;
        this.axes = new AxisSpec(look);
    }

    /** Whether all of a chart can be drawn as traces; otherwise it stands on the page as a picture. */
    static boolean knows(Chart chart) {
        return chart.marks().stream().allMatch(mark -> KNOWN.contains(mark.getClass()))
                && chart.insets().stream().allMatch(inset -> knows(inset.chart()));
    }

    /**
     * The graph of a chart.
     *
     * @param chart with the ranges of its axes
     * @param sharing whether it writes labels and names of its x axis and of its y axis
     * @param shared whether its x axis and its y axis are those of other charts, too
     * @param width about how wide it will be, in pixels
     * @param height about how high
     */
    Graph of(Chart chart, boolean[] sharing, boolean[] shared, double width, double height) {
        ObjectNode graph = Json.object();
        ObjectNode layout = GraphLayout.of(look);
        layout.put("hovermode", "closest").put("bargap", 0).put("barmode", "overlay");
        Plot plot = new Plot(look, chart, 1, graph.putArray("data"), layout, width - 70, height - 60);
        axes(plot, sharing);
        draw(plot);
        int number = 2;
        Set<String> kinds = plot.kinds();
        for (Chart.Inset inset : chart.insets()) {
            kinds.addAll(inset(plot, inset, number++, graph, layout));
        }
        graph.set("layout", layout);
        return new Graph(graph, plot.boxes(), plot.keys(), switches(chart, sharing, shared, graph), kinds);
    }

    /** The axes that have a second scale, whose specification is put into the graph. */
    private List<ScaleSwitch> switches(Chart chart, boolean[] sharing, boolean[] shared, ObjectNode graph) {
        List<ScaleSwitch> switches = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            String name = i == 0 ? "xaxis" : "yaxis";
            String anchor = i == 0 ? "y" : "x";
            boolean labelled = sharing[i];
            OtherScale.of(chart, i == 0, shared[i]).ifPresent(other -> {
                graph.withObject("/scales")
                        .set(name, axes.of(other, chart.grid(), labelled).put("anchor", anchor));
                switches.add(new ScaleSwitch(name, !Plot.logarithmic(other)));
            });
        }
        return switches;
    }

    private void axes(Plot plot, boolean... sharing) {
        Chart chart = plot.chart();
        ObjectNode layout = plot.layout();
        ObjectNode x = axes.of(chart.x(), chart.grid(), sharing[0]).put("anchor", plot.axis("y"));
        ObjectNode y = axes.of(chart.y(), chart.grid(), sharing[1]).put("anchor", plot.axis("x"));
        if (chart.square()) {
            y.put("scaleanchor", plot.axis("x")).put("scaleratio", 1).put("constrain", "domain");
            y.put("constraintoward", "top");
            x.put("constrain", "domain");
        }
        layout.set(plot.axis("x").replace("x", "xaxis"), x);
        layout.set(plot.axis("y").replace("y", "yaxis"), y);
    }

    /** Data first: what finds its own place must know where the data are. */
    private static void draw(Plot plot) {
        CurveTraces curves = new CurveTraces(plot);
        BarTraces bars = new BarTraces(plot);
        FieldTraces fields = new FieldTraces(plot);
        for (Mark mark : plot.chart().marks()) {
            if (mark instanceof Line line) {
                curves.add(line);
            } else if (mark instanceof Points points) {
                curves.add(points);
            } else if (mark instanceof Band band) {
                curves.add(band);
            } else if (mark instanceof Area area) {
                curves.add(area);
            } else if (mark instanceof Arrows arrows) {
                curves.add(arrows);
            } else if (mark instanceof Bars upright) {
                bars.add(upright);
            } else if (mark instanceof Histogram histogram) {
                bars.add(histogram);
            } else if (mark instanceof HeatMap map) {
                fields.add(map);
            } else if (mark instanceof Contours contours) {
                fields.add(contours);
            } else if (mark instanceof Regions regions) {
                fields.add(regions);
            }
        }
        Furniture furniture = new Furniture(plot);
        only(plot, Inscription.class).forEach(furniture::add);
        only(plot, Span.class).forEach(furniture::add);
        only(plot, Rule.class).forEach(furniture::add);
        only(plot, Note.class).forEach(furniture::add);
    }

    private static <M extends Mark> Stream<M> only(Plot plot, Class<M> kind) {
        return plot.chart().marks().stream().filter(kind::isInstance).map(kind::cast);
    }

    private Set<String> inset(Plot outer, Chart.Inset inset, int number, ObjectNode graph, ObjectNode layout) {
        double[] corner = new Furniture(outer).corner(inset.corner(), inset.width(), inset.height());
        Chart chart = look.ranged(inset.chart());
        // Labels and names of the inset stand inside its share, too.
        double left = corner[0] + 60 / outer.width();
        double bottom = corner[1] + 46 / outer.height();
        double right = corner[0] + inset.width();
        double top = corner[1] + inset.height() - (chart.title().isEmpty() ? 0.01 : 22 / outer.height());
        Plot plot = new Plot(
                look,
                chart,
                number,
                graph.withArray("data"),
                layout,
                outer.width() * (right - left),
                outer.height() * (top - bottom));
        axes(plot, true, true);
        draw(plot);
        for (String letter : List.of("x", "y")) {
            ObjectNode axis = (ObjectNode) layout.get(plot.axis(letter).replace(letter, letter + "axis"));
            axis.set("domain", letter.equals("x") ? Json.numbers(left, right) : Json.numbers(bottom, top));
            axis.putObject("tickfont").put("size", 11);
            if (axis.has("title")) {
                ((ObjectNode) axis.get("title"))
                        .put("standoff", 3)
                        .putObject("font")
                        .put("size", 11.5);
            }
        }
        if (!chart.title().isEmpty()) {
            ObjectNode title = plot.annotation("<b>" + Labels.plotly(chart.title()) + "</b>", Role.INK);
            title.put("xref", plot.axis("x") + " domain").put("yref", plot.axis("y") + " domain");
            title.put("x", 0).put("y", 1).put("xanchor", "left").put("yanchor", "bottom");
        }
        return plot.kinds();
    }
}
