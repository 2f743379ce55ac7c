package io.github.bookfigures.build;

import io.github.bookfigures.manifest.Manifest;
import io.github.bookfigures.plan.FigureKeys;
import io.github.bookfigures.plan.Plan;
import io.github.bookfigures.plan.Plan.PlannedFigure;
import io.github.bookfigures.plan.Plan.PlannedMeasurement;
import io.github.bookfigures.plan.Staleness;
import io.github.bookfigures.plan.Work;
import io.github.bookfigures.store.MeasurementKey;
import java.util.Map;

/**
 * All that is known before anything is done.
 *
 * @param manifest all figures of the book
 * @param plan what is asked for
 * @param measurements its measurements by their keys
 * @param keys what each figure depends on, by id
 * @param work what is to be done for each figure, by id
 * @param memory what earlier builds left
 * @param staleness says what is to be done when more is known
 * @param publisher puts files in place
 * @param read files that all this was found out from
 */
record Prepared(
        Manifest manifest,
        Plan plan,
        Map<MeasurementKey, PlannedMeasurement> measurements,
        Map<String, FigureKeys> keys,
        Map<String, Work> work,
        BuildMemory memory,
        Staleness staleness,
        Publisher publisher,
        FilesRead read) {
    /** The measurement that a figure shows. */
    PlannedMeasurement measurement(PlannedFigure figure) {
        return measurements.get(figure.measurement());
    }

    /** Whether children will have something to do. */
    boolean needsChildren() {
        return work.values().stream().anyMatch(each -> each.need().compareTo(Work.Need.DRAW) >= 0);
    }
}
