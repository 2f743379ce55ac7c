package io.github.bookfigures.chart;

import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Graph;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Boxes and arrows that find their places by themselves. */
@Generator(name = "diagram", summary = "Boxes joined by arrows, written as 'data -> model: train'.")
public final class NodeDiagram implements FigureGenerator<NodeDiagram.Params, NodeDiagram.Result> {
    /** What the manifest may set. */
    public record Params(
            @Doc("arrows 'a -> b', dashed ones 'a --> b', lines 'a -- b'; after a colon, what stands at it."
                    + " Chains such as 'a -> b -> c' are allowed")
            List<String> edges,

            @Doc("what the boxes say, by the names that edges call them; without it, the name")
            Map<String, String> nodes,

            @Doc("boxes that stand together on a tinted ground, by its title")
            Map<String, List<String>> groups,

            @Doc("boxes that stand out") List<String> strong,

            @Doc("where the arrows lead: right, down, left or up")
            Graph.Direction direction,

            @Doc("whether arrows are curves instead of running along and across")
            boolean curved,

            @Doc("what stands above the figure") String title) {
        public Params() {
            this(List.of(), Map.of(), Map.of(), List.of(), Graph.Direction.RIGHT, false, "");
        }

        public Params {
            Set<String> ids = new LinkedHashSet<>(nodes.keySet());
            edges.stream().flatMap(edge -> EdgeLine.parse(edge).stream()).forEach(edge -> {
                ids.add(edge.from());
                ids.add(edge.to());
            });
            Set<String> grouped = new LinkedHashSet<>();
            groups.forEach((group, members) -> members.forEach(member -> {
                need(ids, member, "group '" + group + "'");
                if (!grouped.add(member)) {
                    throw new IllegalArgumentException("'" + member + "' is in two groups");
                }
            }));
            strong.forEach(id -> need(ids, id, "'strong'"));
        }

        private static void need(Set<String> ids, String id, String where) {
            if (!ids.contains(id)) {
                throw new IllegalArgumentException(where + " names '" + id
                        + "', which is neither among the nodes nor the edges; there are " + String.join(", ", ids));
            }
        }
    }

    /**
     * What is counted of the graph.
     *
     * @param nodes names of the boxes, in the order in which they first come
     * @param edges how many edges join them
     */
    public record Result(List<String> nodes, int edges) {}

    /** Reads the edges. */
    public static final class Reading implements Experiment<Params, Result> {
        @Override
        public Result run(Params p, Lab lab) {
            Set<String> ids = new LinkedHashSet<>();
            List<EdgeLine> lines = lines(p);
            lines.forEach(line -> ids.addAll(List.of(line.from(), line.to())));
            ids.addAll(p.nodes().keySet());
            return new Result(List.copyOf(ids), lines.size());
        }

        @Override
        public List<Check> checks(Params p, Result r) {
            return List.of(Check.that("there is something to draw", !r.nodes().isEmpty(), "no nodes"));
        }
    }

    private static List<EdgeLine> lines(Params p) {
        return p.edges().stream().flatMap(edge -> EdgeLine.parse(edge).stream()).toList();
    }

    @Override
    public Measurement<?, Result> measurement(Params p) {
        if (p.edges().isEmpty() && p.nodes().isEmpty()) {
            throw new IllegalArgumentException("needs 'edges', such as edges: [\"data -> model: train\"]");
        }
        return Measurement.of(Reading.class, p);
    }

    @Override
    public Figure draw(Params p, Result r) {
        Map<String, Graph.Node> nodes = new LinkedHashMap<>();
        List<String> groups = List.copyOf(p.groups().keySet());
        for (String id : r.nodes()) {
            nodes.put(id, node(p, id, Role.series(Math.max(0, groupOf(p, groups, id)))));
        }
        List<Graph.Member> members = new ArrayList<>();
        Set<String> placed = new LinkedHashSet<>();
        for (String id : r.nodes()) {
            int group = groupOf(p, groups, id);
            if (group < 0) {
                members.add(nodes.get(id));
            } else if (placed.add(groups.get(group))) {
                Graph.Member[] inside = p.groups().get(groups.get(group)).stream()
                        .map(nodes::get)
                        .toArray(Graph.Member[]::new);
                members.add(new Graph.Cluster(Wording.written(groups.get(group)), Role.series(group), List.of(inside)));
            }
        }
        List<Graph.Edge> edges = lines(p).stream().map(EdgeLine::edge).toList();
        Graph graph = Graph.of(p.direction(), members, edges);
        Figure figure = Figure.of(p.curved() ? graph.curved() : graph);
        boolean across = p.direction() == Graph.Direction.RIGHT || p.direction() == Graph.Direction.LEFT;
        figure = across ? figure.size(7, 2.6) : figure.size(4.5, 5.5);
        Text title = Wording.written(p.title());
        return p.title().isEmpty()
                ? figure
                : figure.titled(title.template(), title.arguments().toArray());
    }

    private static Graph.Node node(Params p, String id, Role role) {
        Text text = p.nodes().containsKey(id) ? Wording.written(p.nodes().get(id)) : Wording.plain(id);
        Graph.Node node =
                Graph.Node.of(id, role).text(text.template(), text.arguments().toArray());
        return p.strong().contains(id) ? node.strong() : node;
    }

    private static int groupOf(Params p, List<String> groups, String id) {
        for (int i = 0; i < groups.size(); i++) {
            if (p.groups().get(groups.get(i)).contains(id)) {
                return i;
            }
        }
        return -1;
    }
}
