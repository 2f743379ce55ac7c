package io.github.bookfigures.gallery.diagrams;

import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Graph;
import io.github.bookfigures.figure.Graph.Cluster;
import io.github.bookfigures.figure.Graph.Edge;
import io.github.bookfigures.figure.Graph.Node;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.generator.Generator;
import java.util.List;

/** Nodes on tinted grounds with titles. */
@Generator(name = "gallery-clusters", summary = "A graph whose nodes stand in clusters.")
public final class ClustersExample extends Example {
    @Override
    public Figure draw() {
        Node forward = Node.of("Forward", Role.series(0));
        Node loss = Node.of("Loss", Role.series(0));
        Node gradient = Node.of("Gradient", Role.series(1));
        Node update = Node.of("Update", Role.series(1));
        return Figure.of(Graph.of(
                Graph.Direction.RIGHT,
                List.of(
                        Node.of("Batch", Role.MUTED),
                        Cluster.of("Network", Role.series(0), forward, loss),
                        Cluster.of("Optimizer", Role.series(1), gradient, update)),
                List.of(
                        Edge.of("Batch", "Forward"),
                        Edge.of("Forward", "Loss"),
                        Edge.of("Loss", "Gradient"),
                        Edge.of("Gradient", "Update"),
                        Edge.of("Update", "Forward").role(Role.BACKWARD).dashed(Dash.DASHED))));
    }
}
