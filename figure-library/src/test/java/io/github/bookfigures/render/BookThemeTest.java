package io.github.bookfigures.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.yaml.Located;
import io.github.bookfigures.yaml.Position;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.Reading;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookThemeTest {
    @TempDir
    Path folder;

    @Test
    void aBooksThemeChangesWhatItNamesAndKeepsTheRest() throws IOException {
        Theme theme = theme(
                "extends: morandi",
                "roles:",
                "  plain: \"#112233\"",
                "  residual: {dash: dash-dot, symbol: disc}",
                "grid: {shown: false}",
                "sizes: {text: 12, line: 1}");
        Theme base = new Themes().named("morandi");
        assertThat(theme.colour(Role.PLAIN)).isEqualTo(new Color(0x112233));
        assertThat(theme.look(Role.RESIDUAL))
                .isEqualTo(new RoleLook(base.colour(Role.RESIDUAL), Dash.DASH_DOT, Symbol.DISC));
        assertThat(theme.colour(Role.HIGHWAY)).isEqualTo(base.colour(Role.HIGHWAY));
        assertThat(theme.gridShown()).isFalse();
        assertThat(theme.grid()).isEqualTo(base.grid());
        assertThat(theme.sizes()).isEqualTo(new Sizes(12, 8, 18, 1, 7, 1.3));
        assertThat(theme.sequential()).isEqualTo(base.sequential());
    }

    @Test
    void aNameUnlikeAnyRoleIsARoleOfTheBooksOwn() throws IOException {
        assertThat(theme("roles: {teacher: \"445566\"}").colour(new Role("teacher")))
                .isEqualTo(new Color(0x445566));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceWithItsPlace() throws IOException {
        assertThat(problems(
                        "extends: defualt",
                        "role: {}",
                        "roles:",
                        "  resdual: \"112233\"",
                        "  plain: 112233",
                        "  highway: {colour: green, dash: doted}",
                        "grid: {shown: maybe}",
                        "sizes: {text: 200, smalest: 8}",
                        "fonts: {family: sorce-serif-4, regular: none.ttf, fallback: [{index: 1}]}",
                        "sequential: [[0.2, 0.1], [0.9, 0, 0]]",
                        "diverging: [[0.2, 0.1, 3], [0.2, 0.1, 3], [0.2, 0.1, 3]]"))
                .containsExactly(
                        "book.yaml:1:10: unknown theme 'defualt'. Known themes: default, morandi, contrast, grayscale,"
                                + " dark, print-serif. Did you mean 'default'?",
                        "book.yaml:2:1: unknown key 'role' in a theme. Known keys: extends, dark, roles, grid, sizes,"
                                + " fonts, sequential, diverging. Did you mean 'roles'?",
                        "book.yaml:4:3: unknown role 'resdual'. Nearest of 29 roles: residual, bad, bias, class-a, good."
                                + " Did you mean 'residual'?",
                        "book.yaml:5:10: 'plain' is number 112233. Expected a colour in quotes, such as \"0072B2\".",
                        "book.yaml:6:21: 'colour' is text \"green\". Expected a colour in quotes, such as \"0072B2\".",
                        "book.yaml:6:34: unknown word 'doted' for 'dash'. Known words: solid, dashed, dotted, dash-dot."
                                + " Did you mean 'dotted'?",
                        "book.yaml:7:15: 'shown' is text \"maybe\". Expected true or false.",
                        "book.yaml:8:15: 'text' is number 200. Expected a number from 4 to 72.",
                        "book.yaml:8:20: unknown key 'smalest' in 'sizes'. Known keys: text, smallest, largest, line,"
                                + " symbol, title. Did you mean 'smallest'?",
                        "book.yaml:9:17: unknown family 'sorce-serif-4'. Known families: source-sans-3, source-serif-4."
                                + " Did you mean 'source-serif-4'?",
                        "book.yaml:9:41: font file 'none.ttf' does not exist. Paths are relative to the theme file;"
                                + " install the font, or correct the path.",
                        "book.yaml:9:62: an item of 'fallback' without 'regular'. Add 'regular: …'.",
                        "book.yaml:9:63: unknown key 'index' in an item of 'fallback'. Known keys: family, regular,"
                                + " italic, strong.",
                        "book.yaml:10:14: a station is a list. Expected [lightness, chroma, hue].",
                        "book.yaml:11:12: 'diverging' is a list. Expected as many stations below the middle as above it.");
    }

    @Test
    void aThemeThatExtendsItselfIsRefused() throws IOException {
        assertThat(problems("extends: ./book.yaml"))
                .containsExactly(
                        "book.yaml:1:10: theme './book.yaml' extends itself. Expected a theme that does not lead"
                                + " back to this one.");
    }

    @Test
    void aThemeFileThatIsNotThereIsAProblemWhereItIsNamed() {
        assertThat(found("themes/nobody.yaml"))
                .isEqualTo(Reading.invalid(new Problem(
                        new Position("figures.yaml", 3, 7),
                        "theme file 'themes/nobody.yaml' does not exist",
                        "Paths are relative to the file that names them; the library's themes are default, morandi,"
                                + " contrast, grayscale, dark, print-serif.")));
    }

    @Test
    void aFontThatIsNoFontAndAnIndexThatIsTooHighAreRefused() throws IOException {
        Files.writeString(folder.resolve("text.ttf"), "this is no font at all");
        Files.write(
                folder.resolve("sans.ttf"),
                FontFamily.SOURCE_SANS.regular().open().readAllBytes());
        assertThat(problems("fonts:", "  regular: text.ttf", "  strong: {file: sans.ttf, index: 2}"))
                .containsExactly(
                        "book.yaml:2:12: font file 'text.ttf' cannot be used: it is no TrueType or OpenType font."
                                + " Expected a TTF, OTF or TTC file; of a TTC, 'index' says which font.",
                        "book.yaml:3:18: font file 'sans.ttf' cannot be used: it holds one font, and none of index 2."
                                + " Expected a TTF, OTF or TTC file; of a TTC, 'index' says which font.");
    }

    @Test
    void theDarkThemeOfABookMayBeItsOwnToo() throws IOException {
        Files.writeString(folder.resolve("night.yaml"), "extends: dark\nroles: {paper: \"000000\"}\n");
        Theme day = theme("dark: night.yaml");
        assertThat(new Themes().named(day.dark()).paper()).isEqualTo(Color.BLACK);
        assertThat(new Themes().named(new Themes().named("morandi").dark()).paper())
                .isEqualTo(new Themes().named("dark").paper());
    }

    private Theme theme(String... lines) throws IOException {
        Files.writeString(folder.resolve("book.yaml"), String.join("\n", lines) + "\n");
        return new Themes(folder).named(folder.resolve("book.yaml").toString());
    }

    private List<String> problems(String... lines) throws IOException {
        Files.writeString(folder.resolve("book.yaml"), String.join("\n", lines) + "\n");
        return found("book.yaml") instanceof Reading.Invalid<String> invalid
                ? invalid.problems().stream().map(Problem::toString).toList()
                : List.of();
    }

    private Reading<String> found(String word) {
        return new Themes(folder).find(new Located<>(word, new Position("figures.yaml", 3, 7)), folder);
    }
}
