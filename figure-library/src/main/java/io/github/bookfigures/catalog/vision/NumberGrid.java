package io.github.bookfigures.catalog.vision;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Shape.Box;
import io.github.bookfigures.figure.Shape.Label;
import io.github.bookfigures.figure.Shape.Outline;
import io.github.bookfigures.figure.Shape.Path;
import io.github.bookfigures.figure.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * A matrix as square cells of side 1 with its numbers, in a diagram.
 *
 * @param values [row][column], row 0 on top
 * @param left left edge
 * @param top upper edge
 * @param role colour of the cells
 */
record NumberGrid(double[][] values, double left, double top, Role role) {
    List<Shape> shapes() {
        List<Shape> shapes = new ArrayList<>();
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < values[row].length; column++) {
                shapes.add(cell(row, column, role, Text.of("{0}", Amount.fixed(values[row][column], 0))));
            }
        }
        return shapes;
    }

    /** One cell anew, in another colour or outside of the matrix. */
    Shape cell(int row, int column, Role other, Text text) {
        return new Box(left + column + 0.5, top - row - 0.5, 1, 1, Outline.RECTANGLE, other, false, text);
    }

    /** A strong frame round a square of cells. */
    Shape window(int row, int column, int side, Role frame, Dash dash) {
        double x = left + column;
        double y = top - row;
        return new Path(
                new double[] {x, x + side, x + side, x, x},
                new double[] {y, y, y - side, y - side, y},
                frame,
                2.6,
                dash,
                false,
                false,
                Text.NONE);
    }

    /** A text under the middle. */
    Label caption(String text, Object... arguments) {
        return Label.centred(left + values[0].length / 2.0, top - values.length - 0.6, text, arguments);
    }
}
