package io.github.bookfigures.maven;

import io.github.bookfigures.build.FigureBuild;
import io.github.bookfigures.build.ListedFigure;
import java.util.List;
import java.util.function.Function;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Lists the figures of the manifest and whether their files are there. Builds nothing. */
@Mojo(name = "list", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class ListMojo extends AbstractFigureMojo {
    @Override
    void execute(Verdict verdict) throws MojoExecutionException, MojoFailureException {
        List<ListedFigure> figures = verdict.of(FigureBuild.list(request()));
        int id = width(figures, ListedFigure::id);
        int generator = width(figures, ListedFigure::generator);
        int file = width(figures, ListedFigure::file);
        for (ListedFigure figure : figures) {
            getLog().info(padded(figure.id(), id)
                    + padded(figure.generator(), generator)
                    + padded(figure.file(), file)
                    + state(figure));
        }
        long present =
                figures.stream().filter(figure -> figure.missing().isEmpty()).count();
        getLog().info(figures.size() + (figures.size() == 1 ? " figure, " : " figures, ") + present + " present");
    }

    private static String state(ListedFigure figure) {
        return figure.missing().isEmpty() ? "present" : "missing: " + String.join(", ", figure.missing());
    }

    private static int width(List<ListedFigure> figures, Function<ListedFigure, String> column) {
        return figures.stream().map(column).mapToInt(String::length).max().orElse(0) + 2;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
