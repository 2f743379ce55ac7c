package io.github.bookfigures.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.plan.Selection;
import io.github.bookfigures.source.SourceFiles;
import io.github.bookfigures.yaml.Located;
import io.github.bookfigures.yaml.Position;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generators that are one Java file beside the manifest. */
class FiguresFromJavaFilesTest {
    static final String PARABOLA = """
            import io.github.bookfigures.figure.*;
            import io.github.bookfigures.generator.*;
            import java.util.List;

            public final class Parabola implements FigureGenerator<Parabola.Params, Parabola.Result> {
                public record Params(@Doc("power") double power) {
                    public Params() {
                        this(2);
                    }
                }

                public record Result(double[] x, double[] y) { }

                public static final class Points implements Experiment<Params, Result> {
                    public Result run(Params p, Lab lab) {
                        double[] x = {0, 1, 2, 3};
                        double[] y = new double[4];
                        for (int i = 0; i < 4; i++) {
                            y[i] = Math.pow(x[i], p.power());
                        }
                        return new Result(x, y);
                    }

                    public List<Check> checks(Params p, Result r) {
                        return List.of(Check.above("it rises", r.y()[3], r.y()[0]));
                    }
                }

                public Measurement<?, Result> measurement(Params p) {
                    return Measurement.of(Points.class, p);
                }

                public Figure draw(Params p, Result r) {
                    return Figure.of(Chart.of(
                            Axis.linear("Number"), Axis.linear("Power"), Line.of(r.x(), r.y(), Role.PLAIN)));
                }
            }
            """;

    @TempDir
    Path folder;

    private Book book;

    @BeforeEach
    void aBookOfTwoFiles() throws IOException {
        write("figures/Parabola.java", PARABOLA);
        write(
                "figures/Cubic.java",
                "package own;\n" + PARABOLA.replace("Parabola", "Cubic").replace("this(2)", "this(3)"));
        book = new Book(folder)
                .manifest(
                        "defaults: {formats: [svg]}",
                        "figures:",
                        "  - {id: parabola, generator: figures/Parabola.java}",
                        "  - {id: root, generator: figures/Parabola.java, params: {power: 0.5}}",
                        "  - {id: cubic, generator: figures/Cubic.java, expect: ['y[2] = 8']}");
    }

