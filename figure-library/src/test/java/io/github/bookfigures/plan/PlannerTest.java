package io.github.bookfigures.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.figure.Cards;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Generators;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.generator.Measurement;
import io.github.bookfigures.manifest.Manifest;
import io.github.bookfigures.manifest.ManifestReader;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.Reading;
import io.github.bookfigures.yaml.YamlMessages;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a manifest's figures become, and what is said about those that cannot. */
public class PlannerTest {
    @TempDir
    Path folder;

    public enum Optimizer {
        PLAIN,
        HEAVY_BALL
    }

    public record Net(int width, boolean bias) {
        public Net() {
            this(16, true);
        }
    }

    public record Params(
            int steps,
            long budget,
            double rate,
            boolean noisy,
            String label,
            Optimizer optimizer,
            double[] rates,
            int[][] layers,
            List<String> names,
            Net net,
            Map<String, Double> weights) {
        public Params() {
            this(
                    10,
                    1L << 40,
                    0.1,
                    false,
                    "plain",
                    Optimizer.PLAIN,
                    new double[] {0.1},
                    new int[][] {{1}},
                    List.of("a"),
                    new Net(32, false),
                    Map.of());
        }

        public Params {
            if (steps < 1) {
                throw new IllegalArgumentException("needs at least one step.");
            }
        }
    }

    public record Seen(int steps) {}

    public record Result(double[] y) {}

    public static class Training implements Experiment<Seen, Result> {
        @Override
        public Result run(Seen parameters, Lab lab) {
            return new Result(new double[] {1});
        }

        @Override
        public List<Check> checks(Seen parameters, Result result) {
            return List.of();
        }
    }

    @Generator(name = "many-parameters", summary = "Has parameters of every kind; measuring sees only one.")
    public static class ManyParameters implements FigureGenerator<Params, Result> {
        @Override
        public Measurement<?, Result> measurement(Params parameters) {
            return Measurement.of(Training.class, new Seen(parameters.steps()));
        }

        @Override
        public Figure draw(Params parameters, Result result) {
            return Figure.of(new Cards(Text.NONE, List.of()));
        }
    }

    public record Needed(int depth) {}

    @Generator(name = "no-defaults", summary = "Needs its parameter.")
    public static final class NoDefaults implements FigureGenerator<Needed, Result> {
        @Override
        public Measurement<?, Result> measurement(Needed parameters) {
            throw new IllegalStateException("not today");
        }

        @Override
        public Figure draw(Needed parameters, Result result) {
            return Figure.of(new Cards(Text.NONE, List.of()));
        }
    }

    @Generator(name = "twice", summary = "Shares its name.")
    public static final class One extends ManyParameters {}

    @Generator(name = "twice", summary = "Shares its name.")
    public static final class Other extends ManyParameters {}

    public record Odd(java.util.Date date) {
        public Odd() {
            this(new java.util.Date(0));
        }
    }

    @Generator(name = "odd-parameter", summary = "Has a parameter that no manifest can set.")
    public static final class OddParameter implements FigureGenerator<Odd, Result> {
        @Override
        public Measurement<?, Result> measurement(Odd parameters) {
            return Measurement.of(Training.class, new Seen(1));
        }

        @Override
        public Figure draw(Odd parameters, Result result) {
            return Figure.of(new Cards(Text.NONE, List.of()));
        }
    }

    @Test
    void movingFormatsOfAFigureWithoutFramesAreAProblem() throws Exception {
        assertThat(problems("figures:", "  - {id: one, generator: many-parameters, formats: [png, gif, apng]}"))
                .containsExactly(
                        "figures.yaml:2:26: generator 'many-parameters' makes no frames, which gif and apng would"
                                + " show. Leave gif and apng out of 'formats'.");
    }

    @Test
    void aListOfOneMayBeWrittenWithoutBrackets() throws Exception {
        Params params = (Params)
                plan("figures:", "  - id: one", "    generator: many-parameters", "    params: {rates: 0.5, names: x}")
                        .figures()
                        .get(0)
                        .parameters();
        assertThat(params.rates()).containsExactly(0.5);
        assertThat(params.names()).containsExactly("x");
    }

