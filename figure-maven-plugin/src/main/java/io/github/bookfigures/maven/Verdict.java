package io.github.bookfigures.maven;

import io.github.bookfigures.build.BuildReport;
import io.github.bookfigures.build.BuildRequest;
import io.github.bookfigures.build.Explanation;
import io.github.bookfigures.build.FigureBuild;
import io.github.bookfigures.build.FigureFailure;
import io.github.bookfigures.build.ListedFigure;
import io.github.bookfigures.build.NotAttempted;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/** Ends a goal: what the author can put right is a failure of the build, all else an error of the plugin. */
final class Verdict {
    private final Log log;
    private final MavenProject project;
    private final Command command;

    /** @param command how to call the goal again */
    Verdict(Log log, MavenProject project, Command command) {
        this.log = log;
        this.project = project;
        this.command = command;
    }

    /** What the library read. */
    <T> T of(Reading<T> reading) throws MojoFailureException {
        if (reading instanceof Reading.Invalid<T> invalid) {
            throw new MojoFailureException(words(invalid.problems()));
        }
        return ((Reading.Valid<T>) reading).value();
    }

    /** The figures and their states. */
    List<ListedFigure> list(BuildRequest request) throws MojoExecutionException, MojoFailureException {
        try {
            return of(FigureBuild.list(request));
        } catch (IOException e) {
            throw error(e);
        }
    }

    /** What figures depend on. */
    List<Explanation> explain(BuildRequest request) throws MojoExecutionException, MojoFailureException {
        try {
            return of(FigureBuild.explain(request));
        } catch (IOException e) {
            throw error(e);
        }
    }

    private String words(List<Problem> problems) {
        String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        return "No figure was built: " + count + " in the manifest."
                + problems.stream().map(problem -> "\n  " + problem).collect(Collectors.joining())
                + (problems.stream().anyMatch(problem -> problem.what().contains("generator")) && hasUncompiledClasses()
                        ? "\nThe classes of this project are not compiled, so its own generators are not known: run"
                                + " `mvn compile site` or `mvn verify site`."
                        : "");
    }

    private boolean hasUncompiledClasses() {
        return project.getCompileSourceRoots().stream().map(Path::of).anyMatch(Files::isDirectory)
                && !Files.isDirectory(Path.of(project.getBuild().getOutputDirectory()));
    }

    /** Tells how a build went. */
    void on(BuildReport report, int workers) throws MojoFailureException {
        int failed = report.failures().size();
        int left = report.notAttempted().size();
        int all = report.built().size() + failed + left;
        log.info(String.format(
                Locale.ROOT,
                "%d %s: %d built, %s%d failed%s in %.1f s (%d %s, %d %s)",
                all,
                all == 1 ? "figure" : "figures",
                report.built().size() - report.untouched(),
                report.untouched() == 0 ? "" : report.untouched() + " up to date, ",
                failed,
                left == 0 ? "" : ", " + left + " not attempted",
                report.seconds(),
                report.measurements(),
                report.measurements() == 1 ? "measurement" : "measurements",
                workers,
                workers == 1 ? "worker" : "workers"));
        if (failed == 0) {
            return;
        }
        for (FigureFailure failure : report.failures()) {
            log.error("Figure '" + failure.id() + "' failed (" + failure.stage().word() + "): " + failure.cause());
            log.error("    in:    " + failure.position());
            log.error("    log:   " + relative(failure.log()));
            log.error("    again: " + command.generating(failure.id()));
        }
        for (NotAttempted figure : report.notAttempted()) {
            log.error("Figure '" + figure.id() + "' was not attempted because " + figure.because());
        }
        throw new MojoFailureException(failed + " of " + all + " figures failed: "
                + report.failures().stream().map(FigureFailure::id).collect(Collectors.joining(", "))
                + ". Their causes and logs are listed above.");
    }

    /** Something that is not the author's fault. */
    MojoExecutionException error(Exception e) {
        return new MojoExecutionException("The figures could not be built: " + e, e);
    }

    private String relative(Path file) {
        Path folder = project.getBasedir().toPath();
        return (file.startsWith(folder) ? folder.relativize(file) : file).toString();
    }
}
