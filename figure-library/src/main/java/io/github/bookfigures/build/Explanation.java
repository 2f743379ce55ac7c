package io.github.bookfigures.build;

import io.github.bookfigures.plan.Work.Need;
import java.util.List;
import java.util.Optional;

/**
 * What a figure depends on, and what of it changed since it was built.
 *
 * @param id the figure
 * @param need the most expensive thing a build would do for it
 * @param reasons why it would
 * @param keys its keys, from the data to the text
 */
public record Explanation(String id, Need need, List<String> reasons, List<Key> keys) {
    public Explanation {
        reasons = List.copyOf(reasons);
        keys = List.copyOf(keys);
    }

    /**
     * One of a figure's keys.
     *
     * @param name what it is the key of: {@code data}, {@code png}, {@code text} and so on
     * @param items what it is made of, by name
     */
    public record Key(String name, List<Item> items) {
        public Key {
            items = List.copyOf(items);
        }
    }

    /**
     * Something a figure depends on.
     *
     * @param name what
     * @param before when the figure was built; empty when it was not, or did not depend on it
     * @param now as it is; empty when the figure no longer depends on it
     */
    public record Item(String name, Optional<String> before, Optional<String> now) {
        /** Whether it differs from when the figure was built. */
        public boolean changed() {
            return !before.equals(now);
        }
    }
}
