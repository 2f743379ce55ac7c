package io.github.bookfigures.figure.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.figure.Graph;
import io.github.bookfigures.figure.Graph.Cluster;
import io.github.bookfigures.figure.Graph.Edge;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.diagram.ComputationalGraph.Operation;
import io.github.bookfigures.figure.diagram.ComputationalGraph.Wire;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComputationalGraphTest {
    private static final ComputationalGraph PRODUCT = ComputationalGraph.of(
            "z",
            List.of(
                    Operation.input("x", "x", 2),
                    Operation.input("y", "y", -3),
                    Operation.of("times", "\\times", -6, new Wire("x", -3), new Wire("y", 2)),
                    Operation.of("minus", "-", 6, new Wire("times", -1))));

    @Test
    void eachWireCarriesTheValueForwardAndTheGradientBackward() {
        Graph graph = PRODUCT.graph();
        assertThat(graph.edges())
                .extracting(edge -> edge.from() + " " + edge.above().text().plain() + " "
                        + edge.below().text().plain())
                .containsExactly("x 2.00 −3.00", "y −3.00 2.00", "times −6.00 −1.00", "minus 6.00 1.00");
        assertThat(graph.edges())
                .allMatch(edge -> edge.above().role().equals(Role.FORWARD)
                        && edge.below().role().equals(Role.BACKWARD));
    }

    @Test
    void theLastOperationLeadsToTheOutput() {
        List<Edge> edges = PRODUCT.graph().edges();
        String end = edges.get(edges.size() - 1).to();
        assertThat(PRODUCT.graph().nodes())
                .anyMatch(node -> node.id().equals(end) && node.text().plain().equals("z"));
    }

    @Test
    void groupedOperationsStandOnOneGround() {
        Graph graph = PRODUCT.grouped("Negated product", "times", "minus").graph();
        assertThat(graph.members())
                .filteredOn(Cluster.class::isInstance)
                .singleElement()
                .satisfies(cluster -> assertThat(((Cluster) cluster).members()).hasSize(2));
        assertThat(graph.nodes()).hasSize(5);
    }

    @Test
    void aWireFromNowhereIsRefused() {
        ComputationalGraph broken = ComputationalGraph.of(
                "z", List.of(Operation.input("x", "x", 2), Operation.of("sum", "+", 2, new Wire("y", 1))));
        assertThatThrownBy(broken::graph)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a wire comes from 'y', which is no operation; there are x, sum");
    }
}
