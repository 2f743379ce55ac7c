package io.github.bookfigures.maven;

import io.github.bookfigures.build.BuildEvent;
import io.github.bookfigures.plan.Work.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/** Tells what happens in a build: a line for each figure, and where somebody watches a line that changes. */
final class Narrator {
    /** Where nobody watches, a sign of life at such distances is enough. */
    private static final long SILENCE_NANOSECONDS = 60_000_000_000L;

    private final Log log;
    private final ProgressLine progress;
    private String count = "";
    private long lastWord = System.nanoTime();

    Narrator(Log log, ProgressLine progress) {
        this.log = log;
        this.progress = progress;
    }

    void tell(BuildEvent event) {
        if (event instanceof BuildEvent.Working working) {
            if (progress.isShown()) {
                progress.show(words(working));
            } else if (System.nanoTime() - lastWord > SILENCE_NANOSECONDS) {
                lastWord = System.nanoTime();
                log.info(words(working));
            }
            return;
        }
        progress.clear();
        lastWord = System.nanoTime();
        if (event instanceof BuildEvent.FigureFinished done) {
            tell(done);
        } else if (event instanceof BuildEvent.FigureFlawed flawed) {
            flawed.figure()
                    .findings()
                    .forEach(finding -> log.warn("figure " + flawed.figure().id() + ": " + finding));
        } else if (event instanceof BuildEvent.FigureFailed failed) {
            log.error(count(failed.number(), failed.of()) + failed.failure().id() + "  FAILED: "
                    + failed.failure().cause());
        } else if (event instanceof BuildEvent.FigureNotAttempted left) {
            log.error(count(left.number(), left.of()) + left.figure().id() + "  not attempted because "
                    + left.figure().because());
        } else if (event instanceof BuildEvent.CacheTrouble trouble) {
            log.warn(trouble.words());
        } else if (event instanceof BuildEvent.NotAsLocked difference) {
            log.warn(difference.words());
        } else if (event instanceof BuildEvent.UnknownLabel label) {
            log.warn(label.problem().toString());
        } else if (event instanceof BuildEvent.ArchiveRecorded recorded) {
            log.info(
                    "Later builds start faster: classes archived, once per version, in " + seconds(recorded.seconds()));
        } else if (event instanceof BuildEvent.ArchiveFailed failed) {
            log.debug("No archive of classes: " + failed.cause());
        }
    }

    /** A figure that is as it was is not worth a line. */
    private void tell(BuildEvent.FigureFinished done) {
        String number = count(done.number(), done.of());
        if (done.figure().need() == Need.NOTHING) {
            log.debug(number + done.figure().id() + "  up to date");
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
        log.info(number + done.figure().id() + "  " + String.join(", ", deeds) + Listing.why(done.reasons()));
    }

    private String words(BuildEvent.Working working) {
        String jobs = working.jobs().stream()
                .map(job -> (job.title().startsWith(job.stage().word())
                                ? ""
                                : job.stage().word() + " ") + job.title() + " (" + Math.round(job.seconds()) + " s)")
                .collect(Collectors.joining(", "));
        return count
                + jobs
                + (working.secondsLeft().isPresent()
                        ? "; about " + time(working.secondsLeft().getAsDouble()) + " left"
                        : "");
    }

    private String count(int number, int of) {
        count = "[" + number + "/" + of + "] ";
        return count;
    }

    /** As exact as a guess can be. */
    private static String time(double seconds) {
        return seconds < 90 ? Math.max(1, Math.round(seconds)) + " s" : Math.round(seconds / 60) + " min";
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }
}
