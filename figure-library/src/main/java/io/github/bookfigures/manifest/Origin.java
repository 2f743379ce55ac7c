package io.github.bookfigures.manifest;

import io.github.bookfigures.figure.Format;
import io.github.bookfigures.yaml.Fields;
import io.github.bookfigures.yaml.Located;
import io.github.bookfigures.yaml.Position;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.ProblemList;
import io.github.bookfigures.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What makes a figure: a generator with its parameters, of which {@code static} and {@code exec} are short forms.
 *
 * @param generator its name
 * @param params its parameters
 * @param formats those of the picture, when it is made elsewhere
 */
record Origin(Located<String> generator, Value.Mapping params, Optional<List<Format>> formats) {
    private static final String STATIC = "static";
    private static final String EXEC = "exec";

    /** The origin, unless what it takes is missing or wrong. */
    static Optional<Origin> of(Fields fields, ProblemList problems) {
        Position position = fields.position();
        Value.Mapping params = fields.get(Keys.PARAMS).orElseGet(() -> new Value.Mapping(List.of(), position));
        if (fields.has(Keys.STATIC)) {
            return fields.get(Keys.STATIC).flatMap(files -> picture(fields, files, problems));
        }
        if (fields.has(Keys.EXEC)) {
            return fields.get(Keys.EXEC).flatMap(words -> command(fields, words, params, problems));
        }
        return fields.get(Keys.GENERATOR).map(generator -> new Origin(generator, params, Optional.empty()));
    }

    private static Optional<Origin> picture(Fields fields, List<Located<String>> files, ProblemList problems) {
        Position at = files.get(0).position();
        if (fields.has(Keys.GENERATOR) || fields.has(Keys.EXEC) || fields.has(Keys.PARAMS)) {
            problems.add(new Problem(
                    at, "'static' stands in place of 'generator', 'exec' and 'params'", "Leave out one or the other."));
            return Optional.empty();
        }
        List<Format> formats = new ArrayList<>();
        for (Located<String> file : files) {
            Optional<Format> format = format(file.value());
            if (format.isEmpty() || formats.contains(format.get())) {
                problems.add(new Problem(
                        file.position(),
                        format.isEmpty()
                                ? "'" + file.value() + "' is no picture that can be put in place"
                                : "two pictures in format " + format.get().word(),
                        "Expected files that end in .png, .svg, .pdf, .jpg, .eps or .gif, at most one of each."));
                return Optional.empty();
            }
            formats.add(format.get());
        }
        return Optional.of(new Origin(new Located<>(STATIC, at), params("files", files, at), Optional.of(formats)));
    }

    private static Optional<Format> format(String file) {
        return Format.ofEnding(file.substring(file.lastIndexOf('.') + 1))
                .filter(format -> format != Format.HTML && format != Format.APNG);
    }

    private static Optional<Origin> command(
            Fields fields, List<Located<String>> words, Value.Mapping params, ProblemList problems) {
        Position at = words.get(0).position();
        if (fields.has(Keys.GENERATOR)) {
            List<Value.Entry> entries = new ArrayList<>(params.entries());
            entries.addAll(params(EXEC, words, at).entries());
            return fields.get(Keys.GENERATOR)
                    .map(generator ->
                            new Origin(generator, new Value.Mapping(entries, params.position()), Optional.empty()));
        }
        List<Format> formats = List.of(Format.PNG, Format.SVG, Format.PDF, Format.JPG, Format.EPS, Format.GIF).stream()
                .filter(format -> words.stream().anyMatch(word -> word.value().contains("{" + format.word() + "}")))
                .toList();
        if (formats.isEmpty() || fields.has(Keys.PARAMS)) {
            problems.add(new Problem(
                    at,
                    formats.isEmpty()
                            ? "'exec' neither writes a picture nor has a 'generator' that draws what it prints"
                            : "'exec' without 'generator' takes no 'params'",
                    "A format in braces stands for the file to be written: exec: [python3, plot.py, \"{png}\"]."));
            return Optional.empty();
        }
        return Optional.of(new Origin(new Located<>(EXEC, at), params(EXEC, words, at), Optional.of(formats)));
    }

    private static Value.Mapping params(String name, List<Located<String>> words, Position at) {
        List<Value> texts = new ArrayList<>();
        words.forEach(word -> texts.add(new Value.Text(word.value(), word.position())));
        return new Value.Mapping(List.of(new Value.Entry(new Located<>(name, at), new Value.Sequence(texts, at))), at);
    }
}
