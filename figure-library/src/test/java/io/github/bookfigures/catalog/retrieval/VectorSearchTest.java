package io.github.bookfigures.catalog.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.catalog.ChecksHold;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorSearchTest {
    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void hitsAreTheNearestAndMoreCellsFindNoLess(long seed) {
        NeighbourSearch.Result result = ChecksHold.forSeed(seed, new VectorSearch(), new VectorSearch.Params());
        assertThat(result.hits()).hasSize(5).doesNotHaveDuplicates();
        assertThat(result.scanned()[6]).isCloseTo(1, Offset.offset(1e-9));
    }

    @Test
    void moreNeighboursThanACellHoldsAreRefused() {
        assertThatThrownBy(() -> new VectorSearch.Params(400, 8, 20, 10, 30))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "needs n from 100 to 20000, dim from 2 to 256, cells from 2 to n/4, 1 to 1000 queries and k from 1 to n/cells");
    }
}
