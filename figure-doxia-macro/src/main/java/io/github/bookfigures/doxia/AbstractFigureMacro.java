package io.github.bookfigures.doxia;

import java.nio.file.Path;
import org.apache.maven.doxia.macro.AbstractMacro;
import org.apache.maven.doxia.macro.MacroExecutionException;
import org.apache.maven.doxia.macro.MacroRequest;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.LegacySupport;
import org.apache.maven.project.MavenProject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the macros have in common: the project, the figures, the page, and what happens when something is not there. */
abstract class AbstractFigureMacro extends AbstractMacro {
    private static final Logger LOG = LoggerFactory.getLogger(AbstractFigureMacro.class);

    /** Put here by Maven, see {@code components.xml}. */
    private LegacySupport legacy;

    @Override
    public final void execute(Sink sink, MacroRequest request) throws MacroExecutionException {
        PagePlace page = PagePlace.of(sink);
        try {
            MavenProject project = legacy.getSession().getCurrentProject();
            String id = parameter(request, "id");
            BookFigure figure = BookFigures.in(
                            Path.of(project.getBuild().getDirectory()).resolve("figures"), language(request, page))
                    .figure(id);
            // Doxia's own elements neither keep all attributes nor escape descriptions.
            String html = html(figure, request, page, project);
            sink.rawText(isBlock() || !page.isBetweenParagraphs() ? html : "<p>" + html + "</p>\n");
        } catch (UnknownFigure e) {
            // Of the exception, Markdown shows nothing without -e.
            String message = page.source() + ": " + e.getMessage();
            LOG.error(message);
            throw new MacroExecutionException(message, e);
        }
    }

    /** What stands in the page. */
    abstract String html(BookFigure figure, MacroRequest request, PagePlace page, MavenProject project)
            throws UnknownFigure;

    /** Whether it is a block by itself. */
    abstract boolean isBlock();

    /** @throws UnknownFigure when it is not given */
    static String parameter(MacroRequest request, String name) throws UnknownFigure {
        String value = optional(request, name);
        if (value.isEmpty()) {
            throw new UnknownFigure("a macro of figures lacks '" + name + "'; write for example"
                    + " figure|id=…, figref|id=…, or figvalue|id=…|path=…|format=.2f");
        }
        return value;
    }

    static String optional(MacroRequest request, String name) {
        Object value = request.getParameter(name);
        return value == null ? "" : value.toString().strip();
    }

    /** That of the page, unless the author knows better. */
    private static String language(MacroRequest request, PagePlace page) {
        String given = optional(request, "lang");
        return given.isEmpty() ? page.locale().replace('_', '-') : given;
    }

    /** The way from the page to the folder of the site, unless the author knows better. */
    static String base(MacroRequest request, PagePlace page) {
        String given = optional(request, "base");
        if (given.isEmpty()) {
            return page.base();
        }
        String safe = given.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
        return safe.endsWith("/") ? safe : safe + "/";
    }
}
