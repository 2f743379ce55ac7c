package io.github.bookfigures.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DensityTest {
    /** Evenly spaced, so that the density is known: 1/10 inside, falling at both ends. */
    private static final Sample EVEN =
            Sample.of(IntStream.range(0, 1001).mapToDouble(i -> i / 100.0).toArray());

    @Test
    void evenlySpreadValuesHaveAnEvenDensity() {
        Density density = Density.of(EVEN, 101);

        assertThat(density.at()[50]).isEqualTo(5);
        assertThat(density.height()[50]).isCloseTo(0.1, within(1e-3));
        assertThat(density.height()[0]).isCloseTo(0.05, within(2e-3));
    }

    @Test
    void theAreaIsNearlyOne() {
        double[] values = MarkNumbers.normal(2000);
        Density density = Density.of(Sample.of(values), 400);
        double area = 0;
        for (int i = 1; i < 400; i++) {
            area += (density.height()[i] + density.height()[i - 1]) / 2 * (density.at()[i] - density.at()[i - 1]);
        }

        assertThat(area).isBetween(0.98, 1.0);
        assertThat(density.peak()).isCloseTo(1 / Math.sqrt(2 * Math.PI), within(0.03));
    }

    @Test
    void theWidthOfTheCurvesIsThatOfSilverman() {
        // Deviation sqrt(2.5), quartiles 2 and 4: the quartiles give the smaller spread, 2 / 1.34.
        assertThat(Density.bandwidth(Sample.of(1, 2, 3, 4, 5)))
                .isCloseTo(0.9 * 2 / 1.34 * Math.pow(5, -0.2), within(1e-12));
    }

    @Test
    void equalValuesHaveNoDensity() {
        assertThat(Density.of(Sample.of(3, 3, 3), 20).at()).isEmpty();
        assertThat(Density.of(Sample.of(), 20).peak()).isZero();
    }

    @Test
    void quartilesThatCoincideLeaveTheDeviationForTheWidth() {
        assertThat(Density.of(Sample.of(0, 5, 5, 5, 5, 5, 9), 50).peak())
                .isFinite()
                .isPositive();
    }

    @Test
    void aDensityNeedsTwoPlaces() {
        assertThatThrownBy(() -> Density.of(EVEN, 1)).hasMessage("a density needs at least two places, not 1");
    }
}
