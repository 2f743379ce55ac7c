package io.github.bookfigures.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Composes YAML text to the parser's nodes. */
final class YamlComposer {
    static final int MAX_ALIASES = 50;
    static final int MAX_DEPTH = 50;

    private YamlComposer() {}

    /** The root node of one document, if there is anything in it; a problem when it is not YAML. */
    static Reading<Optional<Node>> compose(String text, String file) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setSchema(new CoreSchema())
                .setMaxAliasesForCollections(MAX_ALIASES)
                .setCodePointLimit(SourceText.MAX_BYTES)
                .setAllowNonScalarKeys(true)
                .build();
        StreamReader reader = new StreamReader(settings, text);
        try {
            Parser parser = new DepthLimit(new ParserImpl(settings, reader));
            return Reading.valid(new Composer(settings, parser).getSingleNode());
        } catch (TooDeep e) {
            return Reading.invalid(YamlMessages.tooDeep(position(e.mark, file), MAX_DEPTH));
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            String context = Optional.ofNullable(e.getContext()).orElse("");
            return Reading.invalid(YamlMessages.notYaml(position(mark, file), context, String.valueOf(e.getProblem())));
        } catch (RuntimeException e) {
            // The parser has no type of its own for this limit, and lets a few broken escapes and directives out raw.
            boolean aliases = String.valueOf(e.getMessage()).startsWith("Number of aliases");
            return Reading.invalid(
                    aliases
                            ? YamlMessages.tooManyAliases(file, MAX_ALIASES)
                            : YamlMessages.malformed(position(reader.getMark(), file)));
        }
    }

    static Position position(Optional<Mark> mark, String file) {
        return mark.map(m -> new Position(file, m.getLine() + 1, m.getColumn() + 1))
                .orElseGet(() -> Position.whole(file));
    }

    /** Stops before the composer, which calls itself for each level, runs out of stack. */
    private static final class DepthLimit implements Parser {
        private final Parser parser;
        private int depth;

        DepthLimit(Parser parser) {
            this.parser = parser;
        }

        @Override
        public boolean checkEvent(Event.ID id) {
            return parser.checkEvent(id);
        }

        @Override
        public Event peekEvent() {
            return parser.peekEvent();
        }

        @Override
        public boolean hasNext() {
            return parser.hasNext();
        }

        @Override
        public Event next() {
            Event event = parser.next();
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                default -> {}
            }
            if (depth > MAX_DEPTH) {
                throw new TooDeep(event.getStartMark());
            }
            return event;
        }
    }

    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Optional<Mark> mark;

        TooDeep(Optional<Mark> mark) {
            this.mark = mark;
        }
    }
}
