package io.github.bookfigures.render;

import io.github.bookfigures.figure.Figure;
import java.util.List;

/**
 * One way of putting a figure on the sheet.
 *
 * @param figure its panels and their places
 * @param natural how large each plot area is when the figure has its natural size, in the order of the cells
 * @param asDeclared whether panels stand where the figure says
 */
record Arrangement(Figure figure, List<PlotSize> natural, boolean asDeclared) {
    Arrangement {
        natural = List.copyOf(natural);
    }
}
