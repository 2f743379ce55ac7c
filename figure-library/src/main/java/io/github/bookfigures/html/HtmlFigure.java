package io.github.bookfigures.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.bookfigures.figure.Animation;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Figure.Cell;
import io.github.bookfigures.figure.Panel;
import io.github.bookfigures.figure.Surface;
import io.github.bookfigures.figure.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A figure as elements of a page and the numbers its graphs are drawn from. The same figure gives the same text. */
final class HtmlFigure {
    private static final double WIDEST = 1150;

    private final Figure figure;
    private final Optional<Animation> animation;
    private final Look look;
    private final Frame frame;
    private final Labels labels;
    private final ObjectNode graphs = Json.object();
    private final Map<String, JsonNode> slots = new LinkedHashMap<>();
    private final Set<String> kinds = new TreeSet<>();
    private final Map<String, Key> commonKeys = new LinkedHashMap<>();
    private final Map<Integer, String> graphOfCell = new LinkedHashMap<>();

    HtmlFigure(Figure figure, Look look, Frame frame) {
        this(figure, Optional.empty(), look, frame);
    }

    /** @param animation what else the figure shows, with controls to go through it */
    HtmlFigure(Figure figure, Optional<Animation> animation, Look look, Frame frame) {
        this.figure = figure;
        this.animation = animation;
        this.look = look;
        this.frame = frame;
        this.labels = new Labels(look);
    }

    /** Kinds of traces the graphs need; known once the elements are written. */
    Set<String> kinds() {
        return kinds;
    }

    /** Whether plotly.js draws any of its panels. */
    boolean hasGraphs() {
        return !graphs.isEmpty();
    }

    /** Whether it needs a script. */
    boolean moves() {
        return hasGraphs() || animation.isPresent();
    }

    /** Its graphs by their names on the page; known once the elements are written. */
    ObjectNode graphs() {
        return graphs;
    }

    /** Texts of the page that another frame may change, by the names of their places. */
    Map<String, JsonNode> slots() {
        return slots;
    }

    private String slot(String name, String text) {
        slots.put(name, TextNode.valueOf(text));
        return (animation.isPresent() ? " data-slot=\"" + name + "\">" : ">") + text;
    }

    /** The figure as one element. */
    String element() {
        StringBuilder out = new StringBuilder();
        String id = frame.id();
        boolean titled = !figure.title().isEmpty();
        out.append("<figure class=\"figure\" id=\"").append(id).append("\" role=\"group\"");
        out.append(titled ? " aria-labelledby=\"" + id + "-title\"" : "");
        out.append(frame.alt().isEmpty() ? "" : " aria-describedby=\"" + id + "-alt\"");
        out.append(" style=\"").append(new HtmlColours(look).variables()).append("\">\n");
        if (titled) {
            out.append("<div class=\"figure-title\" id=\"").append(id).append("-title\"");
            out.append(slot("title", labels.page(figure.title()))).append("</div>\n");
        }
        if (!frame.alt().isEmpty()) {
            out.append("<p class=\"figure-alt\" id=\"").append(id).append("-alt\">");
            out.append(Labels.escaped(frame.alt())).append("</p>\n");
        }
        out.append("<div class=\"figure-grid\" style=\"").append(grid()).append("\" data-columns=\"");
        out.append(tracks(figure.columns()))
                .append("\" data-rows=\"")
                .append(tracks(figure.rows()))
                .append("\">\n");
        List<Panel> panels = look.ranged(figure);
        for (int i = 0; i < figure.cells().size(); i++) {
            panel(out, i, panels.get(i));
        }
        out.append("</div>\n");
        legend(out, List.copyOf(commonKeys.values()), "");
        ObjectNode data = Json.object();
        graphs.forEach(data.putArray("graphs")::add);
        data.set("links", links());
        animation.map(this::frames).ifPresent(frames -> {
            data.set("frames", frames);
            out.append(HtmlFrames.controls(id, frames));
        });
        out.append("<script type=\"application/json\" id=\"").append(id).append("-data\">");
        out.append(data.toString().replace("</", "<\\/").replace("<!--", "<\\u0021--"))
                .append("</script>\n");
        return out.append("</figure>\n").toString();
    }

