package io.github.bookfigures.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Columns of an author's table.
 *
 * @param header names of all columns read, in the order of the table
 * @param numbers those of numbers, NaN where one is missing
 * @param texts those of texts, empty where one is missing
 */
public record Columns(List<String> header, Map<String, double[]> numbers, Map<String, List<String>> texts) {
    /** Whether a column holds numbers. */
    boolean isNumeric(String name) {
        return numbers.containsKey(name);
    }

    /** The name given, or that of the first column when none is. */
    String orFirst(String name) {
        return name.isEmpty() ? header.get(0) : name;
    }

    /** The names given, or all columns of numbers but one when none are. */
    List<String> orNumeric(List<String> names, String but) {
        return names.isEmpty()
                ? header.stream()
                        .filter(name -> isNumeric(name) && !name.equals(but))
                        .toList()
                : names;
    }

    /** The rows for each different text of a column, in the order in which they first come. */
    Map<String, int[]> groups(String column) {
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        List<String> values = texts.get(column);
        for (int i = 0; i < values.size(); i++) {
            rows.computeIfAbsent(values.get(i), any -> new ArrayList<>()).add(i);
        }
        Map<String, int[]> groups = new LinkedHashMap<>();
        rows.forEach((value, of) ->
                groups.put(value, of.stream().mapToInt(Integer::intValue).toArray()));
        return groups;
    }

    /** All rows. */
    int[] rows() {
        int size = numbers.isEmpty()
                ? texts.values().iterator().next().size()
                : numbers.values().iterator().next().length;
        return java.util.stream.IntStream.range(0, size).toArray();
    }

    /** Some rows of a column of numbers. */
    double[] at(String column, int[] rows) {
        double[] all = numbers.get(column);
        double[] some = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            some[i] = all[rows[i]];
        }
        return some;
    }
}
