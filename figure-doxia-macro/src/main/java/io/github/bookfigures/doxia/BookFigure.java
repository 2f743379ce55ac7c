package io.github.bookfigures.doxia;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A figure as pages show it.
 *
 * @param id its id
 * @param number its number in the book, from 1
 * @param reference what a link to it says, such as {@code Figure 3}
 * @param html the figure in HTML, its images in {@code figures/}
 * @param values measured numbers by their paths, such as {@code loss[-1]}
 */
record BookFigure(String id, int number, String reference, String html, SortedMap<String, Double> values) {
    BookFigure {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** The anchor of its element. */
    String anchor() {
        return "fig-" + id;
    }

    /** The same for a page from which another folder leads to that of the site, such as {@code ../}. */
    String html(String base) {
        // Texts have no quotation marks left, so these are links and never words of a caption.
        return html.replace(" src=\"figures/", " src=\"" + base + "figures/")
                .replace(" srcset=\"figures/", " srcset=\"" + base + "figures/");
    }
}
