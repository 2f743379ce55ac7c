package io.github.bookfigures.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.fingerprint.CodeMemory.Part;
import io.github.bookfigures.generator.Generators;
import io.github.bookfigures.manifest.ManifestReader;
import io.github.bookfigures.manifest.Variant;
import io.github.bookfigures.plan.Plan.PlannedFigure;
import io.github.bookfigures.plan.Plan.PlannedMeasurement;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyMakerTest {
    @TempDir
    Path folder;

    @Test
    void keys_made_later_tell_of_code_and_themes_as_they_were_when_the_figure_was_looked_at() throws IOException {
        Plan plan = plan("figures: [{id: a, generator: positional-encoding, variants: [light, dark], formats: [png]}]");
        Changing surroundings = new Changing();
        PlannedFigure figure = plan.figures().get(0);
        PlannedMeasurement measurement = plan.measurements().get(0);
        FigureKeys keys = new KeyMaker(surroundings).keys(figure, measurement);
        SortedSet<String> asked = new TreeSet<>(surroundings.known.keySet());
        assertThat(asked)
                .contains("dark default", "drawing " + figure.generator(), "lab", "light default", "renderer")
                .contains("experiment " + measurement.experiment());

        keys.images();
        assertThat(surroundings.known.keySet()).isEqualTo(asked);
    }

    @Test
    void numbers_among_parameters_are_items_as_json_has_them() throws IOException {
        Plan plan = plan("figures: [{id: a, generator: positional-encoding, params: {positions: 48, base: 1.5e4}}]");
        SortedMap<String, String> items = new KeyMaker(new Changing())
                .keys(plan.figures().get(0), plan.measurements().get(0))
                .measurement()
                .items();
        assertThat(items)
                .containsEntry("params.positions", "48")
                .containsEntry("params.base", "15000.0")
                .containsEntry("params.d_model", "64")
                .containsEntry("seed", "42");
    }

    private Plan plan(String manifest) throws IOException {
        Files.writeString(folder.resolve("figures.yaml"), manifest);
        Generators generators = Generators.scan(KeyMakerTest.class.getClassLoader(), List.of());
        Planner planner = new Planner(generators, (word, at) -> Reading.valid(word.value()), List.of());
        return ManifestReader.read(folder, Path.of("figures.yaml"))
                .then(book -> planner.plan(book, Selection.ALL))
                .orReport(problem -> {
                    throw new AssertionError(problem.toString());
                })
                .orElseThrow();
    }

    /** Everything has a new hash whenever it is first looked at. */
    private static final class Changing implements Surroundings {
        private final SortedMap<String, String> known = new TreeMap<>();

        private String hash(String what) {
            return known.computeIfAbsent(what, any -> "hash " + known.size());
        }

        @Override
        public Part experiment(String className) {
            return new Part(hash("experiment " + className), false);
        }

        @Override
        public Part drawing(String className) {
            return new Part(hash("drawing " + className), false);
        }

        @Override
        public Part lab() {
            return new Part(hash("lab"), false);
        }

        @Override
        public Part renderer() {
            return new Part(hash("renderer"), false);
        }

        @Override
        public String theme(String reference, Variant variant) {
            return hash(variant.word() + " " + reference);
        }

        @Override
        public SortedMap<String, String> natives() {
            return new TreeMap<>();
        }

        @Override
        public SortedMap<String, String> options() {
            return new TreeMap<>();
        }

        @Override
        public String javaVersion() {
            return "17";
        }
    }
}
