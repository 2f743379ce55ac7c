package io.github.bookfigures.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CacheTest {
    private static final String KEY = "a".repeat(64);
    private static final byte[] RESULT = "a result".getBytes(UTF_8);

    @TempDir
    Path folder;

    private final List<String> warnings = new ArrayList<>();

    private Cache cache() {
        return new Cache(folder, 1000, warnings::add);
    }

    private Path entry() {
        return folder.resolve("entries/aa").resolve(KEY);
    }

    @Test
    void whatWasKeptIsFound() {
        cache().put(KEY, RESULT);
        assertThat(cache().find(KEY)).hasValue(RESULT);
        assertThat(cache().has(KEY)).isTrue();
        assertThat(warnings).isEmpty();
    }

    @Test
    void nothingIsFoundUnderAnotherKey() {
        cache().put(KEY, RESULT);
        assertThat(cache().find("b".repeat(64))).isEmpty();
        assertThat(cache().has("b".repeat(64))).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void aDamagedEntryIsThrownAwayAndSaidSo(String name, UnaryOperator<byte[]> damage) throws IOException {
        cache().put(KEY, RESULT);
        Files.write(entry(), damage.apply(Files.readAllBytes(entry())));
        assertThat(cache().find(KEY)).isEmpty();
        assertThat(warnings).singleElement().asString().contains(KEY).contains("damaged");
        assertThat(entry()).doesNotExist();
        cache().put(KEY, RESULT);
        assertThat(cache().find(KEY)).hasValue(RESULT);
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                damage("truncated", bytes -> java.util.Arrays.copyOf(bytes, bytes.length - 1)),
                damage("emptied", bytes -> new byte[0]),
                damage("cut in the header", bytes -> java.util.Arrays.copyOf(bytes, 30)),
                damage("a flipped bit in the result", bytes -> flipped(bytes, bytes.length - 3)),
                damage("a flipped bit in the hash", bytes -> flipped(bytes, 25)),
                damage("lengthened", bytes -> java.util.Arrays.copyOf(bytes, bytes.length + 1)),
                damage("of another version", bytes -> flipped(bytes, "bookfigures-cache ".length())));
    }

    private static Arguments damage(String name, UnaryOperator<byte[]> damage) {
        return Arguments.of(name, damage);
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] copy = bytes.clone();
        copy[at] ^= 4;
        return copy;
    }

    @Test
    void aCacheThatCannotBeWrittenIsToldOnceAndCostsNothingElse() throws IOException {
        Files.writeString(folder.resolve("entries"), "a file where the folder should be");
        Cache cache = cache();
        cache.put(KEY, RESULT);
        cache.put("b".repeat(64), RESULT);
        assertThat(cache.find(KEY)).isEmpty();
        cache.trim();
        assertThat(warnings.stream().filter(warning -> warning.contains("cannot be written")))
                .hasSize(1);
    }

    @Test
    void aFolderInPlaceOfAnEntryIsToldAndPassedOver() throws IOException {
        Files.createDirectories(entry());
        assertThat(cache().find(KEY)).isEmpty();
        assertThat(warnings).singleElement().asString().contains("cannot be read");
    }

    @Test
    void theLeastRecentlyUsedEntriesGoWhenThereAreTooMany() throws IOException {
        Cache cache = cache();
        for (int i = 0; i < 8; i++) {
            cache.put(key(i), new byte[100]);
            Files.setLastModifiedTime(file(i), FileTime.fromMillis(1_000_000_000_000L + i));
        }
        assertThat(cache.find(key(0))).as("used just now").isPresent();
        cache.trim();
        assertThat(Stream.of(0, 1, 2, 3, 4, 5, 6, 7).filter(i -> cache.has(key(i))))
                .containsExactly(0, 5, 6, 7);
    }

    @Test
    void whatInterruptedBuildsLeftGoesAfterADay() throws IOException {
        Cache cache = cache();
        cache.put(KEY, RESULT);
        Path old = Files.writeString(entry().resolveSibling("." + KEY + ".1-1.part"), "half");
        Files.setLastModifiedTime(old, FileTime.fromMillis(1_000_000_000_000L));
        Path young = Files.writeString(entry().resolveSibling("." + KEY + ".2-1.part"), "half");
        cache.trim();
        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(cache.find(KEY)).hasValue(RESULT);
    }

    @Test
    void onlyKeysAreKeys() {
        assertThatThrownBy(() -> cache().put("../secret", RESULT)).hasMessage("not a key: ../secret");
    }

    private static String key(int i) {
        return Integer.toString(i).repeat(64);
    }

    private Path file(int i) {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(path -> path.endsWith(key(i))).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
