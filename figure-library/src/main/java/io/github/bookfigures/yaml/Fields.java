package io.github.bookfigures.yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of one mapping, read by the table of keys; whatever is wrong with any of them is reported at once. */
public final class Fields {
    private final Value.Mapping mapping;
    private final Map<Key<?>, Object> values = new HashMap<>();

    /**
     * Reads the keys of a mapping.
     *
     * @param where the mapping in words, for unknown keys
     * @param keys all keys it may have
     * @param problems get whatever is wrong
     */
    public Fields(Value.Mapping mapping, String where, List<Key<?>> keys, ProblemList problems) {
        this.mapping = mapping;
        List<String> known = keys.stream().map(Key::name).toList();
        for (Value.Entry entry : mapping.entries()) {
            Located<String> name = entry.key();
            keys.stream()
                    .filter(key -> key.name().equals(name.value()))
                    .findFirst()
                    .ifPresentOrElse(
                            key -> read(key, entry.value(), problems),
                            () -> problems.add(YamlMessages.unknownKey(name, where, known)));
        }
    }

    private <T> void read(Key<T> key, Value value, ProblemList problems) {
        key.type()
                .reader()
                .read("'" + key.name() + "'", value)
                .orReport(problems::add)
                .ifPresent(read -> values.put(key, read));
    }

    /** The key's value, if it is given and valid. */
    @SuppressWarnings("unchecked") // read() puts under a Key<T> nothing but a T
    public <T> Optional<T> get(Key<T> key) {
        return Optional.ofNullable((T) values.get(key));
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
