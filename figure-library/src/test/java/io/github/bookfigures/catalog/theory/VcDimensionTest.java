package io.github.bookfigures.catalog.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bookfigures.catalog.ChecksHold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VcDimensionTest {
    @ParameterizedTest
    @ValueSource(longs = {42, 7, 2024})
    void linesShatterThreePointsAndNotFour(long seed) {
        var result = ChecksHold.forSeed(seed, new VcDimension(), new VcDimension.Params());
        assertThat(result.sets().get(2).impossible()).hasSize(2);
        assertThat(result.measured()).hasSize(8);
    }

    @Test
    void theLineOfWidestMarginStandsHalfWay() {
        double[] line = LineSeparation.widest(
                        new double[][] {{0, 0}, {0, 1}, {4, 0.5}}, new boolean[] {false, false, true})
                .orElseThrow();
        assertThat(line).containsExactly(new double[] {1, 0, -2}, within(1e-12));
    }

    @Test
    void crossedPairsHaveNoLine() {
        double[][] square = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}};
        assertThat(LineSeparation.widest(square, new boolean[] {true, false, true, false}))
                .isEmpty();
    }

    @Test
    void fewerLabellingsCanBeShown() {
        var params = new VcDimension.Params(4);
        var generator = new VcDimension();
        assertThat(generator
                        .draw(params, ChecksHold.forSeed(42, generator, params))
                        .cells())
                .hasSize(8);
    }

    @Test
    void anotherNumberOfLabellingsIsRefused() {
        assertThatThrownBy(() -> new VcDimension.Params(5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs show_labelings 4 or 8");
    }
}
