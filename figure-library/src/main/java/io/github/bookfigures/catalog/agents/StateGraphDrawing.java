package io.github.bookfigures.catalog.agents;

import io.github.bookfigures.catalog.agents.StateGraph.EdgeSpec;
import io.github.bookfigures.catalog.agents.StateGraph.Kind;
import io.github.bookfigures.catalog.agents.StateGraph.NodeSpec;
import io.github.bookfigures.catalog.agents.StateGraph.Params;
import io.github.bookfigures.catalog.agents.StateGraph.Show;
import io.github.bookfigures.catalog.agents.StateGraphRuns.Result;
import io.github.bookfigures.catalog.agents.StateGraphRuns.Step;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Graph;
import io.github.bookfigures.figure.Graph.Edge;
import io.github.bookfigures.figure.Graph.Node;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape.Outline;
import io.github.bookfigures.figure.Table;
import io.github.bookfigures.figure.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Draws a graph of states with its runs, and the tables beside it. */
final class StateGraphDrawing {
    private final Params params;
    private final Result result;

    StateGraphDrawing(Params params, Result result) {
        this.params = params;
        this.result = result;
    }

    /**
     * The graph.
     *
     * @param conditions whether conditions and steps stand at the edges of a run
     */
    Graph graph(boolean conditions) {
        List<Node> nodes =
                result.order().stream().map(name -> node(name, conditions)).toList();
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < params.edges().size(); i++) {
            edges.add(params.show() == Show.VISITS ? visited(i) : replayed(i, conditions));
        }
        Graph graph = Graph.of(Graph.Direction.DOWN, nodes, edges);
        return params.show() == Show.VISITS
                ? graph.curved().titled("{0} random runs: visits of each edge in a run", Amount.grouped(params.runs()))
                : graph.titled(
                        conditions
                                ? "One run; numbers: its steps, each with a checkpoint"
                                : "One run along the thick edges");
    }

    private Node node(String name, boolean wide) {
        int at = IntStream.range(0, params.nodes().size())
                .filter(i -> params.nodes().get(i).name().equals(name))
                .findFirst()
                .orElseThrow();
        if (at == 0 || at == params.nodes().size() - 1) {
            return Node.of(name, Role.GOOD).outline(Outline.ELLIPSE);
        }
        Kind kind = params.nodes().get(at).kind();
        Node node = Node.of(name, kind == Kind.HUMAN ? Role.INSIGHT : Role.series(0));
        return kind == Kind.SUPERVISOR
                ? node.strong()
                : kind == Kind.HUMAN
                        ? (wide ? node.outline(Outline.DIAMOND).text("{0}:\ninterrupt", name) : node)
                        : node;
    }

    private Edge plain(EdgeSpec spec) {
        Edge edge = Edge.of(spec.from(), spec.to());
        return spec.condition().isEmpty() ? edge : edge.dashed(Dash.DASHED);
    }

    private Edge visited(int index) {
        EdgeSpec spec = params.edges().get(index);
        double most = Arrays.stream(result.visits()).max().orElseThrow();
        Edge edge = plain(spec).weight(0.6 + 2.4 * result.visits()[index] / most);
        Amount visits = Amount.fixed(result.visits()[index], 2);
        return spec.condition().isEmpty()
                ? edge.labelled("{0}", visits)
                : edge.labelled("{0}: {1}", spec.condition(), visits);
    }

    private Edge replayed(int index, boolean conditions) {
        EdgeSpec spec = params.edges().get(index);
        List<String> steps = IntStream.range(0, result.steps().size())
                .filter(i -> result.steps().get(i).edge() == index)
                .mapToObj(i -> Integer.toString(i + 1))
                .toList();
        Edge edge = plain(spec);
        boolean bare = spec.condition().isEmpty() || !conditions;
        if (steps.isEmpty()) {
            return bare ? edge.role(Role.MUTED) : edge.role(Role.MUTED).labelled("{0}", spec.condition());
        }
        Edge passed = edge.role(Role.INSIGHT).weight(1.8);
        if (!conditions) {
            return passed;
        }
        String discs = "● " + String.join(", ", steps);
        return spec.condition().isEmpty()
                ? passed.labelled("{0}", discs)
                : passed.labelled("{0}\n{1}", spec.condition(), discs);
    }

    /** The conditions that lead along edges, for narrow graphs that have no room for them. */
    Table conditions() {
        List<List<Text>> rows = params.edges().stream()
                .filter(edge -> !edge.condition().isEmpty())
                .map(edge -> List.of(Text.of("{0} → {1}", edge.from(), edge.to()), Text.of("{0}", edge.condition())))
                .toList();
        return new Table(Text.of("Dashed edges and their conditions"), List.of(Text.of("edge"), Text.of("when")), rows);
    }

    /** The state and who writes it. */
    Table schema() {
        List<List<Text>> rows = params.fields().stream()
                .map(field -> List.of(
                        Text.of("{0}", field),
                        Text.of(
                                "{0}",
                                String.join(
                                        ", ",
                                        params.nodes().stream()
                                                .filter(node -> node.writes().equals(field))
                                                .map(NodeSpec::name)
                                                .toList()))))
                .toList();
        return new Table(Text.of("The state all nodes share"), List.of(Text.of("field"), Text.of("written by")), rows);
    }

    /** How long the runs were. */
    Chart lengths() {
        double[] at = IntStream.rangeClosed(1, result.lengths().length)
                .asDoubleStream()
                .toArray();
        return Chart.of(
                        Axis.linear("Steps of a run").integers(),
                        Axis.linear("Runs"),
                        Bars.of(at, result.lengths(), Role.series(0)).width(0.8))
                .titled("Every way back makes a run longer");
    }

    /** The state after each step of the replayed run. */
    Table replay() {
        List<Text> header = new ArrayList<>(List.of(Text.of("step")));
        params.fields().forEach(field -> header.add(Text.of("{0}", field)));
        List<List<Text>> rows = new ArrayList<>();
        int[] before = new int[params.fields().size()];
        for (int i = 0; i < result.steps().size(); i++) {
            Step step = result.steps().get(i);
            List<Text> row = new ArrayList<>(List.of(Text.of("{0}. {1}", i + 1, step.node())));
            for (int f = 0; f < before.length; f++) {
                row.add(Text.of(step.state()[f] > before[f] ? "+ {0}" : "{0}", step.state()[f]));
            }
            rows.add(row);
            before = step.state();
        }
        return new Table(Text.of("Checkpoints: times each field was written"), header, rows);
    }
}
