package io.github.bookfigures.doxia;

import org.apache.maven.doxia.macro.MacroRequest;
import org.apache.maven.project.MavenProject;

/** {@code figure|id=…}: the figure, its number and its caption. */
public final class FigureMacro extends AbstractFigureMacro {
    /** For Maven, which fills in the rest. */
    public FigureMacro() {}

    @Override
    boolean isBlock() {
        return true;
    }

    @Override
    String html(BookFigure figure, MacroRequest request, PagePlace page, MavenProject project) {
        return figure.html(base(request, page));
    }
}
