package io.github.bookfigures.catalog.finetuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.catalog.ChecksHold;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QloraFiguresTest {
    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void normalFloatsLoseLeastOnNormalWeights(long seed) {
        BlockQuantization.Result result =
                ChecksHold.forSeed(seed, new QuantizationSchemes(), new QuantizationSchemes.Params());
        assertThat(result.codes().get(0).levels()).hasSize(16).isSorted();
        assertThat(result.codes().get(1).levels()).hasSize(15).isSorted();
        assertThat(result.bits()[1]).isEqualTo(4.5);
    }

    @Test
    void errorsGrowWithTheBlock() {
        BlockQuantization.Result result = ChecksHold.forSeed(
                42, new QuantizationSchemes(), new QuantizationSchemes.Params(128, List.of(QuantizationCodebook.INT4)));
        assertThat(result.codes().get(0).errorByBlock()).isSorted();
        assertThat(result.plainOverhead()).isEqualTo(0.25);
    }

    @Test
    void aBlockThatIsNoPowerOfTwoIsRefused() {
        assertThatThrownBy(() -> new QuantizationSchemes.Params(48, List.of(QuantizationCodebook.NF4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs a block that is a power of 2 from 16 to 1024, and a scheme");
    }

    @Test
    void savingsLeadFromFullFineTuningToQlora() {
        MemorySteps.Result result = ChecksHold.forSeed(42, new QloraMemorySavings(), new MemorySteps.Params());
        assertThat(result.steps()).hasSize(6);
        assertThat(result.fits()).hasDimensions(9, 4);
    }

    @Test
    void largerModelsEndAtTheirQloraToo() {
        MemorySteps.Params p = new MemorySteps.Params(LanguageModel.LLAMA_2_70B, 16);
        MemorySteps.Result result = ChecksHold.forSeed(42, new QloraMemorySavings(), p);
        assertThat(result.full()).isGreaterThan(1000);
    }

    @Test
    void aRankOfZeroIsRefused() {
        assertThatThrownBy(() -> new MemorySteps.Params(LanguageModel.LLAMA_2_7B, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs a rank from 1 to 512");
    }

    @Test
    void adaptersAreCountedByTheirShapes() {
        AdapterCounts.Result result =
                ChecksHold.forSeed(42, new LoraAdapterDiagram(), new LoraAdapterDiagram.Params(64, 2, 4, 3));
        assertThat(result.lora()).isEqualTo(2 * 2 * 128);
        assertThat(result.scales()).isEqualTo(6 * 64);
        ChecksHold.forSeed(42, new LoraAdapterDiagram(), new LoraAdapterDiagram.Params());
    }

    @Test
    void aBottleneckAsWideAsTheBlockIsRefused() {
        assertThatThrownBy(() -> new LoraAdapterDiagram.Params(64, 2, 64, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs a d from 16, an r and a bottleneck from 1 to below d, and a prefix from 1");
    }
}
