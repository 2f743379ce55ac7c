package io.github.bookfigures.generator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be told of a generator.
 *
 * @param summary one sentence; empty when it says nothing of itself
 * @param about its purpose, what is measured and sources, in paragraphs with {@code code} in backticks and *emphasis*; only of
 *     the library's own
 * @param parameters what a manifest may set, those of groups after their group
 */
public record GeneratorDescription(String summary, List<String> about, List<Parameter> parameters) {
    /** Made of the comments in the sources of the catalogue, see {@code docs/gallery/README.md}. */
    private static final String ABOUT = "about-generators.md";

    private static final String HEADING = "\n## ";

    /**
     * A parameter.
     *
     * @param name as manifests have it; in a group with the group's name and a dot before it
     * @param type what it may be; words that stand for themselves are in backticks
     * @param group whether it is a mapping with parameters of its own
     * @param fallback its default, if it has one
     * @param doc what it means
     */
    public record Parameter(String name, String type, boolean group, Optional<String> fallback, String doc) {}

    public GeneratorDescription {
        about = List.copyOf(about);
        parameters = List.copyOf(parameters);
    }

    /**
     * Describes a generator; runs none of its code but the defaults of its parameters. When these are refused, or need classes
     * that are not there, nothing is told of parameters.
     */
    public static GeneratorDescription of(GeneratorClass generator) {
        Optional<Generator> annotation = Optional.ofNullable(generator.type().getAnnotation(Generator.class));
        boolean own = generator.type().getClassLoader() == GeneratorDescription.class.getClassLoader();
        return new GeneratorDescription(
                annotation.map(Generator::summary).orElse(""),
                annotation
                        .filter(named -> own)
                        .map(Generator::name)
                        .map(GeneratorDescription::about)
                        .orElse(List.of()),
                parameters(generator));
    }

    private static List<Parameter> parameters(GeneratorClass generator) {
        try {
            return parameters("", ParameterSchema.of(generator.parameters())).toList();
        } catch (IllegalArgumentException | LinkageError untold) {
            return List.of();
        }
    }

    private static Stream<Parameter> parameters(String above, ParameterSchema schema) {
        return schema.parameters().stream().flatMap(parameter -> {
            String name = above + parameter.name();
            Optional<ParameterSchema> inner = parameter.type() instanceof ParameterType.Group group
                    ? Optional.of(group.schema())
                    : Optional.empty();
            Parameter described = new Parameter(
                    name,
                    ParameterWords.type(parameter.type()),
                    inner.isPresent(),
                    parameter.fallback().map(ParameterWords::value),
                    parameter.doc());
            return Stream.concat(Stream.of(described), inner.stream().flatMap(parts -> parameters(name + ".", parts)));
        });
    }

    private static List<String> about(String name) {
        try (InputStream resource = GeneratorDescription.class.getResourceAsStream(ABOUT)) {
            String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split(HEADING))
                    .filter(section -> section.startsWith(name + "\n"))
                    .flatMap(section -> Arrays.stream(
                            section.substring(name.length()).strip().split("\n\n")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
