package io.github.bookfigures.gallery.reference;

import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.GeneratorClass;
import io.github.bookfigures.generator.GeneratorDescription;
import io.github.bookfigures.generator.ParameterSchema;
import io.github.bookfigures.manifest.FigureEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One page: the generators of a theme, each with pictures, what is measured, its parameters and what is checked. */
final class ReferencePage {
    private static final String SOURCES = "figure-library/src/main/java/";
    /** Classes that make the claims of an experiment which has many. */
    private static final Pattern CLAIMS = Pattern.compile("\\b(\\w+)\\.(?:of|checks|claims)\\(");

    private final Path root;
    private final List<FigureEntry> figures;

    /**
     * @param root the project's folder
     * @param figures figures to show as examples
     */
    ReferencePage(Path root, List<FigureEntry> figures) {
        this.root = root;
        this.figures = List.copyOf(figures);
    }

    String text(String theme, List<GeneratorClass> generators) throws IOException {
        StringBuilder page = new StringBuilder("# Generators: " + theme + "\n");
        for (GeneratorClass generator : generators) {
            page.append('\n').append(section(generator));
        }
        return page.toString();
    }

    private String section(GeneratorClass generator) throws IOException {
        Generator name = generator.type().getAnnotation(Generator.class);
        ParameterSchema schema = ParameterSchema.of(generator.parameters());
        Class<?> experiment = experiment(generator, schema);
        StringBuilder text = new StringBuilder("## " + name.name() + "\n\n" + name.summary() + "\n\n");
        figures.stream()
                .filter(figure -> figure.generator().value().equals(name.name()))
                .forEach(figure -> text.append("![")
                        .append(ParameterRows.cell(figure.alt().orElse(""))
                                .replace("[", "\\[")
                                .replace("]", "\\]"))
                        .append("](../images/generators/")
                        .append(figure.id())
                        .append(".png)\n\n"));
        about(generator, experiment).forEach(paragraph -> text.append(paragraph).append("\n\n"));
        if (!schema.parameters().isEmpty()) {
            text.append("| parameter | type | default | what |\n| --- | --- | --- | --- |\n")
                    .append(ParameterRows.of(GeneratorDescription.of(generator).parameters()))
                    .append('\n');
        }
        Set<String> checks = checks(experiment);
        if (!checks.isEmpty()) {
            text.append("**Checked** in every build (… stands for a value):\n\n");
            checks.forEach(check -> text.append("- ").append(check).append('\n'));
            text.append('\n');
        }
        text.append("Source: ").append(link(generator.type()));
        if (!file(experiment).equals(file(generator.type()))) {
            text.append(", ").append(link(experiment));
        }
        return text.append('\n').toString();
    }

    /** What the sources say of a generator and of its experiment. */
    List<String> about(GeneratorClass generator) {
        return about(generator, experiment(generator, ParameterSchema.of(generator.parameters())));
    }

    private List<String> about(GeneratorClass generator, Class<?> experiment) {
        Optional<String> comment = Optional.ofNullable(
                source(generator.type()).comments().get(generator.type().getSimpleName()));
        Optional<String> measured = Optional.ofNullable(
                        source(experiment).comments().get(experiment.getSimpleName()))
                .filter(any -> !experiment.equals(generator.type()))
                .map(text -> "**Measured.** " + text);
        return Stream.of(comment, measured).flatMap(Optional::stream).toList();
    }

    private static Class<?> experiment(GeneratorClass generator, ParameterSchema schema) {
        FigureGenerator<Record, Record> made = generator.create();
        try {
            return made.measurement(schema.defaults().orElseThrow()).experiment();
        } catch (IllegalArgumentException needsAnAuthorsFile) {
            return generator.type();
        }
    }

    private Set<String> checks(Class<?> experiment) throws IOException {
        Set<String> checks = new LinkedHashSet<>(source(experiment).checks());
        Path file = root.resolve(file(experiment));
        Matcher other = CLAIMS.matcher(Files.readString(file));
        Set<Path> helpers = new TreeSet<>();
        while (other.find()) {
            helpers.add(file.resolveSibling(other.group(1) + ".java"));
        }
        helpers.remove(file);
        helpers.stream()
                .filter(Files::isRegularFile)
                .filter(helper -> !isExperiment(helper))
                .forEach(helper -> checks.addAll(SourceFile.of(helper).checks()));
        return checks;
    }

    private static boolean isExperiment(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.anyMatch(line -> line.contains("implements Experiment<"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SourceFile source(Class<?> type) {
        return SourceFile.of(root.resolve(file(type)));
    }

    private static String file(Class<?> type) {
        return SOURCES + type.getName().replaceFirst("\\$.*", "").replace('.', '/') + ".java";
    }

    private static String link(Class<?> type) {
        String file = file(type);
        return "[" + file.replaceFirst(".*/", "") + "](../../" + file + ")";
    }

    static String title(String packageName) {
        String word = packageName.replaceFirst(".*\\.", "");
        return switch (word) {
            case "finetuning" -> "fine-tuning";
            default -> word.toLowerCase(Locale.ROOT);
        };
    }
}
