package io.github.bookfigures.generator;

import io.github.bookfigures.generator.ParameterType.Scalar;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Types and values of parameters in the words of manifests. */
final class ParameterWords {
    private ParameterWords() {}

    /** What a parameter may be; words that stand for themselves are in backticks. */
    static String type(ParameterType type) {
        if (type instanceof ParameterType.Choice choice) {
            return choice.constants().stream()
                    .map(constant -> "`" + word(constant) + "`")
                    .collect(Collectors.joining(", "));
        }
        if (type instanceof ParameterType.Items items) {
            return "list of " + several(items.item());
        }
        if (type instanceof ParameterType.Table table) {
            return "mapping of names to " + several(table.item());
        }
        if (type instanceof ParameterType.Group) {
            return "mapping";
        }
        return switch ((Scalar) type) {
            case INT, LONG -> "whole number";
            case DOUBLE -> "number";
            case BOOLEAN -> "`true`, `false`";
            case TEXT -> "text";
        };
    }

    private static String several(ParameterType type) {
        boolean word = type instanceof ParameterType.Group || type instanceof Scalar && type != Scalar.BOOLEAN;
        return type(type) + (word ? "s" : "");
    }

    /** A value as a manifest has it, near enough to be read. */
    static String value(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(ParameterWords::value).orElse("none");
        }
        if (value.equals("")) {
            return "none";
        }
        if (value instanceof Enum<?> constant) {
            return word(constant);
        }
        if (value instanceof Double number) {
            return number(number);
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + value(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Record record) {
            return "{" + fields(record) + "}";
        }
        List<?> items = value instanceof List<?> list
                ? list
                : value.getClass().isArray()
                        ? IntStream.range(0, Array.getLength(value))
                                .mapToObj(i -> Array.get(value, i))
                                .toList()
                        : List.of();
        boolean listed = value instanceof List<?> || value.getClass().isArray();
        return listed
                ? items.stream().map(ParameterWords::value).collect(Collectors.joining(", ", "[", "]"))
                : value.toString();
    }

    /** The fewest digits that are this number, the same on every JDK. */
    private static String number(double number) {
        if (Double.isNaN(number)) {
            return "from the data";
        }
        BigDecimal shortest = IntStream.rangeClosed(1, 17)
                .mapToObj(digits -> new BigDecimal(number, new MathContext(digits)).stripTrailingZeros())
                .filter(rounded -> rounded.doubleValue() == number)
                .findFirst()
                .orElseThrow();
        boolean plain = number == 0 || Math.abs(number) >= 1e-3 && Math.abs(number) < 1e7;
        return plain
                ? shortest.toPlainString()
                : shortest.toString().replace("E+", "e").replace("E-", "e-");
    }

    private static String fields(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .map(component -> {
                    try {
                        return component.getName() + ": "
                                + value(component.getAccessor().invoke(record));
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException("parameters are public records", e);
                    }
                })
                .collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
