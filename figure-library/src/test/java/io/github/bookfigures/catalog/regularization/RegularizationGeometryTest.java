package io.github.bookfigures.catalog.regularization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bookfigures.catalog.ChecksHold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegularizationGeometryTest {
    private static final double[][] H = {{2, 0.6}, {0.6, 1}};

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42})
    void theDiamondMakesZerosAndTheDiscDoesNot(long seed) {
        PenaltyGeometry.Result result =
                ChecksHold.forSeed(seed, new RegularizationGeometry(), new PenaltyGeometry.Params());
        double[][] path = result.diamond().path();
        assertThat(path[10][1]).isEqualTo(0);
        assertThat(path[path.length - 1][1]).isGreaterThan(0);
    }

    @Test
    void aLossWhoseMinimumLiesInsideIsMetThere() {
        double[] w = new ConstrainedMinimum(H, new double[] {0.2, -0.3}).within(true, 1);
        assertThat(w).containsExactly(new double[] {0.2, -0.3}, within(1e-9));
    }

    @Test
    void otherShapesAreRefused() {
        assertThatThrownBy(() -> new PenaltyGeometry.Params(new double[][] {{1, 2}, {2, 1}}, new double[] {2, 0}, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs a symmetric positive definite 2 x 2 matrix H");
        assertThatThrownBy(() -> new PenaltyGeometry.Params(H, new double[] {0.1, 0}, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs a t above 0 and a w0 of two numbers farther than t from 0");
    }
}
