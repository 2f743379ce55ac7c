package io.github.bookfigures.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestCacheTest {
    private record Length(long bytes) {}

    @TempDir
    Path folder;

    private final AtomicInteger made = new AtomicInteger();

    private Length length(Path cache, Path file) throws IOException {
        return new DigestCache(cache).get(file, Length.class, path -> {
            made.incrementAndGet();
            return new Length(Files.size(path));
        });
    }

    @Test
    void aFileIsDigestedOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jar"), "abc");
        assertThat(length(folder.resolve("cache"), file)).isEqualTo(new Length(3));
        assertThat(length(folder.resolve("cache"), file)).isEqualTo(new Length(3));
        assertThat(made).hasValue(1);
    }

    @Test
    void aChangedFileIsDigestedAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jar"), "abc");
        length(folder.resolve("cache"), file);
        Files.writeString(file, "abcd");
        assertThat(length(folder.resolve("cache"), file)).isEqualTo(new Length(4));
    }

    @Test
    void aBrokenMemoryIsMadeAnew() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jar"), "abc");
        length(folder.resolve("cache"), file);
        try (Stream<Path> memories = Files.list(folder.resolve("cache"))) {
            Files.writeString(memories.findFirst().orElseThrow(), "{\"by");
        }
        assertThat(length(folder.resolve("cache"), file)).isEqualTo(new Length(3));
        assertThat(made).hasValue(2);
    }

    @Test
    void aMemoryThatCannotBeWrittenCostsOnlyTime() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jar"), "abc");
        Path noFolder = Files.writeString(folder.resolve("cache"), "a file where the folder should be");
        assertThat(length(noFolder, file)).isEqualTo(new Length(3));
    }
}
