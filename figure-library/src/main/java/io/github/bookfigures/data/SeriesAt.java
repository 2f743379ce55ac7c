package io.github.bookfigures.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Looks up what a series is at a value of its axis. Nothing is interpolated: what was not measured has no number. */
final class SeriesAt {
    private static final String STEP = "step";

    private final String claim;
    private final Claim.Operand.At at;

    SeriesAt(String claim, Claim.Operand.At at) {
        this.claim = claim;
        this.at = at;
    }

    /** @throws ClaimException when there is no such series, no such axis, or the axis does not have the value */
    double number(JsonNode data) {
        List<JsonNode> way = at.series().way(claim, data);
        double[] series = at.series().toNumbers(claim, way.get(way.size() - 1));
        double[] axis = beside(way, series.length).orElseGet(() -> positions(way, series.length));
        for (int i = 0; i < axis.length; i++) {
            if (axis[i] == at.value()) {
                return series[i];
            }
        }
        throw new ClaimException(
                claim,
                "'" + at.axis().orElse(STEP) + "' of '" + at.series() + "' has no " + shown(at.value()) + "; it has "
                        + neighbours(axis));
    }

    /** The innermost array of the axis's name and the series's length. */
    private Optional<double[]> beside(List<JsonNode> way, int length) {
        for (int i = way.size() - 2; i >= 0; i--) {
            JsonNode axis = way.get(i).get(at.axis().orElse(STEP));
            if (axis != null && isNumbers(axis, length)) {
                return Optional.of(at.series().toNumbers(claim, axis));
            }
        }
        return Optional.empty();
    }

    private double[] positions(List<JsonNode> way, int length) {
        if (at.axis().isPresent()) {
            throw new ClaimException(
                    claim,
                    "there is no '" + at.axis().get() + "' of " + length + " numbers beside '" + at.series()
                            + "'; such arrays are " + String.join(", ", axes(way, length)));
        }
        return IntStream.range(0, length).asDoubleStream().toArray();
    }

    private static Set<String> axes(List<JsonNode> way, int length) {
        Set<String> axes = new LinkedHashSet<>();
        for (int i = way.size() - 2; i >= 0; i--) {
            for (Map.Entry<String, JsonNode> field : way.get(i).properties()) {
                if (isNumbers(field.getValue(), length)) {
                    axes.add(field.getKey());
                }
            }
        }
        return axes;
    }

    private static boolean isNumbers(JsonNode node, int length) {
        return node.isArray()
                && node.size() == length
                && length > 0
                && node.get(0).isNumber();
    }

    /** The values on both sides of the one that is asked for. */
    private String neighbours(double[] axis) {
        double below = Double.NEGATIVE_INFINITY;
        double above = Double.POSITIVE_INFINITY;
        for (double value : axis) {
            if (value < at.value()) {
                below = Math.max(below, value);
            } else {
                above = Math.min(above, value);
            }
        }
        return DoubleStream.of(below, above)
                .filter(Double::isFinite)
                .mapToObj(SeriesAt::shown)
                .collect(Collectors.joining(" and "));
    }

    private static String shown(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : "" + value;
    }
}
