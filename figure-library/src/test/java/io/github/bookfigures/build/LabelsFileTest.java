package io.github.bookfigures.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.manifest.Labels;
import io.github.bookfigures.manifest.Manifest;
import io.github.bookfigures.manifest.ManifestReader;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelsFileTest {
    private static final List<String> TEXTS = List.of(
            "Loss",
            "a \"quoted\" word",
            "two\nlines",
            "back\\slash",
            "{0} of {1}",
            "$x^2$ # no comment",
            "long ".repeat(250));

    @TempDir
    private Path folder;

    /** Whatever stands there: the author's lines stay in order, every text is there once, and once more changes nothing. */
    @Test
    void nothingIsLostAndNothingTwice() throws IOException {
        Random random = new Random(11);
        for (int i = 0; i < 60; i++) {
            String before = random.nextInt(5) == 0 ? "" : authored(random);
            String after = written(before, figures(random));
            assertThat(isSubsequence(
                            before.stripTrailing().lines().toList(),
                            after.lines().toList()))
                    .as(before + "\n->\n" + after)
                    .isTrue();
        }
    }

    private String written(String before, Map<String, List<String>> figures) throws IOException {
        LabelsFile file = new LabelsFile(labels(before), before);
        assertThat(file.isPlain()).as(before).isTrue();
        String after = file.with(figures, true);
        assertThat(labels(after).places().keySet())
                .containsAll(figures.values().stream().flatMap(List::stream).toList());
        assertThat(labels(after).translations()).isEqualTo(labels(before).translations());
        assertThat(new LabelsFile(labels(after), after).with(figures, true)).isEqualTo(after);
        return after;
    }

    private static Map<String, List<String>> figures(Random random) {
        Map<String, List<String>> figures = new LinkedHashMap<>();
        for (String text : TEXTS) {
            figures.computeIfAbsent(random.nextBoolean() ? "one" : "two", any -> new ArrayList<>())
                    .add(text);
        }
        return figures;
    }

    private static String authored(Random random) {
        StringBuilder text = new StringBuilder("# mine\ntexts:\n");
        String[] entries = {
            "    Loss: Verlust   # said so\n",
            "    \"two\\nlines\": 'zwei\n\n      Zeilen'\n",
            "    \"{0} of {1}\": |-\n      {0}\n      von {1}\n",
            "    Not used: Unbenutzt\n",
            "    \"back\\\\slash\":\n"
        };
        for (String entry : entries) {
            if (random.nextBoolean() || entry.contains("Loss")) {
                text.append(random.nextInt(3) == 0 ? "\n    # a word\n" : "").append(entry);
            }
        }
        return text.toString();
    }

    private Labels labels(String content) throws IOException {
        Files.writeString(folder.resolve("figures.yaml"), "figures: [{id: a, generator: g, languages: [en, de]}]\n");
        Path file = folder.resolve("labels.de.yaml");
        Files.deleteIfExists(file);
        if (!content.isEmpty()) {
            Files.writeString(file, content);
        }
        Reading<Manifest> reading = ManifestReader.read(folder, Path.of("figures.yaml"));
        assertThat(reading).as(content).isInstanceOf(Reading.Valid.class);
        return ((Reading.Valid<Manifest>) reading)
                .value()
                .figures()
                .get(0)
                .in("de")
                .labels();
    }

    private static boolean isSubsequence(List<String> part, List<String> whole) {
        int next = 0;
        for (String line : whole) {
            if (next < part.size() && line.equals(part.get(next))) {
                next++;
            }
        }
        return next == part.size();
    }
}
