package io.github.bookfigures.catalog.approximation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bookfigures.catalog.ChecksHold;
import io.github.bookfigures.catalog.approximation.UniversalApproximation.Unit;
import io.github.bookfigures.learn.Activation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApproximationTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42})
    void stepsAndHingesComeCloserByPowersOfTheirNumber(long seed) {
        StepsAndHinges.Result result =
                ChecksHold.forSeed(seed, new UniversalApproximation(), new UniversalApproximation.Params());
        assertThat(result.stepError()[0]).isCloseTo(0.770, within(5e-4));
        assertThat(result.hingeError()[0]).isCloseTo(0.2105, within(5e-5));
    }

    @Test
    void hingesDrawTheSameResultAsSteps() {
        UniversalApproximation generator = new UniversalApproximation();
        UniversalApproximation.Params hinges =
                new UniversalApproximation.Params(Unit.RELU, Target.SINE_AND_SLOPE, List.of(4, 16, 64));
        assertThat(generator.measurement(hinges)).isEqualTo(generator.measurement(new UniversalApproximation.Params()));
        ChecksHold.forSeed(42, generator, hinges);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42})
    void widerNetworksLearnTheCurveBetter(long seed) {
        TrainedApproximation.Result result =
                ChecksHold.forSeed(seed, new UniversalApproximationTrained(), new TrainedApproximation.Params());
        TrainedApproximation.Fit fit = result.fits().get(2);
        double sum = fit.bias();
        for (double[] part : fit.parts()) {
            sum += part[10];
        }
        assertThat(sum).isCloseTo(fit.fit()[10], within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42})
    void bumpsAddUpToTheFunction(long seed) {
        ChecksHold.forSeed(seed, new UniversalApproximationBump(), new Bumps.Params());
    }

    @Test
    void numbersOutOfOrderAreRefused() {
        assertThatThrownBy(() -> new UniversalApproximation.Params(Unit.STEP, Target.CHIRP, List.of(16, 4, 64)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs three ascending numbers of units from 2 to 128");
        assertThatThrownBy(() -> new TrainedApproximation.Params(List.of(2, 2, 4), 1000, 0.02, Activation.TANH, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs three ascending widths");
        assertThatThrownBy(() -> new TrainedApproximation.Params(List.of(2, 4, 8), 10, 0.02, Activation.TANH, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs 100 steps or more, a positive lr, a start and an activation that is not the"
                        + " identity");
        assertThatThrownBy(() -> new Bumps.Params(new double[] {1, 2, 3}, List.of(5, 10, 20, 40), Target.CHIRP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs three ascending values of k from 5");
        assertThatThrownBy(() -> new Bumps.Params(new double[] {10, 50, 200}, List.of(5, 10, 10, 40), Target.CHIRP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs four ascending numbers of bumps from 2");
    }
}
