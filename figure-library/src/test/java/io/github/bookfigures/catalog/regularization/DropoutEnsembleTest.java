package io.github.bookfigures.catalog.regularization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bookfigures.catalog.ChecksHold;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropoutEnsembleTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42})
    void anAverageOfThinnedNetworksIsBetterThanOne(long seed) {
        ThinnedNetworks.Result result = ChecksHold.forSeed(seed, new DropoutEnsemble(), new ThinnedNetworks.Params());
        assertThat(result.high()[0] - result.low()[0]).isGreaterThan(result.high()[3] - result.low()[3]);
        assertThat(result.high()[4]).isCloseTo(result.low()[4], within(1e-9));
    }

    @Test
    void numbersOutOfOrderAreRefused() {
        assertThatThrownBy(() -> new ThinnedNetworks.Params(0.95, 64, 400, List.of(1, 3, 10, 30, 200)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs p_drop from 0.1 to 0.8, 8 hidden units and a step");
        assertThatThrownBy(() -> new ThinnedNetworks.Params(0.5, 64, 400, List.of(3, 1, 10, 30, 200)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs five ascending numbers M, the first 1");
    }
}
