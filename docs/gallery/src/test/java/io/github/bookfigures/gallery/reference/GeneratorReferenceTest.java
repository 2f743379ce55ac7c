package io.github.bookfigures.gallery.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GeneratorReferenceTest {
    /** They measure nothing of their own, and the sample book has no such figures. */
    private static final Set<String> ONLY_WITH_AN_AUTHORS_FILE = Set.of("chart", "picture");

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path PAGES = ROOT.resolve("docs/generators");
    private static final long MOST_BYTES = 6_000_000;

    private static Map<String, String> pages;

    @BeforeAll
    static void make() throws IOException {
        pages = new GeneratorReference(ROOT).pages();
    }

    @Test
    void thePagesInTheGuideAreUpToDate() throws IOException {
        for (Map.Entry<String, String> page : pages.entrySet()) {
            assertThat(PAGES.resolve(page.getKey() + ".md"))
                    .as("renew with mvn -pl docs/gallery exec:java@reference, see docs/gallery/README.md")
                    .hasContent(page.getValue());
        }
        try (Stream<Path> files = Files.list(PAGES)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(pages.keySet());
        }
    }

    @Test
    void whatReportsTellOfGeneratorsIsUpToDate() throws IOException {
        assertThat(ROOT.resolve(GeneratorReference.ABOUT))
                .as("renew with mvn -pl docs/gallery exec:java@reference, see docs/gallery/README.md")
                .content()
                .isEqualTo(new GeneratorReference(ROOT).about());
    }

    @Test
    void everyGeneratorOfTheCatalogueIsShownExplainedAndChecked() {
        assertThat(sections(page -> !ONLY_WITH_AN_AUTHORS_FILE.contains(page)))
                .hasSizeGreaterThan(60)
                .allSatisfy(section -> assertThat(section)
                        .contains("](../images/generators/")
                        .contains("\n**Measured.** ")
                        .contains("\n**Checked** in every build")
                        .contains("\nSource: ["));
    }

    @Test
    void everyParameterIsDocumented() {
        assertThat(sections(page -> true))
                .allSatisfy(section -> assertThat(section).doesNotContain("|  |\n"));
    }

    @Test
    void everyPictureIsThereAndAllTogetherAreSmall() throws IOException {
        List<Path> pictures = pages.values().stream()
                .flatMap(page -> Pattern.compile("\\]\\(\\.\\./(images/[^)]+)\\)")
                        .matcher(page)
                        .results()
                        .map(found -> ROOT.resolve("docs").resolve(found.group(1))))
                .distinct()
                .toList();
        assertThat(pictures)
                .hasSizeGreaterThan(80)
                .allSatisfy(picture -> assertThat(picture).isRegularFile());
        assertThat(pictures.stream().mapToLong(GeneratorReferenceTest::size).sum())
                .isLessThan(MOST_BYTES);
    }

    private static List<String> sections(Predicate<String> pageNamed) {
        return pages.entrySet().stream()
                .filter(page -> !page.getKey().equals("README") && pageNamed.test(page.getKey()))
                .flatMap(page -> Stream.of(page.getValue().split("\n(?=## )")).skip(1))
                .toList();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
