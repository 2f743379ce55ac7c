package io.github.bookfigures.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContourTracerTest {
    private static final double[] AXIS = ChartSamples.over(-2, 2, 81);

    @Test
    void aCircleIsOneClosedRingOfItsRadius() {
        double[][] z = LandscapeSamples.grid(AXIS, AXIS, (x, y) -> x * x + y * y);

        List<ContourLine> lines = new ContourTracer(AXIS, AXIS, z).lines(1.44);

        assertThat(lines).hasSize(1);
        ContourLine ring = lines.get(0);
        assertThat(ring.closed()).isTrue();
        for (int i = 0; i < ring.x().length; i++) {
            assertThat(Math.hypot(ring.x()[i], ring.y()[i])).isCloseTo(1.2, within(2e-3));
        }
        assertThat(area(ring)).isCloseTo(Math.PI * 1.44, within(0.02));
    }

    @Test
    void aLineThatLeavesTheGridEndsOnItsBorder() {
        double[][] z = LandscapeSamples.grid(AXIS, AXIS, (x, y) -> x + 0.3 * y);

        List<ContourLine> lines = new ContourTracer(AXIS, AXIS, z).lines(0.7);

        assertThat(lines).hasSize(1);
        ContourLine line = lines.get(0);
        int last = line.x().length - 1;
        assertThat(line.closed()).isFalse();
        assertThat(Math.abs(line.y()[0])).isEqualTo(2);
        assertThat(Math.abs(line.y()[last])).isEqualTo(2);
        assertThat(line.y()[0]).isEqualTo(-line.y()[last]);
    }

    @Test
    void aRegionThatMeetsTheBorderIsClosedAlongIt() {
        double[][] z = LandscapeSamples.grid(AXIS, AXIS, (x, y) -> x);

        List<ContourLine> regions = new ContourTracer(AXIS, AXIS, z).regions(1);

        assertThat(regions).hasSize(1);
        assertThat(regions.get(0).closed()).isTrue();
        assertThat(area(regions.get(0))).isCloseTo(4, within(1e-6));
    }

    @Test
    void everythingAboveTheLevelIsTheWholeGrid() {
        double[][] z = LandscapeSamples.grid(AXIS, AXIS, (x, y) -> 5);

        List<ContourLine> regions = new ContourTracer(AXIS, AXIS, z).regions(1);

        assertThat(regions).hasSize(1);
        assertThat(area(regions.get(0))).isCloseTo(16, within(1e-6));
    }

    @Test
    void inASaddleTheMeanOfTheCornersDecidesWhichAreJoined() {
        double[] two = {0, 1};
        double[][] highMean = {{1, -0.5}, {-0.5, 1}};
        double[][] lowMean = {{0.5, -1}, {-1, 0.5}};

        List<ContourLine> joined = new ContourTracer(two, two, highMean).regions(0);
        List<ContourLine> apart = new ContourTracer(two, two, lowMean).regions(0);

        assertThat(joined).hasSize(1);
        assertThat(apart).hasSize(2);
    }

    @Test
    void aCornerWithoutValueLeavesAGap() {
        double[][] z = LandscapeSamples.grid(AXIS, AXIS, (x, y) -> x * x + y * y);
        z[60][40] = Double.NaN;

        List<ContourLine> lines = new ContourTracer(AXIS, AXIS, z).lines(1.0);

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).closed()).isFalse();
    }

    @Test
    void allLevelsOfASteepFunctionAreRingsOrEndAtTheBorder() {
        double[] axis = ChartSamples.over(-4.5, 4.5, 121);
        ContourTracer tracer =
                new ContourTracer(axis, axis, LandscapeSamples.grid(axis, axis, LandscapeSamples::bealeValue));

        for (double level : ChartSamples.range(40, i -> Math.pow(10, -1 + 6.0 * i / 39))) {
            for (ContourLine line : tracer.lines(level)) {
                int last = line.x().length - 1;
                assertThat(line.closed()
                                || onBorder(line.x()[0], line.y()[0]) && onBorder(line.x()[last], line.y()[last]))
                        .isTrue();
            }
            assertThat(tracer.regions(level)).allMatch(ContourLine::closed);
        }
    }

    private static boolean onBorder(double x, double y) {
        return Math.abs(x) == 4.5 || Math.abs(y) == 4.5;
    }

    private static double area(ContourLine ring) {
        double twice = 0;
        for (int i = 0; i < ring.x().length; i++) {
            int next = (i + 1) % ring.x().length;
            twice += ring.x()[i] * ring.y()[next] - ring.x()[next] * ring.y()[i];
        }
        return Math.abs(twice) / 2;
    }
}
