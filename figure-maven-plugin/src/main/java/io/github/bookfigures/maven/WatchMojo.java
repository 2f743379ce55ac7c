package io.github.bookfigures.maven;

import io.github.bookfigures.build.BuildRequest;
import io.github.bookfigures.watch.FigureWatch;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Builds figures again whenever something they are made of was saved, and shows them in a browser. Ctrl-C ends it. */
@Mojo(name = "watch", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class WatchMojo extends AbstractBuildMojo {
    /** TCP port of the preview, on this machine only; the next free one of twenty when it is taken. */
    @Parameter(property = "figure.port", defaultValue = "4004")
    private int port;

    @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true)
    private File siteDirectory;

    @Override
    void execute(Verdict verdict) throws MojoExecutionException {
        BuildRequest request = request();
        try (ProgressLine progress = ProgressLine.when(interactive())) {
            WatchNarrator narrator = new WatchNarrator(getLog(), new Narrator(getLog(), progress));
            new FigureWatch(request, siteDirectory.toPath(), project().getName(), port, narrator).run();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw verdict.error(e);
        }
    }
}
