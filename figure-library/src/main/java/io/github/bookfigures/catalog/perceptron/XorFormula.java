package io.github.bookfigures.catalog.perceptron;

import io.github.bookfigures.catalog.perceptron.XorMapping.Params;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Shape.Box;
import io.github.bookfigures.figure.Shape.Path;
import io.github.bookfigures.figure.Text;
import java.util.ArrayList;
import java.util.List;

/** The network of {@link XorMapping} as a formula: what leads from each plane to the next, with its numbers. */
final class XorFormula {
    private XorFormula() {}

    /**
     * The formula as a chain of boxes.
     *
     * @param folded whether it stands in two rows, for narrow sheets
     */
    static Diagram diagram(Params p, boolean folded) {
        List<Shape> shapes = new ArrayList<>();
        double[] at = folded ? new double[] {0.7, 5, 9.4, 0.7, 5, 9.4} : new double[] {1, 5.6, 10.9, 14.6, 19.4, 23};
        double[] half = {0.6, 2.5, 1, 0.6, 2.1, 0.6};
        Text[] texts = {
            Text.maths("\\mathbf{x}"),
            Text.maths(
                    "\\begin{pmatrix} \\arg{0} & \\arg{1}\\\\ \\arg{2} & \\arg{3}\\end{pmatrix}\\mathbf{x}"
                            + " + \\begin{pmatrix} \\arg{4}\\\\ \\arg{5}\\end{pmatrix}",
                    Amount.exact(p.W()[0][0]),
                    Amount.exact(p.W()[0][1]),
                    Amount.exact(p.W()[1][0]),
                    Amount.exact(p.W()[1][1]),
                    Amount.exact(p.c()[0]),
                    Amount.exact(p.c()[1])),
            Text.of("ReLU"),
            Text.maths("\\mathbf{h}"),
            Text.maths(
                    "\\begin{pmatrix} \\arg{0} & \\arg{1}\\end{pmatrix}\\mathbf{h}",
                    Amount.exact(p.w()[0]), Amount.exact(p.w()[1])),
            Text.maths("y")
        };
        for (int i = 0; i < at.length; i++) {
            boolean value = half[i] < 1;
            double y = folded && i < 3 ? 4.1 : 1.3;
            shapes.add(
                    value
                            ? Box.circle(at[i], y, 1.2, Role.FORWARD, texts[i])
                            : Box.pale(at[i], y, 2 * half[i], 2.2, Role.MUTED, texts[i]));
            if (folded && i == 3) {
                shapes.add(new Path(
                        new double[] {at[2], at[2], at[3], at[3]},
                        new double[] {2.95, 2.65, 2.65, 1.95},
                        Role.FORWARD,
                        1.6,
                        Dash.SOLID,
                        true,
                        true,
                        Text.NONE));
            } else if (i > 0) {
                shapes.add(Path.arrow(at[i - 1] + half[i - 1] + 0.05, y, at[i] - half[i] - 0.05, y, Role.FORWARD)
                        .weight(1.6));
            }
        }
        return Diagram.of(folded ? 10.5 : 24, folded ? 5.3 : 2.6, shapes)
                .titled("The network, from (a) over (b) to (c)");
    }
}
