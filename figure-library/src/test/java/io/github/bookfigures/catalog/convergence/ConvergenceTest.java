package io.github.bookfigures.catalog.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bookfigures.catalog.ChecksHold;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConvergenceTest {
    @ParameterizedTest
    @ValueSource(longs = {42, 7, 2024})
    void widerMarginsNeedFewerUpdates(long seed) {
        var result = ChecksHold.forSeed(seed, new MarginGammaComparison(), new MarginGammaComparison.Params());
        assertThat(result.gaps()).hasSize(3).allSatisfy(gap -> {
            WidestMargin exact = WidestMargin.of(gap.x(), gap.y());
            assertThat(gap.margin()).isCloseTo(exact.margin(), within(1e-3));
        });
    }

    @Test
    void gammasThatDoNotAscendAreRefused() {
        assertThatThrownBy(() -> new MarginGammaComparison.Params(new double[] {0.4, 0.2}, 100, 20))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs one to four ascending gammas from 0.01 to 0.8, n from 20 and 5 orders or more");
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 7, 2024})
    void aLargeFeatureCostsUpdates(long seed) {
        var result = ChecksHold.forSeed(seed, new DataRadiusNormalization(), new ScaledFeature.Params());
        assertThat(result.raw().updates()).hasSize(5);
        double[] angle = result.raw().angle();
        assertThat(angle[angle.length - 1]).isCloseTo(0, within(1e-5));
    }

    @Test
    void aScaleThatShrinksIsRefused() {
        assertThatThrownBy(() -> new ScaledFeature.Params(0.5, 0.1, 100, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs scale from 2 to 100, gamma from 0.02 to 0.6, n from 20 and 3 to 20 seeds");
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 7, 2024})
    void updatesOnHardDataFollowTheBound(long seed) {
        var result = ChecksHold.forSeed(seed, new ConvergenceSpeedGamma(), new ConvergenceSpeedGamma.Params());
        assertThat(result.bound()[2]).isCloseTo(100, within(1e-9));
        for (int[] mistakes : result.mistakes()) {
            assertThat(mistakes[mistakes.length - 1]).isZero();
        }
    }

    @Test
    void tooFewMarginsAreRefused() {
        assertThatThrownBy(() -> new ConvergenceSpeedGamma.Params(new double[] {0.1, 0.2}, 10, 200, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs three or more ascending gammas from 0.005 to 0.49, dim from 2, n from 20 and 2 seeds"
                        + " or more");
    }

    @Test
    void theWidestMarginOfTwoPairsLiesBetweenThem() {
        WidestMargin widest =
                WidestMargin.of(new double[][] {{1, 3}, {1, -2}, {-1, 5}, {-1, -1}}, new int[] {1, 1, -1, -1});
        assertThat(widest.direction()).containsExactly(new double[] {1, 0}, within(1e-4));
        assertThat(widest.margin()).isCloseTo(1, within(1e-3));
    }

    @Test
    void aPerceptronStopsAfterAnEpochWithoutMistakes() {
        double[][] x = {{1, 0.2}, {-1, 0.3}};
        int[] y = {1, -1};
        Perceptron perceptron = Perceptron.trained(x, y, new SplittableRandom(3));
        assertThat(perceptron.separates(x, y)).isTrue();
        assertThat(perceptron.mistakes()[perceptron.mistakes().length - 1]).isZero();
        assertThat(perceptron.updates())
                .isEqualTo(java.util.Arrays.stream(perceptron.mistakes()).sum());
    }
}
