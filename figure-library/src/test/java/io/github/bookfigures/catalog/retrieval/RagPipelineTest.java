package io.github.bookfigures.catalog.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.catalog.ChecksHold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RagPipelineTest {
    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void theTextOnTheTopicOfTheQuestionWins(long seed) {
        Retrieval.Result result = ChecksHold.forSeed(seed, new RagPipeline(), new RagPipeline.Params());
        assertThat(result.titles()).startsWith("Sourdough").hasSize(8);
        assertThat(result.scores()[0]).isGreaterThan(2 * result.scores()[1]);
    }

    @Test
    void retrievalOfEverythingIsRefused() {
        assertThatThrownBy(() -> new RagPipeline.Params(8, new RagPipeline.Params().documents(), "why"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs three to twelve documents, a k from 1 to below their number and a query");
    }
}
