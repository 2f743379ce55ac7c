package io.github.bookfigures.snippet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Measured numbers as attributes of AsciiDoc, {@code {figvalue-loss-final_2f}}: every number in every format, since AsciiDoc has no formats. */
public final class AsciiDocValues {
    private static final List<String> FORMATS =
            List.of("0f", "1f", "2f", "3f", "4f", "0p", "1p", "2p", "0e", "1e", "2e", "3e");

    private AsciiDocValues() {}

    /** A file to be included: a line for each number and format, and nothing else. */
    public static String of(FigureText figure) {
        return figure.values().entrySet().stream()
                .map(value -> lines(name(figure.id(), value.getKey()), value.getValue()))
                .collect(Collectors.joining());
    }

    /** Of a path its letters and digits: attributes have no dots and brackets in their names. */
    static String name(String id, String path) {
        return ("figvalue-" + id + "-" + path.replace("[-1]", "[last]"))
                .replaceAll("[^A-Za-z0-9]+", "-")
                .replaceAll("-$", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String lines(String name, double value) {
        return line(name, plain(value))
                + FORMATS.stream()
                        .map(format -> line(
                                name + "_" + format,
                                formatted(value, Character.getNumericValue(format.charAt(0)), format.charAt(1))))
                        .collect(Collectors.joining());
    }

    /** Quotes, such as those of superscripts, are read where an attribute is set, not where it is used. */
    private static String line(String name, String text) {
        return ":" + name + ": pass:q[" + text.replace('-', '−') + "]\n";
    }

    private static String formatted(double value, int decimals, char kind) {
        return switch (kind) {
            case 'f' -> fixed(value, decimals);
            case 'p' -> fixed(100 * value, decimals) + "\u202f%";
            default -> powers(value, decimals);
        };
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : new BigDecimal(Double.toString(value)).toPlainString();
    }

    private static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static String powers(double value, int decimals) {
        String[] parts =
                String.format(Locale.ROOT, "%." + decimals + "e", value).split("e", -1);
        return parts[0] + "\u202f×\u202f10^" + Integer.parseInt(parts[1]) + "^";
    }
}
