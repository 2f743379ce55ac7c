package io.github.bookfigures.render;

import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Graph;
import io.github.bookfigures.figure.Graph.Cluster;
import io.github.bookfigures.figure.Graph.Direction;
import io.github.bookfigures.figure.Graph.Edge;
import io.github.bookfigures.figure.Graph.Node;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape.Outline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Graphs for tests and for looking at. */
final class GraphSamples {
    private GraphSamples() {}

    static List<Graph> all() {
        return List.of(pipeline(), agent(), chain());
    }

    /** Clusters, a decision, ways back. */
    static Graph pipeline() {
        return Graph.of(
                Direction.RIGHT,
                List.of(
                        Cluster.of(
                                "Data",
                                Role.series(5),
                                Node.of("image", Role.series(5)).text("Raw image\n32 × 32 × 3"),
                                Node.of("centred", Role.series(5)).text("Zero-centred")),
                        Cluster.of(
                                "Architecture",
                                Role.series(0),
                                Node.of("conv", Role.series(0)).text("Conv 5 × 5"),
                                Node.of("relu", Role.series(0)).text("ReLU"),
                                Node.of("pool", Role.series(0)).text("Max-pool 2 × 2"),
                                Node.of("dense", Role.series(0)).text("Dense"),
                                Node.of("scores", Role.series(0)).text("Softmax scores")),
                        Cluster.of(
                                "Learning",
                                Role.series(2),
                                Node.of("loss", Role.series(2))
                                        .text("Loss low enough?")
                                        .outline(Outline.DIAMOND),
                                Node.of("gradients", Role.series(2)).text("Gradients $\\nabla_w L$"),
                                Node.of("update", Role.series(2)).text("Adam step"))),
                List.of(
                        Edge.of("image", "centred"),
                        Edge.of("centred", "conv"),
                        Edge.of("conv", "relu"),
                        Edge.of("relu", "pool"),
                        Edge.of("pool", "dense"),
                        Edge.of("dense", "scores"),
                        Edge.of("scores", "loss").labelled("cross-entropy"),
                        Edge.of("loss", "gradients").role(Role.BACKWARD).labelled("no"),
                        Edge.of("gradients", "update").role(Role.BACKWARD),
                        Edge.of("update", "conv").role(Role.BACKWARD).dashed(Dash.DASHED),
                        Edge.of("update", "dense")
                                .role(Role.BACKWARD)
                                .dashed(Dash.DASHED)
                                .labelled("new weights")));
    }

    /** An agent: loops, conditions, a store. */
    static Graph agent() {
        return Graph.of(
                Direction.DOWN,
                List.of(
                        Node.of("start", Role.GOOD).outline(Outline.ELLIPSE).text("Start"),
                        Node.of("think", Role.series(0)).text("Think: what is still missing?"),
                        Node.of("done", Role.INSIGHT).text("enough known?").outline(Outline.DIAMOND),
                        Node.of("tool", Role.series(2)).text("Call a tool"),
                        Node.of("memory", Role.FROZEN).outline(Outline.CYLINDER).text("Memory"),
                        Node.of("answer", Role.series(0)).text("Answer").strong(),
                        Node.of("end", Role.BAD).outline(Outline.ELLIPSE).text("End")),
                List.of(
                        Edge.of("start", "think"),
                        Edge.of("think", "done"),
                        Edge.of("done", "tool").labelled("no").dashed(Dash.DASHED),
                        Edge.of("tool", "memory").labelled("observation"),
                        Edge.of("memory", "think").role(Role.BACKWARD),
                        Edge.of("done", "answer").labelled("yes").dashed(Dash.DASHED),
                        Edge.of("answer", "end")));
    }

    /** A long chain. */
    static Graph chain() {
        String[] names = {"Collect", "Clean", "Split", "Scale", "Train", "Validate", "Test", "Deploy", "Watch"};
        List<Node> nodes =
                Arrays.stream(names).map(name -> Node.of(name, Role.series(0))).toList();
        List<Edge> edges = new ArrayList<>();
        for (int i = 1; i < names.length; i++) {
            edges.add(Edge.of(names[i - 1], names[i]));
        }
        edges.add(Edge.of("Validate", "Train").role(Role.BACKWARD).dashed(Dash.DASHED));
        return Graph.of(Direction.RIGHT, nodes, edges);
    }
}
