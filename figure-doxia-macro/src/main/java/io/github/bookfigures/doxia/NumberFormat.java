package io.github.bookfigures.doxia;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes measured numbers as HTML, in the formats that LaTeX has for them, too. */
final class NumberFormat {
    private static final Pattern FORMAT = Pattern.compile("\\.?(\\d{0,2})([fpe])");

    private NumberFormat() {}

    /**
     * The number: {@code .3f} with decimals, {@code .1p} as percent, {@code .2e} with a power of ten; empty: as it is.
     *
     * @throws UnknownFigure when there is no such format
     */
    static String html(double value, String format) throws UnknownFigure {
        if (format.isEmpty()) {
            return minus(plain(value));
        }
        Matcher matcher = FORMAT.matcher(format);
        if (!matcher.matches()) {
            throw new UnknownFigure("there is no format '" + format
                    + "'; write .3f for decimals, .1p for percent or .2e for powers of ten");
        }
        int decimals = matcher.group(1).isEmpty() ? 0 : Integer.parseInt(matcher.group(1));
        return minus(
                switch (matcher.group(2)) {
                    case "f" -> fixed(value, decimals);
                    case "p" -> fixed(100 * value, decimals) + "\u202f%";
                    default -> powers(value, decimals);
                });
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
        return parts[0] + "\u202f×\u202f10<sup>" + Integer.parseInt(parts[1]) + "</sup>";
    }

    private static String minus(String number) {
        return number.replace('-', '−');
    }
}
