package io.github.bookfigures.catalog.residual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.catalog.ExperimentHolds;
import io.github.bookfigures.generator.MemoryLab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResidualExperimentsTest {
    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void aDistantIdentityIsLearnedWithSkipsOnly(long seed) {
        DistantIdentity.Result result =
                ExperimentHolds.forSeed(seed, DistantIdentity.class, new DistantIdentity.Params());
        assertThat(result.plain().loss()).hasSize(500);
        assertThat(result.residual().end().activationStd()).hasSize(21);
        assertThat(result.residual().end().weightGradientNorm()).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void aGradientKeepsItsSizeOnTheHighwayOnly(long seed) {
        GradientHighway.Result result =
                ExperimentHolds.forSeed(seed, GradientHighway.class, new GradientHighway.Params());
        assertThat(result.residual().gradientBlocked()[2])
                .isEqualTo(result.residual().gradientBlocked()[3]);
        assertThat(result.plain().gradient()[6]).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void theChainRuleMultipliesFactorsCloseToTheory(long seed) {
        ChainRule.Result result = ExperimentHolds.forSeed(seed, ChainRule.class, new ChainRule.Params());
        assertThat(result.plain().theory()[20]).isBetween(0.9e-13, 1.0e-13);
        assertThat(result.plain().scale()[0]).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void onePlainInputFallsIntoTheOriginAndOneResidualInputDoesNot(long seed) {
        LayerTransformation.Result result =
                ExperimentHolds.forSeed(seed, LayerTransformation.class, new LayerTransformation.Params());
        assertThat(result.plain().coordinates()).hasDimensions(21, 32);
        assertThat(result.plain().coordinates()[0]).isEqualTo(result.residual().coordinates()[0]);
    }

    @Test
    void theSameSeedGivesTheSameNumbers() {
        DistantIdentity.Params small = new DistantIdentity.Params(4, 8, 20, 1e-3, 16, 64);
        DistantIdentity.Result once = new DistantIdentity().run(small, new MemoryLab(3));
        DistantIdentity.Result again = new DistantIdentity().run(small, new MemoryLab(3));
        assertThat(again.residual().loss()).isEqualTo(once.residual().loss());
        assertThat(again.residual().end().weightGradientNorm())
                .isEqualTo(once.residual().end().weightGradientNorm());
    }

    @Test
    void parametersThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new DistantIdentity.Params(20, 64, 500, 1e-3, 64, 63))
                .hasMessage(
                        "needs at least 2 layers, a dim of 2, 10 steps, a positive lr and no more examples in a batch than"
                                + " in all");
        assertThatThrownBy(() -> new GradientHighway.Params(6, 64, 256, 7))
                .hasMessage("needs at least 2 boxes, a dim of 2, a batch of 1 and a blocked box among them");
        assertThatThrownBy(() -> new ChainRule.Params(1, 64, 256))
                .hasMessage("needs at least 2 layers, a dim of 2 and a batch of 1");
        assertThatThrownBy(() -> new LayerTransformation.Params(20, 64, 65))
                .hasMessage("needs at least 2 layers, a dim of 2 and between 2 and dim dims_shown");
    }
}
