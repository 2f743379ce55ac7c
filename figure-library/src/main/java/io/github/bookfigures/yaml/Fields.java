package io.github.bookfigures.yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of one mapping, read by the table of keys; whatever is wrong with any of them is reported at once. Written in loops,
 * since it runs for every line of a manifest and in a Java machine that has just started each kind of lambda has its price.
 */
public final class Fields {
    private final Value.Mapping mapping;
    private final Map<String, Object> values = new HashMap<>();

    /**
     * Reads the keys of a mapping.
     *
     * @param where the mapping in words, for unknown keys
     * @param keys all keys it may have
     * @param problems get whatever is wrong
     */
    public Fields(Value.Mapping mapping, String where, List<Key<?>> keys, ProblemList problems) {
        this.mapping = mapping;
        for (Value.Entry entry : mapping.entries()) {
            Optional<Key<?>> key = find(entry.key().value(), keys);
            if (key.isPresent()) {
                read(key.get(), entry.value(), problems);
            } else {
                List<String> known = keys.stream().map(Key::name).toList();
                problems.add(YamlMessages.unknownKey(entry.key(), where, known));
            }
        }
    }

    private static Optional<Key<?>> find(String name, List<Key<?>> keys) {
        for (Key<?> key : keys) {
            if (key.name().equals(name)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    private <T> void read(Key<T> key, Value value, ProblemList problems) {
        Reading<T> reading = key.type().reader().read("'" + key.name() + "'", value);
        if (reading instanceof Reading.Valid<T> valid) {
            values.put(key.name(), valid.value());
        } else {
            reading.orReport(problems::add);
        }
    }

    /** The key's value, if it is given and valid. */
    @SuppressWarnings("unchecked") // read() puts under the name of a Key<T> nothing but a T
    public <T> Optional<T> get(Key<T> key) {
        return Optional.ofNullable((T) values.get(key.name()));
    }

    /** Whether the key is given, valid or not. */
    public boolean has(Key<?> key) {
        return mapping.get(key.name()).isPresent();
    }

    /** Where the mapping begins. */
    public Position position() {
        return mapping.position();
    }
}
