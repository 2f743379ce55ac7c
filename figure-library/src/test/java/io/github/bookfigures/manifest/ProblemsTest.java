package io.github.bookfigures.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.yaml.Located;
import io.github.bookfigures.yaml.Position;
import io.github.bookfigures.yaml.Value;
import io.github.bookfigures.yaml.YamlMessages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every complaint about a manifest, whole: those of {@code problems.txt}, and those about files that are no text. */
class ProblemsTest {
    private static final Position PLACE = new Position("figures.yaml", 7, 5);

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> the_reader_says_about_bad_manifests_what_is_written_in_problems_txt() throws IOException {
        return Example.all().stream()
                .map(example -> DynamicTest.dynamicTest(example.title(), () -> {
                    Book book = new Book(Files.createTempDirectory(folder, "book"));
                    example.files().forEach(book::with);
                    assertThat(book.problems()).isEqualTo(example.problems());
                }));
    }

    @Test
    void a_missing_manifest() {
        assertThat(problems())
                .containsExactly("figures.yaml: no such file. The manifest lists the figures of the book: create it, or"
                        + " correct its path.");
    }

    @Test
    void a_folder_instead_of_a_manifest() throws IOException {
        Files.createDirectory(folder.resolve("figures.yaml"));
        assertThat(problems()).containsExactly("figures.yaml: this is a folder. Expected a YAML file.");
    }

    @Test
    void bytes_that_are_not_utf_8() {
        assertThat(problems("figures: []\n# é".getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("figures.yaml:2:3: byte 0xE9 is not UTF-8. Save the file as UTF-8.");
    }

    @Test
    void a_character_cut_off_at_the_end() {
        assertThat(problems(new byte[] {'#', (byte) 0xC3}))
                .containsExactly("figures.yaml:1:2: byte 0xC3 is not UTF-8. Save the file as UTF-8.");
    }

    @Test
    void utf_16() {
        assertThat(problems("figures: []".getBytes(StandardCharsets.UTF_16)))
                .containsExactly("figures.yaml: written in UTF-16. Save the file as UTF-8.");
    }

    @Test
    void a_control_character() {
        assertThat(problems("figures: []\r\n# \u0007".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("figures.yaml:2:3: character U+0007 cannot stand in a YAML file. Remove it, or write"
                        + " it as an escape in double quotes.");
    }

    @Test
    void a_huge_file() {
        assertThat(problems(new byte[2_000_001]))
                .containsExactly("figures.yaml: larger than 2000000 bytes. Split it: move figures into files of their"
                        + " own and list them under 'include'.");
    }

    @Test
    void a_file_name_longer_than_some_systems_take() {
        String manifest = "figures: [{id: a, generator: g, file: " + "x".repeat(201) + "}]";
        assertThat(problems(manifest.getBytes(StandardCharsets.UTF_8)))
                .containsExactly("figures.yaml:1:39: file '" + "x".repeat(40) + "…' is longer than 200 characters."
                        + " Expected a shorter path.");
    }

    @Test
    void aliases_that_nest_deeper_than_any_line_shows() {
        StringBuilder manifest = new StringBuilder("a0: &a0 x\n");
        for (int i = 1; i <= 40; i++) {
            manifest.append("a" + i + ": &a" + i + " " + "[".repeat(45) + "*a" + (i - 1) + "]".repeat(45) + "\n");
        }
        assertThat(problems(manifest.toString().getBytes(StandardCharsets.UTF_8)))
                .containsExactly("figures.yaml:3:48: nested deeper than 50 levels. Expected no more; is a bracket left"
                        + " open?");
    }

    @Test
    void an_included_file_that_a_link_leads_outside() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.yaml"), "figures: []");
        Path inside = Files.createDirectory(folder.resolve("book"));
        Files.createSymbolicLink(inside.resolve("link.yaml"), outside);
        assertThat(new Book(inside)
                        .with("figures.yaml", "include: [link.yaml, l*.yaml]")
                        .problems())
                .containsExactly(
                        "figures.yaml:1:11: include 'link.yaml' lies outside the manifest's folder. Expected a path"
                                + " below the project folder, without '..'.",
                        "figures.yaml:1:22: include 'l*.yaml' lies outside the manifest's folder. Expected a path"
                                + " below the project folder, without '..'.");
    }

    @Test
    void words_that_later_readers_do_not_know() {
        Located<String> name = new Located<>("vanishing-gradeint", PLACE);
        assertThat(Messages.unknownGenerator(name, List.of("sigmoid", "vanishing-gradient")))
                .hasToString("figures.yaml:7:5: unknown generator 'vanishing-gradeint'. Known generators: sigmoid,"
                        + " vanishing-gradient. Did you mean 'vanishing-gradient'?");
        assertThat(YamlMessages.unknown("theme", name, "", "themes", List.of()))
                .hasToString("figures.yaml:7:5: unknown theme 'vanishing-gradeint'. There are no themes.");
        assertThat(Messages.unknownParameter(new Located<>("step", PLACE), "sigmoid", List.of("from", "steps")))
                .hasToString("figures.yaml:7:5: unknown parameter 'step' of generator 'sigmoid'. Known parameters:"
                        + " from, steps. Did you mean 'steps'?");
        assertThat(Messages.missingParameter(PLACE, "steps", "sigmoid"))
                .hasToString("figures.yaml:7:5: parameter 'steps' of generator 'sigmoid' is missing. It has no"
                        + " default: add it under 'params'.");
        assertThat(Messages.missingClass(new Located<>("sigmoid", PLACE), "org.example.Sigmoid"))
                .hasToString("figures.yaml:7:5: generator 'sigmoid' needs class org.example.Sigmoid, which is not on"
                        + " the class path. Compile the project first, or add the dependency that holds it.");
    }

    @Test
    void of_many_known_words_only_the_nearest_are_listed() {
        List<String> known =
                Stream.iterate(10, i -> i + 1).limit(30).map(i -> "curve-" + i).toList();
        assertThat(Messages.unknownGenerator(new Located<>("curve-1", PLACE), known))
                .hasToString("figures.yaml:7:5: unknown generator 'curve-1'. Nearest of 30 generators: curve-10,"
                        + " curve-11, curve-12, curve-13, curve-14. Did you mean 'curve-10'?");
    }

    @Test
    void long_texts_are_cut_and_kept_on_one_line() {
        Value text = new Value.Text("two\nlines and then much more than anyone would want to read", PLACE);
        assertThat(YamlMessages.unexpected("a number", text))
                .hasToString("figures.yaml:7:5: expected a number, found text \"two\\u000alines and then much more"
                        + " than anyone…\".");
    }

    private List<String> problems() {
        return new Book(folder).problems();
    }

    private List<String> problems(byte[] manifest) {
        return new Book(folder).with("figures.yaml", manifest).problems();
    }
}
