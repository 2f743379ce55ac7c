package io.github.bookfigures.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.figure.Text;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.ProblemList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelsReaderTest {
    @TempDir
    private Path folder;

    private final ProblemList problems = new ProblemList();

    @Test
    void whatHasNoTranslationYetIsLeftOut() throws IOException {
        Labels labels = read("texts:", "  \"Layer\": 层", "  \"Loss\":", "  \"Step\": \"\"");
        assertThat(problems.sorted()).isEmpty();
        assertThat(labels.of("Layer")).isEqualTo("层");
        assertThat(labels.of("Loss")).isEqualTo("Loss");
        assertThat(labels.translations()).containsOnlyKeys("Layer");
        assertThat(labels.places()).containsOnlyKeys("Layer", "Loss", "Step");
    }

    @Test
    void everythingThatIsWrongIsToldWithItsPlace() throws IOException {
        read(
                "texts:",
                "  \"After {0} layers: {1}\": \"{0} 层之后\"",
                "  \"Loss\": \"{0} 损失\"",
                "  \"{0} of {1}\": \"{1} 之 {0}，{2}\"",
                "  \"Step\": 3",
                "  \"slope $m$\": \"斜率 $m\"",
                "  \"$\\\\arg{0}$ left\": \"剩 ${0}$\"",
                "text: {}");
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .containsExactly(
                        "labels.zh.yaml:2:28: the translation of \"After {0} layers: {1}\" lacks {1}. What is measured"
                                + " stands in every language; the order is free. In a formula write \\arg{0}.",
                        "labels.zh.yaml:3:11: the translation of \"Loss\" asks for {0}, which the text does not have."
                                + " Expected no placeholder.",
                        "labels.zh.yaml:4:17: the translation of \"{0} of {1}\" asks for {2}, which the text does not"
                                + " have. It has {0}, {1}.",
                        "labels.zh.yaml:5:11: the translation of \"Step\" is number 3. Expected text. Put it in quotes to make it"
                                + " text.",
                        "labels.zh.yaml:6:16: the translation of \"slope $m$\" has a formula without end. Formulas stand"
                                + " between two '$'; a dollar sign is written \\$.",
                        "labels.zh.yaml:7:22: the translation of \"$\\arg{0}$ left\" lacks {0}. What is measured stands in"
                                + " every language; the order is free. In a formula write \\arg{0}.",
                        "labels.zh.yaml:8:1: unknown key 'text' in a file of labels. Known keys: texts. Did you mean 'texts'?");
    }

    /** Whatever the texts: a translation is right exactly when it asks for the same arguments. */
    @Test
    void aTranslationIsRightExactlyWhenItAsksForTheArgumentsOfItsText() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            List<Integer> own = numbers(random);
            List<Integer> other = random.nextBoolean() ? shuffled(own, random) : numbers(random);
            String text = "text " + template(own, random);
            ProblemList found = new ProblemList();
            Path file = folder.resolve("labels.zh.yaml");
            Files.writeString(file, "texts:\n  '" + text + "': '文 " + template(other, random) + "'\n");
            new LabelsReader(found).read(file, "labels.zh.yaml");
            assertThat(found.isEmpty())
                    .as(Files.readString(file))
                    .isEqualTo(new TreeSet<>(own).equals(new TreeSet<>(other)));
            assertThat(new Text(text, List.of()).placeholders()).isEqualTo(new TreeSet<>(own));
        }
    }

    private static List<Integer> numbers(Random random) {
        return random.ints(random.nextInt(4), 0, 4).boxed().toList();
    }

    private static List<Integer> shuffled(List<Integer> numbers, Random random) {
        Integer[] copy = numbers.toArray(Integer[]::new);
        Collections.shuffle(Arrays.asList(copy), random);
        return List.of(copy);
    }

    /** Placeholders outside and inside of formulas, among braces that are none. */
    private static String template(List<Integer> numbers, Random random) {
        return numbers.stream()
                .map(number -> random.nextBoolean() ? "{" + number + "} {x}" : "$x^{7} + \\arg{" + number + "}$")
                .collect(Collectors.joining(", "));
    }

    private Labels read(String... lines) throws IOException {
        Path file = folder.resolve("labels.zh.yaml");
        Files.writeString(file, String.join("\n", lines) + "\n");
        return new LabelsReader(problems).read(file, "labels.zh.yaml");
    }
}
