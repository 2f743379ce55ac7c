package io.github.bookfigures.catalog.regularization;

import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Shape.Box;
import io.github.bookfigures.figure.Shape.Label;
import io.github.bookfigures.figure.Shape.Path;
import io.github.bookfigures.figure.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Small networks 3-4-4-2 side by side, dropped units crossed out and without edges. */
final class ThinnedSketch {
    private static final double PITCH = 1.05;
    private static final double GAP = 1.2;
    private static final double UNIT = 0.66;
    private static final double MIDDLE = 2.3;

    /** A network whose first layer stands at x + 0.4; kept[layer][unit] is 1 or 0. */
    List<Shape> network(double x, int[][] kept) {
        int[][] layers = {ones(3), kept[0], kept[1], ones(2)};
        List<Shape> shapes = new ArrayList<>();
        for (int layer = 0; layer + 1 < layers.length; layer++) {
            for (int from = 0; from < layers[layer].length; from++) {
                for (int to = 0; to < layers[layer + 1].length; to++) {
                    if (layers[layer][from] * layers[layer + 1][to] == 1) {
                        shapes.add(Path.line(
                                        at(x, layer),
                                        height(layers[layer].length, from),
                                        at(x, layer + 1),
                                        height(layers[layer + 1].length, to),
                                        Role.MUTED.tinted(0.4))
                                .weight(0.6));
                    }
                }
            }
        }
        for (int layer = 0; layer < layers.length; layer++) {
            for (int unit = 0; unit < layers[layer].length; unit++) {
                unit(shapes, at(x, layer), height(layers[layer].length, unit), layers[layer][unit] == 1);
            }
        }
        return shapes;
    }

    /** From the whole network to the thinned ones, and from these to the mean. */
    List<Shape> arrows(int networks) {
        double end = 6.4 + 4.6 * networks;
        return List.of(
                Path.arrow(4.6, MIDDLE, 6.2, MIDDLE, Role.INK).weight(1.6),
                Label.of(5.4, MIDDLE + 1.4, Shape.Anchor.ABOVE, "masks"),
                Path.arrow(end - 0.05, MIDDLE, end + 1.2, MIDDLE, Role.INK).weight(1.6),
                Box.circle(end + 3, MIDDLE, 3.5, Role.INSIGHT, Text.of("mean")));
    }

    private static void unit(List<Shape> shapes, double x, double y, boolean kept) {
        shapes.add(Box.circle(x, y, UNIT, kept ? Role.CLASS_A : Role.MUTED.tinted(0.3), Text.NONE));
        if (!kept) {
            double arm = 0.33 * UNIT;
            shapes.add(Path.line(x - arm, y - arm, x + arm, y + arm, Role.BAD).weight(1.1));
            shapes.add(Path.line(x - arm, y + arm, x + arm, y - arm, Role.BAD).weight(1.1));
        }
    }

    private static double at(double x, int layer) {
        return x + 0.4 + GAP * layer;
    }

    private static double height(int units, int unit) {
        return MIDDLE + PITCH * ((units - 1) / 2.0 - unit);
    }

    private static int[] ones(int units) {
        int[] ones = new int[units];
        Arrays.fill(ones, 1);
        return ones;
    }
}