    @Test
    void theyAreCompiledAndDrawn() throws Exception {
        assertThat(needs()).isEqualTo("parabola MEASURE, root MEASURE, cubic MEASURE");
        assertThat(folder.resolve("site/root.svg")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("site/cubic.json"))).contains("27");
        assertThat(needs()).isEqualTo("parabola NOTHING, root NOTHING, cubic NOTHING");
    }

    @Test
    void anEditRebuildsOnlyWhatTheFileMakesAndACommentNothing() throws Exception {
        book.build();
        write("figures/Parabola.java", PARABOLA.replace("\"Number\"", "\"Abscissa\""));
        assertThat(needs()).isEqualTo("parabola DRAW, root DRAW, cubic NOTHING");
        write(
                "figures/Parabola.java",
                PARABOLA.replace("\"Number\"", "\"Abscissa\"").replace("double[] x =", "// four\ndouble[] x ="));
        assertThat(needs()).isEqualTo("parabola NOTHING, root NOTHING, cubic NOTHING");
        write(
                "figures/Parabola.java",
                PARABOLA.replace("\"Number\"", "\"Abscissa\"").replace("1, 2, 3}", "1, 2, 4}"));
        assertThat(needs()).isEqualTo("parabola MEASURE, root MEASURE, cubic NOTHING");
    }

    @Test
    void theCompilersErrorsComeWithTheirPlacesAllAtOnceAndNothingIsLost() throws Exception {
        book.build();
        write(
                "figures/Parabola.java",
                PARABOLA.replace("Math.pow(", "Math.power(").replace("Line.of", "Lines.of"));
        write("figures/Cubic.java", "class Other { }");
        book.manifest(
                "figures:",
                "  - {id: parabola, generator: figures/Parabola.java}",
                "  - {id: cubic, generator: figures/Cubic.java}",
                "  - {id: missing, generator: figures/Missing.java}");
        assertThat(problems(book.read(Selection.ALL)))
                .containsExactly(
                        "figures.yaml:4:30: generator 'figures/Missing.java' does not exist."
                                + " Paths are relative to the manifest.",
                        "figures/Cubic.java: the file holds no class Cubic. Name the class like the file.",
                        "figures/Parabola.java:19:28: cannot find symbol, symbol: method power(double,double),"
                                + " location: class java.lang.Math.",
                        "figures/Parabola.java:35:62: cannot find symbol, symbol: variable Lines,"
                                + " location: class Parabola.");
        assertThat(folder.resolve("site/parabola.svg")).isNotEmptyFile();
    }

    @Test
    void whatIsNoGeneratorIsRefusedAsAnyClassWouldBe() throws Exception {
        write("figures/Cubic.java", "public class Cubic { }");
        assertThat(problems(book.read(Selection.ALL)))
                .containsExactly("figures.yaml:5:28: class Cubic does not implement FigureGenerator.");
    }

    @Test
    void codeThatFailsBeforeAnythingIsMeasuredIsToldWithItsLine() throws Exception {
        write(
                "figures/Parabola.java",
                PARABOLA.replace(
                        "    public Measurement<?",
                        "    static { Integer.parseInt(\"none\"); }\n    public Measurement<?"));
        write(
                "figures/Cubic.java",
                PARABOLA.replace("Parabola", "Cubic")
                        .replace(
                                "return Measurement.of",
                                "if (p.power() > 0) throw new IllegalStateException(\"no\");\n"
                                        + "            return Measurement.of"));
        book.manifest(
                "figures:",
                "  - {id: parabola, generator: figures/Parabola.java}",
                "  - {id: cubic, generator: figures/Cubic.java}");
        assertThat(problems(book.read(Selection.ALL)))
                .containsExactly(
                        "figures.yaml:2:31: generator 'figures/Parabola.java' fails when asked for its measurement:"
                                + " java.lang.NumberFormatException: For input string: \"none\", at Parabola.java:29.",
                        "figures.yaml:3:28: generator 'figures/Cubic.java' fails when asked for its measurement:"
                                + " java.lang.IllegalStateException: no, at Cubic.java:30.");
    }

    @Test
    void codeThatFailsWhileItMeasuresOrDrawsIsToldWithTheAuthorsLine() throws Exception {
        write(
                "figures/Parabola.java",
                PARABOLA.replace("double[] y = new double[4];", "double[] y = new double[Bad.SIZE];")
                        .replace(
                                "public Measurement<?",
                                "static final class Bad { static final int SIZE = Integer.parseInt(\"none\"); }\n"
                                        + "    public Measurement<?"));
        write(
                "figures/Cubic.java",
                PARABOLA.replace("Parabola", "Cubic").replace("Line.of(r.x(), r.y()", "Line.of(r.x(), new double[1]"));
        book.manifest(
                "defaults: {formats: [svg]}",
                "figures:",
                "  - {id: parabola, generator: figures/Parabola.java}",
                "  - {id: cubic, generator: figures/Cubic.java}",
                "  - {id: good, generator: function-plot, params: {y: x}}");
        BuildReport report = book.build(Selection.ALL);
        assertThat(report.done()).extracting(FigureDone::id).containsExactly("good");
        assertThat(report.failures())
                .extracting(failure -> failure.position() + ": " + failure.cause())
                .containsExactly(
                        "figures.yaml:3:5: NumberFormatException: For input string: \"none\", at"
                                + " Parabola$Bad.<clinit>(Parabola.java:29)",
                        "figures.yaml:4:5: IllegalArgumentException: a line has 4 abscissas and 1 ordinates, at"
                                + " Cubic.draw(Cubic.java:35)");
    }

    @Test
    void whatIsNoJavaAtAllIsNotListedErrorByError() throws Exception {
        write("figures/Parabola.java", "\u0001".repeat(100));
        write("figures/Cubic.java", "import org.absent.Thing;\nclass Cubic { }\n");
        assertThat(problems(book.read(Selection.ALL)))
                .contains(
                        "figures/Cubic.java:1:18: package org.absent does not exist. Add the library that holds it to the"
                                + " project's dependencies, or to those of the plugin.",
                        "figures/Parabola.java:1:1: illegal character: '\\u0001'.")
                .hasSize(21);
    }

    @Test
    void twoFilesWithOneClassAreRefused() throws Exception {
        write("other/Parabola.java", PARABOLA);
        book.manifest(
                "figures:",
                "  - {id: one, generator: figures/Parabola.java}",
                "  - {id: two, generator: other/Parabola.java}");
        assertThat(problems(book.read(Selection.ALL)))
                .containsExactly(
                        "figures.yaml:3:26: 'other/Parabola.java' and 'figures/Parabola.java' both hold a class"
                                + " Parabola. Give one of them another name, or a package of its own.");
    }

    @Test
    void aJavaWithoutACompilerIsToldWhatItLacks() throws Exception {
        SourceFiles files = new SourceFiles(folder, folder.resolve("classes"), List.of(), Optional.empty());
        Located<String> word = new Located<>("figures/Parabola.java", new Position("figures.yaml", 3, 20));
        Reading<?> reading = files.compile(List.of(word), folder);
        assertThat(((Reading.Invalid<?>) reading).problems())
                .extracting(Problem::toString)
                .containsExactly("figures.yaml:3:20: generator 'figures/Parabola.java' is a Java file, but the Java in "
                        + System.getProperty("java.home")
                        + " has no compiler. Let JAVA_HOME name a JDK instead of a JRE.");
    }

    private String needs() throws Exception {
        return book.build().done().stream()
                .map(figure -> figure.id() + " " + figure.need())
                .collect(Collectors.joining(", "));
    }

    private static List<String> problems(Reading<BuildReport> reading) {
        return ((Reading.Invalid<BuildReport>) reading)
                .problems().stream().map(Problem::toString).toList();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
