package io.github.bookfigures.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.yaml.Key;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever a file holds, the reader gives a manifest or problems that point into it; it never throws. */
class AnyInputTest {
    private static Path folder;

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("manifest");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        Files.deleteIfExists(folder.resolve("figures.yaml"));
        Files.delete(folder);
    }

    @Property(tries = 500)
    void any_bytes(@ForAll @Size(max = 60) byte[] bytes) {
        assertReadOrExplained(bytes);
    }

    @Property(tries = 500)
    void any_text(@ForAll String text) {
        assertReadOrExplained(text.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 2000)
    void any_text_that_looks_like_a_manifest(@ForAll("almostManifests") String text) {
        assertReadOrExplained(text.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 1000)
    void any_value_of_any_key(@ForAll("keys") String key, @ForAll("scalars") String value) {
        String text = "figures:\n  - id: a\n    generator: g\n    params: {" + key + ": " + value + "}\n    " + key
                + ": " + value;
        assertReadOrExplained(text.getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> almostManifests() {
        return Arbitraries.of(
                        "figures:",
                        "\n  - ",
                        "id: a",
                        "\n    ",
                        "generator: g",
                        "params:",
                        "{",
                        "}",
                        "[",
                        "]",
                        ", ",
                        ": ",
                        "- ",
                        "? ",
                        "&a ",
                        "*a",
                        "<<: ",
                        "!!int ",
                        "!x ",
                        "\n",
                        "'",
                        "\"",
                        "|",
                        ">",
                        "#",
                        "%YAML 1.2\n",
                        "---\n",
                        "...\n",
                        "\t",
                        "include: ",
                        "defaults: ",
                        "width: ",
                        "12 in",
                        "0x",
                        "1e5",
                        "~",
                        "\\U0",
                        "@",
                        "`",
                        "é",
                        "\u2028",
                        "timeout: ",
                        "file: ",
                        "..",
                        "/",
                        "**")
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.of(Keys.OF_FIGURE.stream().map(Key::name).toList());
    }

    @Provide
    Arbitrary<String> scalars() {
        Arbitrary<String> numbers =
                Arbitraries.strings().withChars("0123456789+-.eExo_abcf").ofMaxLength(12);
        Arbitrary<String> texts = Arbitraries.strings().ascii().ofMaxLength(12);
        Arbitrary<String> units =
                Arbitraries.strings().withChars("0123456789. cmpintsh").ofMaxLength(8);
        return Arbitraries.oneOf(numbers, texts, units);
    }

    private static void assertReadOrExplained(byte[] bytes) {
        Reading<Manifest> reading = new Book(folder).with("figures.yaml", bytes).read();
        if (reading instanceof Reading.Invalid<Manifest> invalid) {
            List<Problem> problems = invalid.problems();
            assertThat(problems).isNotEmpty().isSorted().allSatisfy(problem -> {
                assertThat(problem.position().file()).isEqualTo("figures.yaml");
                assertThat(problem.what()).isNotBlank();
            });
        } else {
            assertThat(reading).isInstanceOf(Reading.Valid.class);
        }
    }
}
