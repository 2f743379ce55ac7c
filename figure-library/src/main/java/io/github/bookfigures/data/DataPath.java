package io.github.bookfigures.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

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

    /** The constant of this name, unless the data calls something so. */
    OptionalDouble constant(JsonNode data) {
        if (steps.size() > 1 || !(steps.get(0) instanceof Step.Name step) || data.has(step.name())) {
            return OptionalDouble.empty();
        }
        return switch (step.name()) {
            case "pi" -> OptionalDouble.of(Math.PI);
            case "e" -> OptionalDouble.of(Math.E);
            default -> OptionalDouble.empty();
        };
    }

    double number(String claim, JsonNode data) {
        return toNumber(claim, follow(claim, data));
    }

    double[] numbers(String claim, JsonNode data) {
        return toNumbers(claim, follow(claim, data));
    }

    /** All records that the path leads through, the outermost first, and what it leads to. */
    List<JsonNode> way(String claim, JsonNode data) {
        List<JsonNode> way = new ArrayList<>(List.of(data));
        for (int i = 1; i <= steps.size(); i++) {
            way.add(new DataPath(steps.subList(0, i)).follow(claim, data));
        }
        return way;
    }

    double[] toNumbers(String claim, JsonNode array) {
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
            return at.isArray() ? called(name.name(), at) : at.get(name.name());
        }
        int index = ((Step.Index) step).index();
        return at.get(index < 0 ? at.size() + index : index);
    }

    /** The record of an array one of whose texts is this, such as the path called {@code Adam}; upper case does not count. */
    private static JsonNode called(String name, JsonNode records) {
        for (JsonNode each : records) {
            if (texts(each).stream().anyMatch(name::equalsIgnoreCase)) {
                return each;
            }
        }
        return null;
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : node) {
            if (each.isTextual()) {
                texts.add(each.textValue());
            }
        }
        return texts;
    }

    private static String known(JsonNode node) {
        if (node.isArray()) {
            List<String> names = new ArrayList<>();
            node.forEach(each -> texts(each).stream().findFirst().ifPresent(names::add));
            return "an array of " + node.size() + (names.isEmpty() ? "" : ": " + String.join(", ", names));
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
