package io.github.bookfigures.gallery.reference;

import io.github.bookfigures.generator.GeneratorDescription;
import java.util.List;
import java.util.stream.Collectors;

/** The parameters of a generator as rows of a table. */
final class ParameterRows {
    private ParameterRows() {}

    static String of(List<GeneratorDescription.Parameter> parameters) {
        return parameters.stream().map(ParameterRows::row).collect(Collectors.joining());
    }

    private static String row(GeneratorDescription.Parameter parameter) {
        String fallback = parameter.group()
                ? ""
                : parameter.fallback().map(value -> "`" + cell(value) + "`").orElse("required");
        return "| `" + parameter.name() + "` | " + parameter.type() + " | " + fallback + " | " + cell(parameter.doc())
                + " |\n";
    }

    static String cell(String text) {
        return text.replaceAll("\\s+", " ").replace("|", "\\|");
    }
}
