package io.github.bookfigures.figure.diagram;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Shape.Box;
import io.github.bookfigures.figure.Shape.Outline;
import io.github.bookfigures.figure.Shape.Path;
import io.github.bookfigures.figure.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A network of fully connected layers: a column of units per layer, each joined to all units of the next. A layer of more
 * units than are drawn has three dots in its middle.
 *
 * @param layers from input to output
 * @param weights a matrix for each gap, [unit of the next layer][unit of this one], whose sizes become thickness and whose
 *     signs become colour; empty for thin grey lines
 * @param mostDrawn units drawn of a layer at most
 * @param counts whether the weights and biases of each gap are counted above it
 */
public record MultilayerPerceptron(List<Layer> layers, List<double[][]> weights, int mostDrawn, boolean counts) {
    private static final double GAP = 3.4;
    private static final double PITCH = 1.3;
    private static final double UNIT = 0.95;
    private static final double THINNEST = 0.25;
    private static final double THICKEST = 2.6;

    /** Roles of positive and negative weights. */
    public static final Role POSITIVE = Role.series(0);

    public static final Role NEGATIVE = Role.series(1);

    /**
     * A layer.
     *
     * @param name what stands below it
     * @param units how many units it has
     * @param role their colour
     * @param activations how strongly each is active, 0 to 1, drawn as filling; empty for none
     * @param kept which take part: others are crossed out and have no edges; empty when all do
     * @param signs what is written in each; empty for nothing
     */
    public record Layer(Text name, int units, Role role, double[] activations, boolean[] kept, List<Text> signs) {
        public Layer {
            signs = List.copyOf(signs);
            check("activations", activations.length, units);
            check("kept", kept.length, units);
            check("signs", signs.size(), units);
        }

        public static Layer of(String name, int units, Role role) {
            return new Layer(Text.of(name), units, role, new double[0], new boolean[0], List.of());
        }

        public Layer activations(double... activations) {
            return new Layer(name, units, role, activations, kept, signs);
        }

        public Layer kept(boolean... kept) {
            return new Layer(name, units, role, activations, kept, signs);
        }

        public Layer signs(List<Text> signs) {
            return new Layer(name, units, role, activations, kept, signs);
        }

        private boolean keeps(int unit) {
            return kept.length == 0 || kept[unit];
        }

        private static void check(String what, int length, int units) {
            if (length != 0 && length != units) {
                throw new IllegalArgumentException(
                        "a layer of " + units + " units needs as many " + what + ", not " + length);
            }
        }
    }

    public MultilayerPerceptron {
        layers = List.copyOf(layers);
        weights = List.copyOf(weights);
        if (layers.size() < 2 || (!weights.isEmpty() && weights.size() != layers.size() - 1) || mostDrawn < 3) {
            throw new IllegalArgumentException(
                    "needs at least two layers, a matrix of weights for each gap or none, and"
                            + " at least three units drawn; not " + layers.size() + ", " + weights.size() + " and "
                            + mostDrawn);
        }
    }

    /** Thin lines, at most eight units drawn, parameters counted. */
    public static MultilayerPerceptron of(Layer... layers) {
        return new MultilayerPerceptron(List.of(layers), List.of(), 8, true);
    }

    public MultilayerPerceptron weights(List<double[][]> weights) {
        return new MultilayerPerceptron(layers, weights, mostDrawn, counts);
    }

    public MultilayerPerceptron drawing(int mostDrawn) {
        return new MultilayerPerceptron(layers, weights, mostDrawn, counts);
    }

    public MultilayerPerceptron uncounted() {
        return new MultilayerPerceptron(layers, weights, mostDrawn, false);
    }

    /** Weights and biases of all layers. */
    public long parameters() {
        return IntStream.range(1, layers.size()).mapToLong(this::parameters).sum();
    }

    /** The drawing. */
    public Diagram diagram() {
        List<Shape> shapes = new ArrayList<>();
        for (int gap = 0; gap < layers.size() - 1; gap++) {
            edges(shapes, gap);
        }
        double top = height() - 0.75;
        for (int i = 0; i < layers.size(); i++) {
            units(shapes, i);
            String template = layers.get(i).name().isEmpty() ? "{1}" : "{0}\n{1}";
            shapes.add(text(
                    x(i),
                    0.75,
                    GAP - 0.3,
                    Role.INK,
                    Text.of(template, layers.get(i).name(), size(i))));
            if (counts && i > 0) {
                Text count = Text.of(
                        "{0} × {1} weights\n+ {2} biases",
                        layers.get(i).units(),
                        layers.get(i - 1).units(),
                        layers.get(i).units());
                shapes.add(text((x(i - 1) + x(i)) / 2, top, GAP - 0.5, Role.MUTED, count));
            }
        }
        return Diagram.of(GAP * layers.size(), height(), shapes);
    }

