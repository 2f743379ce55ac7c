package io.github.bookfigures.catalog.finetuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.catalog.ChecksHold;
import io.github.bookfigures.catalog.finetuning.RateSchedule.Decay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearningRateFiguresTest {
    private final FinetuneLearningRates.Params usual = new FinetuneLearningRates.Params();

    @Test
    void fineTuningPeaksATenthAsHighAndEndsAtZero() {
        RateComparison.Result result = ChecksHold.forSeed(42, new FinetuneLearningRates(), usual);
        assertThat(result.finetuning().warmupSteps()).isEqualTo(180);
        assertThat(result.finetuning().last()).isZero();
    }

    @Test
    void aConstantRateKeepsItsPeak() {
        RateComparison.Result result = ChecksHold.forSeed(
                42,
                new FinetuneLearningRates(),
                new FinetuneLearningRates.Params(1e-3, 1e-4, 5000, 500, 0.1, 0.1, Decay.LINEAR, Decay.CONSTANT));
        assertThat(result.finetuning().last()).isEqualTo(1e-4);
        assertThat(result.pretraining().last()).isZero();
    }

    @Test
    void aPeakOfFineTuningAboveThatOfPretrainingIsRefused() {
        assertThatThrownBy(() ->
                        new FinetuneLearningRates.Params(1e-5, 1e-4, 5000, 500, 0.1, 0.1, Decay.LINEAR, Decay.LINEAR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs at least 100 steps_ft, more steps_pre, and a peak_pre above a positive peak_ft");
    }

    @Test
    void aRunThatOnlyWarmsUpIsRefused() {
        assertThatThrownBy(() ->
                        new FinetuneLearningRates.Params(1e-3, 1e-4, 5000, 500, 0.1, 1, Decay.LINEAR, Decay.LINEAR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs a warmup_pre from 0.001 and a warmup_ft from 0.01, both to 0.5");
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void fallingRatesHoldTheFirstLayerStill(long seed) {
        LayerRates.Result result =
                ChecksHold.forSeed(seed, new DiscriminativeLearningRates(), new DiscriminativeLearningRates.Params());
        assertThat(result.rates()[1]).hasSize(14);
        assertThat(result.firstRatio()).hasSize(4);
    }

    @Test
    void aFactorThatRaisesRatesIsRefused() {
        assertThatThrownBy(() -> new DiscriminativeLearningRates.Params(3e-5, 12, List.of(1.5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs one to three xi between 0.1 and 1");
    }

    @Test
    void tooFewLayersAreRefused() {
        assertThatThrownBy(() -> new DiscriminativeLearningRates.Params(3e-5, 2, List.of(0.8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs a positive lr_top and 4 to 16 layers");
    }
}
