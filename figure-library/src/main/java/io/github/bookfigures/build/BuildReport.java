package io.github.bookfigures.build;

import io.github.bookfigures.plan.Work.Need;
import java.util.List;

/**
 * What came of a build.
 *
 * @param done figures in place, in the manifest's order
 * @param failures figures that could not be made, in the manifest's order
 * @param notAttempted figures that were not begun because of a failure, in the manifest's order
 * @param findings what is wrong with how figures look, in the manifest's order; figures without findings are left out
 * @param measurements how many experiments ran
 * @param seconds how long it all took
 */
public record BuildReport(
        List<FigureDone> done,
        List<FigureFailure> failures,
        List<NotAttempted> notAttempted,
        List<FigureFindings> findings,
        int measurements,
        double seconds) {
    public BuildReport {
        done = List.copyOf(done);
        failures = List.copyOf(failures);
        notAttempted = List.copyOf(notAttempted);
        findings = List.copyOf(findings);
    }

    /** Ids of the figures in place. */
    public List<String> built() {
        return done.stream().map(FigureDone::id).toList();
    }

    /** How many figures were left as they were. */
    public int untouched() {
        return (int)
                done.stream().filter(figure -> figure.need() == Need.NOTHING).count();
    }
}
