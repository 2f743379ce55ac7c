package io.github.bookfigures.catalog.finetuning;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Shape.Anchor;
import io.github.bookfigures.figure.Shape.Box;
import io.github.bookfigures.figure.Shape.Icon;
import io.github.bookfigures.figure.Shape.Label;
import io.github.bookfigures.figure.Shape.Outline;
import io.github.bookfigures.figure.Shape.Path;
import io.github.bookfigures.figure.Shape.Sign;
import io.github.bookfigures.figure.Text;
import java.util.ArrayList;
import java.util.List;

/** The three stages of transfer learning as a diagram: data, layers that are trained or frozen, and what goes on. */
final class TransferStages {
    static final double WIDTH = 16.9;
    static final double HEIGHT = 6.1;

    private static final double LAYER = 0.62;
    private static final double STEP = 0.8;
    private static final double FOOT = 1.75;

    private final List<Shape> shapes = new ArrayList<>();

    private TransferStages() {}

    static Diagram of(TransferLearningProcess.Params p) {
        TransferStages stages = new TransferStages();
        stages.region(2.35, 4.3, Role.FROZEN, "1  Pre-training");
        stages.region(8.5, 7.1, Role.TRAINABLE, "2  Fine-tuning, one of three ways");
        stages.region(14.75, 4.1, Role.GOOD, "3  Adapted model");
        stages.pretraining(p);
        stages.finetuning(p);
        stages.adapted();
        stages.arrows();
        return Diagram.of(WIDTH, HEIGHT, stages.shapes);
    }

    private void region(double x, double width, Role role, String title) {
        shapes.add(new Shape.Region(x, HEIGHT / 2, width, HEIGHT - 0.1, role.tinted(0.88), Text.of(title)));
    }

    private void pretraining(TransferLearningProcess.Params p) {
        data(1.1, 3.2, 1.3, 1.9, "large\ncorpus", Role.FROZEN);
        stack(3.2, 1.5, Role.TRAINABLE, Role.TRAINABLE);
        shapes.add(new Icon(3.2, FOOT + 3 * STEP + LAYER + 0.25, 0.42, Sign.FLAME, Role.TRAINABLE));
        shapes.add(Path.arrow(1.8, 3.2, 2.4, 3.2, Role.FORWARD));
        shapes.add(Label.centred(2.35, 1.0, "from random weights,"));
        shapes.add(Label.centred(2.35, 0.6, "rate about {0}", Amount.scientific(p.rate_pre(), 1)));
    }

    private void finetuning(TransferLearningProcess.Params p) {
        data(5.65, 3.2, 1.0, 1.2, "few", Role.TRAINABLE);
        shapes.add(Path.arrow(6.17, 3.2, 6.45, 3.2, Role.FORWARD));
        double[] x = {7.2, 9.1, 11.0};
        String[] names = {"full", "frozen", "PEFT"};
        for (int i = 0; i < 3; i++) {
            stack(x[i], 1.45, i == 0 ? Role.TRAINABLE : Role.FROZEN, Role.INSIGHT);
            Sign sign = i == 0 ? Sign.FLAME : Sign.LOCK;
            Role role = i == 0 ? Role.TRAINABLE : Role.FROZEN;
            shapes.add(new Icon(x[i] - 0.42, FOOT + 3 * STEP + LAYER + 0.25, 0.42, sign, role));
            shapes.add(Label.of(x[i] - 0.15, FOOT + 3 * STEP + LAYER + 0.25, Anchor.RIGHT, "{0}", names[i]));
        }
        for (int layer = 0; layer < 3; layer++) {
            shapes.add(Box.filled(x[2] + 0.86, FOOT + layer * STEP, 0.3, 0.42, Role.TRAINABLE, Text.NONE));
        }
        shapes.add(Label.centred(8.5, 1.0, "few labelled examples, new head,"));
        shapes.add(Label.centred(8.5, 0.6, "rate about {0}", Amount.scientific(p.rate_ft(), 1)));
    }

    private void adapted() {
        stack(13.9, 1.5, Role.FROZEN, Role.INSIGHT);
        shapes.add(Box.pale(15.95, FOOT + 3 * STEP, 1.3, 0.7, Role.GOOD, Text.of("answer")));
        shapes.add(Path.arrow(14.67, FOOT + 3 * STEP, 15.28, FOOT + 3 * STEP, Role.FORWARD));
        shapes.add(Label.centred(14.75, 1.0, "general features below,"));
        shapes.add(Label.centred(14.75, 0.6, "the new task on top"));
    }

    private void arrows() {
        shapes.add(Path.arrow(4.52, 3.2, 5.0, 3.2, Role.INK).weight(2));
        shapes.add(Path.arrow(12.07, 3.2, 12.68, 3.2, Role.INK).weight(2));
    }

    /** Three layers and a head. */
    private void stack(double x, double width, Role layers, Role head) {
        for (int layer = 0; layer < 3; layer++) {
            Text name = layer == 0 ? Text.of("layer 1") : layer == 1 ? Text.of("…") : Text.of("layer L");
            shapes.add(Box.pale(x, FOOT + layer * STEP, width, LAYER, layers, name));
        }
        Text top = Text.of(head.equals(Role.INSIGHT) ? "new head" : "head");
        shapes.add(Box.pale(x, FOOT + 3 * STEP, width, LAYER, head, top));
    }

    private void data(double x, double y, double width, double height, String name, Role role) {
        shapes.add(new Box(x, y, width, height, Outline.CYLINDER, role, false, Text.of(name)));
    }
}
