package io.github.bookfigures.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.bookfigures.yaml.Value;

/** Parameters as the manifest has them. */
final class Written {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Written() {}

    /** The same as JSON; empty when there are none. */
    static String json(Value.Mapping parameters) {
        return parameters.entries().isEmpty() ? "" : node(parameters).toPrettyString();
    }

    private static JsonNode node(Value value) {
        if (value instanceof Value.Mapping mapping) {
            ObjectNode object = NODES.objectNode();
            mapping.entries().forEach(entry -> object.set(entry.key().value(), node(entry.value())));
            return object;
        } else if (value instanceof Value.Sequence sequence) {
            ArrayNode array = NODES.arrayNode();
            sequence.items().forEach(item -> array.add(node(item)));
            return array;
        } else if (value instanceof Value.Numeral numeral) {
            return NODES.numberNode(numeral.number());
        } else if (value instanceof Value.Truth truth) {
            return NODES.booleanNode(truth.value());
        } else if (value instanceof Value.Text text) {
            return NODES.textNode(text.text());
        }
        return NODES.nullNode();
    }
}
