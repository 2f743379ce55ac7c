package io.github.bookfigures.render;

import io.github.bookfigures.yaml.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What a theme says, value by value; fonts by what is in their files. */
final class ThemeItems {
    private static final String FONTS = "fonts.";

    private final Function<Path, String> hash;
    private final SortedMap<String, String> items = new TreeMap<>();

    /** @param hash says what is in a file */
    ThemeItems(Function<Path, String> hash) {
        this.hash = hash;
    }

    /**
     * Adds what a theme file says; where it says the same as what was added before, it is right.
     *
     * @param folder where its paths begin
     */
    void add(Value.Mapping theme, Path folder) {
        for (Value.Entry entry : theme.entries()) {
            String key = entry.key().value();
            if (!key.equals(ThemeKeys.EXTENDS.name()) && !key.equals(ThemeKeys.DARK.name())) {
                add(key, entry.value(), folder);
            }
        }
    }

    private void add(String name, Value value, Path folder) {
        if (value instanceof Value.Mapping mapping) {
            mapping.entries().forEach(entry -> add(name + "." + entry.key().value(), entry.value(), folder));
        } else {
            items.put(name, words(name, value, folder));
        }
    }

    private String words(String name, Value value, Path folder) {
        if (value instanceof Value.Sequence sequence) {
            StringBuilder words = new StringBuilder("[");
            sequence.items()
                    .forEach(item ->
                            words.append(words.length() == 1 ? "" : ", ").append(words(name, item, folder)));
            return words.append(']').toString();
        }
        if (value instanceof Value.Mapping mapping) {
            StringBuilder words = new StringBuilder("{");
            mapping.entries()
                    .forEach(entry -> words.append(words.length() == 1 ? "" : ", ")
                            .append(entry.key().value())
                            .append(": ")
                            .append(words(name, entry.value(), folder)));
            return words.append('}').toString();
        }
        if (value instanceof Value.Text text) {
            Path file = folder.resolve(text.text()).normalize();
            return name.startsWith(FONTS) && Files.isRegularFile(file) ? hash.apply(file) : text.text();
        }
        if (value instanceof Value.Numeral numeral) {
            return numeral.source();
        }
        return value instanceof Value.Truth truth ? Boolean.toString(truth.value()) : "";
    }

    SortedMap<String, String> items() {
        return items;
    }
}
