package io.github.bookfigures.catalog.perceptron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.catalog.ChecksHold;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeparableClassesTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42})
    void theLastLineOfAPerceptronMakesNoMistake(long seed) {
        PerceptronTraining.Result result =
                ChecksHold.forSeed(seed, new PerceptronGeometry(), new PerceptronGeometry.Params());
        assertThat(Arrays.stream(result.mistakes()).sum()).isEqualTo(result.weights().length);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42})
    void noPerceptronKeepsAsFarFromThePointsAsTheSupportVectorMachine(long seed) {
        SvmComparison.Result result = ChecksHold.forSeed(seed, new SvmVersusPerceptron(), new SvmComparison.Params());
        assertThat(result.perceptrons()).hasNumberOfRows(20);
        assertThat(Arrays.stream(result.perceptronMargins()).distinct().count()).isGreaterThan(5);
    }

    @Test
    void pointsThatDoNotMakeTwoClassesAreRefused() {
        assertThatThrownBy(() -> new PerceptronGeometry.Params(5, 0.6, 1, 100, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs an even n from 4, a gap above 0 up to 1 and an offset from -2 to 2");
        assertThatThrownBy(() -> new PerceptronGeometry.Params(40, 0.6, 1, 0, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs at least one epoch and no negative history");
        assertThatThrownBy(() -> new SvmComparison.Params(20, 0.6, 20, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "needs two points per class, five perceptrons, a gap from 0.1 to 1 and C from 10000, or more");
    }
}
