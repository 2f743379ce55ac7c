package io.github.bookfigures.catalog.finetuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.catalog.ChecksHold;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Figure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransferFiguresTest {
    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void frozenFeaturesHelpWhereExamplesAreFew(long seed) {
        TransferRegimes.Result result =
                ChecksHold.forSeed(seed, new TransferLearningProcess(), new TransferLearningProcess.Params());
        assertThat(result.frozen().accuracy()).hasDimensions(4, 4);
    }

    @Test
    void theMeasuredStripCanBeLeftOut() {
        TransferLearningProcess.Params p = new TransferLearningProcess.Params(List.of(20, 60), 1, false, 3e-4, 3e-5);
        TransferRegimes.Result result = ChecksHold.forSeed(42, new TransferLearningProcess(), p);
        Figure figure = new TransferLearningProcess().draw(p, result);
        assertThat(figure.cells())
                .singleElement()
                .satisfies(cell -> assertThat(cell.panel()).isInstanceOf(Diagram.class));
    }

    @Test
    void sizesThatDoNotAscendAreRefused() {
        assertThatThrownBy(() -> new TransferLearningProcess.Params(List.of(60, 20), 1, true, 3e-4, 3e-5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs at least two ascending n from 10");
    }

    @Test
    void aRateOfZeroIsRefused() {
        assertThatThrownBy(() -> new TransferLearningProcess.Params(List.of(20, 60), 1, true, 0, 3e-5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs 1 to 10 seeds and positive rates");
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void moreExamplesLowerTheBestLoss(long seed) {
        TuningGrid.Result result = ChecksHold.forSeed(
                seed, new HyperparameterRecommendations(), new HyperparameterRecommendations.Params());
        assertThat(result.grids())
                .hasSize(3)
                .allSatisfy(grid -> assertThat(grid.loss()).hasDimensions(4, 5));
    }

    @Test
    void sizesThatAreNoWholeBatchesAreRefused() {
        assertThatThrownBy(() -> new HyperparameterRecommendations.Params(
                        List.of(30, 128, 512), List.of(0.001, 0.01), List.of(2, 5), 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs three ascending sizes, multiples of 16");
    }

    @Test
    void aSingleRateIsRefused() {
        assertThatThrownBy(() -> new HyperparameterRecommendations.Params(
                        List.of(32, 128, 512), List.of(0.001), List.of(2, 5), 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs at least 2 lrs and 2 epochs, positive and ascending");
    }

    @Test
    void noNetworkAtAllIsRefused() {
        assertThatThrownBy(() -> new HyperparameterRecommendations.Params(
                        List.of(32, 128, 512), List.of(0.001, 0.01), List.of(2, 5), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs 1 to 10 seeds");
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void aLowRankComesCloseToFullFineTuning(long seed) {
        LoraRanks.Result result = ChecksHold.forSeed(seed, new LoraRankComparison(), new LoraRankComparison.Params());
        assertThat(result.methods().stream().map(LoraRanks.Method::name))
                .containsExactly("head only", "r = 1", "r = 2", "r = 4", "r = 8", "full");
        assertThat(result.full().trained()).isEqualTo(771);
    }

    @Test
    void ranksAboveTheWidthAreRefused() {
        assertThatThrownBy(() -> new LoraRankComparison.Params(List.of(1, 32), 256, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs 1 to 5 ascending ranks from 1 to 20");
    }

    @Test
    void fewerExamplesThanABatchAreRefused() {
        assertThatThrownBy(() -> new LoraRankComparison.Params(List.of(1), 10, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs n from 32 to 5000 and 1 to 10 seeds");
    }
}
