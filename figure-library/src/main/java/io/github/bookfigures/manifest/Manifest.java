package io.github.bookfigures.manifest;

import java.nio.file.Path;
import java.util.List;

/**
 * All figures of a book, as its author asked for them.
 *
 * @param figures in the order written: the manifest's own first, then those of included files
 * @param files absolute paths of all files read, the manifest itself first: a change in any of them changes this
 * @param labels absolute paths of the files with texts in other languages, whether they are there or not
 */
public record Manifest(List<FigureEntry> figures, List<Path> files, List<Path> labels) {
    /** Copies the lists. */
    public Manifest {
        figures = List.copyOf(figures);
        files = List.copyOf(files);
        labels = List.copyOf(labels);
    }

    /** All languages of figures, the first of the first figure first. */
    public List<String> languages() {
        return figures.stream()
                .flatMap(figure -> figure.editions().stream())
                .map(Edition::language)
                .distinct()
                .toList();
    }
}
