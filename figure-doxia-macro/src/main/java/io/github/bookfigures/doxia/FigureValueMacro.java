package io.github.bookfigures.doxia;

import org.apache.maven.doxia.macro.MacroRequest;
import org.apache.maven.project.MavenProject;

/** {@code figvalue|id=…|path=…|format=.2f}: a number that was measured for the figure. */
public final class FigureValueMacro extends AbstractFigureMacro {
    /** For Maven, which fills in the rest. */
    public FigureValueMacro() {}

    @Override
    boolean isBlock() {
        return false;
    }

    @Override
    String html(BookFigure figure, MacroRequest request, PagePlace page, MavenProject project) throws UnknownFigure {
        String path = parameter(request, "path");
        Double value = figure.values().get(path);
        if (value == null) {
            throw UnknownFigure.value(figure.id(), path, figure.values().keySet());
        }
        return NumberFormat.html(value, optional(request, "format"));
    }
}
