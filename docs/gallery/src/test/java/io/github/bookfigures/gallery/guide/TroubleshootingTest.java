package io.github.bookfigures.gallery.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on messages quotes messages that there are. */
class TroubleshootingTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final int SHORTEST = 5;

    /** Messages of other programs. */
    private static final Set<String> OF_OTHERS = Set.of(
            "Could not find artifact io.github.bookfigures:figure-maven-plugin",
            "Unrecognized xhtml5 tag",
            "not valid YAML: …",
            "UnsatisfiedLinkError, or no jnind4jcpu in java.library.path",
            "No space left on device",
            "OutOfMemoryError",
            "File `figures/…' not found");

    /** What is seen instead of a message. */
    private static final Set<String> SIGHTS = Set.of(
            "Pages are empty after a build that failed",
            "An image is missing on a page in a sub-folder",
            "OUT OF DATE across a picture",
            "A build was killed, or the power failed",
            "A figure is built again and again, or not at all");

    @Test
    void everyMessageThatIsExplainedStandsInTheSources() throws IOException {
        String sources = sources();
        assertThat(messages().flatMap(TroubleshootingTest::parts))
                .hasSizeGreaterThan(40)
                .allSatisfy(part ->
                        assertThat(standsIn(sources, part)).as("'%s'", part).isTrue());
    }

    @Test
    void noExceptionIsOutOfUse() throws IOException {
        assertThat(headings()).containsAll(OF_OTHERS).containsAll(SIGHTS);
    }

    private static Stream<String> messages() throws IOException {
        return headings().stream()
                .filter(heading -> !OF_OTHERS.contains(heading) && !SIGHTS.contains(heading))
                .flatMap(heading -> Stream.of(heading.split(" · ")));
    }

    private static List<String> headings() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/troubleshooting.md")).stream()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4))
                .toList();
    }

    /** In one piece, or where one text ends and another begins: a message may be put together. */
    private static boolean standsIn(String sources, String part) {
        return sources.contains(part)
                || IntStream.range(1, part.length())
                        .anyMatch(cut -> sources.contains(part.substring(0, cut) + '"')
                                && sources.contains('"' + part.substring(cut)));
    }

    /** What a message says between names, which stand in italics, and what is left out. */
    private static Stream<String> parts(String message) {
        return Stream.of(message.replaceFirst("^Package figures Error: ", "").split("\\*[^*]+\\*|…|: |'"))
                .map(String::strip)
                .filter(part -> part.length() >= SHORTEST);
    }

    /** All texts of the code, with what is joined in one piece, and the files that texts are read from. */
    private static String sources() throws IOException {
        try (Stream<Path> files = Stream.of(
                        "figure-library/src/main",
                        "figure-maven-plugin/src/main",
                        "figure-doxia-macro/src/main",
                        "sample-book/pom.xml")
                .flatMap(TroubleshootingTest::walk)) {
            return files.map(TroubleshootingTest::read).collect(Collectors.joining("\n"));
        }
    }

    private static Stream<Path> walk(String place) {
        try {
            return Files.walk(ROOT.resolve(place))
                    .filter(file -> file.toString().matches(".*\\.(java|xml|sty|tex|properties)"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replaceAll("\"\\s*\\+\\s*\"", "").replace("\\\"", "\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
