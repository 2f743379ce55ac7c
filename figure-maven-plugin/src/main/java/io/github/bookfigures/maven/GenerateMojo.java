package io.github.bookfigures.maven;

import io.github.bookfigures.build.BuildReport;
import io.github.bookfigures.build.BuildRequest;
import io.github.bookfigures.build.FailurePolicy;
import io.github.bookfigures.build.FigureBuild;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Measures and draws the figures of the manifest and puts them where the site's pages find them. */
@Mojo(
        name = "generate",
        defaultPhase = LifecyclePhase.PRE_SITE,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class GenerateMojo extends AbstractBuildMojo {
    /** Whether what the lint finds wrong with the looks of a figure fails it, and is not only a warning. */
    @Parameter(property = "figure.strict", defaultValue = "false")
    private boolean strict;

    /** Whether nothing more is begun once a figure has failed; otherwise all others are made before the build fails. */
    @Parameter(property = "figure.failFast", defaultValue = "false")
    private boolean failFast;

    /** Whether old pictures of a figure that failed stay, with the words OUT OF DATE across them; otherwise they are removed. */
    @Parameter(property = "figure.keepStale", defaultValue = "false")
    private boolean keepStale;

    /** Whether to make every figure anew, whatever is there already. */
    @Parameter(property = "figure.force", defaultValue = "false")
    private boolean force;

    /** Whether only to say what would be done, and why. */
    @Parameter(property = "figure.dryRun", defaultValue = "false")
    private boolean dryRun;

    @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true)
    private File siteDirectory;

    @Override
    void execute(Verdict verdict) throws MojoExecutionException, MojoFailureException {
        BuildRequest request = (strict ? request().strictly() : request()).with(new FailurePolicy(failFast, keepStale));
        request = force ? request.forced() : request;
        if (dryRun) {
            new Listing(getLog()).plan(verdict.list(request));
            return;
        }
        BuildReport report;
        try (ProgressLine progress = ProgressLine.when(interactive())) {
            Narrator narrator = new Narrator(getLog(), progress);
            report = verdict.of(FigureBuild.run(request, narrator::tell));
            new StalePages(siteDirectory.toPath(), outputDirectory().toPath())
                    .renderAgain(request.target().resolve("figures"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw verdict.error(e);
        } catch (IOException | RuntimeException e) {
            throw verdict.error(e);
        }
        if (report.built().size() > report.untouched()) {
            citations().warn(getLog());
        }
        verdict.on(report, request.workers());
    }
}
