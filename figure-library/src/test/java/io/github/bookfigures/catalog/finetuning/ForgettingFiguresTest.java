package io.github.bookfigures.catalog.finetuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.catalog.ChecksHold;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForgettingFiguresTest {
    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void thePenaltyKeepsTheFirstTask(long seed) {
        TwoTasks.Result result =
                ChecksHold.forSeed(seed, new CatastrophicForgetting(), new CatastrophicForgetting.Params());
        assertThat(result.step()).hasSize(41).isSorted();
        assertThat(result.held().lastFirst()).isGreaterThan(result.free().lastFirst());
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void fewWeightsHoldMostOfTheInformation(long seed) {
        FisherMaps.Result result =
                ChecksHold.forSeed(seed, new FisherInformationMatrix(), new FisherInformationMatrix.Params());
        assertThat(result.full()).hasDimensions(53, 53);
        assertThat(result.firstLayer()).hasDimensions(64, 40);
    }

    @Test
    void stepsThatAreNoTensAreRefused() {
        assertThatThrownBy(() -> new CatastrophicForgetting.Params(40, 4, 64, 155, 1e4, List.of(0.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs 50 to 1000 steps, in tens");
    }

    @Test
    void aNegativePenaltyIsRefused() {
        assertThatThrownBy(() -> new CatastrophicForgetting.Params(40, 4, 64, 200, 1e4, List.of(-1.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs a positive lambda and 1 to 8 lambdas that are not negative");
    }

    @Test
    void aNetworkWithoutHiddenUnitsIsRefused() {
        assertThatThrownBy(() -> new CatastrophicForgetting.Params(40, 4, 0, 200, 1e4, List.of(0.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs a dim of 4 to 200, 2 to 10 classes and 4 to 256 hidden units");
    }

    @Test
    void aSmallNetworkOfTwoSizesIsRefused() {
        assertThatThrownBy(() -> new FisherInformationMatrix.Params(List.of(6, 3), 300, 0.3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs three sizes of 2 to 20 as small_net");
    }

    @Test
    void noNoiseAtAllIsRefused() {
        assertThatThrownBy(() -> new FisherInformationMatrix.Params(List.of(6, 5, 3), 300, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs 50 to 1000 samples and a perturbation between 0 and 5");
    }
}
