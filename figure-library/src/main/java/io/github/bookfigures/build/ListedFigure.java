package io.github.bookfigures.build;

import io.github.bookfigures.plan.Work.Need;
import java.util.List;

/**
 * A figure of the manifest and what is there of it.
 *
 * @param id its id
 * @param generator what makes it
 * @param file where it lands, without extension
 * @param missing names of the files that are not there; none when it is complete
 * @param need the most expensive thing a build would do for it
 * @param reasons why it would
 */
public record ListedFigure(
        String id, String generator, String file, List<String> missing, Need need, List<String> reasons) {
    public ListedFigure {
        missing = List.copyOf(missing);
        reasons = List.copyOf(reasons);
    }
}
