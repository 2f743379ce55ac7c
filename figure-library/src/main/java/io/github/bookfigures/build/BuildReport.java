package io.github.bookfigures.build;

import java.util.List;

/**
 * What came of a build.
 *
 * @param built ids of the figures in place, in the manifest's order
 * @param failures figures that could not be made, in the manifest's order
 * @param notAttempted figures that were not begun because of a failure, in the manifest's order
 * @param findings what is wrong with how figures look, in the manifest's order; figures without findings are left out
 * @param measurements how many experiments ran
 * @param seconds how long it all took
 */
public record BuildReport(
        List<String> built,
        List<FigureFailure> failures,
        List<NotAttempted> notAttempted,
        List<FigureFindings> findings,
        int measurements,
        double seconds) {
    public BuildReport {
        built = List.copyOf(built);
        failures = List.copyOf(failures);
        notAttempted = List.copyOf(notAttempted);
        findings = List.copyOf(findings);
    }
}
