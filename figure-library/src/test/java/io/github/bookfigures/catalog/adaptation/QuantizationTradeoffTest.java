package io.github.bookfigures.catalog.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.catalog.ChecksHold;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantizationTradeoffTest {
    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void eightBitsKeepTheAccuracyAndTwoLoseIt(long seed) {
        RoundedWeights.Result result =
                ChecksHold.forSeed(seed, new QuantizationTradeoff(), new QuantizationTradeoff.Params());
        assertThat(result.accuracy()).isGreaterThan(0.95);
        assertThat(result.memory()).containsExactly(28, 14, 7, 3.5, 2.625, 1.75);
    }

    @Test
    void oneBitIsRefused() {
        assertThatThrownBy(() -> new QuantizationTradeoff.Params(
                        List.of(1, 2), 7e9, List.of(QuantizationTradeoff.Granularity.ROW)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "needs ascending bits from 2 to 16, model_params from 1e6 to 1e13 and one or two granularities");
    }
}
