package io.github.bookfigures.table;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One cell of a table.
 *
 * @param text what it says, without quotes and blanks around it
 * @param line 1-based
 * @param column where it begins, 1-based, in characters
 */
public record Cell(String text, int line, int column) {
    private static final Set<String> MISSING = Set.of("", "na", "n/a", "nan", "null", "none", "-");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,4})?");
    private static final Set<String> INFINITE = Set.of("inf", "+inf", "infinity", "+infinity");

    /** Whether it stands for no value: empty, or one of NA, N/A, NaN, null, none and - in any case. */
    public boolean isMissing() {
        return MISSING.contains(text.toLowerCase(Locale.ROOT));
    }

    /** The number; NaN for a missing value; empty when it is no number. */
    public OptionalDouble number() {
        if (isMissing()) {
            return OptionalDouble.of(Double.NaN);
        }
        String word = text.toLowerCase(Locale.ROOT);
        if (INFINITE.contains(word)) {
            return OptionalDouble.of(Double.POSITIVE_INFINITY);
        }
        if (word.startsWith("-") && INFINITE.contains(word.substring(1))) {
            return OptionalDouble.of(Double.NEGATIVE_INFINITY);
        }
        if (!isWrittenAsNumber()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(text);
        return Double.isInfinite(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    /** Whether it has the form of a number, even of one that is too large. */
    boolean isWrittenAsNumber() {
        return NUMBER.matcher(text).matches();
    }

    /** The text without the blanks around it, among them those that spreadsheets put into numbers. */
    static String stripped(String text) {
        return text.replaceAll("^[\\s\\p{Z}\\uFEFF]+|[\\s\\p{Z}\\uFEFF]+$", "");
    }

    /** Whether it is meant as a number, and not missing. */
    boolean isNumber() {
        return !isMissing() && (number().isPresent() || isWrittenAsNumber());
    }
}
