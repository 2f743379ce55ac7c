package io.github.bookfigures.yaml;

import java.util.Optional;

/**
 * One key of a YAML file.
 *
 * @param <T> type of its value
 * @param name how it is written
 * @param type what it may hold
 * @param doc one sentence or two for authors
 * @param literal the value when the key is not given, in JSON (and so in YAML)
 * @param fallback the same, read
 */
public record Key<T>(String name, ValueType<T> type, String doc, Optional<String> literal, Optional<T> fallback) {

    /** A key whose absence means something of its own. */
    public static <T> Key<T> of(String name, ValueType<T> type, String doc) {
        return new Key<>(name, type, doc, Optional.empty(), Optional.empty());
    }

    /** A key with a default, which is read as if it had been written in the file. */
    public static <T> Key<T> of(String name, ValueType<T> type, String doc, String literal) {
        ProblemList problems = new ProblemList();
        T fallback = YamlTree.read(literal, "default of " + name, problems)
                .flatMap(value -> type.reader().read(name, value).orReport(problems::add))
                .orElseThrow(() -> new IllegalStateException("wrong default: " + problems.sorted()));
        return new Key<>(name, type, doc, Optional.of(literal), Optional.of(fallback));
    }
}
