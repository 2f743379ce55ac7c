package io.github.bookfigures.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RunSpreadTest {
    private static final double[][] RUNS = {{1, 10}, {2, 10}, {3, 10}, {4, 10}, {5, 10}};

    @Test
    void theConfidenceIntervalIsThatOfStudent() {
        RunSpread spread = RunSpread.confidence(RUNS, 0.95);

        // t(4, 0.975) = 2.776445 (tables), standard error sqrt(2.5 / 5).
        assertThat(spread.middle()[0]).isEqualTo(3);
        assertThat(spread.high()[0] - 3).isCloseTo(2.776445 * Math.sqrt(0.5), within(1e-6));
        assertThat(3 - spread.low()[0]).isCloseTo(2.776445 * Math.sqrt(0.5), within(1e-6));
    }

    @Test
    void runsThatAgreeHaveABandWithoutHeight() {
        RunSpread spread = RunSpread.confidence(RUNS, 0.95);

        assertThat(spread.low()[1]).isEqualTo(10);
        assertThat(spread.high()[1]).isEqualTo(10);
    }

    @Test
    void quantilesGoWithTheMedian() {
        RunSpread spread = RunSpread.quantiles(RUNS, 0.25, 0.75);

        assertThat(spread.low()[0]).isEqualTo(2);
        assertThat(spread.middle()[0]).isEqualTo(3);
        assertThat(spread.high()[0]).isEqualTo(4);
        assertThat(RunSpread.extremes(RUNS).high()[0]).isEqualTo(5);
    }

    @Test
    void deviationAndStandardErrorGoWithTheMean() {
        assertThat(RunSpread.deviation(RUNS).high()[0]).isCloseTo(3 + Math.sqrt(2.5), within(1e-12));
        assertThat(RunSpread.standardError(RUNS).high()[0]).isCloseTo(3 + Math.sqrt(0.5), within(1e-12));
    }

    @Test
    void oneRunHasNoBounds() {
        RunSpread spread = RunSpread.confidence(new double[][] {{1, 2}}, 0.95);

        assertThat(spread.middle()).containsExactly(1, 2);
        assertThat(spread.low()).containsOnly(Double.NaN);
        assertThat(RunSpread.confidence(new double[0][], 0.95).middle()).isEmpty();
    }

    @Test
    void aRunThatDivergedIsLeftOutFromThere() {
        RunSpread spread = RunSpread.deviation(new double[][] {{1, 2}, {3, Double.NaN}, {5, 4}});

        assertThat(spread.middle()).containsExactly(3, 3);
    }

    @Test
    void itsMarksLieOnTheSameAbscissas() {
        double[] x = {0, 1};
        RunSpread spread = RunSpread.deviation(RUNS);

        assertThat(spread.band(x, Role.PLAIN).low()).isSameAs(spread.low());
        assertThat(spread.line(x, Role.PLAIN).y()).isSameAs(spread.middle());
    }

    @Test
    void runsOfDifferentLengthsAreRefused() {
        assertThatThrownBy(() -> RunSpread.deviation(new double[][] {{1, 2, 3}, {1, 2}}))
                .hasMessage("all runs need as many steps as the first, 3, but one has 2; fill a run that ended early"
                        + " with NaN");
    }

    @Test
    void aLevelIsAShare() {
        assertThatThrownBy(() -> RunSpread.confidence(RUNS, 95))
                .hasMessage("a confidence level lies between 0 and 1, not 95.0");
    }
}
