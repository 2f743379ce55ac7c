package io.github.bookfigures.doxia;

import java.nio.file.Path;
import org.apache.maven.doxia.macro.MacroRequest;
import org.apache.maven.project.MavenProject;

/** {@code figref|id=…}: a link that says "Figure 3", to the page that shows the figure. */
public final class FigureReferenceMacro extends AbstractFigureMacro {
    /** For Maven, which fills in the rest. */
    public FigureReferenceMacro() {}

    @Override
    boolean isBlock() {
        return false;
    }

    @Override
    String html(BookFigure figure, MacroRequest request, PagePlace page, MavenProject project) {
        Path site = project.getBasedir().toPath().resolve("src/site").resolve(page.locale());
        String shown = new PagesWithFigures(site).showing(figure.id()).orElse(page.page());
        return "<a href=\"" + page.linkTo(shown, figure.anchor()) + "\">" + reference(figure) + "</a>";
    }

    /** On one line, and with no mark-up. */
    private static String reference(BookFigure figure) {
        return figure.reference()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace(' ', '\u00a0');
    }
}
