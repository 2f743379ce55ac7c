package io.github.bookfigures.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.5304, 0.530",
        "20, 20.0",
        "-1.5, −1.50",
        "123456, 123000",
        "1234567, 1.23×10⁶",
        "0.00012, 1.20×10⁻⁴",
        "-2e-17, −2.00×10⁻¹⁷",
        "9.996, 10.0"
    })
    void significantDigitsTurnIntoPowersWherePlainNotationWouldBeLong(double value, String text) {
        assertThat(Amount.significant(value, 3).text()).isEqualTo(text);
    }

    @Test
    void aShareIsPrintedInPercent() {
        assertThat(Amount.percent(0.9962, 1).text()).isEqualTo("99.6 %");
        assertThat(Amount.percent(-0.0001, 1).text()).isEqualTo("0.0 %");
    }

    @Test
    void wholeNumbersAreGrouped() {
        assertThat(Amount.grouped(16777216).text()).isEqualTo("16,777,216");
        assertThat(Amount.grouped(16777216).latex()).isEqualTo("16{,}777{,}216");
    }

    @Test
    void whatIsNoNumberIsSaidSo() {
        assertThat(Amount.fixed(Double.NaN, 2).text()).isEqualTo("NaN");
        assertThat(Amount.fixed(Double.NEGATIVE_INFINITY, 2).text()).isEqualTo("−∞");
    }
}
