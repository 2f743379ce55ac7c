package io.github.bookfigures.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.build.SmallGenerators.Params;
import io.github.bookfigures.build.SmallGenerators.Result;
import io.github.bookfigures.build.SmallGenerators.Squares;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import io.github.bookfigures.lint.Finding;
import io.github.bookfigures.plan.Selection;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.Reading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build makes of figures that can be drawn but should not be printed. */
class FlawedFiguresTest {
    private static final Finding FINDING =
            new Finding("axis-name", "the y axis has numbers but no name; say what it measures, and its unit");

    @TempDir
    Path folder;

    /** Forgets the name of an axis. */
    @Generator(name = "forgetful", summary = "The squares, without saying so.")
    public static final class Forgetful implements FigureGenerator<Params, Result> {
        @Override
        public Measurement<?, Result> measurement(Params parameters) {
            return Measurement.of(Squares.class, parameters);
        }

        @Override
        public Figure draw(Params parameters, Result result) {
            return Figure.of(
                    Chart.of(Axis.linear("Number"), Axis.linear(""), Line.of(result.x(), result.y(), Role.PLAIN)));
        }
    }

    @Test
    void aFlawIsReportedOnceAndTheFigureIsBuiltAllTheSame() throws Exception {
        Book book = new Book(folder)
                .manifest("figures:", "  - {id: a, generator: forgetful}", "  - {id: b, generator: good}");
        BuildReport report = book.build();
        assertThat(report.built()).containsExactly("a", "b");
        assertThat(report.findings()).containsExactly(new FigureFindings("a", List.of(FINDING)));
        assertThat(book.events)
                .contains(new BuildEvent.FigureFlawed(report.findings().get(0)));
        assertThat(Files.readString(folder.resolve("target/figures/figures.json")))
                .contains("\"rule\" : \"axis-name\"")
                .contains("\"sentence\" : \"" + FINDING.sentence() + "\"");
    }

    @Test
    void inAStrictBuildAFlawedFigureFailsAndGoodOnesAreDelivered() throws Exception {
        Book book = new Book(folder)
                .strict()
                .manifest(
                        "defaults: {formats: [png]}",
                        "figures:",
                        "  - {id: a, generator: forgetful}",
                        "  - {id: b, generator: good}");
        BuildReport report = book.build(Selection.ALL);
        assertThat(report.built()).containsExactly("b");
        assertThat(report.failures())
                .extracting(failure -> failure.id() + ": " + failure.stage() + ": " + failure.cause())
                .containsExactly("a: LINT: 1 finding in a strict build: " + FINDING);
        assertThat(folder.resolve("site/a.png")).doesNotExist();
        assertThat(folder.resolve("site/b.png")).exists();
    }

    @Test
    void aRuleIsSilencedWithAReasonByTheFigureOrByTheDefaults() throws Exception {
        Book book = new Book(folder)
                .strict()
                .manifest(
                        "defaults: {formats: [png], lint: {axis-name: the text names them, text-size: a poster}}",
                        "figures:",
                        "  - {id: a, generator: forgetful, lint: {axis-name: squares}}",
                        "  - {id: b, generator: forgetful}");
        assertThat(book.build().findings()).isEmpty();
    }

    @Test
    void aSilenceOfAFigureThatSilencesNothingIsAFinding() throws Exception {
        Book book = new Book(folder)
                .manifest("figures:", "  - {id: b, generator: good, formats: [png], lint: {text-cut: no reason}}");
        assertThat(book.build().findings())
                .containsExactly(new FigureFindings(
                        "b",
                        List.of(new Finding(
                                "useless-silence",
                                "the figure keeps rule 'text-cut' anyway; take it out of 'lint' at"
                                        + " figures.yaml:2:53"))));
    }

    @Test
    void aRuleThatDoesNotExistIsAProblemOfTheManifest() throws Exception {
        Book book = new Book(folder)
                .manifest(
                        "defaults: {lint: {text-cuts: a reason}}",
                        "figures:",
                        "  - {id: a, generator: good}",
                        "  - {id: b, generator: good}");
        List<Problem> problems = ((Reading.Invalid<BuildReport>) book.read(Selection.ALL)).problems();
        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith("figures.yaml:1:19: unknown rule 'text-cuts' under 'lint'. Known rules: text-cut, ")
                .endsWith(" Did you mean 'text-cut'?");
    }
}
