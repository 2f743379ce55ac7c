package io.github.bookfigures.catalog.finetuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.catalog.ChecksHold;
import io.github.bookfigures.catalog.finetuning.MemoryComparison.Params;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.generator.MemoryLab;
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
    void oneModelWithoutQLoraHasTwoBars() {
        Params p = new Params(List.of(LanguageModel.LLAMA_2_13B), 16, false, List.of());
        ChecksHold.forSeed(42, new MemoryComparison(), p);
        Figure figure =
                new MemoryComparison().draw(p, new MemoryLab(42).measure(new MemoryComparison().measurement(p)));
        assertThat(figure.title().plain()).isEqualTo("LoRA cuts the memory of fine-tuning by a factor of 7.9");
        Chart totals = (Chart) figure.cells().get(0).panel();
        assertThat(totals.marks().stream().filter(Bars.class::isInstance)).hasSize(2);
    }

    @Test
    void aRankOfZeroIsRefused() {
        assertThatThrownBy(() -> new Params(List.of(LanguageModel.LLAMA_2_7B), 0, true, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs at least one model, a rank from 1 to 512 and devices between 1 and 2000 GB");
    }
}
