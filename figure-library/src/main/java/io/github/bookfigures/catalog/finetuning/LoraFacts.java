package io.github.bookfigures.catalog.finetuning;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Shape.Anchor;
import io.github.bookfigures.figure.Shape.Box;
import io.github.bookfigures.figure.Shape.Icon;
import io.github.bookfigures.figure.Shape.Label;
import io.github.bookfigures.figure.Shape.Polygon;
import io.github.bookfigures.figure.Shape.Sign;
import io.github.bookfigures.figure.Text;
import java.util.ArrayList;
import java.util.List;

/** What stands beside the drawing of the two paths, or above it: formula, counts, true proportions, what was proved. */
final class LoraFacts {
    private final LoraDiagram.Params p;
    private final LoraDiagram.Result r;
    private final List<Shape> shapes = new ArrayList<>();

    private LoraFacts(LoraDiagram.Params p, LoraDiagram.Result r) {
        this.p = p;
        this.r = r;
    }

    /** A column that begins at an abscissa, 8 units high. */
    static List<Shape> column(LoraDiagram.Params p, LoraDiagram.Result r, double left) {
        LoraFacts facts = new LoraFacts(p, r);
        double middle = left + 1.65;
        facts.formula(middle, 7.5, 1.4);
        facts.counts(middle, 6.6, 0.7, 0.55);
        facts.trueScale(middle, 5.1);
        facts.proofs(left, 1.75, 0.75);
        return facts.shapes;
    }

    /** A block above an ordinate, 9.5 units wide and 6 high. */
    static List<Shape> head(LoraDiagram.Params p, LoraDiagram.Result r, double bottom) {
        LoraFacts facts = new LoraFacts(p, r);
        facts.formula(2.4, bottom + 5.2, 1.2);
        facts.counts(2.4, bottom + 4.1, 0.85, 0.68);
        facts.trueScale(7.1, bottom + 5.2);
        facts.proofs(0.1, bottom + 1.65, bottom + 0.15);
        return facts.shapes;
    }

    private void formula(double x, double y, double size) {
        shapes.add(Label.centred(x, y, "$h = Wx + \\frac{\\alpha}{r}\\,B A x$").size(size));
    }

    private void counts(double x, double y, double pitch, double height) {
        shapes.add(Box.pale(x, y, 3.3, height, Role.FROZEN, Text.of("{0} frozen", Amount.grouped(r.frozen()))));
        shapes.add(Box.pale(
                x, y - pitch, 3.3, height, Role.TRAINABLE, Text.of("{0} trained", Amount.grouped(r.trained()))));
    }

    private void proofs(double left, double first, double second) {
        shapes.add(new Icon(left + 0.15, first, 0.3, Sign.CHECK, Role.GOOD));
        shapes.add(Label.of(left + 0.45, first, Anchor.RIGHT, "With $B = 0$ the output is\nunchanged at the start."));
        shapes.add(new Icon(left + 0.15, second, 0.3, Sign.CHECK, Role.GOOD));
        shapes.add(Label.of(
                left + 0.45,
                second,
                Anchor.RIGHT,
                "After training $W + \\frac{\\alpha}{r} BA$ is one\nmatrix: no extra time. Difference\nbetween both forms: {0}.",
                Amount.scientific(r.mergeError(), 1)));
    }

    /** W, A and B with sides and thicknesses in their true proportions. */
    private void trueScale(double middle, double top) {
        double unit = 2.0 / Math.max(p.d(), p.k());
        double x = middle - p.k() * unit / 2;
        double bottom = top - p.d() * unit;
        shapes.add(Label.centred(middle, top + 0.25, "the same to true scale")
                .size(0.9)
                .role(Role.MUTED));
        rectangle(x, bottom, p.k() * unit, p.d() * unit, Role.FROZEN.tinted(0.4));
        rectangle(x + p.k() * unit + 0.15, bottom, p.r() * unit, p.d() * unit, Role.TRAINABLE);
        rectangle(x, bottom - 0.15 - p.r() * unit, p.k() * unit, p.r() * unit, Role.TRAINABLE);
        shapes.add(Label.centred(middle, (top + bottom) / 2, "$W$"));
        shapes.add(Label.of(x + p.k() * unit + 0.25, (top + bottom) / 2, Anchor.RIGHT, "$B$"));
        shapes.add(Label.of(middle, bottom - 0.2, Anchor.BELOW, "$A$"));
    }

    private void rectangle(double x, double y, double width, double height, Role role) {
        shapes.add(new Polygon(
                new double[] {x, x + width, x + width, x}, new double[] {y, y, y + height, y + height}, role));
    }
}
