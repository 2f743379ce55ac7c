package io.github.bookfigures.catalog.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.catalog.ChecksHold;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateGraphTest {
    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void whatFlowsIntoANodeFlowsOut(long seed) {
        StateGraphRuns.Result result = ChecksHold.forSeed(seed, new StateGraph(), new StateGraph.Params());
        assertThat(result.order()).startsWith("START").endsWith("END");
        assertThat(result.visits()[0]).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void aReplayedRunKeepsTheStateOfEachStep(long seed) {
        StateGraph.Params shown = new StateGraph.Params();
        StateGraph.Params replay =
                new StateGraph.Params(shown.nodes(), shown.edges(), 1000, StateGraph.Show.REPLAY, shown.title());
        StateGraphRuns.Result result = ChecksHold.forSeed(seed, new StateGraph(), replay);
        assertThat(result.steps().get(0).node()).isEqualTo("retrieve");
        assertThat(result.steps().get(0).state()).containsExactly(1, 0, 0, 0, 0);
    }

    @Test
    void sharesThatDoNotSumToOneAreRefused() {
        assertThatThrownBy(() ->
                        with(new StateGraph.EdgeSpec("a", "b", "", 0.5), new StateGraph.EdgeSpec("b", "END", "", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the shares of the edges that leave a must sum to 1, not 0.5");
    }

    @Test
    void aNodeWithoutAWayToTheEndIsRefused() {
        assertThatThrownBy(
                        () -> with(new StateGraph.EdgeSpec("a", "b", "", 1), new StateGraph.EdgeSpec("b", "a", "", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the last node, END, must be reachable from every node");
    }

    @Test
    void anEdgeToNowhereIsRefused() {
        assertThatThrownBy(() -> with(new StateGraph.EdgeSpec("a", "c", "", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the edge from a to c needs two of the nodes; there are a, b, END");
    }

    @Test
    void nodesOfARankAreReorderedWhereThatCrossesLess() {
        List<StateGraph.NodeSpec> nodes = Stream.of("s", "a", "b", "c", "d", "END")
                .map(StateGraphTest::node)
                .toList();
        List<StateGraph.EdgeSpec> edges = Stream.of("s a", "s b", "a d", "b c", "c END", "d END")
                .map(ends -> new StateGraph.EdgeSpec(ends.split(" ")[0], ends.split(" ")[1], "", 1))
                .toList();
        StateGraphModel model = new StateGraphModel(nodes, edges);
        assertThat(model.crossings(model.naive())).isEqualTo(1);
        assertThat(model.crossings(model.ordered())).isZero();
        assertThat(model.ranks()).containsExactly(0, 1, 1, 2, 2, 3);
    }

    private static StateGraph.NodeSpec node(String name) {
        return new StateGraph.NodeSpec(name, StateGraph.Kind.STATE, "");
    }

    private static StateGraph.Params with(StateGraph.EdgeSpec... edges) {
        return new StateGraph.Params(
                Stream.of("a", "b", "END").map(StateGraphTest::node).toList(),
                List.of(edges),
                10,
                StateGraph.Show.VISITS,
                "t");
    }
}
