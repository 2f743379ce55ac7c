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
    private static final double HEIGHT = 6.1;
    private static final double LAYER = 0.62;
    private static final double STEP = 0.8;
    private static final double FOOT = 1.75;
    private static final double ICONS = FOOT + 3 * STEP + LAYER + 0.25;

    /** Middles of the stages, from left to right. */
    private static final double[] BESIDE = {2.35, 8.6, 15.05};

    /** Size of the diagram when the stages stand below each other. */
    private static final double COLUMN = 7.3;

    private static final double COLUMN_HEIGHT = 17.1;

    /** What stages with words beside them do without at their lower edge. */
    private static final double CUT = 1.2;

    /** Middles and lower edges of the stages then. */
    private static final double[][] BELOW = {{2.35, 11}, {COLUMN / 2, 5.5}, {1.95, -CUT}};

    private final boolean column;
    private final List<Shape> shapes = new ArrayList<>();
    private double x;
    private double y;

    private TransferStages(boolean column) {
        this.column = column;
    }

    /** The stages beside each other. */
    static Diagram of(TransferLearningProcess.Params p) {
        return Diagram.of(17.2, HEIGHT, new TransferStages(false).drawn(p));
    }

    /** The stages below each other. */
    static Diagram column(TransferLearningProcess.Params p) {
        return Diagram.of(COLUMN, COLUMN_HEIGHT, new TransferStages(true).drawn(p));
    }

    private List<Shape> drawn(TransferLearningProcess.Params p) {
        stage(0, 4.3, Role.FROZEN, "1  Pre-training");
        pretraining(p);
        stage(1, 7.3, Role.TRAINABLE, "2  Fine-tuning, one of three ways");
        finetuning(p);
        stage(2, 4.1, Role.GOOD, "3  Adapted model");
        adapted();
        arrows();
        return shapes;
    }

    /** Begins a stage: what follows is placed from the middle of its lower edge. */
    private void stage(int index, double width, Role role, String title) {
        x = column ? BELOW[index][0] : BESIDE[index];
        y = column ? BELOW[index][1] : 0;
        double cut = column && index != 1 ? CUT : 0;
        shapes.add(new Shape.Region(
                column ? COLUMN / 2 : x,
                y + (HEIGHT + cut) / 2,
                column ? COLUMN - 0.1 : width,
                HEIGHT - cut - 0.1,
                role.tinted(0.88),
                Text.of(title)));
    }

    private void pretraining(TransferLearningProcess.Params p) {
        data(-1.25, 1.3, 1.9, "large\ncorpus", Role.FROZEN);
        stack(0.85, 1.5, Role.TRAINABLE, Role.TRAINABLE);
        shapes.add(new Icon(x + 0.85, y + ICONS, 0.42, Sign.FLAME, Role.TRAINABLE));
        shapes.add(Path.arrow(x - 0.55, y + 3.2, x + 0.05, y + 3.2, Role.FORWARD));
        says(
                "from random\nweights,\n{0}",
                "from random weights,\n{0}", Text.of("rate about {0}", Amount.scientific(p.rate_pre(), 1)));
    }

    private void finetuning(TransferLearningProcess.Params p) {
        data(-2.85, 1.0, 1.2, "few", Role.TRAINABLE);
        shapes.add(Path.arrow(x - 2.33, y + 3.2, x - 2.05, y + 3.2, Role.FORWARD));
        double[] at = {-1.3, 0.6, 2.5};
        String[] names = {"full", "frozen", "PEFT"};
        for (int i = 0; i < 3; i++) {
            stack(at[i], 1.45, i == 0 ? Role.TRAINABLE : Role.FROZEN, Role.INSIGHT);
            Sign sign = i == 0 ? Sign.FLAME : Sign.LOCK;
            Role role = i == 0 ? Role.TRAINABLE : Role.FROZEN;
            shapes.add(new Icon(x + at[i] - 0.42, y + ICONS, 0.42, sign, role));
            shapes.add(Label.of(x + at[i] - 0.15, y + ICONS, Anchor.RIGHT, "{0}", names[i]));
        }
        for (int layer = 0; layer < 3; layer++) {
            shapes.add(Box.filled(x + at[2] + 0.86, y + FOOT + layer * STEP, 0.3, 0.42, Role.TRAINABLE, Text.NONE));
        }
        String words = "few labelled examples, new head,\n{0}";
        says(words, words, Text.of("rate about {0}", Amount.scientific(p.rate_ft(), 1)));
    }

    private void adapted() {
        stack(-0.85, 1.5, Role.FROZEN, Role.INSIGHT);
        double head = y + FOOT + 3 * STEP;
        shapes.add(Box.pale(x + 1.2, head, 1.3, 0.7, Role.GOOD, Text.of("answer")));
        shapes.add(Path.arrow(x - 0.08, head, x + 0.53, head, Role.FORWARD));
        says("general\nfeatures below,\n{0}", "general features below,\n{0}", Text.of("the new task on top"));
    }

    /** Words at the foot of a stage, or beside it where its foot is cut off. */
    private void says(String beside, String below, Text what) {
        boolean cut = column && x != COLUMN / 2;
        shapes.add(cut ? Label.centred(5.5, y + 3.1, beside, what) : Label.centred(x, y + 0.8, below, what));
    }

    private void arrows() {
        if (column) {
            for (double top : new double[] {BELOW[0][1] + CUT, BELOW[1][1]}) {
                shapes.add(Path.arrow(COLUMN / 2, top, COLUMN / 2, top - 0.56, Role.INK)
                        .weight(2));
            }
        } else {
            shapes.add(Path.arrow(4.52, 3.2, 4.93, 3.2, Role.INK).weight(2));
            shapes.add(Path.arrow(12.3, 3.2, 12.96, 3.2, Role.INK).weight(2));
        }
    }

    /** Three layers and a head. */
    private void stack(double at, double width, Role layers, Role head) {
        for (int layer = 0; layer < 3; layer++) {
            Text name = layer == 0 ? Text.of("layer 1") : layer == 1 ? Text.of("…") : Text.of("layer L");
            shapes.add(Box.pale(x + at, y + FOOT + layer * STEP, width, LAYER, layers, name));
        }
        Text top = Text.of(head.equals(Role.INSIGHT) ? "new head" : "head");
        shapes.add(Box.pale(x + at, y + FOOT + 3 * STEP, width, LAYER, head, top));
    }

    private void data(double at, double width, double height, String name, Role role) {
        shapes.add(new Box(x + at, y + 3.2, width, height, Outline.CYLINDER, role, false, Text.of(name)));
    }
}
