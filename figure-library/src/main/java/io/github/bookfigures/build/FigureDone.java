package io.github.bookfigures.build;

import io.github.bookfigures.plan.Work.Need;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A figure that is in place.
 *
 * @param id its id
 * @param file where it landed, without ending
 * @param need the most expensive thing that was done for it
 * @param drawn endings of the images that were drawn
 * @param written endings of the files that changed, drawn or not
 */
public record FigureDone(String id, String file, Need need, SortedSet<String> drawn, SortedSet<String> written) {
    public FigureDone {
        drawn = Collections.unmodifiableSortedSet(new TreeSet<>(drawn));
        written = Collections.unmodifiableSortedSet(new TreeSet<>(written));
    }
}
