package io.github.bookfigures.fingerprint;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the outcome of some code depends on.
 *
 * @param items hashes by what they are of: {@code class org.example.Foo}, {@code resource org/example/table.csv}, {@code
 *     jar foo-1.2.jar}
 */
public record CodeFingerprint(SortedMap<String, String> items) {
    public CodeFingerprint {
        items = Collections.unmodifiableSortedMap(new TreeMap<>(items));
    }

    /** One hash for all. */
    public String sha256() {
        StringBuilder canonical = new StringBuilder();
        items.forEach(
                (item, hash) -> canonical.append(item).append('\t').append(hash).append('\n'));
        return Sha256.of(canonical.toString());
    }
}
