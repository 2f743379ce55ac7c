package io.github.bookfigures.catalog.gradients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bookfigures.catalog.ChecksHold;
import io.github.bookfigures.catalog.gradients.SignalAtInitialisation.Start;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradientsTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42})
    void gradientsThroughTimeArePowersInALinearNetworkAndLessWithTanh(long seed) {
        RecurrentJacobians.Result result =
                ChecksHold.forSeed(seed, new VanishingGradient(), new RecurrentJacobians.Params());
        assertThat(result.curves().get(0).horizon()).isEqualTo(7);
        assertThat(result.curves().get(3).horizon()).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42})
    void slopesOfActivationsMultiply(long seed) {
        SlopesOfActivations.Result result =
                ChecksHold.forSeed(seed, new ActivationGradients(), new SlopesOfActivations.Params());
        assertThat(result.curves().get(0).mean()).isCloseTo(0.6057, within(5e-4));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42})
    void theScaleOfInitialWeightsDecidesWhatBecomesOfASignal(long seed) {
        SignalAtInitialisation.Result result =
                ChecksHold.forSeed(seed, new WeightInitialization(), new SignalAtInitialisation.Params());
        double[] deviation = result.relu().get(Start.NORMAL_1.ordinal()).deviation();
        assertThat(deviation[10]).isGreaterThan(1e9);
        for (double[] shares : result.tanh().get(Start.XAVIER.ordinal()).histogram()) {
            double sum = 0;
            for (double share : shares) {
                sum += share;
            }
            assertThat(sum).isBetween(0.6, 1 + 1e-9);
        }
    }

    @Test
    void settingsThatShowNothingAreRefused() {
        assertThatThrownBy(() -> new RecurrentJacobians.Params(new double[] {0}, 50, 64, 0.3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs one to six lambdas above 0 up to 2");
        assertThatThrownBy(() -> new RecurrentJacobians.Params(new double[] {1}, 5, 64, 0.3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs 10 to 200 steps, two hidden units and a positive input_std");
        assertThatThrownBy(() -> new SlopesOfActivations.Params(1, 6, 1, 20))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs xmin below 0, xmax and s above 0 and t_max from 10 to 100");
        assertThatThrownBy(() -> new SignalAtInitialisation.Params(3, 256, 512))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs 5 to 30 layers, a width from 16 and a batch from 32");
    }
}
