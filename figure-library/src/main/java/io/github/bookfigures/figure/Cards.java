package io.github.bookfigures.figure;

import java.util.List;
import java.util.Optional;

/**
 * Blocks of text in frames, in rows.
 *
 * @param title what stands above them
 * @param rows cards from top to bottom, those of a row beside each other
 */
public record Cards(Text title, List<List<Card>> rows) implements Panel {
    /**
     * One block.
     *
     * @param heading its first line, set strong
     * @param sign a drawn sign before the heading
     * @param lines its lines; each may break
     * @param role colour of its frame and heading
     */
    public record Card(Text heading, Optional<Shape.Sign> sign, List<Text> lines, Role role) {
        public Card {
            lines = List.copyOf(lines);
        }
    }

    public Cards {
        rows = rows.stream().map(List::copyOf).toList();
    }
}
