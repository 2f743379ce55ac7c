package io.github.bookfigures.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.plan.Selection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever becomes of the cache, a build ends with the right bytes. */
class DamagedCacheTest {
    private static final String[] MANIFEST = {
        "defaults: {formats: [svg, png], dpi: 72}",
        "figures:",
        "  - {id: one, generator: good, caption: Squares.}",
        "  - {id: two, generator: nested, params: {points: 7}}"
    };

    @TempDir
    Path folder;

    private Book book;
    private Map<String, String> right;

    @BeforeEach
    void aBook() throws Exception {
        book = new Book(folder).manifest(MANIFEST);
        book.build();
        right = contents(folder.resolve("site"));
        assertThat(right).hasSize(6);
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                damage("truncated", bytes -> Arrays.copyOf(bytes, bytes.length - 1)),
                damage("emptied", bytes -> new byte[0]),
                damage("a flipped bit", bytes -> {
                    bytes[bytes.length - 3] ^= 4;
                    return bytes;
                }),
                damage("of another version", bytes -> {
                    System.arraycopy("bookfigures-cache 9".getBytes(StandardCharsets.UTF_8), 0, bytes, 0, 19);
                    return bytes;
                }));
    }

    private static Arguments damage(String name, UnaryOperator<byte[]> damage) {
        return Arguments.of(name, damage);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void damagedEntriesAreToldAndMadeAnew(String name, UnaryOperator<byte[]> damage) throws Exception {
        for (Path entry : entries()) {
            Files.write(entry, damage.apply(Files.readAllBytes(entry)));
        }
        clean();
        book.build();
        assertThat(contents(folder.resolve("site"))).isEqualTo(right);
        assertThat(contents(folder.resolve("generated"))).isEqualTo(right);
        assertThat(book.events)
                .anySatisfy(event -> assertThat(event.toString())
                        .contains("the cache entry", "is damaged; it is thrown away and made anew"));
        clean();
        assertThat(book.build().done())
                .allSatisfy(figure -> assertThat(figure.drawn()).isEmpty());
        assertThat(contents(folder.resolve("site"))).isEqualTo(right);
    }

    @Test
    void aCacheThatCannotBeWrittenCostsTheCacheAndIsToldOnce() throws Exception {
        WorkFolders.delete(folder.resolve("cache/entries"));
        Files.writeString(folder.resolve("cache/entries"), "in the way");
        clean();
        book.build();
        assertThat(contents(folder.resolve("site"))).isEqualTo(right);
        assertThat(book.events.stream().filter(BuildEvent.CacheTrouble.class::isInstance))
                .singleElement()
                .asString()
                .contains("the cache cannot be written");
        assertThat(book.build().untouched()).isEqualTo(2);
    }

    @Test
    void entriesThatCannotBeReadAreToldOnceAndMadeAnew() throws Exception {
        // A folder in the place of a file: reading fails whoever asks, also for users who may read every file.
        for (Path entry : entries()) {
            Files.delete(entry);
            Files.createDirectories(entry.resolve("in the way"));
        }
        clean();
        book.build();
        assertThat(contents(folder.resolve("site"))).isEqualTo(right);
        assertThat(book.events.stream()
                        .filter(BuildEvent.CacheTrouble.class::isInstance)
                        .map(Object::toString)
                        .filter(words -> words.contains("cannot be")))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(2);
        assertThat(book.build().untouched()).isEqualTo(2);
    }

    @Test
    void withoutARecordNothingIsMeasuredOrDrawn() throws Exception {
        WorkFolders.delete(folder.resolve("target"));
        WorkFolders.delete(folder.resolve("cache/records"));
        assertThat(book.build().done())
                .allSatisfy(figure -> assertThat(figure.drawn()).isEmpty());
        for (Path record : files(folder.resolve("target/figures"))) {
            Files.writeString(record, "{");
        }
        WorkFolders.delete(folder.resolve("cache/records"));
        assertThat(book.build().done())
                .allSatisfy(figure -> assertThat(figure.drawn()).isEmpty());
        assertThat(contents(folder.resolve("site"))).isEqualTo(right);
    }

    @Test
    void twoProcessesThatBuildTheSameBookTakeTurnsAndTheSecondFindsItBuilt() throws Exception {
        clean();
        WorkFolders.delete(folder.resolve("cache/entries"));
        Process one = process(folder);
        Process other = process(folder);
        assertThat(output(one) + output(other))
                .contains("0 untouched", "2 untouched")
                .doesNotContain("failed");
        assertThat(contents(folder.resolve("site"))).isEqualTo(right);
        assertThat(book.build().untouched()).isEqualTo(2);
        assertThat(strays()).isEmpty();
    }

    @Test
    void twoProcessesThatBuildTwoCopiesOfABookWithOneCacheGetTheSameBytes() throws Exception {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        Files.copy(folder.resolve("figures.yaml"), copy.resolve("figures.yaml"));
        Files.createSymbolicLink(copy.resolve("cache"), folder.resolve("cache"));
        clean();
        WorkFolders.delete(folder.resolve("cache/entries"));
        Process one = process(folder);
        Process other = process(copy);
        assertThat(output(one) + output(other)).doesNotContain("failed");
        assertThat(contents(folder.resolve("site"))).isEqualTo(right);
        assertThat(contents(copy.resolve("site"))).isEqualTo(right);
        assertThat(strays()).isEmpty();
        Files.delete(copy.resolve("cache"));
    }

    /** Builds a book in a process of its own. */
    public static void main(String[] folder) throws Exception {
        BuildReport report = new Book(Path.of(folder[0])).build(Selection.ALL);
        System.out.println(
                report.untouched() + " untouched" + (report.failures().isEmpty() ? "" : ", failed"));
    }

    private static Process process(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DamagedCacheTest.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static String output(Process process) throws IOException, InterruptedException {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    private void clean() throws IOException {
        for (String made : new String[] {"target", "site", "generated"}) {
            WorkFolders.delete(folder.resolve(made));
        }
    }

    private Iterable<Path> entries() throws IOException {
        return files(folder.resolve("cache/entries"));
    }

    private Iterable<String> strays() throws IOException {
        return files(folder).stream()
                .map(Path::toString)
                .filter(file -> file.endsWith(".part"))
                .toList();
    }

    private static java.util.List<Path> files(Path root) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Map<String, String> contents(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (Path file : files(root)) {
            contents.put(root.relativize(file).toString(), Arrays.toString(Files.readAllBytes(file)));
        }
        return contents;
    }
}
