package io.github.bookfigures.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoxSummaryTest {
    @Test
    void whiskersEndAtTheFarthestValuesWithinOneAndAHalfBoxes() {
        BoxSummary summary = BoxSummary.of(Sample.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 12.9, 13.1, -30));

        // Quartiles 2.75 and 8.25 (R: quantile(x, c(.25, .75))): fences at −5.5 and 16.5.
        assertThat(summary.first()).isEqualTo(2.75);
        assertThat(summary.median()).isEqualTo(5.5);
        assertThat(summary.third()).isEqualTo(8.25);
        assertThat(summary.lower()).isEqualTo(1);
        assertThat(summary.upper()).isEqualTo(13.1);
        assertThat(summary.outliers()).containsExactly(-30);
    }

    @Test
    void aWhiskerNeverEndsInsideOfTheBox() {
        BoxSummary summary = BoxSummary.of(Sample.of(0, 0, 0, 0, 10, 1000));

        assertThat(summary.upper()).isGreaterThanOrEqualTo(summary.third());
        assertThat(summary.lower()).isLessThanOrEqualTo(summary.first());
    }

    @Test
    void everyValueIsWithinTheWhiskersOrAnOutlier() {
        double[] values =
                IntStream.range(0, 101).mapToDouble(i -> Math.pow(i - 50, 3)).toArray();
        BoxSummary summary = BoxSummary.of(Sample.of(values));

        long within = IntStream.range(0, values.length)
                .filter(i -> values[i] >= summary.lower() && values[i] <= summary.upper())
                .count();
        assertThat(summary.outliers()).isNotEmpty();
        assertThat(within + summary.outliers().length).isEqualTo(101);
    }

    @Test
    void oneValueIsABoxWithoutHeight() {
        BoxSummary summary = BoxSummary.of(Sample.of(7));

        assertThat(new double[] {summary.lower(), summary.first(), summary.median(), summary.third(), summary.upper()})
                .containsOnly(7);
        assertThat(summary.outliers()).isEmpty();
    }
}
