package io.github.bookfigures.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * A number and the way it is to be printed. The same in every locale.
 *
 * @param value the number, as measured
 * @param style how it is written
 * @param digits decimals for FIXED and PERCENT, significant digits for SIGNIFICANT and SCIENTIFIC, unused for GROUPED
 */
public record Amount(double value, Style style, int digits) {
    /** Ways of writing a number. */
    public enum Style {
        /** A fixed number of decimals: 0.530. */
        FIXED,
        /** Significant digits; powers of ten where plain notation would be long: 0.53, 1.2×10⁻⁷. */
        SIGNIFICANT,
        /** Always with a power of ten: 5.3×10⁻¹. */
        SCIENTIFIC,
        /** Times hundred with a percent sign: 99.6 %. */
        PERCENT,
        /** A whole number in groups of three: 16,777,216. */
        GROUPED
    }

    public static Amount fixed(double value, int decimals) {
        return new Amount(value, Style.FIXED, decimals);
    }

    /** A number that was given rather than measured: as many decimals as it has, at most six. */
    public static Amount exact(double value) {
        if (!Double.isFinite(value)) {
            return fixed(value, 0);
        }
        BigDecimal shortest =
                BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return fixed(value, Math.max(0, shortest.scale()));
    }

    public static Amount significant(double value, int digits) {
        return new Amount(value, Style.SIGNIFICANT, digits);
    }

    public static Amount scientific(double value, int digits) {
        return new Amount(value, Style.SCIENTIFIC, digits);
    }

    /** A share, 0.996, printed as 99.6 %. */
    public static Amount percent(double share, int decimals) {
        return new Amount(share, Style.PERCENT, decimals);
    }

    public static Amount grouped(double value) {
        return new Amount(value, Style.GROUPED, 0);
    }

    /** The number in plain text; exponents as superscript characters, a true minus sign. */
    public String text() {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
        }
        return switch (style) {
            case FIXED -> minus(plain(value, digits));
            case PERCENT -> minus(plain(value * 100, digits)) + " %";
            case GROUPED -> minus(String.format(Locale.ROOT, "%,.0f", value));
            case SCIENTIFIC -> power(false);
            case SIGNIFICANT -> significantText(false);
        };
    }

    /** The number as LaTeX, for use inside a formula. */
    public String latex() {
        return switch (style) {
            case SCIENTIFIC -> power(true);
            case SIGNIFICANT -> significantText(true);
            case PERCENT -> text().replace("−", "-").replace(" %", "\\,\\%");
            case GROUPED -> text().replace("−", "-").replace(",", "{,}");
            case FIXED -> text().replace("−", "-");
        };
    }

    private String significantText(boolean latex) {
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = rounded();
        int exponent = exponent(rounded);
        if (exponent < -3 || exponent > 5) {
            return power(latex);
        }
        String plain = rounded.setScale(Math.max(0, digits - 1 - exponent), RoundingMode.HALF_EVEN)
                .toPlainString();
        return latex ? plain : minus(plain);
    }

    private String power(boolean latex) {
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = rounded();
        int exponent = exponent(rounded);
        String mantissa = rounded.movePointLeft(exponent)
                .setScale(digits - 1, RoundingMode.HALF_EVEN)
                .toPlainString();
        return latex
                ? mantissa + "\\times 10^{" + exponent + "}"
                : minus(mantissa) + "×10" + Superscripts.of(Integer.toString(exponent));
    }

    private BigDecimal rounded() {
        return new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    private static int exponent(BigDecimal number) {
        return number.precision() - number.scale() - 1;
    }

    private static String plain(double value, int decimals) {
        BigDecimal scaled = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return (scaled.signum() == 0 ? scaled.abs() : scaled).toPlainString();
    }

    private static String minus(String number) {
        return number.replace('-', '−');
    }
}
