package io.github.bookfigures.catalog.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.catalog.ChecksHold;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CausalMaskDemoTest {
    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void noTokenSeesALaterOneAndEachRowSumsToOne(long seed) {
        CausalMasking.Result result = ChecksHold.forSeed(seed, new CausalMaskDemo(), new CausalMaskDemo.Params());
        assertThat(result.masked()[0][5]).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(result.weights()[0]).containsExactly(1, 0, 0, 0, 0, 0);
    }

    @Test
    void twoTokensAreRefused() {
        assertThatThrownBy(() -> new CausalMaskDemo.Params(List.of("a", "b"), 8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs three to ten tokens and a length d from 1 to 1024");
    }
}
