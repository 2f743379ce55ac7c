package io.github.bookfigures.build;

import java.nio.file.Path;
import java.util.List;

/**
 * A file of labels that was brought up to date.
 *
 * @param file where it is
 * @param texts how many texts there are to translate
 * @param lacking how many of them have no translation
 * @param notDrawn ids of figures whose texts are not known yet
 */
public record LabelsWritten(Path file, int texts, int lacking, List<String> notDrawn) {
    public LabelsWritten {
        notDrawn = List.copyOf(notDrawn);
    }
}
