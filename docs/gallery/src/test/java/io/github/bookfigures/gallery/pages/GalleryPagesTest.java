package io.github.bookfigures.gallery.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Panel;
import io.github.bookfigures.render.Themes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GalleryPagesTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Path EXAMPLES = PROJECT.resolve("src/main/java/io/github/bookfigures/gallery");
    private static final int MOST_LINES = 60;

    @Test
    void aPageShowsPictureFilesRowAndCode() throws IOException {
        assertThat(pages().get("marks"))
                .startsWith("# Marks\n\nLayers of a chart,")
                .contains("](figures/marks/rule.svg)\n\nDownload: [png](figures/marks/rule.png), [svg](")
                .contains("```yaml\n  - id: rule\n    file: marks/rule\n    generator: gallery-rule\n")
                .contains("public final class RuleExample extends Example {")
                .doesNotContain("\nimport ");
    }

    @Test
    void theCodeOfAGeneratorStandsOnAPageOnce() throws IOException {
        assertThat(pages().get("themes")).containsOnlyOnce("public final class ReferenceExample");
    }

    @Test
    void everyMarkAndEveryPanelHasAnExample() throws IOException {
        String all = String.join("", pages().values());

        assertThat(Stream.of(Mark.class, Panel.class)
                        .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses()))
                        .map(Class::getSimpleName)
                        .filter(kind -> !all.matches("(?s).*\\b" + kind + "\\b[.(].*")))
                .isEmpty();
    }

    @Test
    void everyThemeHasAnExample() throws IOException {
        Map<String, String> pages = pages();

        assertThat(Themes.names())
                .allSatisfy(theme -> assertThat(pages.get("themes")).contains("theme: " + theme + "\n"));
    }

    @Test
    void everyExampleIsShownAndShortEnoughToBeRead() throws IOException {
        String all = String.join("", pages().values());
        for (Path example : examples()) {
            String name = example.getFileName().toString().replace(".java", "");

            assertThat(all).contains("class " + name + " ");
            assertThat(Files.readAllLines(example)).as(name).hasSizeLessThanOrEqualTo(MOST_LINES);
        }
    }

    private static List<Path> examples() throws IOException {
        try (Stream<Path> tree = Files.walk(EXAMPLES)) {
            return tree.filter(file -> file.toString().endsWith("Example.java"))
                    .filter(file -> !file.getParent().equals(EXAMPLES))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, String> pages() throws IOException {
        return new GalleryPages(PROJECT, PROJECT.resolve("target/classes")).pages();
    }
}
