package io.github.bookfigures.figure;

import java.util.List;

/**
 * Rows of tokens in boxes, with what belongs to each beneath, and brackets under several. Rows too long for the panel
 * break.
 *
 * @param title what stands above it
 * @param rows from top to bottom
 * @param aligned whether tokens of the same place stand below each other, and rows break together
 */
public record TokenStrip(Text title, List<Row> rows, boolean aligned) implements Panel {
    /**
     * A token.
     *
     * @param text what it says
     * @param beneath its id, probability or the like, or {@link Text#NONE}
     * @param role colour of its box
     * @param filled whether the box has the full colour
     */
    public record Token(Text text, Text beneath, Role role, boolean filled) {
        public static Token of(String text, Role role) {
            return new Token(Text.of("{0}", text), Text.NONE, role, false);
        }

        public Token beneath(String text, Object... arguments) {
            return new Token(this.text, Text.of(text, arguments), role, filled);
        }

        public Token strong() {
            return new Token(text, beneath, role, true);
        }
    }

    /**
     * A bracket under tokens.
     *
     * @param from place of its first token, from 0
     * @param to place of its last
     * @param label what stands below it
     * @param role its colour
     */
    public record Bracket(int from, int to, Text label, Role role) {}

    /**
     * A row.
     *
     * @param name what stands left of it, or {@link Text#NONE}
     * @param tokens from left to right
     * @param brackets below it, from left to right
     */
    public record Row(Text name, List<Token> tokens, List<Bracket> brackets) {
        public Row {
            tokens = List.copyOf(tokens);
            brackets = List.copyOf(brackets);
            int last = -1;
            for (Bracket bracket : brackets) {
                if (bracket.from() <= last || bracket.to() < bracket.from() || bracket.to() >= tokens.size()) {
                    throw new IllegalArgumentException(
                            "the bracket from token " + bracket.from() + " to " + bracket.to() + " leaves the row of "
                                    + tokens.size() + " tokens or begins before another ends");
                }
                last = bracket.to();
            }
        }

        public static Row of(String name, List<Token> tokens) {
            return new Row(Text.of(name), tokens, List.of());
        }

        public Row bracketed(Bracket... brackets) {
            return new Row(name, tokens, List.of(brackets));
        }
    }

    /**
     * Checks that there are tokens, and equally many in aligned rows.
     *
     * @throws IllegalArgumentException otherwise
     */
    public TokenStrip {
        rows = List.copyOf(rows);
        long lengths = rows.stream().map(row -> row.tokens().size()).distinct().count();
        if (rows.isEmpty() || rows.stream().anyMatch(row -> row.tokens().isEmpty()) || (aligned && lengths > 1)) {
            throw new IllegalArgumentException(
                    "a token strip needs rows with tokens, equally many in each when aligned");
        }
    }

    /** Rows whose tokens stand below each other. */
    public static TokenStrip aligned(Row... rows) {
        return new TokenStrip(Text.NONE, List.of(rows), true);
    }

    /** Rows that have nothing to do with each other's places. */
    public static TokenStrip free(Row... rows) {
        return new TokenStrip(Text.NONE, List.of(rows), false);
    }

    public TokenStrip titled(String title, Object... arguments) {
        return new TokenStrip(Text.of(title, arguments), rows, aligned);
    }
}
