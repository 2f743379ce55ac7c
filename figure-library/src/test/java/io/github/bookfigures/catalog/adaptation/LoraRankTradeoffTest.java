package io.github.bookfigures.catalog.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.catalog.ChecksHold;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoraRankTradeoffTest {
    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void errorsFollowTheTheoremUntilTheRankSuffices(long seed) {
        RankSweep.Result result = ChecksHold.forSeed(seed, new LoraRankTradeoff(), new LoraRankTradeoff.Params());
        assertThat(result.parameters()[6]).isEqualTo(result.full());
        assertThat(result.shownRank()).isEqualTo(8);
    }

    @Test
    void ranksOutOfOrderAreRefused() {
        assertThatThrownBy(() -> new LoraRankTradeoff.Params(32, List.of(4.0), List.of(2, 1), 400))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "needs d from 8 to 64, up to d/2 descending singular values between 0.5 and 20, ascending ranks from 1 to d, and 50 to 5000 steps");
    }
}
