package io.github.bookfigures.build;

import java.util.List;

/**
 * A figure of the manifest and what is there of it.
 *
 * @param id its id
 * @param generator what makes it
 * @param file where it lands, without extension
 * @param missing names of the files that are not there; none when it is complete
 */
public record ListedFigure(String id, String generator, String file, List<String> missing) {
    public ListedFigure {
        missing = List.copyOf(missing);
    }
}
