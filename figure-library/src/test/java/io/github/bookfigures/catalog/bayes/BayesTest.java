package io.github.bookfigures.catalog.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bookfigures.catalog.ChecksHold;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BayesTest {
    @ParameterizedTest
    @ValueSource(longs = {42, 7, 2024})
    void penaltiesArePriors(long seed) {
        var result = ChecksHold.forSeed(seed, new BayesianPriors(), new BayesianPriors.Params());
        assertThat(result.laplace().tail()).isCloseTo(Math.exp(-3 * Math.sqrt(2)), within(1e-12));
    }

    @Test
    void strongerPenaltiesAndWiderPriorsHoldTheChecksToo() {
        ChecksHold.forSeed(42, new BayesianPriors(), new BayesianPriors.Params(2, 0.5));
    }

    @Test
    void aPenaltyOfNoStrengthIsRefused() {
        assertThatThrownBy(() -> new BayesianPriors.Params(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs lambda between 0 and 3 and sigma above 0 and at most 4");
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 7, 2024})
    void dataSharpenBelief(long seed) {
        var result = ChecksHold.forSeed(seed, new BayesianUpdate(), new BayesianUpdate.Params());
        assertThat(result.coin()).extracting(CoinBelief::n).containsExactly(0, 1, 5, 20, 200);
        assertThat(result.line()).extracting(LineBelief::points).containsExactly(0, 1, 3, 20);
    }

    @Test
    void theLineCanBeLeftOut() {
        var params = new BayesianUpdate.Params(0.3, new double[] {2, 5}, new int[] {0, 3, 10}, false);
        var result = ChecksHold.forSeed(42, new BayesianUpdate(), params);
        assertThat(new BayesianUpdate().draw(params, result).cells()).hasSize(2);
    }

    @Test
    void throwsThatDoNotBeginWithNoneAreRefused() {
        assertThatThrownBy(() -> new BayesianUpdate.Params(0.7, new double[] {2, 2}, new int[] {1, 5, 20}, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs theta between 0 and 1, two prior parameters above 1, and three to six n that ascend"
                        + " from 0 to at most 100000");
    }

    @Test
    void withoutPointsTheBeliefAboutTheLineIsThePrior() {
        LineBelief prior = LineBelief.of(new double[0], new double[0], 0, 0.3, new SplittableRandom(1));
        assertThat(prior.mean()).containsExactly(0, 0);
        assertThat(prior.covariance()).containsExactly(new double[] {1, 0, 1}, within(1e-12));
        // 95 % of a standard normal belief in the plane lie within the radius sqrt(-2 ln 0.05).
        double[][] ellipse = prior.ellipse(0.95, 5);
        assertThat(Math.hypot(ellipse[0][1], ellipse[1][1])).isCloseTo(Math.sqrt(-2 * Math.log(0.05)), within(1e-12));
    }

    @Test
    void onePointMakesTheBeliefSureOfTheLineThere() {
        LineBelief belief = LineBelief.of(new double[] {1}, new double[] {2}, 1, 1e-3, new SplittableRandom(1));
        assertThat(belief.mean()[0] + belief.mean()[1]).isCloseTo(2, within(1e-5));
        assertThat(belief.distance(belief.mean())).isZero();
    }
}
