package io.github.bookfigures.gallery.visual;

import java.util.List;
import java.util.Optional;

/**
 * A file of the gallery that does not look as expected.
 *
 * @param file its path below the folder of figures
 * @param reason in what it differs, in words
 * @param expected the picture expected, if there is one
 * @param actual the picture found, if it is a picture
 * @param lines lines of the structure taken out and put in
 */
record Difference(
        String file, String reason, Optional<Picture> expected, Optional<Picture> actual, List<String> lines) {
    Difference {
        lines = List.copyOf(lines);
    }
}
