package io.github.bookfigures.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.build.SmallGenerators;
import io.github.bookfigures.catalog.attention.PositionalEncoding;
import io.github.bookfigures.chart.FunctionPlot;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.fingerprint.DigestCache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorsTest {
    @TempDir
    Path folder;

    record Nothing() {}

    /** A base class with parameters of its own, in another order. */
    public abstract static class Base<R extends Record, P extends Record> implements FigureGenerator<P, R> {
        @Override
        public Figure draw(P parameters, R result) {
            throw new UnsupportedOperationException();
        }
    }

    public static final class Derived extends Base<SmallGenerators.Result, SmallGenerators.Params> {
        @Override
        public Measurement<?, SmallGenerators.Result> measurement(SmallGenerators.Params parameters) {
            return Measurement.of(SmallGenerators.Squares.class, parameters);
        }
    }

    static final class Hidden extends SmallGenerators.Good {}

    @Test
    void generatorsOfAJarAreFoundByTheBytesOfTheirClasses() throws IOException {
        Path jar = folder.resolve("generators.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            add(out, SmallGenerators.Good.class);
            add(out, SmallGenerators.Squares.class);
            add(out, GeneratorsTest.class);
        }
        Generators generators = scan(List.of(jar, folder.resolve("not-there")));
        assertThat(generators.names()).contains("good", "positional-encoding").doesNotContain("throwing");
        assertThat(generators.find("good"))
                .isEqualTo(new Generators.Lookup.Found(
                        new GeneratorClass(SmallGenerators.Good.class, SmallGenerators.Params.class)));
    }

    @Test
    void dependenciesAreLookedIntoForNamesThatNothingElseHas() throws IOException {
        Path jar = folder.resolve("dependency.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            add(out, SmallGenerators.Good.class);
        }
        Generators generators = scan(List.of()).andThoseOf(List.of(jar));
        assertThat(generators.find("positional-encoding")).isInstanceOf(Generators.Lookup.Found.class);
        assertThat(generators.names()).doesNotContain("good");
        assertThat(generators.find("good"))
                .isEqualTo(new Generators.Lookup.Found(
                        new GeneratorClass(SmallGenerators.Good.class, SmallGenerators.Params.class)));
        assertThat(generators.find("goood")).isEqualTo(new Generators.Lookup.Unknown());
    }

    @Test
    void theLibrarysOwnAreRememberedAsLongAsItsJarIsTheSame() throws IOException {
        DigestCache digests = new DigestCache(folder.resolve("digests"));
        Path library = folder.resolve("library.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(library))) {
            add(out, PositionalEncoding.class);
        }
        Generators.Names names = digests.get(library, Generators.Names.class, Generators::own);
        assertThat(digests.get(library, Generators.Names.class, jar -> {
                    throw new IOException("read again");
                }))
                .isEqualTo(names);
        Generators generators = Generators.scan(GeneratorsTest.class.getClassLoader(), names, List.of());
        assertThat(generators.names()).containsExactly("positional-encoding");
        assertThat(generators.find("positional-encoding"))
                .isEqualTo(scan(List.of()).find("positional-encoding"));

        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(library))) {
            add(out, PositionalEncoding.class);
            add(out, FunctionPlot.class);
        }
        assertThat(digests.get(library, Generators.Names.class, Generators::own).classes())
                .containsOnlyKeys("function-plot", "positional-encoding");
    }

    @Test
    void aDependencyThatCannotBeReadIsAnError() throws IOException {
        Path jar = Files.writeString(folder.resolve("broken.jar"), "no jar");
        Generators generators = scan(List.of()).andThoseOf(List.of(jar));
        assertThatThrownBy(() -> generators.find("good")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void theCatalogueIsAlwaysThereAndAnyClassCanBeNamedInFull() throws IOException {
        Generators generators = scan(List.of());
        assertThat(generators.find("positional-encoding"))
                .isEqualTo(new Generators.Lookup.Found(
                        new GeneratorClass(PositionalEncoding.class, PositionalEncoding.Params.class)));
        assertThat(generators.find(Derived.class.getName()))
                .isEqualTo(
                        new Generators.Lookup.Found(new GeneratorClass(Derived.class, SmallGenerators.Params.class)));
        assertThat(generators.find("no-such")).isEqualTo(new Generators.Lookup.Unknown());
        assertThat(generators.find("no.Such")).isEqualTo(new Generators.Lookup.Missing());
    }

    @Test
    void aClassThatCannotServeIsToldWhy() {
        assertThatThrownBy(() -> GeneratorClass.of(Hidden.class))
                .hasMessage("generator " + Hidden.class.getName()
                        + " must be a public class (static, when nested) with a public constructor without arguments");
        assertThatThrownBy(() -> GeneratorClass.of(String.class))
                .hasMessage("class java.lang.String does not implement FigureGenerator");
    }

    @Test
    void theSchemaOfTheCataloguesFirstFigureHasNamesTypesDefaultsAndDocumentation() {
        ParameterSchema schema = ParameterSchema.of(PositionalEncoding.Params.class);
        assertThat(schema.names()).containsExactly("positions", "d_model", "base");
        assertThat(schema.parameters().get(1))
                .isEqualTo(new ParameterSchema.Parameter(
                        "d_model", ParameterType.Scalar.INT, "length of a code, even", Optional.of(64)));
        assertThat(ParameterSchema.of(Nothing.class).defaults()).isEmpty();
    }

    private static Generators scan(List<Path> roots) throws IOException {
        return Generators.scan(GeneratorsTest.class.getClassLoader(), roots);
    }

    private static void add(JarOutputStream jar, Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new JarEntry(name));
        try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
            in.transferTo(jar);
        }
        jar.closeEntry();
    }
}
