package io.github.bookfigures.catalog.pretraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.catalog.ChecksHold;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalingLawTest {
    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void publishedFitsAndTheMeasuredLawHold(long seed) {
        ScalingLaws.Result result = ChecksHold.forSeed(seed, new ScalingLaw(), new ScalingLaw.Params());
        assertThat(result.chinchilla().loss()).isLessThan(result.gopher().loss());
        assertThat(result.isoFlops()).hasSize(7);
    }

    @Test
    void aBudgetOfNothingIsRefused() {
        assertThatThrownBy(() -> new ScalingLaw.Params(List.of(0.0), true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs one to ten budgets between 1e15 and 1e28 operations");
    }
}
