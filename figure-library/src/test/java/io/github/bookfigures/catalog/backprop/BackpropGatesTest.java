package io.github.bookfigures.catalog.backprop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.catalog.ChecksHold;
import io.github.bookfigures.catalog.backprop.GateCircuits.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackpropGatesTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42})
    void gatesDistributeSwapRouteAddUpAttenuateAndSwitch(long seed) {
        GateCircuits.Result result = ChecksHold.forSeed(seed, new BackpropGates(), new GateCircuits.Params());
        assertThat(result.gates().stream().map(GateCircuits.Gate::downstream).toList())
                .containsExactly(
                        new double[] {2, 2},
                        new double[] {-8, 6},
                        new double[] {2, 0},
                        new double[] {1},
                        new double[] {0.5},
                        new double[] {0});
    }

    @Test
    void otherGradientsFollowTheSameRules() {
        ChecksHold.forSeed(42, new BackpropGates(), new GateCircuits.Params(List.of(Kind.MUL, Kind.COPY), -0.5));
    }

    @Test
    void noGatesAreRefused() {
        assertThatThrownBy(() -> new GateCircuits.Params(List.of(), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs one to six gates and a finite upstream gradient other than 0");
    }
}
