package io.github.bookfigures.gallery.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ManifestReferenceTest {
    private static final Path PAGE = Path.of("../manifest.md");

    private final Map<String, String> tables = new ManifestReference().tables();

    @Test
    void theTablesInTheGuideAreUpToDate() throws IOException {
        assertThat(PAGE)
                .as("renew with mvn -pl docs/gallery exec:java@reference, see docs/gallery/README.md")
                .hasContent(GeneratedSections.renewed(Files.readString(PAGE), tables));
        assertThat(PAGE).content().contains(tables.values());
    }

    @Test
    void everyKeyHasATypeADefaultAndAMeaning() {
        assertThat(tables.values().stream().flatMap(String::lines).filter(line -> line.startsWith("| `")))
                .hasSizeGreaterThan(25)
                .allSatisfy(row -> assertThat(Stream.of(row.split(" \\| ")).map(String::strip))
                        .hasSize(4)
                        .noneMatch(String::isEmpty));
    }

    @Test
    void typesDefaultsAndRequiredKeysAreSaidInWords() {
        assertThat(tables.get("figure"))
                .contains(
                        "| `id` | short name | required | ",
                        "| `file` | path | the id | ",
                        "| `static` | path, or list of paths | required, unless there is `generator` or `exec` | ",
                        "| `dpi` *d* | whole number, 36 to 1200 | `300` | ",
                        "| `seed` *d* | whole number | `42` | ",
                        "| `formats` *d* | list of `png`, `svg`, `pdf`, `eps`, `gif`, `apng`, `html` | `[png, svg, pdf]` | ",
                        "| `tags` | list of short names | none | ");
        assertThat(tables.get("defaults")).contains("| `textWidth` | length, 0.5 to 40 in | no shares | ");
    }

    @Test
    void aSectionThatNothingMakesIsTold() {
        assertThatThrownBy(() -> GeneratedSections.renewed("<!-- generated: x -->\n\n\n<!-- end -->", Map.of()))
                .hasMessage("nothing makes the section 'x'");
    }
}
