package io.github.bookfigures.lint;

import io.github.bookfigures.render.DrawnChart;
import io.github.bookfigures.render.DrawnFigure;
import io.github.bookfigures.render.DrawnMark;
import io.github.bookfigures.render.DrawnText;
import io.github.bookfigures.render.DrawnText.Kind;

/** Where names of marks are written. */
final class Names {
    private Names() {}

    /** Whether the name of a mark stands beside it, outside of any legend. */
    static boolean labelled(DrawnFigure figure, DrawnChart chart, DrawnMark mark) {
        return figure.texts().stream()
                .anyMatch(text -> text.panel() == chart.panel()
                        && text.kind() != Kind.LEGEND
                        && text.words().equals(mark.name()));
    }

    /** Whether a name is written in the panel of a chart or in the legend of the whole figure. */
    static boolean explained(DrawnFigure figure, DrawnChart chart, DrawnMark mark) {
        return figure.texts().stream()
                .anyMatch(text -> (text.panel() == chart.panel() || text.panel() < 0)
                        && text.words().equals(mark.name()));
    }

    /** Whether a text names a mark: in a legend or at the end of a line. */
    static boolean isName(DrawnText text) {
        return text.kind() == Kind.LEGEND || text.kind() == Kind.END_LABEL;
    }
}
