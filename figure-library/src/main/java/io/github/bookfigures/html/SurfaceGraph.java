package io.github.bookfigures.html;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Surface;
import io.github.bookfigures.figure.Surface.Trail;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Text;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A surface as a graph of plotly.js that can be turned. */
final class SurfaceGraph {
    private static final double RISE = 0.62;
    private static final double EYE = 2.05;
    /** A trail lies this much above the surface, as a share of its height, so that it does not sink into it. */
    private static final double LIFT = 0.012;

    private final Surface surface;
    private final Look look;
    private final double floor;
    private final double lift;
    private final ArrayNode data = Json.array();
    private final List<Key> keys = new ArrayList<>();

    SurfaceGraph(Surface surface, Look look) {
        this.surface = surface;
        this.look = look;
        double[] heights = Arrays.stream(surface.zs())
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .toArray();
        double least = Arrays.stream(heights).min().orElse(0);
        double most = Arrays.stream(heights).max().orElse(1);
        this.floor = surface.z().from().orElse(least);
        this.lift = LIFT * (surface.z().to().orElse(most) - floor);
    }

    Graph graph() {
        mesh();
        for (double level : surface.floorLevels()) {
            floorLine(level);
        }
        surface.trails().forEach(this::trail);
        ObjectNode graph = Json.object();
        graph.set("data", data);
        ObjectNode layout = GraphLayout.of(look);
        ((ObjectNode) layout.get("margin")).put("l", 0).put("r", 0).put("t", 0).put("b", 0);
        layout.set("scene", scene());
        graph.set("layout", layout);
        return new Graph(graph, List.of(), keys, List.of(), Set.of("surface", "scatter3d"));
    }

    private void mesh() {
        ObjectNode trace = data.addObject().put("type", "surface").put("showlegend", false);
        trace.set("x", Json.numbers(surface.xs()));
        trace.set("y", Json.numbers(surface.ys()));
        trace.set("z", Json.rows(surface.zs()));
        trace.set("cmin", Json.number(surface.colours().from()));
        trace.set("cmax", Json.number(surface.colours().to()));
        trace.set("colorscale", FieldTraces.colours(look, surface.colours()));
        trace.putObject("lighting")
                .put("ambient", 0.72)
                .put("diffuse", 0.55)
                .put("specular", 0.05)
                .put("roughness", 0.9);
        FieldTraces.bar(trace, look, surface.colours());
        if (trace.has("colorbar")) {
            ((ObjectNode) trace.get("colorbar")).put("len", 0.72);
        }
        trace.put("hovertemplate", told(Text.NONE, "%{z:.4~g}"));
    }

    private String told(Text name, String z) {
        return Plot.heading(name) + Plot.value(surface.x(), "x", "%{x:.4~g}") + "<br>"
                + Plot.value(surface.y(), "y", "%{y:.4~g}") + "<br>" + Plot.value(surface.z(), "z", z)
                + "<extra></extra>";
    }

    private void floorLine(double level) {
        ObjectNode trace = path(Text.NONE, look.colour(surface.colours(), level), 1.5);
        ArrayNode xs = trace.putArray("x");
        ArrayNode ys = trace.putArray("y");
        ArrayNode zs = trace.putArray("z");
        for (double[][] line : look.contour(surface.xs(), surface.ys(), surface.zs(), level)) {
            for (int i = 0; i < line[0].length; i++) {
                xs.add(Json.number(line[0][i]));
                ys.add(Json.number(line[1][i]));
                zs.add(Json.number(floor));
            }
            xs.addNull();
            ys.addNull();
            zs.addNull();
        }
        trace.put("hoverinfo", "skip");
    }

