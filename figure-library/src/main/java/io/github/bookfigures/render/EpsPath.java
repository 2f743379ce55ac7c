package io.github.bookfigures.render;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;

/** Writes outlines as paths of PostScript, with the short names of operators that {@link EpsDocument} defines. */
final class EpsPath {
    private EpsPath() {}

    /** The path of a shape seen through a transform, with so many decimals. */
    static String of(Shape shape, AffineTransform transform, int decimals) {
        StringBuilder out = new StringBuilder();
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        double startX = 0;
        double startY = 0;
        for (PathIterator parts = shape.getPathIterator(transform); !parts.isDone(); parts.next()) {
            switch (parts.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> {
                    operator(out, "m", decimals, at[0], at[1]);
                    startX = x = at[0];
                    startY = y = at[1];
                }
                case PathIterator.SEG_LINETO -> {
                    operator(out, "l", decimals, at[0], at[1]);
                    x = at[0];
                    y = at[1];
                }
                case PathIterator.SEG_QUADTO -> {
                    // The same parabola as a cubic: each control point is two thirds of the way to the one of the
                    // square.
                    operator(
                            out,
                            "c",
                            decimals,
                            x + 2 * (at[0] - x) / 3,
                            y + 2 * (at[1] - y) / 3,
                            at[2] + 2 * (at[0] - at[2]) / 3,
                            at[3] + 2 * (at[1] - at[3]) / 3,
                            at[2],
                            at[3]);
                    x = at[2];
                    y = at[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    operator(out, "c", decimals, at[0], at[1], at[2], at[3], at[4], at[5]);
                    x = at[4];
                    y = at[5];
                }
                default -> {
                    out.append("h\n");
                    x = startX;
                    y = startY;
                }
            }
        }
        return out.toString();
    }

    private static void operator(StringBuilder out, String name, int decimals, double... operands) {
        for (double operand : operands) {
            out.append(SvgPath.number(operand, decimals)).append(' ');
        }
        out.append(name).append('\n');
    }
}
