package io.github.bookfigures.catalog.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.catalog.ChecksHold;
import io.github.bookfigures.catalog.theory.BiasVarianceTradeoff.Fits;
import io.github.bookfigures.catalog.theory.BiasVarianceTradeoff.Params;
import io.github.bookfigures.catalog.theory.BiasVarianceTradeoff.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BiasVarianceTradeoffTest {
    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void theErrorIsLeastBetweenBiasAndVariance(long seed) {
        Result result = ChecksHold.forSeed(seed, new BiasVarianceTradeoff(), new Params());
        assertThat(result.fits()).extracting(Fits::degree).containsExactly(1, result.best(), 15);
        assertThat(result.noise()).isEqualTo(0.4 * 0.4);
        assertThat(result.variance()[15]).isGreaterThan(5 * result.variance()[0]);
    }

    @Test
    void aPolynomialThatFitsAllPointsIsRefused() {
        assertThatThrownBy(() -> new Params(15, 0.4, 300, 15))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs noise above 0, 20 repeats or more, max_degree from 6 and n above max_degree");
    }
}
