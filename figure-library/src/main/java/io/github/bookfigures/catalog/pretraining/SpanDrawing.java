package io.github.bookfigures.catalog.pretraining;

import io.github.bookfigures.catalog.pretraining.SpanSampling.Result;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Shape.Anchor;
import io.github.bookfigures.figure.Shape.Box;
import io.github.bookfigures.figure.Shape.Label;
import io.github.bookfigures.figure.Shape.Outline;
import io.github.bookfigures.figure.Shape.Path;
import io.github.bookfigures.figure.Text;
import java.util.ArrayList;
import java.util.List;

/** Three rows of boxes: the text, what the encoder reads beneath it in the same places, and what the decoder writes. */
final class SpanDrawing {
    private static final double[] ROWS = {6.2, 4.0, 1.2};
    private static final double HEIGHT = 0.9;
    private static final double GAP = 0.16;
    private static final double LEFT = 5.2;

    private final Result result;
    private final List<Shape> shapes = new ArrayList<>();
    private final double[] left;

    private SpanDrawing(Result result) {
        this.result = result;
        left = new double[result.tokens().size() + 1];
        left[0] = LEFT;
        for (int i = 0; i < result.tokens().size(); i++) {
            left[i + 1] = left[i] + width(result.tokens().get(i)) + GAP;
        }
    }

    static Diagram of(Result result) {
        SpanDrawing drawing = new SpanDrawing(result);
        double[] sentinels = drawing.upperRows();
        drawing.target(sentinels);
        return Diagram.of(drawing.left[drawing.left.length - 1] + 3.4, 7, drawing.shapes);
    }

    /** The role of the span a place belongs to. */
    static Role role(Result r, int place) {
        for (int s = 0; s < r.spans().length; s++) {
            if (place >= r.spans()[s][0] && place <= r.spans()[s][1]) {
                return Role.series(s);
            }
        }
        return Role.MUTED;
    }

    /** Roughly what a word takes in the size of the boxes' text. */
    private static double width(String word) {
        return 0.56 + 0.26 * word.length();
    }

    /** Returns the middles of the sentinels. */
    private double[] upperRows() {
        double[] middles = new double[result.spans().length];
        for (int i = 0; i < result.tokens().size(); i++) {
            Role role = role(result, i);
            box(
                    (left[i] + left[i + 1] - GAP) / 2,
                    0,
                    left[i + 1] - left[i] - GAP,
                    role,
                    false,
                    result.tokens().get(i));
            if (role.equals(Role.MUTED)) {
                box(
                        (left[i] + left[i + 1] - GAP) / 2,
                        1,
                        left[i + 1] - left[i] - GAP,
                        role,
                        false,
                        result.tokens().get(i));
            }
        }
        for (int s = 0; s < middles.length; s++) {
            double from = left[result.spans()[s][0]];
            double to = left[result.spans()[s][1] + 1] - GAP;
            middles[s] = (from + to) / 2;
            box(middles[s], 1, to - from, Role.series(s), true, "<" + "XYZWVU".charAt(s) + ">");
            shapes.add(Path.arrow(
                            middles[s],
                            ROWS[0] - HEIGHT / 2 - 0.1,
                            middles[s],
                            ROWS[1] + HEIGHT / 2 + 0.1,
                            Role.series(s))
                    .weight(1.4));
        }
        name("Text", 0, left[left.length - 1], result.tokens().size());
        name("Encoder reads", 1, left[left.length - 1], result.input().size());
        return middles;
    }

    private void target(double[] sentinels) {
        double total =
                result.target().stream().mapToDouble(word -> width(word) + GAP).sum();
        double middle = (LEFT + left[left.length - 1]) / 2;
        double at = Math.max(LEFT, middle - total / 2);
        int span = -1;
        for (String word : result.target()) {
            double width = width(word);
            boolean sentinel = word.startsWith("<");
            span += sentinel ? 1 : 0;
            boolean last = span == sentinels.length;
            box(at + width / 2, 2, width, last ? Role.INK : Role.series(span), sentinel, word);
            if (sentinel && !last) {
                // Later spans lower, so that no way crosses another.
                double turn = (ROWS[1] + ROWS[2]) / 2 + 0.35 * ((sentinels.length - 1) / 2.0 - span);
                shapes.add(new Path(
                        new double[] {sentinels[span], sentinels[span], at + width / 2, at + width / 2},
                        new double[] {ROWS[1] - HEIGHT / 2 - 0.1, turn, turn, ROWS[2] + HEIGHT / 2 + 0.1},
                        Role.series(span),
                        1.4,
                        Dash.SOLID,
                        true,
                        true,
                        Text.NONE));
            }
            at += width + GAP;
        }
        name("Decoder writes", 2, at, result.target().size());
    }

    private void box(double x, int row, double width, Role role, boolean filled, String word) {
        // A filled box letters itself, as it knows which colour can be read on it.
        Text own = filled ? Text.of("{0}", word) : Text.NONE;
        shapes.add(new Box(x, ROWS[row], width, HEIGHT, Outline.ROUNDED, role, filled, own));
        if (!filled) {
            shapes.add(Label.centred(x, ROWS[row], "{0}", word).size(0.8));
        }
    }

    private void name(String name, int row, double end, int tokens) {
        shapes.add(Label.of(LEFT - 0.3, ROWS[row], Anchor.LEFT, name).strong());
        shapes.add(Label.of(end + 0.15, ROWS[row], Anchor.RIGHT, "{0} tokens", tokens)
                .role(Role.MUTED));
    }
}
