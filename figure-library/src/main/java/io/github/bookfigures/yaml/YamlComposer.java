package io.github.bookfigures.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * Composes what a parser finds in one document to values, at once: a manifest may have a hundred thousand of them, and a
 * tree of the parser's own nodes between takes longer to make than the values. An alias is the very value it stands for.
 */
final class YamlComposer {
    static final int MAX_ALIASES = 50;
    static final int MAX_DEPTH = 50;
    static final int MAX_VALUES = 100_000;

    private final Parser parser;
    private final YamlScalars scalars;
    private final String file;
    private final ProblemList problems;
    private final Map<Anchor, Anchored> anchors = new HashMap<>();
    /** Where the lists and mappings begin that are being read. */
    private final List<Position> open = new ArrayList<>();

    private int deepest;
    private long values;
    private int aliases;

    /** What an anchor names: the value, once it is complete, and how large it is with every alias written out. */
    private record Anchored(Position position, Optional<Value> value, long values, int depth) {}

    /** Thrown when nothing can be made of a document. */
    static final class Senseless extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        Senseless(Problem problem) {
            super(problem.toString());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    /** @param problems get what is wrong inside values that can be read on */
    YamlComposer(Parser parser, YamlScalars scalars, String file, ProblemList problems) {
        this.parser = parser;
        this.scalars = scalars;
        this.file = file;
        this.problems = problems;
    }

    /**
     * The document's one value; {@link Value.Nothing} when there is no document.
     *
     * @throws Senseless when there are several documents, or too many values, or a value contains itself
     */
    Value document() {
        parser.next();
        if (parser.next().getEventId() == Event.ID.StreamEnd) {
            return new Value.Nothing(Position.whole(file));
        }
        Value root = value(parser.next());
        parser.next();
        Event end = parser.next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw new Senseless(YamlMessages.notYaml(
                    position(end), "expected a single document in the stream", "but found another document"));
        }
        if (values > MAX_VALUES) {
            throw new Senseless(YamlMessages.tooManyValues(root.position(), MAX_VALUES));
        }
        return root;
    }

    private Value value(Event event) {
        if (event instanceof AliasEvent alias) {
            return aliased(alias);
        }
        Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
        if (anchor.isEmpty()) {
            return plain(event);
        }
        long valuesBefore = values;
        int deepestBefore = deepest;
        deepest = open.size();
        anchors.put(anchor.get(), new Anchored(position(event), Optional.empty(), 0, 0));
        Value value = plain(event);
        anchors.put(
                anchor.get(),
                new Anchored(value.position(), Optional.of(value), values - valuesBefore, deepest - open.size()));
        deepest = Math.max(deepest, deepestBefore);
        return value;
    }

    private Value plain(Event event) {
        values++;
        if (event instanceof ScalarEvent scalar) {
            return scalars.value(scalar);
        }
        CollectionStartEvent start = (CollectionStartEvent) event;
        Position position = position(event);
        open.add(position);
        if (open.size() > MAX_DEPTH) {
            throw new Senseless(YamlMessages.tooDeep(position, MAX_DEPTH));
        }
        deepest = Math.max(deepest, open.size());
        boolean list = event.getEventId() == Event.ID.SequenceStart;
        Value value = list ? sequence(position) : mapping(position);
        open.remove(open.size() - 1);
        rejectUnlessTagged(list ? Tag.SEQ : Tag.MAP, start, position);
        return value;
    }

    private Value aliased(AliasEvent event) {
        Anchored named = anchors.get(event.getAlias());
        if (named == null) {
            throw new Senseless(YamlMessages.notYaml(
                    position(event),
                    "",
                    "found undefined alias " + event.getAlias().getValue()));
        }
        Value value = named.value().orElseThrow(() -> new Senseless(YamlMessages.recursive(named.position())));
        boolean several = value instanceof Value.Sequence || value instanceof Value.Mapping;
        if (several && ++aliases > MAX_ALIASES) {
            throw new Senseless(YamlMessages.tooManyAliases(file, MAX_ALIASES));
        }
        int depth = open.size() + named.depth();
        if (depth > MAX_DEPTH) {
            throw new Senseless(YamlMessages.tooDeep(open.get(depth - MAX_DEPTH - 1), MAX_DEPTH));
        }
        deepest = Math.max(deepest, depth);
        // Capped, so that no number of aliases makes it overflow.
        values = Math.min(values + named.values(), MAX_VALUES + 1L);
        return value;
    }

    private Value sequence(Position position) {
        List<Value> items = new ArrayList<>();
        for (Event event = parser.next(); event.getEventId() != Event.ID.SequenceEnd; event = parser.next()) {
            items.add(value(event));
        }
        return new Value.Sequence(items, position);
    }

    private Value mapping(Position position) {
        Map<String, Value.Entry> entries = new LinkedHashMap<>();
        List<Value.Mapping> merged = new ArrayList<>();
        for (Event event = parser.next(); event.getEventId() != Event.ID.MappingEnd; event = parser.next()) {
            if (event instanceof ScalarEvent scalar && scalars.merges(scalar)) {
                merged.addAll(mergeable(value(parser.next())));
                continue;
            }
            Value key = value(event);
            Value value = value(parser.next());
            if (!(key instanceof Value.Text text)) {
                problems.add(YamlMessages.notATextKey(key.position(), key.describe()));
                continue;
            }
            Located<String> name = new Located<>(text.text(), key.position());
            Value.Entry first = entries.putIfAbsent(name.value(), new Value.Entry(name, value));
            if (first != null) {
                Position firstAt = first.key().position();
                problems.add(YamlMessages.duplicateKey(name.position(), name.value(), firstAt));
            }
        }
        // What a mapping says itself goes first, then what is merged into it first.
        merged.forEach(from ->
                from.entries().forEach(entry -> entries.putIfAbsent(entry.key().value(), entry)));
        return new Value.Mapping(List.copyOf(entries.values()), position);
    }

    private List<Value.Mapping> mergeable(Value value) {
        List<Value> from = value instanceof Value.Sequence sequence ? sequence.items() : List.of(value);
        List<Value.Mapping> mappings = new ArrayList<>();
        for (Value one : from) {
            if (one instanceof Value.Mapping mapping) {
                mappings.add(mapping);
            } else {
                problems.reject(YamlMessages.notMergeable(one.position(), one.describe()));
            }
        }
        return mappings;
    }

    private void rejectUnlessTagged(Tag expected, CollectionStartEvent event, Position position) {
        event.getTag()
                .filter(tag -> !tag.equals("!") && !tag.equals(expected.getValue()))
                .ifPresent(tag -> problems.reject(YamlMessages.unknownTag(position, tag)));
    }

    private Position position(Event event) {
        return YamlTree.position(event.getStartMark(), file);
    }
}