    @Test
    void parametersOfEveryKindAreBoundAndTheRestKeepsItsDefaults() throws Exception {
        Params params = (Params) plan(
                        "figures:",
                        "  - id: one",
                        "    generator: many-parameters",
                        "    params:",
                        "      steps: 3.0",
                        "      rate: 1",
                        "      noisy: true",
                        "      optimizer: heavy-ball",
                        "      rates: [1, 0.5]",
                        "      layers: [[1, 2], []]",
                        "      names: [x, y]",
                        "      net: {width: 8}",
                        "      weights: {b: 1, a: 2}")
                .figures()
                .get(0)
                .parameters();
        assertThat(params.steps()).isEqualTo(3);
        assertThat(params.budget()).isEqualTo(1L << 40);
        assertThat(params.rate()).isEqualTo(1);
        assertThat(params.noisy()).isTrue();
        assertThat(params.label()).isEqualTo("plain");
        assertThat(params.optimizer()).isEqualTo(Optimizer.HEAVY_BALL);
        assertThat(params.rates()).containsExactly(1, 0.5);
        assertThat(params.layers()).isDeepEqualTo(new int[][] {{1, 2}, {}});
        assertThat(params.names()).containsExactly("x", "y");
        assertThat(params.net()).isEqualTo(new Net(8, false));
        assertThat(new ArrayList<>(params.weights().keySet())).containsExactly("b", "a");
    }

    @Test
    void figuresThatAskForTheSameMeasurementShareIt() throws Exception {
        Plan plan = plan(
                "figures:",
                "  - {id: one, generator: many-parameters, timeout: 5 s}",
                "  - {id: two, generator: many-parameters, params: {label: other}, timeout: 9 s}",
                "  - {id: three, generator: many-parameters, params: {steps: 11}}",
                "  - {id: four, generator: many-parameters, seed: 1}",
                "  - {id: five, generator: '" + ManyParameters.class.getName() + "'}");
        assertThat(plan.measurements().stream().map(Plan.PlannedMeasurement::figures))
                .containsExactly(List.of("one", "two", "five"), List.of("three"), List.of("four"));
        assertThat(plan.measurements().get(0).timeout()).hasMinutes(10);
        assertThat(plan.measurements().get(0).experiment()).isEqualTo(Training.class.getName());
        assertThat(plan.measurements().get(0).parametersJson()).isEqualTo("{\n  \"steps\" : 10\n}\n");
        assertThat(plan.figures().get(4).measurement())
                .isEqualTo(plan.figures().get(0).measurement());
    }

