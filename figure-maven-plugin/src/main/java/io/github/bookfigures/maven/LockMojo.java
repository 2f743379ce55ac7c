package io.github.bookfigures.maven;

import io.github.bookfigures.build.FigureBuild;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Writes what the figures depend on and what they are to {@code figures.lock.json} beside the manifest, for {@code check}. */
@Mojo(name = "lock", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class LockMojo extends AbstractBuildMojo {
    @Override
    void execute(Verdict verdict) throws MojoExecutionException, MojoFailureException {
        List<String> stale;
        try {
            stale = verdict.of(FigureBuild.lock(request()));
        } catch (IOException e) {
            throw verdict.error(e);
        }
        if (!stale.isEmpty()) {
            throw new MojoFailureException("Nothing was locked: not up to date are " + String.join(", ", stale)
                    + ". Run the goal generate first.");
        }
        getLog().info("Figures are locked.");
    }
}
