package io.github.bookfigures.render;

import io.github.bookfigures.figure.Text;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Finds the size at which a text fits into a box: first a little smaller, then in more lines, then smaller still. */
final class FittedText {
    private static final double HARDLY_SMALLER = 0.9;
    private static final double SMALLER = 0.75;
    private static final double SMALLEST = 0.5;

    /** In points; what is smaller is not even a picture of a text. */
    private static final double LEAST = 5;

    private static final double STEP = 0.05;

    private final Text text;
    private final TextStyle style;
    private final Typesetter type;

    FittedText(Text text, TextStyle style, Typesetter type) {
        this.text = text;
        this.style = style;
        this.type = type;
    }

    /**
     * The share of its size at which the text fits.
     *
     * @param width of the box in points
     * @param height of the box in points
     * @throws RenderException when it does not fit even at half its size, or at five points if that is less
     */
    double share(double width, double height) {
        double smallest = Math.min(SMALLEST, LEAST / style.size());
        OptionalDouble legible = fitting(width, height);
        return legible.isPresent()
                ? legible.getAsDouble()
                : fitting(width, height, smallest)
                        .orElseThrow(() -> new RenderException(String.format(
                                Locale.ROOT,
                                "the text \"%s\" does not fit into its box of %.0f by %.0f points, even in letters of"
                                        + " %.1f points; make the box larger, the text shorter or the figure wider",
                                text.plain(),
                                width,
                                height,
                                style.size() * smallest)));
    }

    /** The share of its size at which the text fits and can still be read; empty when there is none. */
    OptionalDouble fitting(double width, double height) {
        return fitting(width, height, Math.min(1, Math.max(SMALLEST, Style.LEGIBLE / style.size())));
    }

    private OptionalDouble fitting(double width, double height, double smallest) {
        double unbroken = largest(1, Math.max(HARDLY_SMALLER, smallest), Double.POSITIVE_INFINITY, width, height);
        if (unbroken > 0) {
            return OptionalDouble.of(unbroken);
        }
        double broken = largest(1, smallest, width, width, height);
        double small = largest(HARDLY_SMALLER, Math.max(SMALLER, smallest), Double.POSITIVE_INFINITY, width, height);
        double best = Math.max(broken, small);
        return best > 0 ? OptionalDouble.of(best) : OptionalDouble.empty();
    }

    /** The text at a share of its size, unbroken when that fits. */
    TextBlock at(double share, double width) {
        TextBlock unbroken = set(share, Double.POSITIVE_INFINITY);
        return unbroken.width() <= width + 0.01 ? unbroken : set(share, width);
    }

    private double largest(double from, double to, double lineWidth, double width, double height) {
        for (double share = from; share > to - STEP; share -= STEP) {
            double tried = Math.max(share, to);
            TextBlock block = set(tried, lineWidth);
            if (fits(block, TextBlock::width, width) && fits(block, TextBlock::height, height)) {
                return tried;
            }
        }
        return 0;
    }

    private TextBlock set(double share, double lineWidth) {
        return type.set(text, style.sized(style.size() * share), lineWidth);
    }

    private static boolean fits(TextBlock block, ToDoubleFunction<TextBlock> side, double room) {
        return side.applyAsDouble(block) <= room + 0.01;
    }
}
