package io.github.bookfigures.catalog.optimization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bookfigures.catalog.ChecksHold;
import io.github.bookfigures.catalog.optimization.OptimizerPaths.Path;
import io.github.bookfigures.catalog.optimization.OptimizerPaths.Rates;
import io.github.bookfigures.catalog.optimization.OptimizerPaths.Result;
import io.github.bookfigures.data.DataCodec;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Surface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptimizerPathsTest {
    private final OptimizerTrajectory2d trajectory = new OptimizerTrajectory2d();
    private final OptimizerLandscape3d landscape = new OptimizerLandscape3d();

    @ParameterizedTest
    @ValueSource(longs = {42, 7, 2024})
    void allFourArriveAndMomentumIsFirst(long seed) {
        Result result = ChecksHold.forSeed(seed, trajectory, new OptimizerTrajectory2d.Params());
        assertThat(result.paths().stream().map(Path::method)).containsExactly("SGD", "Momentum", "RMSProp", "Adam");
        assertThat(result.paths().get(0).distance()).isCloseTo(0.094, within(0.001));
        assertThat(result.levels()).hasSize(40);
    }

    @Test
    void bothFiguresAskForTheSameMeasurement() {
        DataCodec codec = new DataCodec();
        var flat = trajectory.measurement(new OptimizerTrajectory2d.Params());
        var deep = landscape.measurement(new OptimizerLandscape3d.Params());
        assertThat(flat.experiment()).isEqualTo(deep.experiment());
        assertThat(codec.encode(flat.parameters())).isEqualTo(codec.encode(deep.parameters()));
    }

    @Test
    void theSurfaceCarriesOneTrailForEachOptimizerAndAStar() {
        OptimizerLandscape3d.Params params = new OptimizerLandscape3d.Params();
        Result result = ChecksHold.forSeed(42, landscape, params);
        Surface surface =
                (Surface) landscape.draw(params, result).cells().get(0).panel();
        assertThat(surface.trails()).hasSize(5);
        assertThat(surface.trails().get(4).x()).containsExactly(3);
        assertThat(surface.zs()).hasDimensions(surface.ys().length, surface.xs().length);
        assertThat(surface.azimuth()).isEqualTo(-120);
    }

    @Test
    void anotherStartIsMeasuredWithoutClaimsAboutWhereItLeads() {
        OptimizerTrajectory2d.Params elsewhere =
                new OptimizerTrajectory2d.Params(new double[] {-1, 1.5}, 500, new Rates(), 30);
        Figure figure = trajectory.draw(elsewhere, ChecksHold.forSeed(42, trajectory, elsewhere));
        assertThat(((Chart) figure.cells().get(0).panel()).square()).isTrue();
    }

    @Test
    void fewerThanThirtyLevelsAreRefused() {
        assertThatThrownBy(() -> new OptimizerTrajectory2d.Params(new double[] {1, 1.5}, 500, new Rates(), 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs a start of two coordinates, at least 20 steps and at least 30 levels");
    }
}
