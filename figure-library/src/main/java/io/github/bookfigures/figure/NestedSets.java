package io.github.bookfigures.figure;

import java.util.List;

/**
 * Sets of which each contains the next, drawn as regions inside each other.
 *
 * @param title what stands above it
 * @param levels from the outermost to the innermost
 */
public record NestedSets(Text title, List<Level> levels) implements Panel {
    /**
     * A set.
     *
     * @param name set in the upper left corner of its region
     * @param examples what belongs to it but not to the next, below the name; or {@link Text#NONE}
     * @param role colour of its region, deeper the further inside it is
     */
    public record Level(Text name, Text examples, Role role) {
        public static Level of(String name, String examples, Role role) {
            return new Level(Text.of(name), Text.of(examples), role);
        }
    }

    public NestedSets {
        levels = List.copyOf(levels);
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("nested sets need at least one set");
        }
    }

    public static NestedSets of(Level... levels) {
        return new NestedSets(Text.NONE, List.of(levels));
    }

    public NestedSets titled(String title, Object... arguments) {
        return new NestedSets(Text.of(title, arguments), levels);
    }
}
