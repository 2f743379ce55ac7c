package io.github.bookfigures.yaml;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a key may hold: read by code, and described as JSON Schema.
 *
 * @param <T> type of the value read
 * @param description a JSON Schema without documentation; not to be changed
 * @param reader reads a value
 */
public record ValueType<T>(ObjectNode description, Reader<T> reader) {

    /** Reads a value; {@code subject} is what messages call it: {@code 'width'}, {@code an item of 'tags'}. */
    @FunctionalInterface
    public interface Reader<T> {
        Reading<T> read(String subject, Value value);
    }

    /** A type that is one JSON type with some restrictions. */
    public static <T> ValueType<T> of(String jsonType, Consumer<ObjectNode> restrictions, Reader<T> reader) {
        ObjectNode description = JsonNodeFactory.instance.objectNode().put("type", jsonType);
        restrictions.accept(description);
        return new ValueType<>(description, reader);
    }

    /** A type that people know by a name: its title in JSON Schema, and what the table of the keys calls it. */
    public static <T> ValueType<T> titled(String title, ValueType<T> type) {
        ObjectNode description = type.description().objectNode().put("title", title);
        description.setAll(type.description().deepCopy());
        description.put("title", title);
        return new ValueType<>(description, type.reader());
    }

    /** A list, each item of which {@code item} reads; all problems of all items are reported. */
    public static <T> ValueType<List<T>> list(
            String expected, boolean emptyAllowed, boolean unique, ValueType<T> item) {
        Consumer<ObjectNode> restrictions = list -> {
            list.set("items", item.description());
            if (unique) {
                list.put("uniqueItems", true);
            }
            if (!emptyAllowed) {
                list.put("minItems", 1);
            }
        };
        return of("array", restrictions, (subject, value) -> {
            if (!(value instanceof Value.Sequence sequence)) {
                return Reading.invalid(YamlMessages.mustBe(subject, expected, value));
            }
            if (!emptyAllowed && sequence.items().isEmpty()) {
                return Reading.invalid(YamlMessages.emptyList(subject, expected, value.position()));
            }
            return items(subject, sequence, unique, item);
        });
    }

    private static <T> Reading<List<T>> items(
            String subject, Value.Sequence sequence, boolean unique, ValueType<T> type) {
        List<Problem> problems = new ArrayList<>();
        List<T> items = new ArrayList<>();
        for (Value value : sequence.items()) {
            Optional<T> item =
                    type.reader().read("an item of " + subject, value).orReport(problems::add);
            if (unique && item.isPresent() && items.contains(item.get())) {
                String word = value instanceof Value.Text text ? text.text() : value.describe();
                problems.add(YamlMessages.repeated(subject, word, value.position()));
            }
            item.ifPresent(items::add);
        }
        return problems.isEmpty() ? Reading.valid(List.copyOf(items)) : new Reading.Invalid<>(problems);
    }
}
