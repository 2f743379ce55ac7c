package io.github.bookfigures.gallery.visual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.bookfigures.manifest.Manifest;
import io.github.bookfigures.manifest.ManifestReader;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The figures the plugin has just made look as they did when someone last looked at them. */
class GalleryLooksIT {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Path FIGURES = PROJECT.resolve("target/site/figures");
    private static final String RENEW = "gallery.renew";
    private static final String COMMAND = "mvn verify -pl docs/gallery -am -DskipTests -D" + RENEW;
    private static final long MOST_BYTES = 3_000_000;

    private final Expectations expectations = new Expectations(PROJECT.resolve("src/test/expected"));
    private final Comparison comparison = new Comparison(FIGURES, expectations);

    @Test
    void everyFigureLooksAsExpected() throws IOException {
        Set<String> files = files();
        List<Difference> differences = new ArrayList<>();
        for (String file : files) {
            comparison.of(file).ifPresent(differences::add);
        }
        if (System.getProperty(RENEW) != null) {
            renew(differences, expectations.orphans(files));
            return;
        }
        assertThat(expectations.orphans(files))
                .as("expected looks of figures that the gallery no longer has; renew with: " + COMMAND)
                .isEmpty();
        if (!differences.isEmpty()) {
            Path page = new DifferencePage(PROJECT.resolve("target/visual")).write(differences);
            fail(differences.stream()
                    .map(difference -> difference.file() + ": " + difference.reason())
                    .collect(Collectors.joining(
                            "\n",
                            differences.size() + " files do not look as expected:\n",
                            "\nLook at " + page + "; if they are meant to look so: " + COMMAND)));
        }
    }

    @Test
    void theExpectationsDoNotBloatTheRepository() throws IOException {
        assertThat(expectations.size()).isBetween(1L, MOST_BYTES);
    }

    private void renew(List<Difference> differences, Set<Path> orphans) throws IOException {
        for (Difference difference : differences) {
            comparison.renew(difference.file());
            System.out.println("renewed " + difference.file() + ": " + difference.reason());
        }
        for (Path orphan : orphans) {
            Files.delete(orphan);
            System.out.println("deleted " + orphan);
        }
    }

    private static Set<String> files() {
        Reading<Manifest> reading = ManifestReader.read(PROJECT, Path.of("src/figures/figures.yaml"));
        return ((Reading.Valid<Manifest>) reading)
                .value().figures().stream()
                        .flatMap(figure -> figure.formats().stream().map(format -> figure.file() + "." + format.word()))
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
