package io.github.bookfigures.catalog.finetuning;

import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Shape.Box;
import io.github.bookfigures.figure.Shape.Label;
import io.github.bookfigures.figure.Shape.Outline;
import io.github.bookfigures.figure.Shape.Path;
import io.github.bookfigures.figure.Text;
import java.util.ArrayList;
import java.util.List;

/** A transformer block from below to above, frozen parts in grey, with four kinds of adapters at their places. */
final class AdapterBlock {
    private static final double WIDTH = 11.5;
    private static final double HEIGHT = 12.3;
    /** Abscissa of the stream through the block. */
    private static final double STREAM = 5.2;

    private final List<Shape> shapes = new ArrayList<>();

    private AdapterBlock() {}

    static Diagram diagram() {
        AdapterBlock block = new AdapterBlock();
        block.attention();
        block.feedForward();
        block.lora();
        block.prefix();
        block.scales();
        block.bottlenecks();
        return Diagram.of(WIDTH, HEIGHT, block.shapes);
    }

    private void attention() {
        shapes.add(Label.centred(STREAM, 0.3, "input"));
        arrow(STREAM, 0.55, STREAM, 0.95);
        for (double x : new double[] {3.2, 7.2}) {
            double[] corners = {STREAM, x, x};
            shapes.add(new Path(
                    corners, new double[] {0.95, 0.95, 1.5}, Role.FORWARD, 1, Dash.SOLID, true, true, Text.NONE));
        }
        arrow(STREAM, 0.95, STREAM, 1.5);
        frozen(3.2, 1.9, 1.3, 0.8, "$W_q$");
        frozen(STREAM, 1.9, 1.3, 0.8, "$W_k$");
        frozen(7.2, 1.9, 1.3, 0.8, "$W_v$");
        arrow(3.2, 2.3, 3.2, 4.3);
        arrow(STREAM, 2.3, STREAM, 4.3);
        arrow(7.2, 2.3, 7.2, 4.3);
        frozen(STREAM, 4.7, 5.4, 0.8, "attention and $W_o$");
        arrow(STREAM, 5.1, STREAM, 5.4);
    }

    private void feedForward() {
        arrow(STREAM, 6.0, STREAM, 6.5);
        frozen(STREAM, 6.85, 3.4, 0.7, "add and norm");
        arrow(STREAM, 7.2, STREAM, 7.6);
        frozen(STREAM, 7.95, 3.4, 0.7, "up to inner width");
        arrow(STREAM, 8.3, STREAM, 9.2);
        frozen(STREAM, 9.55, 3.4, 0.7, "down to width");
        arrow(STREAM, 9.9, STREAM, 10.2);
        arrow(STREAM, 10.8, STREAM, 11.1);
        frozen(STREAM, 11.45, 3.4, 0.7, "add and norm");
        arrow(STREAM, 11.8, STREAM, 12.25);
    }

    /** Beside q and v: a way round the frozen matrix. */
    private void lora() {
        for (double x : new double[] {3.2, 7.2}) {
            double side = x < STREAM ? x - 1.75 : x + 1.75;
            line(new double[] {x, side, side}, new double[] {0.95, 0.95, 1.6});
            trained(side, 1.9, 1.5, 0.6, "LoRA");
            line(new double[] {side, side, x < STREAM ? x - 0.3 : x + 0.3}, new double[] {2.2, 2.65, 2.65});
            shapes.add(Box.circle(x, 2.65, 0.6, Role.INK, Text.maths("+")));
        }
    }

    private void prefix() {
        trained(9.85, 4.25, 2.2, 1.2, "prefix\nfor k, v");
        line(new double[] {8.75, STREAM + 0.2}, new double[] {3.9, 3.9});
        shapes.add(Box.circle(STREAM, 3.9, 0.2, Role.TRAINABLE, Text.NONE));
        shapes.add(Box.circle(7.2, 3.9, 0.2, Role.TRAINABLE, Text.NONE));
    }

    /** Factors on keys, values and the inner layer. */
    private void scales() {
        for (double x : new double[] {STREAM, 7.2}) {
            shapes.add(Box.circle(x, 3.3, 0.6, Role.TRAINABLE, Text.maths("\\times")));
        }
        shapes.add(Box.circle(STREAM, 8.75, 0.6, Role.TRAINABLE, Text.maths("\\times")));
        trained(9.85, 8.75, 2.2, 1.2, "IA³\nscales");
        line(new double[] {8.75, STREAM + 0.32}, new double[] {8.75, 8.75});
        line(new double[] {10.95, 11.3, 11.3, 7.52}, new double[] {8.75, 8.75, 3.3, 3.3});
        line(new double[] {6.88, STREAM + 0.32}, new double[] {3.3, 3.3});
    }

    private void bottlenecks() {
        for (double y : new double[] {5.7, 10.5}) {
            shapes.add(new Box(STREAM, y, 3.0, 0.6, Outline.ROUNDED, Role.TRAINABLE, true, Text.of("bottleneck")));
        }
    }

    private void frozen(double x, double y, double width, double height, String text) {
        shapes.add(Box.pale(x, y, width, height, Role.FROZEN, Text.of(text)));
    }

    private void trained(double x, double y, double width, double height, String text) {
        shapes.add(Box.filled(x, y, width, height, Role.TRAINABLE, Text.of(text)));
    }

    private void arrow(double x0, double y0, double x1, double y1) {
        shapes.add(Path.arrow(x0, y0, x1, y1, Role.FORWARD));
    }

    private void line(double[] x, double[] y) {
        shapes.add(new Path(x, y, Role.TRAINABLE, 1, Dash.SOLID, true, true, Text.NONE));
    }
}
