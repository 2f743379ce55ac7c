package io.github.bookfigures.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.plan.Selection;
import io.github.bookfigures.plan.Work.Need;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.Reading;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeAndVariantTest {
    private static final int WHITE = 0xFFFFFFFF;

    @TempDir
    Path folder;

    private Book book;

    @BeforeEach
    void open() {
        book = new Book(folder);
    }

    @Test
    void aFigureInBothVariantsHasTwoFilesAndTheDarkOneIsDarkInTheBooksOwnColours() throws Exception {
        Files.createDirectories(folder.resolve("looks"));
        Files.writeString(folder.resolve("looks/day.yaml"), "dark: night.yaml\nroles: {paper: \"FFFFEE\"}\n");
        Files.writeString(folder.resolve("looks/night.yaml"), "extends: dark\nroles: {paper: \"001122\"}\n");
        book.manifest(
                        "defaults: {theme: looks/day.yaml, variants: [light, dark], formats: [png], dpi: 72}",
                        "figures:",
                        "  - {id: one, generator: good, params: {points: 3}}")
                .build();
        assertThat(paper("one.png")).isEqualTo(0xFFFFFFEE);
        assertThat(paper("one-dark.png")).isEqualTo(0xFF001122);
        assertThat(folder.resolve("generated/one-dark.png")).exists();
        assertThat(folder.resolve("site/one-dark.json")).doesNotExist();
        assertThat(Files.readString(folder.resolve("target/figures/figures.json")))
                .contains("\"one.png\", \"one-dark.png\", \"one.json\"");
    }

    @Test
    void aVariantThatIsNoLongerAskedForGoesAndAnotherFigureOfThatNameStays() throws Exception {
        book.manifest(
                        "defaults: {formats: [png], dpi: 72}",
                        "figures:",
                        "  - {id: one, generator: good, variants: [light, dark], params: {points: 3}}")
                .build();
        assertThat(folder.resolve("site/one-dark.png")).exists();
        book.manifest(
                        "defaults: {formats: [png], dpi: 72}",
                        "figures:",
                        "  - {id: one, generator: good, params: {points: 3}}",
                        "  - {id: two, file: two, generator: good, params: {points: 3}}",
                        "  - {id: two-dark, generator: good, params: {points: 3}}")
                .build();
        assertThat(folder.resolve("site/one-dark.png")).doesNotExist();
        assertThat(folder.resolve("site/two-dark.png")).exists();
        assertThat(paper("two-dark.png")).isEqualTo(WHITE);
    }

    @Test
    void aMissingVariantIsListed() throws Exception {
        book.manifest(
                        "defaults: {formats: [png], dpi: 72, variants: [light, dark]}",
                        "figures:",
                        "  - {id: one, generator: good, params: {points: 3}}")
                .build();
        Files.delete(folder.resolve("site/one-dark.png"));
        Reading<List<ListedFigure>> listed = FigureBuild.list(book.request(Selection.ALL));
        assertThat(((Reading.Valid<List<ListedFigure>>) listed).value())
                .containsExactly(new ListedFigure(
                        "one",
                        "good",
                        "one",
                        List.of("one-dark.png"),
                        Need.WRITE,
                        List.of("site/one-dark.png is missing")));
    }

    @Test
    void twoFiguresCannotBothBeWrittenToTheNameOfADarkVariant() throws Exception {
        book.manifest(
                "figures:",
                "  - {id: one, generator: good, variants: [light, dark]}",
                "  - {id: two, file: one-dark, generator: good}",
                "  - {id: three, generator: good, variants: [dusk]}");
        assertThat(problems())
                .containsExactly(
                        "figures.yaml:3:21: file 'one-dark' is taken. The figure at figures.yaml:2:10 is written there"
                                + " already; set another 'file'.",
                        "figures.yaml:4:45: unknown variant 'dusk'. Known variants: light, dark.");
    }

    @Test
    void whatIsWrongWithABooksThemeIsSaidOnceWithItsPlaceBeforeAnythingIsBuilt() throws Exception {
        Files.writeString(folder.resolve("look.yaml"), "roles:\n  plian: \"112233\"\n");
        book.manifest(
                "defaults: {theme: look.yaml}",
                "figures:",
                "  - {id: one, generator: good}",
                "  - {id: two, generator: good}",
                "  - {id: three, generator: good, theme: nowhere/look.yaml}");
        assertThat(problems())
                .hasSize(2)
                .satisfies(lines -> assertThat(lines.get(0))
                        .startsWith("figures.yaml:5:41: theme file 'nowhere/look.yaml' does not exist."))
                .satisfies(lines -> assertThat(lines.get(1))
                        .startsWith("look.yaml:2:3: unknown role 'plian'.")
                        .endsWith("Did you mean 'plain'?"));
    }

    private List<String> problems() throws IOException, InterruptedException {
        return book.read(Selection.ALL) instanceof Reading.Invalid<BuildReport> invalid
                ? invalid.problems().stream().map(Problem::toString).toList()
                : List.of();
    }

    private int paper(String file) throws IOException {
        BufferedImage image = ImageIO.read(folder.resolve("site").resolve(file).toFile());
        return image.getRGB(1, 1);
    }
}
