package io.github.bookfigures.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NumbersTest {
    record Inner(double value, float single, int whole, String text) {}

    record Data(double[][] table, int[] counts, List<Inner> inner, Map<String, double[]> named, boolean yes) {}

    @Test
    void countsFloatingPointNumbersAtEveryDepth() {
        Data data = new Data(
                new double[][] {{1, Double.NaN}, {Double.NEGATIVE_INFINITY}},
                new int[] {1, 2},
                List.of(new Inner(1, Float.NaN, 3, "x")),
                Map.of("a", new double[] {2}),
                true);
        assertThat(Numbers.in(data)).isEqualTo(new Numbers(6, 3));
    }
}
