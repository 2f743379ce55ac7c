package io.github.bookfigures.fingerprint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What something depends on, item by item, so that two of them can be compared in words.
 *
 * @param items values, or hashes of what is too long to be shown, by what they are of: {@code params.steps}, {@code class
 *     org.example.Foo}, {@code jar foo-1.2.jar}
 */
public record Fingerprint(SortedMap<String, String> items) {
    /** Of nothing. */
    public static final Fingerprint NONE = new Fingerprint(new TreeMap<>());

    private static final int SHORT = 12;

    public Fingerprint {
        items = Collections.unmodifiableSortedMap(new TreeMap<>(items));
    }

    /** With one more item, shown by its value. */
    public Fingerprint with(String item, Object value) {
        TreeMap<String, String> more = new TreeMap<>(items);
        more.put(item, value.toString());
        return new Fingerprint(more);
    }

    /** With all items of another one. */
    public Fingerprint with(Fingerprint other) {
        TreeMap<String, String> more = new TreeMap<>(items);
        more.putAll(other.items);
        return new Fingerprint(more);
    }

    /** One hash for all: two fingerprints have the same exactly when all their items are the same. */
    public String sha256() {
        StringBuilder canonical = new StringBuilder();
        for (Map.Entry<String, String> entry : items.entrySet()) {
            String item = entry.getKey();
            String value = entry.getValue();
            canonical.append(item.length()).append(':').append(item);
            canonical.append(value.length()).append(':').append(value).append('\n');
        }
        return Sha256.of(canonical.toString());
    }

    /**
     * A value as it is when it is short, its hash when it is long.
     *
     * @param most the most characters of a short one
     */
    public static String shortened(String value, int most) {
        return value.length() <= most ? value : Sha256.of(value);
    }

    /** What changed since an older one, an item each, in words. Equal ones have no difference. */
    public List<String> since(Fingerprint older) {
        SortedSet<String> names = new TreeSet<>(items.keySet());
        names.addAll(older.items.keySet());
        List<String> differences = new ArrayList<>();
        for (String name : names) {
            String before = older.items.get(name);
            String now = items.get(name);
            if (before == null) {
                differences.add(name + (isHash(now) ? " is new" : " " + now + " is new"));
            } else if (now == null) {
                differences.add(name + " is gone");
            } else if (!Objects.equals(before, now)) {
                differences.add(isHash(before) && isHash(now) ? name + " changed" : name + " " + before + " → " + now);
            }
        }
        return List.copyOf(differences);
    }

    /** An item as one line: hashes are shortened. */
    public String shown(String item) {
        String value = items.get(item);
        return isHash(value) ? value.substring(0, SHORT) : value;
    }

    private static boolean isHash(String value) {
        return value.length() == 64 && value.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }
}
