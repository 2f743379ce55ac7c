package io.github.bookfigures.catalog.optimization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bookfigures.catalog.ChecksHold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescentBasicsTest {
    @ParameterizedTest
    @ValueSource(longs = {42, 7, 2024})
    void theStartDecidesInWhichValleyDescentEnds(long seed) {
        var result = ChecksHold.forSeed(seed, new GradientDescent1d(), new GradientDescent1d.Params());
        assertThat(result.stationary())
                .extracting(DescentOnALine.Stationary::minimum)
                .containsExactly(true, false, true);
        assertThat(result.paths().get(0).end()).isNegative();
        assertThat(result.paths().get(1).end()).isPositive();
    }

    @Test
    void aStartOutsideOfThePictureIsRefused() {
        assertThatThrownBy(() -> new GradientDescent1d.Params(0.02, 50, new double[] {3}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs lr above 0 and at most 0.05, at least 10 steps and starts between -2.1 and 2.1");
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 7, 2024})
    void everyRateMultipliesTheDistanceByItsFactor(long seed) {
        var result = ChecksHold.forSeed(seed, new LearningRatesOnParabola(), new LearningRatesOnParabola.Params());
        assertThat(result.paths()).hasSize(4);
        assertThat(result.paths().get(3).x()[1]).isCloseTo(-8.8, within(1e-12));
    }

    @Test
    void aRateThatArrivesAtOnceIsRefused() {
        assertThatThrownBy(() -> new LearningRatesOnParabola.Params(new double[] {1}, 8, 20))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "needs one to four lrs between 0 and 3 but 1, which arrives at once, x0 above 0 and 5 to 100"
                                + " steps");
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 7, 2024})
    void smallerBatchesWalkFarther(long seed) {
        var result = ChecksHold.forSeed(seed, new SgdTrajectory3d(), new SgdTrajectory3d.Params());
        assertThat(result.paths()).extracting(MinibatchDescents.Path::batch).containsExactly(200, 8, 1);
        assertThat(result.optimum()[0]).isCloseTo(1.5, within(0.3));
    }

    @Test
    void batchesThatDoNotBeginWithAllPointsAreRefused() {
        assertThatThrownBy(() -> new SgdTrajectory3d.Params(200, 0.04, 100, new int[] {8, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs n from 20, lr between 0 and 0.2, 20 steps or more and two to four batches that begin"
                        + " with n and fall");
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 7, 2024})
    void theGradientsAreParallelAtTheConstrainedMinimumOnly(long seed) {
        var result = ChecksHold.forSeed(seed, new LagrangeGeometric(), new LagrangeGeometric.Params());
        assertThat(result.solution()).containsExactly(new double[] {0.8, 0.6}, within(1e-9));
        assertThat(result.value()).isCloseTo(1.125, within(1e-9));
        assertThat(result.sites().get(0).improvement()).containsExactly(new double[2], within(1e-9));
    }

    @Test
    void anotherCircleHasAnotherMultiplier() {
        var params = new LagrangeGeometric.Params(new double[] {0, 3}, 1.5);
        assertThat(ChecksHold.forSeed(42, new LagrangeGeometric(), params).lambda())
                .isCloseTo(0.5, within(1e-9));
    }

    @Test
    void aCenterInsideOfTheCircleIsRefused() {
        assertThatThrownBy(() -> new LagrangeGeometric.Params(new double[] {0.5, 0}, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "needs a center of two coordinates that lies outside the circle, farther out than 1.2 radii");
    }
}
