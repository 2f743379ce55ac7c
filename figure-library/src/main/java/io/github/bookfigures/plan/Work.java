package io.github.bookfigures.plan;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is to be done for a figure.
 *
 * @param need the most expensive thing to do
 * @param draw endings of the images to be drawn; not known as long as there is something to measure
 * @param write endings of the files to be put in place from what is kept
 * @param reasons why, one each; none when nothing is to be done
 */
public record Work(Need need, SortedSet<String> draw, SortedSet<String> write, List<String> reasons) {
    /** From cheap to expensive. */
    public enum Need {
        /** Everything is as it should be. */
        NOTHING,
        /** Files are put in place that need not be drawn. */
        WRITE,
        /** Images are drawn from data that is known. */
        DRAW,
        /** Data is measured; what comes then depends on it. */
        MEASURE
    }

    public Work {
        draw = Collections.unmodifiableSortedSet(new TreeSet<>(draw));
        write = Collections.unmodifiableSortedSet(new TreeSet<>(write));
        reasons = reasons.stream().distinct().toList();
    }
}
