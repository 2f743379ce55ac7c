package io.github.bookfigures.catalog.agents;

import io.github.bookfigures.catalog.agents.StateGraphRuns.Result;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Figure.Cell;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A graph of states as agent frameworks such as LangGraph know it: nodes read and write a shared state, conditional edges
 * choose what comes next. The graph is walked many times, which gives the thickness of its edges, or one walk is replayed with
 * the state after each step. Ranks and crossings are computed for the order of the nodes; their places are found by the layout
 * of graphs.
 */
@Generator(
        name = "state-graph",
        summary = "A graph of states and conditional edges, walked at random: shares of visits, or one walk replayed.")
public final class StateGraph implements FigureGenerator<StateGraph.Params, Result> {
    /** What a node is. */
    public enum Kind {
        STATE,
        SUPERVISOR,
        HUMAN
    }

    /** What is shown of the runs. */
    public enum Show {
        VISITS,
        REPLAY
    }

    /**
     * A node.
     *
     * @param name its name, printed
     * @param kind what it is
     * @param writes the field of the state it writes, or empty
     */
    public record NodeSpec(
            @Doc("its name, printed") String name,
            @Doc("state, supervisor or human") Kind kind,

            @Doc("the field of the state it writes, or empty")
            String writes) {}

    /**
     * An edge.
     *
     * @param from name of the node it leaves
     * @param to name of the node it leads to
     * @param condition when it is taken, or empty for always
     * @param share how often it is taken when its node has run
     */
    public record EdgeSpec(
            @Doc("name of the node it leaves") String from,
            @Doc("name of the node it leads to") String to,
            @Doc("when it is taken, or empty for always") String condition,

            @Doc("how often it is taken when its node has run; those of a node sum to 1")
            double share) {}

    /** What the manifest may set. */
    public record Params(
            @Doc("nodes in reading order, the start first, the end last")
            List<NodeSpec> nodes,

            @Doc("edges between them") List<EdgeSpec> edges,
            @Doc("number of random runs") int runs,

            @Doc("visits: how often edges are taken; replay: one run step by step")
            Show show,

            @Doc("title of the figure") String title) {
        public Params() {
            this(
                    List.of(
                            node("START", ""),
                            node("retrieve", "documents"),
                            node("grade", "grades"),
                            node("rewrite", "question"),
                            node("generate", "answer"),
                            node("check", "verdict"),
                            node("END", "")),
                    List.of(
                            new EdgeSpec("START", "retrieve", "", 1),
                            new EdgeSpec("retrieve", "grade", "", 1),
                            new EdgeSpec("grade", "generate", "relevant", 0.7),
                            new EdgeSpec("grade", "rewrite", "off topic", 0.3),
                            new EdgeSpec("rewrite", "retrieve", "", 1),
                            new EdgeSpec("generate", "check", "", 1),
                            new EdgeSpec("check", "END", "grounded", 0.75),
                            new EdgeSpec("check", "generate", "unsupported", 0.15),
                            new EdgeSpec("check", "rewrite", "no answer", 0.1)),
                    1000,
                    Show.VISITS,
                    "Conditions turn a chain into a graph with ways back");
        }

        public Params {
            nodes = List.copyOf(nodes);
            edges = List.copyOf(edges);
            if (runs < 10 || runs > 100_000 || nodes.size() < 3) {
                throw new IllegalArgumentException("needs at least three nodes and 10 to 100000 runs");
            }
            Set<String> names = new HashSet<>();
            for (NodeSpec node : nodes) {
                if (!names.add(node.name())) {
                    throw new IllegalArgumentException("two nodes are called " + node.name());
                }
            }
            for (EdgeSpec edge : edges) {
                if (!names.contains(edge.from()) || !names.contains(edge.to())) {
                    throw new IllegalArgumentException("the edge from " + edge.from() + " to " + edge.to()
                            + " needs two of the nodes; there are "
                            + String.join(
                                    ", ", nodes.stream().map(NodeSpec::name).toList()));
                }
            }
            for (NodeSpec node : nodes.subList(0, nodes.size() - 1)) {
                double sum = edges.stream()
                        .filter(edge -> edge.from().equals(node.name()))
                        .mapToDouble(EdgeSpec::share)
                        .sum();
                if (Math.abs(sum - 1) > 1e-9) {
                    throw new IllegalArgumentException(
                            "the shares of the edges that leave " + node.name() + " must sum to 1, not " + sum);
                }
            }
            if (!StateGraphModel.endsEverywhere(nodes, edges)) {
                throw new IllegalArgumentException(
                        "the last node, " + nodes.get(nodes.size() - 1).name() + ", must be reachable from every node");
            }
        }

        private static NodeSpec node(String name, String writes) {
            return new NodeSpec(name, Kind.STATE, writes);
        }

        /** The fields of the state, in the order of the nodes that write them. */
        List<String> fields() {
            return nodes.stream()
                    .map(NodeSpec::writes)
                    .filter(field -> !field.isEmpty())
                    .distinct()
                    .toList();
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(StateGraphRuns.class, parameters);
    }

    @Override
    public Figure draw(Params p, Result r) {
        StateGraphDrawing drawing = new StateGraphDrawing(p, r);
        Figure figure = p.show() == Show.VISITS
                ? Figure.cells(
                        List.of(1.0, 1.0),
                        List.of(1.0, 1.0),
                        new Cell(drawing.graph(true), 0, 0, 2, 1),
                        new Cell(drawing.schema(), 0, 1, 1, 1),
                        new Cell(drawing.lengths(), 1, 1, 1, 1))
                : Figure.row(drawing.graph(true), drawing.replay())
                        .columns(1.0, 1.1)
                        .orNarrow(Figure.grid(1, drawing.graph(false), drawing.conditions(), drawing.replay())
                                .rows(2.2, 1.0, 1.4)
                                .size(3.3, 8));
        return figure.size(13.6, 7.8).titled("{0}", p.title());
    }
}
