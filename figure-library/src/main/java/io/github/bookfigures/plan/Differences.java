package io.github.bookfigures.plan;

import io.github.bookfigures.fingerprint.Fingerprint;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Tells keys apart in words, down to the class that changed. */
final class Differences {
    private final Function<String, Optional<Fingerprint>> parts;

    /** @param parts the items of a fingerprint by its hash, when they are known */
    Differences(Function<String, Optional<Fingerprint>> parts) {
        this.parts = parts;
    }

    /** One difference each; none when the keys are the same. */
    List<String> between(Fingerprint before, Fingerprint now) {
        if (before.equals(now)) {
            return List.of();
        }
        SortedMap<String, String> old = new TreeMap<>(before.items());
        SortedMap<String, String> current = new TreeMap<>(now.items());
        for (String item : now.items().keySet()) {
            String from = before.items().get(item);
            String to = now.items().get(item);
            if (from != null && !from.equals(to)) {
                expand(item, from, to, old, current);
            }
        }
        return new Fingerprint(current).since(new Fingerprint(old));
    }

    private void expand(
            String item, String from, String to, SortedMap<String, String> old, SortedMap<String, String> current) {
        Optional<Fingerprint> before = parts.apply(from);
        Optional<Fingerprint> now = parts.apply(to);
        if (before.isPresent() && now.isPresent()) {
            old.remove(item);
            current.remove(item);
            String prefix = item.equals("theme") ? "theme." : "";
            before.get().items().forEach((name, value) -> old.put(prefix + name, value));
            now.get().items().forEach((name, value) -> current.put(prefix + name, value));
        }
    }
}
