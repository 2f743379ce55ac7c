package io.github.bookfigures.manifest;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Width or height of a printed figure.
 *
 * @param value how many units
 * @param unit of what
 */
public record Length(double value, Unit unit) {
    /** Shortest length of a figure, in inches. */
    public static final double MIN_INCHES = 0.5;
    /** Longest length of a figure, in inches. */
    public static final double MAX_INCHES = 40;

    /** How a length is written; JSON Schema uses the same expression. */
    static final String PATTERN = "^(\\d+(\\.\\d+)?|\\.\\d+)( *(mm|cm|in|pt|px))?$";

    private static final Pattern WRITTEN = Pattern.compile(PATTERN);

    /** Unit of length; a point is 1/72 in and a pixel 1/96 in, as in CSS, whatever the resolution of an image. */
    public enum Unit {
        MM(25.4),
        CM(2.54),
        IN(1),
        PT(72),
        PX(96);

        private final double perInch;

        Unit(double perInch) {
            this.perInch = perInch;
        }

        /** The word after the number. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The words of all units. */
        public static List<String> words() {
            return Arrays.stream(values()).map(Unit::word).toList();
        }
    }

    /** @throws IllegalArgumentException when the length is not between {@value #MIN_INCHES} and {@value #MAX_INCHES} in */
    public Length {
        double inches = value / unit.perInch;
        if (!(inches >= MIN_INCHES && inches <= MAX_INCHES)) {
            throw new IllegalArgumentException("not a figure's length: " + value + " " + unit.word());
        }
    }

    /** The length {@code text} stands for, such as {@code 30 cm}; without unit, inches; empty when it is none. */
    public static Optional<Length> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (text.length() > 40 || !matcher.matches()) {
            return Optional.empty();
        }
        Unit unit = matcher.group(4) == null
                ? Unit.IN
                : Unit.valueOf(matcher.group(4).toUpperCase(Locale.ROOT));
        try {
            return Optional.of(new Length(Double.parseDouble(matcher.group(1)), unit));
        } catch (IllegalArgumentException outOfBounds) {
            return Optional.empty();
        }
    }

    /** This length in inches. */
    public double toInches() {
        return value / unit.perInch;
    }

    /** As it is written in a manifest: {@code 12 in}. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString() + " " + unit.word();
    }
}
