package io.github.bookfigures.snippet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** The numbers of a result that a text may name: by the paths that claims use, too. */
public final class MeasuredValues {
    private static final int MOST = 500;
    private static final int SHORT = 12;
    private static final int DEEPEST = 6;

    private final SortedMap<String, Double> values = new TreeMap<>();

    private MeasuredValues() {}

    /**
     * Single numbers; of arrays of numbers the first, the last, all when they are few, and {@code min(…)}, {@code max(…)},
     * {@code mean(…)} and {@code count(…)}. NaN and infinities are left out.
     */
    public static SortedMap<String, Double> of(JsonNode result) {
        MeasuredValues values = new MeasuredValues();
        values.add("", result, 0);
        return values.values;
    }

    private void add(String path, JsonNode node, int depth) {
        if (depth > DEEPEST || values.size() > MOST) {
            return;
        }
        if (node.isNumber()) {
            put(path, node.doubleValue());
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                add(path + (path.isEmpty() ? "" : ".") + field.getKey(), field.getValue(), depth + 1);
            }
        } else if (node.isArray() && !node.isEmpty()) {
            addArray(path, node, depth);
        }
    }

    private void addArray(String path, JsonNode array, int depth) {
        int size = array.size();
        for (int i = 0; i < size; i++) {
            if (size <= SHORT || i == 0) {
                add(path + "[" + i + "]", array.get(i), depth + 1);
            }
        }
        add(path + "[-1]", array.get(size - 1), depth + 1);
        double[] numbers = StreamSupport.stream(array.spliterator(), false)
                .filter(JsonNode::isNumber)
                .mapToDouble(JsonNode::doubleValue)
                .toArray();
        if (numbers.length == size) {
            put("min(" + path + ")", Arrays.stream(numbers).min().getAsDouble());
            put("max(" + path + ")", Arrays.stream(numbers).max().getAsDouble());
            put("mean(" + path + ")", Arrays.stream(numbers).average().getAsDouble());
            put("count(" + path + ")", size);
        }
    }

    private void put(String path, double value) {
        // A path goes into names of LaTeX and into arguments there: no more than letters, digits and what paths consist
        // of.
        if (Double.isFinite(value) && values.size() < MOST && path.matches("[A-Za-z0-9_.()\\[\\]-]+")) {
            values.put(path, value);
        }
    }
}
