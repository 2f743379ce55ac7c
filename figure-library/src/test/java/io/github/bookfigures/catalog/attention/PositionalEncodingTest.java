package io.github.bookfigures.catalog.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.catalog.ChecksHold;
import org.junit.jupiter.api.Test;

class PositionalEncodingTest {
    @Test
    void codesHaveTheNormsProductsAndRotationsOfThePaper() {
        PositionCodes.Result result = ChecksHold.forSeed(42, new PositionalEncoding(), new PositionalEncoding.Params());
        assertThat(result.gram()[0][0]).isEqualTo(32);
        assertThat(result.wavelength()[0]).isEqualTo(2 * Math.PI);
        assertThat(result.wavelength()[31]).isCloseTo(2 * Math.PI * Math.pow(10_000, 62.0 / 64), within());
    }

    @Test
    void anOddLengthIsRefused() {
        assertThatThrownBy(() -> new PositionalEncoding.Params(100, 63, 10_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs at least 40 positions, an even d_model of at least 8 and a base above 1");
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-6);
    }
}