    @Test
    void everythingWrongIsSaidAtOnceWhereItStands() throws Exception {
        assertThat(
                        problems(
                                "figures:",
                                "  - id: one",
                                "    generator: many-parameters",
                                "    params:",
                                "      step: 3",
                                "      rate: fast",
                                "      optimizer: adam",
                                "      rates: [1, x]",
                                "      net: {widht: 1, bias: 1}",
                                "      names: 3",
                                "  - {id: two, generator: many-parameters, params: {steps: 0}}",
                                "  - {id: three, generator: many-paramters, theme: dark}",
                                "  - {id: four, generator: no-defaults}",
                                "  - {id: five, generator: no-defaults, params: {depth: 1}}",
                                "  - {id: six, generator: twice}",
                                "  - {id: seven, generator: org.example.Missing}",
                                "  - {id: eight, generator: java.lang.String}",
                                "  - {id: nine, generator: odd-parameter}",
                                "  - {id: ten, generator: many-parameters, expect: [loss < 1, loss is low, 'max(loss < 1', \"a\\nb\"]}"))
                .containsExactly(
                        "figures.yaml:5:7: unknown parameter 'step' of generator 'many-parameters'. Known parameters:"
                                + " steps, budget, rate, noisy, label, optimizer, rates, layers, names, net, weights."
                                + " Did you mean 'steps'?",
                        "figures.yaml:6:13: parameter 'rate': expected a number, found text \"fast\".",
                        "figures.yaml:7:18: parameter 'optimizer': expected one of plain, heavy-ball, found text"
                                + " \"adam\".",
                        "figures.yaml:8:18: parameter 'rates[1]': expected a number, found text \"x\".",
                        "figures.yaml:9:13: unknown parameter 'net.widht' of generator 'many-parameters'. Known"
                                + " parameters: net.width, net.bias. Did you mean 'net.width'?",
                        "figures.yaml:9:29: parameter 'net.bias': expected true or false, found number 1.",
                        "figures.yaml:10:14: parameter 'names': expected a list, found number 3.",
                        "figures.yaml:11:51: generator 'many-parameters' refuses these parameters: needs at least one"
                                + " step.",
                        "figures.yaml:12:28: unknown generator 'many-paramters'. Nearest of "
                                + generators().names().size()
                                + " generators: many-parameters, odd-parameter, backprop-gates, bar-chart, cnn-spatial. "
                                + "Did you mean 'many-parameters'?",
                        "figures.yaml:12:51: unknown theme 'dark'. Known themes: default, plain.",
                        "figures.yaml:13:5: parameter 'depth' of generator 'no-defaults' is missing. It has no default:"
                                + " add it under 'params'.",
                        "figures.yaml:14:27: generator 'no-defaults' fails when asked for its measurement:"
                                + " java.lang.IllegalStateException: not today, at PlannerTest.java:115.",
                        "figures.yaml:15:26: generator 'twice' is the name of several classes: " + One.class.getName()
                                + " and " + Other.class.getName()
                                + ". Give one of them another name in its @Generator annotation.",
                        "figures.yaml:16:28: generator 'org.example.Missing' needs class org.example.Missing, which is"
                                + " not on the class path. Compile the project first, or add the dependency that holds"
                                + " it.",
                        "figures.yaml:17:28: class java.lang.String does not implement FigureGenerator.",
                        "figures.yaml:18:27: generator 'odd-parameter': parameter 'date' of " + Odd.class.getName()
                                + " is of type java.util.Date, which no manifest can set; use int, long, double,"
                                + " boolean, String, enums, records, arrays or lists of these, or Map<String, …>.",
                        "figures.yaml:19:62: claim \"loss is low\": expected one of < <= > >= = at column 6. A claim"
                                + " compares two sides, such as \"max(plain.loss) < 0.4\".",
                        "figures.yaml:19:75: claim \"max(loss < 1\": expected ')' at column 10. A claim compares two"
                                + " sides, such as \"max(plain.loss) < 0.4\".",
                        "figures.yaml:19:91: claim \"a b\": expected one of < <= > >= = at column 3. A claim compares"
                                + " two sides, such as \"max(plain.loss) < 0.4\".");
    }

    private Plan plan(String... manifest) throws Exception {
        Reading<Plan> reading = read(manifest);
        if (reading instanceof Reading.Invalid<Plan> invalid) {
            throw new AssertionError(invalid.problems());
        }
        return ((Reading.Valid<Plan>) reading).value();
    }

    private List<String> problems(String... manifest) throws Exception {
        return ((Reading.Invalid<Plan>) read(manifest))
                .problems().stream().map(Problem::toString).toList();
    }

    private Reading<Plan> read(String... manifest) throws Exception {
        Files.writeString(folder.resolve("figures.yaml"), String.join("\n", manifest) + "\n");
        Planner planner = new Planner(
                generators(),
                (word, folder) -> List.of("default", "plain").contains(word.value())
                        ? Reading.valid(word.value())
                        : Reading.invalid(
                                YamlMessages.unknown("theme", word, "", "themes", List.of("default", "plain"))),
                List.of("text-cut", "text-size"));
        return ManifestReader.read(folder, Path.of("figures.yaml"))
                .then((Manifest book) -> planner.plan(book, Selection.ALL));
    }

    private static Generators generators() throws IOException, URISyntaxException {
        Path tests = Path.of(PlannerTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return Generators.scan(PlannerTest.class.getClassLoader(), List.of(tests));
    }
}
