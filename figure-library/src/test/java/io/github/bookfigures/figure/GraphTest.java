package io.github.bookfigures.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.figure.Graph.Cluster;
import io.github.bookfigures.figure.Graph.Direction;
import io.github.bookfigures.figure.Graph.Edge;
import io.github.bookfigures.figure.Graph.Node;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphTest {
    private static final Node A = Node.of("a", Role.INK);
    private static final Node B = Node.of("b", Role.INK);

    @Test
    void nodesOfClustersCountInTheOrderOfTheirDeclaration() {
        Graph graph = Graph.of(
                Direction.DOWN,
                List.of(A, Cluster.of("inner", Role.MUTED, B, Cluster.of("", Role.MUTED, Node.of("c", Role.INK)))),
                List.of(Edge.of("a", "c")));
        assertThat(graph.nodes()).extracting(Node::id).containsExactly("a", "b", "c");
    }

    @Test
    void anEdgeToNowhereIsRefusedWithTheNodesThereAre() {
        assertThatThrownBy(() -> Graph.of(Direction.RIGHT, List.of(B, A), List.of(Edge.of("a", "z"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the edge from 'a' to 'z' needs a node 'z'; there are a, b");
    }

    @Test
    void anIdUsedTwiceIsRefused() {
        assertThatThrownBy(() -> Graph.of(Direction.RIGHT, List.of(A, Cluster.of("", Role.MUTED, A)), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two nodes have the id 'a'");
    }

    @Test
    void aGraphWithoutNodesIsRefused() {
        assertThatThrownBy(() -> Graph.of(Direction.RIGHT, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a graph needs at least one node");
    }
}
