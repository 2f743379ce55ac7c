package io.github.bookfigures.catalog.pretraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.catalog.ChecksHold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MlmMaskingTest {
    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void theSamplerFollowsTheRule(long seed) {
        MaskSampling.Result result = ChecksHold.forSeed(seed, new MlmMasking(), new MlmMasking.Params());
        assertThat(result.fate()).contains(0, 1, 2, 3);
        assertThat(result.input()).contains("[MASK]").startsWith("[CLS]").endsWith("[SEP]");
    }

    @Test
    void sharesThatLeaveNothingToKeepAreRefused() {
        assertThatThrownBy(() -> new MlmMasking.Params(0.15, 0.9, 0.1, 1000, "one two three four five six"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "needs p_select from 0.01 to below 1, p_mask and p_random above 0 that sum to less than 1, 1000 to 10000000 tokens and a sentence of 6 to 20 words");
    }
}
