package io.github.bookfigures.catalog.quadratics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bookfigures.catalog.ChecksHold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuadraticsTest {
    @ParameterizedTest
    @ValueSource(longs = {42, 7, 2024})
    void momentumSmoothsANoisyWay(long seed) {
        var result = ChecksHold.forSeed(seed, new MomentumVsSgd(), new NoisySlope.Params());
        assertThat(result.sgd()).hasSameSizeAs(result.momentum()).hasSize(8);
        assertThat(result.sgd().get(0).x()).hasSize(121);
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 7, 2024})
    void noStableRateOfMomentumSolvesTheBadlyScaledBowl(long seed) {
        var result = ChecksHold.forSeed(seed, new MomentumBadcaseScale(), new MomentumBadcaseScale.Params());
        assertThat(result.limit()).isCloseTo(0.038, within(1e-12));
        assertThat(result.sweepProgress()).isSorted();
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 7, 2024})
    void rmspropGivesEachDirectionItsRate(long seed) {
        var result = ChecksHold.forSeed(seed, new RmspropVsSgd(), new RmspropVsSgd.Params());
        // The first mean square is (1 - rho) g², so the first step is lr / sqrt(1 - rho) long, in both directions.
        assertThat(result.rateX()[0] * 0.01 * 8).isCloseTo(0.1 / Math.sqrt(0.1), within(1e-12));
        assertThat(result.rateY()[0] * 100).isCloseTo(0.1 / Math.sqrt(0.1), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 7, 2024})
    void adamComesToRest(long seed) {
        var result = ChecksHold.forSeed(seed, new AdamVsScale(), new AdamVsScale.Params());
        assertThat(result.adam().end()).isLessThan(result.rmsprop().end());
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 7, 2024})
    void rmspropLosesItsDirectionInNoise(long seed) {
        var result = ChecksHold.forSeed(seed, new RmspropBadcaseNoise(), new RmspropBadcaseNoise.Params());
        assertThat(result.rmsprop().angle()).hasSize(8 * 200);
        assertThat(result.rmsprop().cosine()).hasSize(8 * 199);
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 7, 2024})
    void adamIsSmootherButNotLower(long seed) {
        var result = ChecksHold.forSeed(seed, new AdamVsNoise(), new AdamVsNoise.Params());
        assertThat(result.varianceFactor()).isCloseTo(1.0 / 19, within(1e-12));
    }

    @Test
    void bothFiguresOfTheNoisyBowlAskForTheSameMeasurement() {
        assertThat(new AdamVsNoise().measurement(new AdamVsNoise.Params()))
                .isEqualTo(new RmspropBadcaseNoise().measurement(new RmspropBadcaseNoise.Params()));
    }

    @Test
    void allFiguresOfTheBadlyScaledBowlAskForTheSameMeasurement() {
        assertThat(new AdamVsScale().measurement(new AdamVsScale.Params()))
                .isEqualTo(new RmspropVsSgd().measurement(new RmspropVsSgd.Params()))
                .isEqualTo(new MomentumBadcaseScale().measurement(new MomentumBadcaseScale.Params()));
    }

    @Test
    void ratesThatDivergeAreRefused() {
        assertThatThrownBy(() -> new NoisySlope.Params(25, 3, 120, 0.09, 0.003, 0.9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs kappa from 1, sigma from 0, 40 steps or more, beta between 0 and 1, lr_sgd below 2 /"
                        + " kappa and lr_momentum below 2 (1 + beta) / kappa");
        assertThatThrownBy(() -> new MomentumBadcaseScale.Params(0.01, 100, 0.04, 0.9, 200))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs lr of SGD between 0 and 2 / b, and of momentum between 0 and 2 (1 + beta) / b, or"
                        + " they diverge");
        assertThatThrownBy(() -> new AdamVsScale.Params(0.01, 100, 0, 200))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs lr above 0");
    }

    @Test
    void aBowlThatIsNotSteeperAcrossIsRefused() {
        assertThatThrownBy(() -> new RmspropVsSgd.Params(1, 2, 0.1, 0.1, 0.9, 200))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs a above 0, b at least 10 a, 40 to 2000 steps, beta and rho between 0 and 1");
    }

    @Test
    void tooFewRunsAreRefused() {
        assertThatThrownBy(() -> new AdamVsNoise.Params(3, 0.1, 200, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs sigma above 0, lr above 0 and at most 1, rho between 0 and 1, 100 steps or more and"
                        + " at least 4 seeds");
    }

    @Test
    void aStraightWayHasCosineAndStraightnessOne() {
        Route route = Route.of(new double[] {0, 1, 3}, new double[] {0, 1, 3}, new double[3]);
        assertThat(route.cosine()).isCloseTo(1, within(1e-12));
        assertThat(route.straightness()).isCloseTo(1, within(1e-12));
        assertThat(route.flips()).isZero();
    }
}
