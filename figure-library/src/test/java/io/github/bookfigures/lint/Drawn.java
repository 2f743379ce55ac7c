package io.github.bookfigures.lint;

import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Panel;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.render.DrawnFigure;
import io.github.bookfigures.render.FigureRenderer;
import io.github.bookfigures.render.Sheet;
import java.util.List;

/** Figures as the lint sees them. */
final class Drawn {
    private Drawn() {}

    static DrawnFigure of(Figure figure, double width, double height) {
        return new FigureRenderer().record(figure, new Sheet("default", width, height, 100, false, "", ""));
    }

    static DrawnFigure of(Panel panel) {
        return of(Figure.of(panel), 8, 5);
    }

    static Diagram diagram(Shape... shapes) {
        return new Diagram(Text.NONE, 10, 6, List.of(shapes));
    }

    /** Sentences of the findings of one rule. */
    static List<String> by(Rule rule, DrawnFigure figure) {
        return rule.findings(figure).toList();
    }
}