    private ObjectNode frames(Animation moving) {
        List<HtmlFigure> figures = moving.frames().stream()
                .map(one -> new HtmlFigure(one.figure(), look, frame))
                .toList();
        figures.forEach(HtmlFigure::element);
        figures.forEach(one -> kinds.addAll(one.kinds()));
        return new HtmlFrames(this, figures, moving).json();
    }

    private String grid() {
        StringBuilder style = new StringBuilder("grid-template-columns:");
        figure.columns()
                .forEach(
                        share -> style.append(" minmax(0,").append(plain(share)).append("fr)"));
        style.append(";grid-template-rows:");
        figure.rows()
                .forEach(
                        share -> style.append(" minmax(0,").append(plain(share)).append("fr)"));
        style.append(";aspect-ratio:").append(plain(frame.width())).append('/').append(plain(frame.height()));
        return style.toString();
    }

    private static String tracks(List<Double> shares) {
        return shares.stream().map(HtmlFigure::plain).collect(Collectors.joining(" "));
    }

    static String plain(double value) {
        return Json.number(value).asText();
    }

    private void panel(StringBuilder out, int index, Panel panel) {
        Cell cell = figure.cells().get(index);
        double width = WIDEST * share(figure.columns(), cell.column(), cell.columnSpan());
        double height = WIDEST * frame.height() / frame.width() * share(figure.rows(), cell.row(), cell.rowSpan());
        out.append("<div class=\"figure-panel\" style=\"grid-area:")
                .append(cell.row() + 1)
                .append('/');
        out.append(cell.column() + 1).append("/span ").append(cell.rowSpan()).append("/span ");
        out.append(cell.columnSpan())
                .append(";--proportion:")
                .append(plain(width / height))
                .append("\" data-cell=\"");
        out.append(cell.row())
                .append(' ')
                .append(cell.column())
                .append(' ')
                .append(cell.rowSpan())
                .append(' ');
        out.append(cell.columnSpan()).append("\">\n");
        Text title = title(index, panel.title());
        if (!title.isEmpty()) {
            out.append("<div class=\"figure-heading\"")
                    .append(slot("heading-" + (index + 1), labels.page(title)))
                    .append("</div>\n");
        }
        if (panel instanceof Chart chart && ChartGraph.knows(chart)) {
            Graph graph = new ChartGraph(look).of(chart, sharing(cell), shared(), width, height - 40);
            boolean own = !figure.legend() && chart.legend() != Chart.Legend.NONE;
            graph(out, index, title, graph, own);
            if (figure.legend()) {
                graph.keys().forEach(key -> commonKeys.putIfAbsent(key.word(), key));
            }
        } else if (panel instanceof Surface surface) {
            graph(out, index, title, new SurfaceGraph(surface, look).graph(), true);
        } else {
            String svg = look.svg(
                    panel,
                    frame.id() + "-" + (index + 1),
                    width / HtmlWriter.PIXELS,
                    (height - 40) / HtmlWriter.PIXELS);
            out.append("<div class=\"figure-picture\"")
                    .append(slot("picture-" + (index + 1), svg))
                    .append("</div>\n");
        }
        out.append("</div>\n");
    }

    private Text title(int index, Text own) {
        return figure.cells().size() == 1
                ? own
                : new Text(("(" + (char) ('a' + index) + ") " + own.template()).strip(), own.arguments());
    }

