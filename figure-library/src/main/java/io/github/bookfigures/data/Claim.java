package io.github.bookfigures.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * A sentence of the book about a figure's data that the build holds it to: {@code "testAccuracy >= 0.95"},
 * {@code "max(plain.loss) < 0.4"}, {@code "loss[adam] at 10 < loss[sgd] at 10"}.
 *
 * <p>Two sides and one of {@code < <= > >= =}. A side is an {@link Expression} whose names are paths into the data,
 * {@code min}, {@code max}, {@code mean} or {@code count} of a path to an array, or what a series is at a step, see
 * {@link Operand.At}. A path is names joined by dots with indices or names in brackets; negative indices count from the end.
 *
 * @param text as written
 * @param left left side
 * @param comparison how the sides are compared
 * @param right right side
 * @param operands what the names on both sides stand for
 */
public record Claim(
        String text, Expression left, Comparison comparison, Expression right, Map<String, Operand> operands) {
    public Claim {
        operands = Map.copyOf(operands);
    }

    /** How two numbers are compared. A comparison with NaN never holds. */
    public enum Comparison {
        BELOW("<"),
        AT_MOST("<="),
        ABOVE(">"),
        AT_LEAST(">="),
        EQUAL("=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }

        boolean holds(double a, double b) {
            return switch (this) {
                case BELOW -> a < b;
                case AT_MOST -> a <= b;
                case ABOVE -> a > b;
                case AT_LEAST -> a >= b;
                case EQUAL -> a == b;
            };
        }
    }

    /** What a claim names. */
    public sealed interface Operand {
        /** A number of the data. */
        record Value(DataPath path) implements Operand {}

        /** A number computed from an array of the data. */
        record Aggregate(Function function, DataPath path) implements Operand {}

        /**
         * The number of a series that belongs to a value of another array beside it, such as the loss at step 10.
         *
         * @param series path to an array
         * @param axis name of an array of as many numbers, in the same record as the series or in one around it; when none
         *     is named it is {@code step}, or, where there is no such array, the position in the series, counted from 0
         * @param value one of the axis's numbers
         */
        record At(DataPath series, Optional<String> axis, double value) implements Operand {}
    }

    /** What can be asked of an array. */
    public enum Function {
        MIN,
        MAX,
        MEAN,
        COUNT
    }

    /**
     * What became of a claim.
     *
     * @param claim the claim as written
     * @param holds whether it is true
     * @param measured the claim with its values
     */
    public record Verdict(String claim, boolean holds, String measured) {}

    /**
     * Reads a claim.
     *
     * @throws ClaimException when it is not one; its message holds the column and what was expected
     */
    public static Claim parse(String text) {
        return new ClaimParser(text).claim();
    }

    /**
     * Holds the claim against data.
     *
     * @throws ClaimException when a path leads nowhere or not to a number
     */
    public Verdict judge(JsonNode data) {
        double a = value(left, data);
        double b = value(right, data);
        return new Verdict(text, comparison.holds(a, b), a + " " + comparison.sign() + " " + b);
    }

    private double value(Expression side, JsonNode data) {
        return side.value(name -> value(operands.get(name), data));
    }

    private double value(Operand operand, JsonNode data) {
        if (operand instanceof Operand.Value value) {
            return value.path().constant(data).orElseGet(() -> value.path().number(text, data));
        }
        if (operand instanceof Operand.At at) {
            return new SeriesAt(text, at).number(data);
        }
        Operand.Aggregate aggregate = (Operand.Aggregate) operand;
        double[] values = aggregate.path().numbers(text, data);
        return switch (aggregate.function()) {
            case COUNT -> values.length;
            case MEAN -> Arrays.stream(values).average().orElse(Double.NaN);
            case MIN -> Arrays.stream(values).reduce(Double.POSITIVE_INFINITY, Math::min);
            case MAX -> Arrays.stream(values).reduce(Double.NEGATIVE_INFINITY, Math::max);
        };
    }
}
