package io.github.bookfigures.catalog.finetuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.catalog.ChecksHold;
import io.github.bookfigures.catalog.finetuning.LoraDiagram.Params;
import io.github.bookfigures.catalog.finetuning.LoraDiagram.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoraDiagramTest {
    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void twoPathsAreOneMatrixAndStartWithoutEffect(long seed) {
        Result result = ChecksHold.forSeed(seed, new LoraDiagram(), new Params());
        assertThat(result.frozen()).isEqualTo(16_777_216);
        assertThat(result.gradientOfB()).isGreaterThan(result.gradientOfA());
    }

    @Test
    void aRectangularWeightIsCountedBySides() {
        Result result = ChecksHold.forSeed(42, new LoraDiagram(), new Params(1024, 4096, 4, 8));
        assertThat(result.frozen()).isEqualTo(4_194_304);
        assertThat(result.trained()).isEqualTo(4 * 5120);
    }

    @Test
    void aFullRankIsRefused() {
        assertThatThrownBy(() -> new Params(8, 8, 8, 16))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs a rank from 1 to below d and k, and alpha above 0");
    }
}