    private void trail(Trail trail) {
        Color colour = look.colour(trail.role());
        boolean place = trail.x().length == 1;
        double[] lifted = Arrays.stream(trail.z()).map(z -> z + lift).toArray();
        if (!place) {
            double[] ground = new double[trail.x().length];
            Arrays.fill(ground, floor);
            ObjectNode shadow = path(trail.name(), look.colour(trail.role().tinted(0.35)), 2);
            coordinates(shadow, trail.x(), trail.y(), ground);
            shadow.put("hoverinfo", "skip");
            ObjectNode path = path(trail.name(), colour, 5);
            coordinates(path, trail.x(), trail.y(), lifted);
            told(path, trail.name(), trail.z());
        }
        int[] marked = place
                ? new int[] {0}
                : IntStream.range(0, trail.x().length)
                        .filter(i -> i % Math.max(1, trail.every()) == 0 || i == trail.x().length - 1)
                        .toArray();
        ObjectNode points = path(trail.name(), colour, 1).put("mode", "markers");
        coordinates(points, some(trail.x(), marked), some(trail.y(), marked), some(lifted, marked));
        ObjectNode marker =
                points.putObject("marker").put("color", Json.colour(colour)).put("size", place ? 9 : 4);
        marker.put("symbol", place ? "diamond" : "circle");
        marker.putObject("line")
                .put("color", Json.colour(look.colour(Role.PAPER)))
                .put("width", 1);
        told(points, trail.name(), some(trail.z(), marked));
        if (!trail.name().isEmpty()) {
            Color paper = look.colour(Role.PAPER);
            String swatch = place
                    ? Swatches.symbol(Symbol.DIAMOND, colour, paper)
                    : Swatches.line(colour, 2.5, Dash.SOLID, Swatches.shape(Symbol.DISC, colour, paper));
            keys.add(new Key(trail.name(), swatch));
        }
    }

    private void told(ObjectNode trace, Text name, double... heights) {
        ArrayNode words = trace.putArray("customdata");
        for (double height : heights) {
            words.add(Labels.escaped(Amount.significant(height, 4).text()));
        }
        trace.put("hovertemplate", told(name, "%{customdata}"));
    }

    private ObjectNode path(Text name, Color colour, double width) {
        ObjectNode trace =
                data.addObject().put("type", "scatter3d").put("mode", "lines").put("showlegend", false);
        trace.putObject("line").put("color", Json.colour(colour)).put("width", width);
        if (!name.isEmpty()) {
            trace.put("name", Labels.plotly(name)).putObject("meta").put("key", name.plain());
        }
        return trace;
    }

    private static void coordinates(ObjectNode trace, double[] x, double[] y, double... z) {
        trace.set("x", Json.numbers(x));
        trace.set("y", Json.numbers(y));
        trace.set("z", Json.numbers(z));
    }

    private static double[] some(double[] values, int... which) {
        return Arrays.stream(which).mapToDouble(i -> values[i]).toArray();
    }

    private ObjectNode scene() {
        ObjectNode scene = Json.object();
        scene.set("xaxis", axis(surface.x()));
        scene.set("yaxis", axis(surface.y()));
        scene.set("zaxis", axis(surface.z()));
        scene.put("aspectmode", "manual");
        scene.putObject("aspectratio").put("x", 1).put("y", 1).put("z", RISE);
        double azimuth = Math.toRadians(surface.azimuth());
        double elevation = Math.toRadians(surface.elevation());
        ObjectNode camera = scene.putObject("camera");
        ObjectNode eye = camera.putObject("eye");
        eye.set("x", Json.number(EYE * Math.cos(elevation) * Math.cos(azimuth)));
        eye.set("y", Json.number(EYE * Math.cos(elevation) * Math.sin(azimuth)));
        eye.set("z", Json.number(EYE * Math.sin(elevation)));
        camera.putObject("center").put("x", 0).put("y", 0).put("z", -0.12);
        return scene;
    }

    private ObjectNode axis(Axis axis) {
        ObjectNode spec = Json.object().put("visible", axis.visible());
        spec.put("type", Plot.logarithmic(axis) ? "log" : "linear").put("showspikes", false);
        // Raised and slanted pieces of a text that is turned in space run into each other.
        spec.putObject("title").put("text", Labels.named(axis).replaceAll("</?i>", ""));
        spec.put("gridcolor", Json.colour(look.grid())).put("zeroline", false).put("showbackground", false);
        spec.put("linecolor", Json.colour(look.colour(Role.INK))).put("showline", true);
        spec.putObject("tickfont").put("size", 12);
        if (!axis.ticks().isEmpty()) {
            spec.put("tickmode", "array");
            spec.set(
                    "tickvals",
                    Json.numbers(axis.ticks().stream().mapToDouble(d -> d).toArray()));
        }
        if (axis.from().isPresent() && axis.to().isPresent()) {
            spec.set(
                    "range",
                    Json.numbers(
                            Plot.counted(axis, axis.from().getAsDouble()),
                            Plot.counted(axis, axis.to().getAsDouble())));
        }
        return spec;
    }
}
