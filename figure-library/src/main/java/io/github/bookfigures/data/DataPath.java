package io.github.bookfigures.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A way into a result, such as {@code plain.gradientNorm[0]}.
 *
 * @param steps names and indices, from the outside inwards
 */
public record DataPath(List<Step> steps) {
    /** One step inwards. */
    public sealed interface Step {
        /** Into a component of a record or an entry of a map. */
        record Name(String name) implements Step {}

        /** Into an element of an array; -1 is the last one. */
        record Index(int index) implements Step {}
    }

    public DataPath {
        steps = List.copyOf(steps);
    }

    double number(String claim, JsonNode data) {
        return toNumber(claim, follow(claim, data));
    }

    double[] numbers(String claim, JsonNode data) {
        JsonNode array = follow(claim, data);
        if (!array.isArray()) {
            throw new ClaimException(claim, "'" + this + "' is not an array");
        }
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = toNumber(claim, array.get(i));
        }
        return values;
    }

    private JsonNode follow(String claim, JsonNode data) {
        JsonNode at = data;
        for (int i = 0; i < steps.size(); i++) {
            JsonNode next = step(at, steps.get(i));
            if (next == null) {
                throw new ClaimException(
                        claim, "'" + new DataPath(steps.subList(0, i + 1)) + "' leads nowhere; there is " + known(at));
            }
            at = next;
        }
        return at;
    }

    private static JsonNode step(JsonNode at, Step step) {
        if (step instanceof Step.Name name) {
            return at.get(name.name());
        }
        int index = ((Step.Index) step).index();
        return at.get(index < 0 ? at.size() + index : index);
    }

    private static String known(JsonNode node) {
        if (node.isArray()) {
            return "an array of " + node.size();
        }
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names.isEmpty() ? "a single value" : String.join(", ", names);
    }

    private double toNumber(String claim, JsonNode node) {
        if (node.isNumber()) {
            return node.doubleValue();
        }
        if (node.isTextual() && List.of("NaN", "Infinity", "-Infinity").contains(node.textValue())) {
            return Double.parseDouble(node.textValue());
        }
        throw new ClaimException(
                claim, "'" + this + "' is " + (node.isContainerNode() ? known(node) : node) + ", not a number");
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            if (step instanceof Step.Name name) {
                text.append(text.length() == 0 ? "" : ".").append(name.name());
            } else {
                text.append('[').append(((Step.Index) step).index()).append(']');
            }
        }
        return text.toString();
    }
}
