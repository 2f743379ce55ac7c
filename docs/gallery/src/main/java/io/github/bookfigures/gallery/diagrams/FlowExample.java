package io.github.bookfigures.gallery.diagrams;

import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Graph;
import io.github.bookfigures.figure.Graph.Edge;
import io.github.bookfigures.figure.Graph.Node;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape.Outline;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.generator.Generator;
import java.util.List;

/** A loop with a decision: nodes and edges are named, places are found. */
@Generator(name = "gallery-flow", summary = "A graph that lays itself out, with a decision and a way back.")
public final class FlowExample extends Example {
    @Override
    public Figure draw() {
        return Figure.of(Graph.of(
                Graph.Direction.DOWN,
                List.of(
                        Node.of("start", Role.GOOD).outline(Outline.ELLIPSE).text("Start"),
                        Node.of("think", Role.series(0)).text("What is missing?"),
                        Node.of("enough", Role.series(3))
                                .outline(Outline.DIAMOND)
                                .text("enough known?"),
                        Node.of("tool", Role.series(2)).text("Call a tool"),
                        Node.of("memory", Role.FROZEN).outline(Outline.CYLINDER).text("Memory"),
                        Node.of("answer", Role.series(0)).text("Answer").strong()),
                List.of(
                        Edge.of("start", "think"),
                        Edge.of("think", "enough"),
                        Edge.of("enough", "tool").labelled("no"),
                        Edge.of("enough", "answer").labelled("yes"),
                        Edge.of("tool", "memory"),
                        Edge.of("memory", "think").role(Role.BACKWARD).dashed(Dash.DASHED))));
    }
}
