package io.github.bookfigures.figure;

import java.util.Optional;

/**
 * Points whose areas and colours show two more quantities.
 *
 * @param x abscissas
 * @param y ordinates
 * @param size quantity shown by the area of each disc, not negative; empty for equal discs
 * @param sizeName what the areas show, in the legend; {@link Text#NONE} for equal discs
 * @param shade quantity shown by the colour of each disc; empty for the colour of the role
 * @param colours how shades become colours
 * @param role what the points stand for
 */
public record Bubbles(
        double[] x,
        double[] y,
        Optional<double[]> size,
        Text sizeName,
        Optional<double[]> shade,
        Optional<ColourScale> colours,
        Role role)
        implements Mark {

    public Bubbles {
        check(x.length, y.length, "ordinates");
        size.ifPresent(s -> check(x.length, s.length, "sizes"));
        shade.ifPresent(s -> check(x.length, s.length, "shades"));
        if (shade.isPresent() != colours.isPresent()) {
            throw new IllegalArgumentException("bubbles need shades and a colour scale, or neither");
        }
        if (size.isPresent() && java.util.Arrays.stream(size.get()).anyMatch(s -> s < 0)) {
            throw new IllegalArgumentException("an area cannot show a value below 0");
        }
    }

    private static void check(int abscissas, int others, String what) {
        if (abscissas != others) {
            throw new IllegalArgumentException(
                    "bubbles need as many " + what + " as abscissas: " + others + " for " + abscissas);
        }
    }

    public static Bubbles of(double[] x, double[] y, Role role) {
        return new Bubbles(x, y, Optional.empty(), Text.NONE, Optional.empty(), Optional.empty(), role);
    }

    /** Areas by a quantity. */
    public Bubbles sized(double[] size, String name, Object... arguments) {
        return new Bubbles(x, y, Optional.of(size), Text.of(name, arguments), shade, colours, role);
    }

    /** Colours by a quantity. */
    public Bubbles shaded(double[] shade, ColourScale colours) {
        return new Bubbles(x, y, size, sizeName, Optional.of(shade), Optional.of(colours), role);
    }
}
