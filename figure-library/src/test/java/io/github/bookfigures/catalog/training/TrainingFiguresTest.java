package io.github.bookfigures.catalog.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.catalog.ChecksHold;
import io.github.bookfigures.figure.Animation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingFiguresTest {
    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void ratesAreTooSlowGoodAndUnstable(long seed) {
        ConvergenceRuns.Result result =
                ChecksHold.forSeed(seed, new ConvergenceAnalysis(), new ConvergenceRuns.Params());
        assertThat(result.rates()).hasSize(8);
        assertThat(result.rates().get(7).unstable()).isTrue();
    }

    @Test
    void theFigureToExploreShowsTheSameRuns() {
        ConvergenceRuns.Params p = new ConvergenceRuns.Params(List.of(0.1, 1.0), 50, 0.5, 1);
        assertThat(new TrainingDynamics().measurement(p)).isEqualTo(new ConvergenceAnalysis().measurement(p));
        ChecksHold.forSeed(42, new TrainingDynamics(), p);
        ChecksHold.forSeed(42, new ConvergenceAnalysis(), p);
    }

    @Test
    void ratesThatDoNotAscendAreRefused() {
        assertThatThrownBy(() -> new ConvergenceRuns.Params(List.of(1.0, 0.1), 400, 0.3, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs 2 to 8 ascending positive lrs");
    }

    @Test
    void aThresholdThatGuessingReachesIsRefused() {
        assertThatThrownBy(() -> new ConvergenceRuns.Params(List.of(0.1, 1.0), 400, 0.7, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs 50 to 5000 steps, a threshold between 0 and 0.69, 1 to 10 seeds");
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 1, 3})
    void aRunLearnsAnotherMemorisesAThirdLeaps(long seed) {
        RingRuns.Result result = ChecksHold.forSeed(seed, new TrainingLossCurves(), new RingRuns.Params());
        assertThat(result.overfitting().weights())
                .isGreaterThan(result.overfitting().examples());
        assertThat(result.overfitting().best()).isLessThan(result.overfitting().train().length);
    }

    @Test
    void tooFewEpochsAreRefused() {
        assertThatThrownBy(() -> new RingRuns.Params(10, 100, 0.01, 0.01, 0.3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs 30 to 300 epochs_good and epochs_over");
    }

    @Test
    void aRateOfZeroIsRefused() {
        assertThatThrownBy(() -> new RingRuns.Params(60, 100, 0, 0.01, 0.3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs positive learning rates, and lr_unstable below 10");
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void gradientsVanishBehindSigmoids(long seed) {
        DeepGradients.Result result = ChecksHold.forSeed(seed, new GradientFlowAnalysis(), new DeepGradients.Params());
        assertThat(result.nets()).hasSize(3);
        assertThat(result.firstLayer()).hasSize(64 * 64);
    }

    @Test
    void oneHiddenLayerIsRefused() {
        assertThatThrownBy(() -> new DeepGradients.Params(64, 1, 8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs a width of 8 to 256, 3 to 12 hidden_layers and 1 to 20 seeds");
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void threeSpiralsAreLearned(long seed) {
        TrainingDynamicsAnimation.Params p = new TrainingDynamicsAnimation.Params();
        SpiralTraining.Result result = ChecksHold.forSeed(seed, new TrainingDynamicsAnimation(), p);
        List<Animation.Frame> frames =
                new TrainingDynamicsAnimation().animate(p, result).frames();
        assertThat(frames).hasSize(40);
        assertThat(frames.get(0).seconds()).isEqualTo(0.125);
        assertThat(frames.get(39).figure())
                .usingRecursiveComparison()
                .isEqualTo(new TrainingDynamicsAnimation().draw(p, result));
    }

    @Test
    void moreFramesThanStepsAreRefused() {
        assertThatThrownBy(() -> new TrainingDynamicsAnimation.Params(40, 8, 50))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs 5 to 100 frames and steps from twice as many to 5000");
    }

    @Test
    void aHundredFramesASecondAreRefused() {
        assertThatThrownBy(() -> new TrainingDynamicsAnimation.Params(40, 100, 400))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs 1 to 30 fps");
    }
}
