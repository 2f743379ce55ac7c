package io.github.bookfigures.catalog.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.catalog.ChecksHold;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CnnSpatialTest {
    private static final double[][] KERNEL = {{-1, 0, 1}, {-2, 0, 2}, {-1, 0, 1}};

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42})
    void strideAndPaddingSetTheSizeOfTheOutput(long seed) {
        ConvolutionArithmetic.Result result =
                ChecksHold.forSeed(seed, new CnnSpatial(), new ConvolutionArithmetic.Params());
        assertThat(result.cases().get(0).output()[0][0]).isGreaterThan(25);
    }

    @Test
    void anEvenImageHasNoEdgeInside() {
        double[][] even = new double[5][];
        Arrays.setAll(even, row -> new double[] {4, 4, 4, 4, 4});
        ConvolutionArithmetic.Result result = ChecksHold.forSeed(
                42, new CnnSpatial(), new ConvolutionArithmetic.Params(even, KERNEL, List.of(1, 2), List.of(0, 1)));
        assertThat(result.cases().get(0).output()).isDeepEqualTo(new double[3][3]);
        assertThat(result.cases().get(1).output()[2][0]).isEqualTo(16);
    }

    @Test
    void otherSizesAreRefused() {
        assertThatThrownBy(
                        () -> new ConvolutionArithmetic.Params(new double[4][4], KERNEL, List.of(1, 2), List.of(0, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs a 3 x 3 kernel and an input of 5 x 5 numbers, or none");
        assertThatThrownBy(
                        () -> new ConvolutionArithmetic.Params(new double[0][], KERNEL, List.of(1, 3), List.of(0, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs the strides 1 and 2 and the paddings 0 and 1");
    }
}
