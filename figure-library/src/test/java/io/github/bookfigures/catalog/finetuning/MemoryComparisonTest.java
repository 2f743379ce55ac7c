package io.github.bookfigures.catalog.finetuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.catalog.ChecksHold;
import io.github.bookfigures.catalog.finetuning.MemoryComparison.Params;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryComparisonTest {
    @Test
    void everyByteOfLlama2IsCounted() {
        FineTuningMemory.Result result = ChecksHold.forSeed(42, new MemoryComparison(), new Params());
        assertThat(result.full().get(0).moments()).isEqualTo(8.0 * 6_738_415_616L);
        assertThat(result.qlora())
                .allSatisfy(need -> assertThat(need.gradients()).isZero());
    }

    @Test
    void countsAgreeWithTheModelCards() {
        assertThat(LanguageModel.LLAMA_2_7B.linear()).isEqualTo(6_476_005_376L);
        assertThat(LanguageModel.LLAMA_2_7B.adapters(8)).isEqualTo(4_194_304);
        assertThat(LanguageModel.LLAMA_2_13B.adapters(8)).isEqualTo(6_553_600);
        assertThat(LanguageModel.LLAMA_2_70B.adapters(8)).isEqualTo(16_384_000);
    }

    @Test
    void aRankOfZeroIsRefused() {
        assertThatThrownBy(() -> new Params(0, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs a rank from 1 to 512 and devices between 1 and 4000 GB");
    }
}
