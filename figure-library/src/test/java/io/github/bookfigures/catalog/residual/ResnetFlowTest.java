package io.github.bookfigures.catalog.residual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.catalog.ChecksHold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResnetFlowTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42})
    void onlyLecunsWeightsLoseTheGradient(long seed) {
        FlowThroughDepth.Result result = ChecksHold.forSeed(seed, new ResnetFlow(), new FlowThroughDepth.Params());
        assertThat(result.residual().norms()[30]).isEqualTo(1);
        assertThat(result.theory()[28]).isEqualTo(0.5);
    }

    @Test
    void shallowNetworksAreRefused() {
        assertThatThrownBy(() -> new FlowThroughDepth.Params(2, 64, 128))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs 5 to 100 layers, and a width and a batch from 16");
    }
}
