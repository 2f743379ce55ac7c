package io.github.bookfigures.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.AnchorNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns one YAML file into {@link Value}s, with the types of YAML's core schema. */
final class YamlTree {
    static final int MAX_VALUES = 100_000;
    private static final int LONGEST_NUMBER = 100;

    private final String file;
    private final ProblemList problems;

    private YamlTree(String file, ProblemList problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * The file's content, if it makes sense at all; what is wrong inside goes to {@code problems}. A file with nothing in it
     * holds {@link Value.Nothing}.
     */
    static Optional<Value> read(String text, String file, ProblemList problems) {
        YamlTree tree = new YamlTree(file, problems);
        return YamlComposer.compose(text, file)
                .then(root -> root.isEmpty()
                        ? Reading.valid((Value) new Value.Nothing(Position.whole(file)))
                        : tree.root(root.get()))
                .orReport(problems::add);
    }

    private Reading<Value> root(Node root) {
        return extent(root, new IdentityHashMap<>())
                .then(extent -> extent.values() > MAX_VALUES
                        ? Reading.invalid(YamlMessages.tooManyValues(position(root), MAX_VALUES))
                        : Reading.valid(value(root)));
    }

    /** How large a node is with every alias written out: number of values, and how deep they nest. */
    private record Extent(long values, int depth) {}

    private static final Reading<Extent> OF_TEXT = Reading.valid(new Extent(1, 0));

    /** Fails on a value that contains itself, and on one that nests too deep once aliases are written out. */
    private Reading<Extent> extent(Node node, Map<Node, Optional<Extent>> extents) {
        if (node instanceof ScalarNode) {
            // Nearly all are, and a manifest may have a hundred thousand of them.
            return OF_TEXT;
        }
        Optional<Extent> known = extents.get(node);
        if (known != null) {
            return known.map(Reading::valid).orElseGet(() -> Reading.invalid(YamlMessages.recursive(position(node))));
        }
        extents.put(node, Optional.empty());
        long values = 1;
        int depth = 0;
        for (Node child : children(node)) {
            Reading<Extent> reading = extent(child, extents);
            if (!(reading instanceof Reading.Valid<Extent> extent)) {
                return reading;
            }
            values = Math.min(values + extent.value().values(), MAX_VALUES + 1L);
            depth = Math.max(depth, extent.value().depth() + 1);
        }
        if (depth > YamlComposer.MAX_DEPTH) {
            return Reading.invalid(YamlMessages.tooDeep(position(node), YamlComposer.MAX_DEPTH));
        }
        extents.put(node, Optional.of(new Extent(values, depth)));
        return Reading.valid(new Extent(values, depth));
    }

    private static List<Node> children(Node node) {
        if (node instanceof AnchorNode anchor) {
            return List.of(anchor.getRealNode());
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        if (node instanceof MappingNode mapping) {
            List<Node> children = new ArrayList<>();
            for (NodeTuple tuple : mapping.getValue()) {
                children.add(tuple.getKeyNode());
                children.add(tuple.getValueNode());
            }
            return children;
        }
        return List.of();
    }

    private Value value(Node node) {
        if (node instanceof AnchorNode anchor) {
            return value(anchor.getRealNode());
        }
        if (node instanceof MappingNode mapping) {
            return tagged(mapping(mapping), node, Tag.MAP);
        }
        if (node instanceof SequenceNode sequence) {
            List<Value> items = sequence.getValue().stream().map(this::value).toList();
            return tagged(new Value.Sequence(items, position(node)), node, Tag.SEQ);
        }
        return scalar((ScalarNode) node);
    }

    private Value tagged(Value value, Node node, Tag expected) {
        if (!node.getTag().equals(expected)) {
            problems.reject(
                    YamlMessages.unknownTag(position(node), node.getTag().getValue()));
        }
        return value;
    }

    private Value.Mapping mapping(MappingNode node) {
        Map<String, Value.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            Value key = value(tuple.getKeyNode());
            Value value = value(tuple.getValueNode());
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
        return new Value.Mapping(new ArrayList<>(entries.values()), position(node));
    }

    private Value scalar(ScalarNode node) {
        Position position = position(node);
        String source = node.getValue();
        String lower = source.toLowerCase(Locale.ROOT);
        Tag tag = node.getTag();
        if (tag.equals(Tag.STR)) {
            source.codePoints()
                    .filter(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                    .findFirst()
                    .ifPresent(c -> problems.reject(YamlMessages.controlCharacter(position, c)));
            return new Value.Text(source, position);
        }
        if (tag.equals(Tag.NULL)) {
            return new Value.Nothing(position);
        }
        if (tag.equals(Tag.BOOL) && (lower.equals("true") || lower.equals("false"))) {
            return new Value.Truth(lower.equals("true"), position);
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            Optional<BigDecimal> number = number(source);
            if (number.isPresent()) {
                return new Value.Numeral(number.get(), source, position);
            }
            problems.reject(YamlMessages.notFinite(position, source));
        } else {
            problems.reject(YamlMessages.unknownTag(position, tag.getValue()));
        }
        return new Value.Text(source, position);
    }

    private static Optional<BigDecimal> number(String source) {
        if (source.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        try {
            if (source.startsWith("0x")) {
                return Optional.of(new BigDecimal(new BigInteger(source.substring(2), 16)));
            }
            if (source.startsWith("0o")) {
                return Optional.of(new BigDecimal(new BigInteger(source.substring(2), 8)));
            }
            return Optional.of(new BigDecimal(source)).filter(n -> Double.isFinite(Double.parseDouble(source)));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private Position position(Node node) {
        return YamlComposer.position(node.getStartMark(), file);
    }
}
