package io.github.bookfigures.maven;

import io.github.bookfigures.build.FigureBuild;
import io.github.bookfigures.build.ListedFigure;
import io.github.bookfigures.plan.Work.Need;
import io.github.bookfigures.yaml.Problem;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Fails when a figure is not as it was locked: when it would be built again, or its files are missing or changed. Fails, too, when no
 * page or chapter shows a figure, one cites a figure that is not made, or a label translates a text that no figure has. Runs no
 * generator.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class CheckMojo extends AbstractBuildMojo {
    @Override
    void execute(Verdict verdict) throws MojoExecutionException, MojoFailureException {
        List<ListedFigure> figures;
        citations().check(getLog(), verdict);
        try {
            List<Problem> labels = verdict.of(FigureBuild.unknownLabels(request()));
            labels.forEach(problem -> getLog().error(problem.toString()));
            if (!labels.isEmpty()) {
                throw new MojoFailureException("Labels and figures do not fit, see above.");
            }
            figures = verdict.of(FigureBuild.check(request()));
        } catch (IOException e) {
            throw new MojoFailureException("The figures cannot be checked: " + e.getMessage(), e);
        }
        List<ListedFigure> stale =
                figures.stream().filter(figure -> figure.need() != Need.NOTHING).toList();
        stale.forEach(figure -> getLog().error(figure.id() + Listing.why(figure.reasons())));
        if (!stale.isEmpty()) {
            throw new MojoFailureException(
                    stale.size() + " of " + figures.size() + " figures are not as they were locked: "
                            + stale.stream().map(ListedFigure::id).collect(Collectors.joining(", "))
                            + ". Build them, look at them, and run the goal lock.");
        }
        getLog().info(figures.size() + " figures are as they were locked");
    }
}
