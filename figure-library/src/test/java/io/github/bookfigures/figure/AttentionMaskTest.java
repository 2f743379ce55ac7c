package io.github.bookfigures.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AttentionMaskTest {
    @Test
    void kindsOfMasksShowAsManyCellsAsTheirRuleSays() {
        assertThat(visible(AttentionMask.full(8))).isEqualTo(64);
        assertThat(visible(AttentionMask.causal(8))).isEqualTo(36);
        assertThat(visible(AttentionMask.prefix(8, 3))).isEqualTo(39);
        assertThat(visible(AttentionMask.window(8, 3))).isEqualTo(21);
    }

    @Test
    void aMaskOfAnotherSizeThanItsTokensIsRefused() {
        assertThatThrownBy(() -> AttentionMask.of(List.of("a", "b"), AttentionMask.causal(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a mask of 2 queries and 2 keys needs as many rows and columns, not 3 rows");
    }

    private static int visible(boolean[][] mask) {
        int count = 0;
        for (boolean[] row : mask) {
            for (boolean cell : row) {
                count += cell ? 1 : 0;
            }
        }
        return count;
    }
}
