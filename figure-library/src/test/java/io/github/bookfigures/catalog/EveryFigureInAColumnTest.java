package io.github.bookfigures.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generators;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.generator.Measurement;
import io.github.bookfigures.generator.MemoryLab;
import io.github.bookfigures.generator.ParameterSchema;
import io.github.bookfigures.lint.Lint;
import io.github.bookfigures.render.FigureRenderer;
import io.github.bookfigures.render.Sheet;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every figure of the catalogue, as it is without parameters, printed as wide as a column of a book. */
class EveryFigureInAColumnTest {
    private static final double COLUMN = 84 / 25.4;

    /** Remembers, because many figures show the same training. */
    private static final Lab LAB = new MemoryLab(42);

    private static final FigureRenderer RENDERER = new FigureRenderer();

    /** Charts of an author's own data need some parameters, those of the catalogue need none. */
    static List<String> names() throws IOException {
        Generators all = generators();
        return all.names().stream()
                .filter(name -> all.find(name) instanceof Generators.Lookup.Found found
                        && found.generator().type().getPackageName().startsWith("io.github.bookfigures.catalog."))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void hasNothingThatTheLintFinds(String name) throws IOException {
        Generators.Lookup.Found found = (Generators.Lookup.Found) generators().find(name);
        Record parameters =
                ParameterSchema.of(found.generator().parameters()).defaults().orElseThrow();
        Figure figure = drawn(found.generator().create(), parameters);
        Sheet sheet = new Sheet("default", COLUMN, RENDERER.height(figure, "default", COLUMN), 100, false, "", "");

        assertThat(Lint.findings(RENDERER.record(figure, sheet))).isEmpty();
    }

    @Test
    void thereAreFigures() throws IOException {
        assertThat(names()).contains("positional-encoding", "xor-problem").hasSizeGreaterThan(70);
    }

    private static Generators generators() throws IOException {
        return Generators.scan(EveryFigureInAColumnTest.class.getClassLoader(), List.of());
    }

    private static <P extends Record, R extends Record> Figure drawn(FigureGenerator<P, R> generator, P parameters) {
        Measurement<?, R> measurement = generator.measurement(parameters);
        return generator.draw(parameters, LAB.measure(measurement));
    }
}
