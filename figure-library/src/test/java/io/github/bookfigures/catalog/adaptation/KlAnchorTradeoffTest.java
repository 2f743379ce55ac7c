package io.github.bookfigures.catalog.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.catalog.ChecksHold;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KlAnchorTradeoffTest {
    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void trainedPoliciesArriveAtTheClosedForm(long seed) {
        AnchoredPolicies.Result result =
                ChecksHold.forSeed(seed, new KlAnchorTradeoff(), new KlAnchorTradeoff.Params());
        assertThat(result.bandit()).hasSize(4);
        assertThat(result.best()).isBetween(0.47, 0.53);
    }

    @Test
    void aPenaltyOfNothingIsRefused() {
        assertThatThrownBy(() -> new KlAnchorTradeoff.Params(List.of(0.0), 0.25))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs betas from 0.2 to 10 and a gold_curvature from 0.15 to 1");
    }
}
