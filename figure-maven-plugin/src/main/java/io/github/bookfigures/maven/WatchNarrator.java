package io.github.bookfigures.maven;

import io.github.bookfigures.build.BuildEvent;
import io.github.bookfigures.build.BuildReport;
import io.github.bookfigures.watch.WatchListener;
import io.github.bookfigures.yaml.Problem;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.logging.Log;

/** Tells on the console how a book that is watched fares. */
final class WatchNarrator implements WatchListener {
    private final Log log;
    private final Narrator narrator;

    WatchNarrator(Log log, Narrator narrator) {
        this.log = log;
        this.narrator = narrator;
    }

    @Override
    public void serving(URI preview) {
        log.info("The figures are shown at " + preview + "; Ctrl-C ends it");
    }

    @Override
    public void during(BuildEvent event) {
        narrator.tell(event);
    }

    @Override
    public void built(BuildReport report) {
        int failed = report.failures().size() + report.notAttempted().size();
        log.info(String.format(
                Locale.ROOT,
                "%d built, %d up to date, %d failed in %.2f s; waiting for changes",
                report.built().size() - report.untouched(),
                report.untouched(),
                failed,
                report.seconds()));
    }

    @Override
    public void broken(List<Problem> problems) {
        problems.forEach(problem -> log.error(problem.toString()));
        log.error("Nothing was built; waiting for the manifest to be mended");
    }

    @Override
    public void trouble(Exception cause) {
        log.error("The figures could not be built: " + cause + "; waiting for changes");
    }
}
