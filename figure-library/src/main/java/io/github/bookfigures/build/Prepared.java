package io.github.bookfigures.build;

import io.github.bookfigures.plan.FigureKeys;
import io.github.bookfigures.plan.Plan;
import io.github.bookfigures.plan.Staleness;
import io.github.bookfigures.plan.Work;
import java.util.Map;

/**
 * All that is known before anything is done.
 *
 * @param plan what is asked for
 * @param keys what each figure depends on, by id
 * @param work what is to be done for each figure, by id
 * @param memory what earlier builds left
 * @param staleness says what is to be done when more is known
 * @param publisher puts files in place
 */
record Prepared(
        Plan plan,
        Map<String, FigureKeys> keys,
        Map<String, Work> work,
        BuildMemory memory,
        Staleness staleness,
        Publisher publisher) {
    /** Whether children will have something to do. */
    boolean needsChildren() {
        return work.values().stream().anyMatch(each -> each.need().compareTo(Work.Need.DRAW) >= 0);
    }
}
