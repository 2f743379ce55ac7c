package io.github.bookfigures.figure;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Which tokens see which: queries in rows, keys in columns. What is visible is filled, what is hidden is pale with a
 * cross.
 *
 * @param title what stands above it
 * @param queries names of the rows
 * @param keys names of the columns
 * @param visible [query][key]
 * @param weights [query][key], between 0 and 1, printed and drawn as depth of colour; empty for none
 * @param highlighted a query whose row is framed
 * @param role colour of what is visible
 */
public record AttentionMask(
        Text title,
        List<Text> queries,
        List<Text> keys,
        boolean[][] visible,
        double[][] weights,
        OptionalInt highlighted,
        Role role)
        implements Panel {
    /**
     * Checks that sizes agree.
     *
     * @throws IllegalArgumentException otherwise
     */
    public AttentionMask {
        queries = List.copyOf(queries);
        keys = List.copyOf(keys);
        int columns = keys.size();
        if (visible.length != queries.size() || Arrays.stream(visible).anyMatch(row -> row.length != columns)) {
            throw new IllegalArgumentException("a mask of " + queries.size() + " queries and " + columns
                    + " keys needs as many rows and columns, not " + visible.length + " rows");
        }
        if (weights.length != 0
                && (weights.length != queries.size()
                        || Arrays.stream(weights).anyMatch(row -> row.length != columns))) {
            throw new IllegalArgumentException(
                    "weights need one row for each query and one column for each key, or there are none");
        }
    }

    /** Tokens that see tokens of the same text. */
    public static AttentionMask of(List<String> tokens, boolean[][] visible) {
        List<Text> names = tokens.stream().map(token -> Text.of("{0}", token)).toList();
        return new AttentionMask(
                Text.NONE, names, names, visible, new double[0][], OptionalInt.empty(), Role.series(0));
    }

    /** Each token sees itself and those before it. */
    public static boolean[][] causal(int tokens) {
        return mask(tokens, (query, key) -> key <= query);
    }

    /** Each token sees all. */
    public static boolean[][] full(int tokens) {
        return mask(tokens, (query, key) -> true);
    }

    /** Each token sees the prefix, itself and those before it. */
    public static boolean[][] prefix(int tokens, int prefix) {
        return mask(tokens, (query, key) -> key <= query || key < prefix);
    }

    /** Each token sees itself and so many before it that there are as many as the window is wide. */
    public static boolean[][] window(int tokens, int window) {
        return mask(tokens, (query, key) -> key <= query && key > query - window);
    }

    public AttentionMask titled(String title, Object... arguments) {
        return new AttentionMask(Text.of(title, arguments), queries, keys, visible, weights, highlighted, role);
    }

    public AttentionMask weights(double[][] weights) {
        return new AttentionMask(title, queries, keys, visible, weights, highlighted, role);
    }

    public AttentionMask highlighting(int query) {
        return new AttentionMask(title, queries, keys, visible, weights, OptionalInt.of(query), role);
    }

    private interface Sees {
        boolean test(int query, int key);
    }

    private static boolean[][] mask(int tokens, Sees sees) {
        boolean[][] visible = new boolean[tokens][tokens];
        IntStream.range(0, tokens)
                .forEach(query ->
                        IntStream.range(0, tokens).forEach(key -> visible[query][key] = sees.test(query, key)));
        return visible;
    }
}
