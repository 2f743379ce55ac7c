package io.github.bookfigures.figure;

import java.util.List;

/**
 * Lines of text in a box inside the plot area: a formula, a range, a summary.
 *
 * @param lines its lines, the first one the heading
 * @param corner where it stands
 * @param role colour of its frame
 */
public record Inscription(List<Text> lines, Corner corner, Role role) implements Mark {
    public Inscription {
        lines = List.copyOf(lines);
    }

    public static Inscription of(Corner corner, Text... lines) {
        return new Inscription(List.of(lines), corner, Role.MUTED);
    }
}
