package io.github.bookfigures.catalog.pretraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.catalog.ChecksHold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpanCorruptionTest {
    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void theTargetRestoresTheText(long seed) {
        SpanSampling.Result result = ChecksHold.forSeed(seed, new SpanCorruption(), new SpanCorruption.Params());
        assertThat(result.spans()).hasNumberOfRows(2);
        assertThat(result.target()).startsWith("<X>").endsWith("<Z>").hasSize(8);
        assertThat(result.spanCount()).containsExactly(26, 26);
    }

    @Test
    void aShortSentenceIsRefused() {
        assertThatThrownBy(() -> new SpanCorruption.Params(0.15, 3, 0.25, "too short"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "needs a density from 0.01 to 0.5, a mean_span from 1 to 20, an example_density from 0.05 to 0.5 and a sentence of 8 to 24 words with at most 5 spans");
    }
}
