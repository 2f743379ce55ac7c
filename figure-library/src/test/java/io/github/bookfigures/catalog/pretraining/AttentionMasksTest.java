package io.github.bookfigures.catalog.pretraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.catalog.ChecksHold;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttentionMasksTest {
    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void outputsMoveExactlyWithTheInputsTheySee(long seed) {
        AttentionMasks.Params all = new AttentionMasks.Params(8, List.of(AttentionMasks.Kind.values()), 3, 3);
        MaskedAttention.Result result = ChecksHold.forSeed(seed, new AttentionMasks(), all);
        assertThat(result.variants()).extracting(MaskedAttention.Variant::cells).containsExactly(64, 36, 39, 21);
    }

    @Test
    void aPrefixLongerThanTheTextIsRefused() {
        assertThatThrownBy(() -> new AttentionMasks.Params(6, List.of(AttentionMasks.Kind.PREFIX), 7, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs 4 to 8 tokens, one to four variants, and a prefix and a window from 1 to n");
    }
}
