package io.github.bookfigures.maven;

import io.github.bookfigures.build.FigureBuild;
import io.github.bookfigures.build.Reproduction;
import io.github.bookfigures.build.Reproduction.Outcome;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Builds the figures twice from nothing, the second time with another number of workers, and tells whether they are alike. */
@Mojo(name = "reproduce", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class ReproduceMojo extends AbstractBuildMojo {
    @Override
    void execute(Verdict verdict) throws MojoExecutionException, MojoFailureException {
        List<Reproduction> reproductions;
        try {
            reproductions = verdict.of(FigureBuild.reproduce(request()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw verdict.error(e);
        } catch (IOException e) {
            throw verdict.error(e);
        }
        for (Reproduction figure : reproductions) {
            String detail = figure.detail().isEmpty() ? "" : ": " + figure.detail();
            getLog().info(figure.id() + "  " + words(figure.outcome()) + detail);
        }
        long unlike = reproductions.stream()
                .filter(figure -> figure.outcome().compareTo(Outcome.WITHIN_TOLERANCE) > 0)
                .count();
        if (unlike > 0) {
            throw new MojoFailureException(
                    unlike + " of " + reproductions.size() + " figures did not come out the same twice");
        }
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case BIT_EQUAL -> "bit-equal";
            case WITHIN_TOLERANCE -> "equal within 1e-6";
            case DIFFERENT -> "DIFFERENT";
            case FAILED -> "FAILED";
        };
    }
}
