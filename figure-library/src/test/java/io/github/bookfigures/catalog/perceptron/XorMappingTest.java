package io.github.bookfigures.catalog.perceptron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.catalog.ChecksHold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XorMappingTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42})
    void twoUnitsLayTwoCornersOnEachOther(long seed) {
        XorNetwork.Result result = ChecksHold.forSeed(seed, new XorMapping(), new XorMapping.Params());
        assertThat(result.merged()).containsExactly(1, 2);
        assertThat(result.margin()).isGreaterThan(0.2);
    }

    @Test
    void weightsOfAnotherShapeAreRefused() {
        double[][] three = {{1, 1}, {1, 1}, {1, 1}};
        assertThatThrownBy(() -> new XorMapping.Params(three, new double[] {0, -1}, new double[] {1, -2}, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs a 2 x 2 matrix W and two numbers each in c and w");
    }
}