    private Text size(int layer) {
        int units = layers.get(layer).units();
        return Text.of(units == 1 ? "{0} unit" : "{0} units", Amount.grouped(units));
    }

    private long parameters(int layer) {
        return layers.get(layer).units() * (layers.get(layer - 1).units() + 1L);
    }

    private void edges(List<Shape> shapes, int gap) {
        Layer from = layers.get(gap);
        Layer to = layers.get(gap + 1);
        double largest = weights.isEmpty() ? 1 : largest(weights.get(gap));
        for (int slot = 0; slot < slots(gap); slot++) {
            for (int next = 0; next < slots(gap + 1); next++) {
                int source = unit(gap, slot);
                int target = unit(gap + 1, next);
                if (source < 0 || target < 0 || !from.keeps(source) || !to.keeps(target)) {
                    continue;
                }
                double x0 = x(gap);
                double x1 = x(gap + 1);
                Role role = Role.MUTED.tinted(0.55);
                double weight = 0.4;
                if (!weights.isEmpty()) {
                    double value = weights.get(gap)[target][source];
                    double share = Math.abs(value) / largest;
                    role = (value >= 0 ? POSITIVE : NEGATIVE).tinted(0.6 * (1 - share));
                    weight = THINNEST + (THICKEST - THINNEST) * share;
                }
                shapes.add(
                        Path.line(x0, y(gap, slot), x1, y(gap + 1, next), role).weight(weight));
            }
        }
    }

    private static double largest(double[][] matrix) {
        double largest = 1e-300;
        for (double[] row : matrix) {
            for (double value : row) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        return largest;
    }

    private void units(List<Shape> shapes, int index) {
        Layer layer = layers.get(index);
        for (int slot = 0; slot < slots(index); slot++) {
            int unit = unit(index, slot);
            double x = x(index);
            double y = y(index, slot);
            if (unit < 0) {
                for (double dot = -0.26; dot < 0.3; dot += 0.26) {
                    shapes.add(new Box(x, y + dot, 0.12, 0.12, Outline.ELLIPSE, Role.MUTED, true, Text.NONE));
                }
                continue;
            }
            Text sign = layer.signs().isEmpty() ? Text.NONE : layer.signs().get(unit);
            boolean kept = layer.keeps(unit);
            Role role = kept ? layer.role() : Role.MUTED.tinted(0.3);
            if (layer.activations().length > 0 && kept) {
                double active = Math.min(1, Math.max(0, layer.activations()[unit]));
                shapes.add(Box.circle(x, y, UNIT, role, Text.NONE));
                shapes.add(
                        new Box(x, y, 0.86 * UNIT, 0.86 * UNIT, Outline.ELLIPSE, role.tinted(1 - active), true, sign));
            } else {
                shapes.add(Box.circle(x, y, UNIT, role, sign));
            }
            if (!kept) {
                double arm = 0.33 * UNIT;
                shapes.add(
                        Path.line(x - arm, y - arm, x + arm, y + arm, Role.BAD).weight(1.2));
                shapes.add(
                        Path.line(x - arm, y + arm, x + arm, y - arm, Role.BAD).weight(1.2));
            }
        }
    }

    /** The unit at a place counted from the top, or -1 where the dots are. */
    private int unit(int layer, int slot) {
        int units = layers.get(layer).units();
        if (units <= mostDrawn) {
            return slot;
        }
        int dots = (mostDrawn - 1) / 2;
        return slot < dots ? slot : slot == dots ? -1 : units - (mostDrawn - slot);
    }

    private int slots(int layer) {
        return Math.min(mostDrawn, layers.get(layer).units());
    }

    private double x(int layer) {
        return GAP * (layer + 0.5);
    }

    private double y(int layer, int slot) {
        double middle = 1.6 + PITCH * highest() / 2;
        return middle + PITCH * ((slots(layer) - 1) / 2.0 - slot);
    }

    private int highest() {
        return IntStream.range(0, layers.size()).map(this::slots).max().orElseThrow();
    }

    private double height() {
        return 1.6 + PITCH * highest() + (counts ? 1.6 : 0);
    }

    private static Box text(double x, double y, double width, Role role, Text text) {
        return new Box(x, y, width, 1.4, Outline.NONE, role, false, text);
    }
}
