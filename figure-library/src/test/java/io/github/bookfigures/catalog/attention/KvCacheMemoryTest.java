package io.github.bookfigures.catalog.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.catalog.ChecksHold;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KvCacheMemoryTest {
    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void cachesGrowAsTheShapesOfTheModelsSay(long seed) {
        CacheMemory.Result result = ChecksHold.forSeed(seed, new KvCacheMemory(), new KvCacheMemory.Params());
        assertThat(result.caches().get(0).bytesPerToken() / 1024).isEqualTo(4608);
        assertThat(result.tokens()).endsWith(131_072);
    }

    @Test
    void aShortLongestSequenceIsRefused() {
        assertThatThrownBy(() -> new KvCacheMemory.Params(
                        List.of(CachedModel.LLAMA_2_7B), 512, List.of(1), List.of(2.0), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "needs a model, tokens_max from 4096 to 16777216, one to four batches from 1 to 1024, one to four sizes up to 4 bytes, and devices between 1 and 2000 GB");
    }
}
