package io.github.bookfigures.gallery.visual;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
    @TempDir
    private Path folder;

    private Path figures;
    private Expectations expectations;
    private Comparison comparison;

    @BeforeEach
    void makeFolders() throws IOException {
        figures = Files.createDirectories(folder.resolve("figures"));
        expectations = new Expectations(folder.resolve("expected"));
        comparison = new Comparison(figures, expectations);
    }

    @Test
    void aRenewedPictureIsAsExpectedUntilItChanges() throws IOException {
        paint("a.png", 20, 0xFFFFFF);
        assertThat(comparison.of("a.png").orElseThrow().reason()).isEqualTo("nothing is expected of it yet");

        comparison.renew("a.png");
        assertThat(comparison.of("a.png")).isEmpty();

        paint("a.png", 20, 0xFF0000);
        assertThat(comparison.of("a.png").orElseThrow().reason()).startsWith("similarity 0.0");
    }

    @Test
    void aPictureOfAnotherSizeIsAnother() throws IOException {
        paint("a.png", 20, 0xFFFFFF);
        comparison.renew("a.png");
        paint("a.png", 21, 0xFFFFFF);

        assertThat(comparison.of("a.png").orElseThrow().reason())
                .isEqualTo("its size is 21 by 20 pixels, expected was 20 by 20");
    }

    @Test
    void aRenewedStructureIsAsExpectedUntilItChanges() throws IOException {
        Files.writeString(figures.resolve("a.svg"), "<svg><g/><rect x='1'/></svg>");
        comparison.renew("a.svg");
        assertThat(comparison.of("a.svg")).isEmpty();

        Files.writeString(figures.resolve("a.svg"), "<svg><g/><rect x='2'/></svg>");
        assertThat(comparison.of("a.svg").orElseThrow().lines()).containsExactly("- rect x=\"1\"", "+ rect x=\"2\"");
    }

    @Test
    void whatIsExpectedOfAFileThatIsGoneIsAnOrphan() throws IOException {
        paint("a.png", 20, 0xFFFFFF);
        comparison.renew("a.png");

        assertThat(expectations.orphans(Set.of("a.png"))).isEmpty();
        assertThat(expectations.orphans(Set.of("b.png"))).containsExactly(expectations.picture("a.png"));
    }

    @Test
    void thePageShowsWhatDiffersAndNeedsNoNetwork() throws IOException {
        paint("a.png", 20, 0xFFFFFF);
        Files.writeString(figures.resolve("b.svg"), "<svg><rect x='1'/></svg>");
        comparison.renew("a.png");
        comparison.renew("b.svg");
        paint("a.png", 20, 0xFF0000);
        Files.writeString(figures.resolve("b.svg"), "<svg><rect x='2'/></svg>");

        Path page = new DifferencePage(folder.resolve("visual"))
                .write(List.of(
                        comparison.of("a.png").orElseThrow(),
                        comparison.of("b.svg").orElseThrow()));

        assertThat(Files.readString(page))
                .contains("2 files do not look as expected", "a.png", "picture-0-difference.png", "type=\"range\"")
                .contains("- rect x=\"1\"\n+ rect x=\"2\"")
                .doesNotContain("http", "COUNT", "NAME");
        assertThat(page.resolveSibling("picture-0-expected.png")).exists();
        assertThat(page.resolveSibling("picture-0-actual.png")).exists();
        assertThat(page.resolveSibling("picture-0-difference.png")).exists();
    }

    private void paint(String file, int width, int rgb) throws IOException {
        BufferedImage image = new BufferedImage(width, 20, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * 20; i++) {
            image.setRGB(i % width, i / width, rgb);
        }
        new Picture(image).write(figures.resolve(file));
    }
}