    private void graph(StringBuilder out, int index, Text title, Graph graph, boolean legend) {
        String name = frame.id() + "-" + (index + 1);
        graphOfCell.put(index, name);
        kinds.addAll(graph.kinds());
        ObjectNode spec = graphs.putObject(name).put("id", name);
        spec.setAll(graph.spec());
        String spoken = title.isEmpty() ? figure.title().plain() : title.plain();
        out.append("<div class=\"figure-plot\">\n<div class=\"figure-graph\" id=\"")
                .append(name)
                .append("\" tabindex=\"0\" role=\"application\"");
        out.append(" aria-roledescription=\"interactive chart\" aria-label=\"");
        out.append(Labels.escaped((spoken + ". Arrow keys move, plus and minus zoom, 0 resets.").replace('\n', ' ')));
        out.append("\"></div>\n");
        String boxes = slot("boxes-" + (index + 1), String.join("", graph.boxes()));
        out.append(animation.isPresent() ? "<div" + boxes + "</div>\n" : boxes.substring(1));
        out.append("</div>\n");
        if (legend) {
            legend(out, graph.keys(), name);
        }
        switches(out, graph.switches(), name);
    }

    private static void switches(StringBuilder out, List<ScaleSwitch> switches, String graph) {
        if (switches.isEmpty()) {
            return;
        }
        out.append("<div class=\"figure-scales\" role=\"group\" aria-label=\"Scales\">\n");
        for (ScaleSwitch one : switches) {
            out.append("<button type=\"button\" class=\"figure-scale\" aria-pressed=\"")
                    .append(one.log())
                    .append("\" data-graph=\"");
            out.append(graph).append("\" data-axis=\"").append(one.axis()).append("\">");
            out.append(one.word()).append("</button>\n");
        }
        out.append("</div>\n");
    }

    /** @param graph the graph whose traces the keys show and hide; empty for all of the figure */
    private void legend(StringBuilder out, List<Key> keys, String graph) {
        if (keys.isEmpty()) {
            return;
        }
        out.append("<div class=\"figure-legend\" role=\"group\" aria-label=\"Series\">\n");
        for (Key key : keys) {
            out.append("<button type=\"button\" class=\"figure-key\" aria-pressed=\"true\" data-key=\"");
            out.append(Labels.escaped(key.word())).append('"');
            out.append(graph.isEmpty() ? "" : " data-graph=\"" + graph + "\"").append('>');
            out.append(key.swatch())
                    .append("<span>")
                    .append(labels.page(key.name()))
                    .append("</span></button>\n");
        }
        out.append("</div>\n");
    }

    private static double share(List<Double> tracks, int from, int span) {
        double all = tracks.stream().mapToDouble(Double::doubleValue).sum();
        return tracks.subList(from, from + span).stream()
                        .mapToDouble(Double::doubleValue)
                        .sum()
                / all;
    }

    /** Whether a chart writes labels and names of its x axis and of its y axis, or leaves them to a neighbour. */
    private boolean[] sharing(Cell cell) {
        boolean lower = figure.cells().stream()
                .anyMatch(other ->
                        other.panel() instanceof Chart && other.column() == cell.column() && other.row() > cell.row());
        boolean further = figure.cells().stream()
                .anyMatch(other ->
                        other.panel() instanceof Chart && other.row() == cell.row() && other.column() < cell.column());
        return new boolean[] {!figure.sharedX() || !lower, !figure.sharedY() || !further};
    }

    /** Whether the charts of a column have one x axis, and those of a row one y axis. */
    private boolean[] shared() {
        return new boolean[] {figure.sharedX(), figure.sharedY()};
    }

    private ArrayNode links() {
        ArrayNode links = Json.array();
        if (figure.sharedX()) {
            for (int column = 0; column < figure.columns().size(); column++) {
                link(links, "xaxis", column, -1);
            }
        }
        if (figure.sharedY()) {
            for (int row = 0; row < figure.rows().size(); row++) {
                link(links, "yaxis", -1, row);
            }
        }
        return links;
    }

    private void link(ArrayNode links, String axis, int column, int row) {
        List<String> together = new ArrayList<>();
        graphOfCell.forEach((index, name) -> {
            Cell cell = figure.cells().get(index);
            if (cell.panel() instanceof Chart && (cell.column() == column || cell.row() == row)) {
                together.add(name);
            }
        });
        if (together.size() > 1) {
            ObjectNode link = links.addObject().put("axis", axis);
            together.forEach(link.putArray("graphs")::add);
        }
    }
}
