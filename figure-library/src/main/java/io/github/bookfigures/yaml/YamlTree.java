package io.github.bookfigures.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Turns one YAML file into {@link Value}s, with the types of YAML's core schema. */
final class YamlTree {
    private YamlTree() {}

    /**
     * The file's content, if it makes sense at all; what is wrong inside goes to {@code problems}. A file with nothing in it
     * holds {@link Value.Nothing}.
     */
    static Optional<Value> read(String text, String file, ProblemList problems) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setSchema(new CoreSchema())
                .setCodePointLimit(SourceText.MAX_BYTES)
                .build();
        StreamReader reader = new StreamReader(settings, text);
        ProblemList inside = new ProblemList();
        try {
            YamlScalars scalars = new YamlScalars(settings.getSchema().getScalarResolver(), file, inside);
            Value root = new YamlComposer(new ParserImpl(settings, reader), scalars, file, inside).document();
            problems.addAll(inside);
            return Optional.of(root);
        } catch (YamlComposer.Senseless e) {
            problems.add(e.problem());
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            String context = Optional.ofNullable(e.getContext()).orElse("");
            problems.add(YamlMessages.notYaml(position(mark, file), context, String.valueOf(e.getProblem())));
        } catch (RuntimeException e) {
            // The parser lets a few broken escapes and directives out raw.
            problems.add(YamlMessages.malformed(position(reader.getMark(), file)));
        }
        return Optional.empty();
    }

    static Position position(Optional<Mark> mark, String file) {
        return mark.isPresent()
                ? new Position(file, mark.get().getLine() + 1, mark.get().getColumn() + 1)
                : Position.whole(file);
    }
}
