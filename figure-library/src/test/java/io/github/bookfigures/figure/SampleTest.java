package io.github.bookfigures.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SampleTest {
    @Test
    void quantilesAreThoseOfNumPyAndR() {
        Sample sample = Sample.of(15, 20, 35, 40, 50);

        assertThat(sample.quantile(0.05)).isCloseTo(16, within(1e-12));
        assertThat(sample.quantile(0.4)).isCloseTo(29, within(1e-12));
        assertThat(sample.quantile(0.25)).isEqualTo(20);
        assertThat(sample.median()).isEqualTo(35);
        assertThat(Sample.of(4, 1, 3, 2).quantile(0.25)).isCloseTo(1.75, within(1e-12));
        assertThat(sample.quantile(0)).isEqualTo(15);
        assertThat(sample.quantile(1)).isEqualTo(50);
    }

    @Test
    void theDeviationHasOneDegreeOfFreedomLess() {
        Sample sample = Sample.of(2, 4, 4, 4, 5, 5, 7, 9);

        assertThat(sample.mean()).isEqualTo(5);
        assertThat(sample.deviation()).isCloseTo(Math.sqrt(32.0 / 7), within(1e-12));
        assertThat(sample.standardError()).isCloseTo(Math.sqrt(32.0 / 7 / 8), within(1e-12));
    }

    @Test
    void nanAndInfinitiesAreNoValues() {
        Sample sample = Sample.of(Double.NaN, 3, Double.POSITIVE_INFINITY, 1);

        assertThat(sample.sorted()).containsExactly(1, 3);
        assertThat(sample.median()).isEqualTo(2);
    }

    @Test
    void ofNoValuesEverythingIsUnknown() {
        Sample none = Sample.of();

        assertThat(none.mean()).isNaN();
        assertThat(none.median()).isNaN();
        assertThat(none.least()).isNaN();
        assertThat(none.most()).isNaN();
        assertThat(Sample.of(7).deviation()).isNaN();
        assertThat(Sample.of(7).median()).isEqualTo(7);
    }

    @Test
    void hugeValuesDoNotOverflowTheMedian() {
        assertThat(Sample.of(1e308, 1e308, 1.2e308).median()).isEqualTo(1e308);
    }

    @Test
    void aShareLiesBetweenNothingAndAll() {
        assertThatThrownBy(() -> Sample.of(1).quantile(25))
                .hasMessage("a quantile needs a share between 0 and 1, not 25.0");
    }
}
