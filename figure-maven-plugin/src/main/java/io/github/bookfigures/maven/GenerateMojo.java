package io.github.bookfigures.maven;

import io.github.bookfigures.build.BuildEvent;
import io.github.bookfigures.build.BuildReport;
import io.github.bookfigures.build.BuildRequest;
import io.github.bookfigures.build.FigureBuild;
import io.github.bookfigures.plan.Work.Need;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
public final class GenerateMojo extends AbstractFigureMojo {
    /** Whether what is found wrong with the looks of a figure is an error and not a warning. */
    @Parameter(property = "figure.strict", defaultValue = "false")
    private boolean strict;

    /** Whether to make every figure anew, whatever is there already. */
    @Parameter(property = "figure.force", defaultValue = "false")
    private boolean force;

    /** Whether only to say what would be done. */
    @Parameter(property = "figure.dryRun", defaultValue = "false")
    private boolean dryRun;

    @Override
    void execute(Verdict verdict) throws MojoExecutionException, MojoFailureException {
        BuildRequest request = strict ? request().strictly() : request();
        request = force ? request.forced() : request;
        if (dryRun) {
            new Listing(getLog()).plan(verdict.list(request));
            return;
        }
        BuildReport report;
        try {
            report = verdict.of(FigureBuild.run(request, this::tell));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw verdict.error(e);
        } catch (IOException | RuntimeException e) {
            throw verdict.error(e);
        }
        verdict.on(report, request.workers());
    }

    private void tell(BuildEvent event) {
        if (event instanceof BuildEvent.FigureFinished done) {
            tell(done);
        } else if (event instanceof BuildEvent.FigureFlawed flawed) {
            flawed.figure()
                    .findings()
                    .forEach(
                            finding -> getLog().warn("figure " + flawed.figure().id() + ": " + finding));
        } else if (event instanceof BuildEvent.FigureFailed failed) {
            getLog().error(count(failed.number(), failed.of())
                    + failed.failure().id() + "  FAILED: " + failed.failure().cause());
        } else if (event instanceof BuildEvent.CacheTrouble trouble) {
            getLog().warn(trouble.words());
        } else if (event instanceof BuildEvent.NotAsLocked difference) {
            getLog().warn(difference.words());
        } else if (event instanceof BuildEvent.ArchiveRecorded recorded) {
            getLog().info("Later builds start faster: classes archived, once per version, in "
                    + seconds(recorded.seconds()));
        } else if (event instanceof BuildEvent.ArchiveFailed failed) {
            getLog().debug("No archive of classes: " + failed.cause());
        }
    }

    /** A figure that is as it was is not worth a line. */
    private void tell(BuildEvent.FigureFinished done) {
        if (done.figure().need() == Need.NOTHING) {
            getLog().debug(count(done.number(), done.of()) + done.figure().id() + "  up to date");
            return;
        }
        List<String> deeds = new ArrayList<>();
        done.measuring()
                .ifPresent(measuring -> deeds.add(measuring
                        .sharedWith()
                        .map(other -> "measured with " + other)
                        .orElse("measured " + seconds(measuring.seconds()))));
        if (!done.figure().drawn().isEmpty()) {
            deeds.add("drawn " + seconds(done.drawSeconds()));
        } else if (!done.figure().written().isEmpty()) {
            deeds.add("put in place");
        } else {
            deeds.add("unchanged");
        }
        getLog().info(count(done.number(), done.of()) + done.figure().id() + "  " + String.join(", ", deeds)
                + Listing.why(done.reasons()));
    }

    private static String count(int number, int of) {
        return "[" + number + "/" + of + "] ";
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }
}
