package io.github.bookfigures.gallery.visual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The expected look of every file of the gallery, as kept in the repository.
 *
 * @param folder where they are
 */
record Expectations(Path folder) {
    private static final String PICTURE = ".png";
    private static final String STRUCTURE = ".txt";

    /** Where the expected picture of a file is: {@code formats/pdf.pdf.png} for {@code formats/pdf.pdf}. */
    Path picture(String file) {
        return folder.resolve(file.endsWith(PICTURE) ? file : file + PICTURE);
    }

    /** Where the expected structure of an SVG file is. */
    Path structure(String file) {
        return folder.resolve(file + STRUCTURE);
    }

    /** The expected structure; no lines when there is none yet. */
    List<String> lines(String file) throws IOException {
        return Files.exists(structure(file)) ? Files.readAllLines(structure(file)) : List.of();
    }

    /** Keeps a structure. */
    void keep(String file, List<String> lines) throws IOException {
        Files.createDirectories(structure(file).getParent());
        Files.writeString(structure(file), String.join("\n", lines) + "\n");
    }

    /** Keeps a picture. */
    void keep(String file, Picture picture) throws IOException {
        Files.createDirectories(picture(file).getParent());
        picture.write(picture(file));
    }

    /** What is expected of files that the gallery no longer has. */
    Set<Path> orphans(Set<String> files) throws IOException {
        Set<Path> known = files.stream()
                .flatMap(file -> Stream.of(picture(file), structure(file)))
                .collect(Collectors.toSet());
        Set<Path> orphans = new TreeSet<>(all());
        orphans.removeAll(known);
        return orphans;
    }

    /** How much room they take, in bytes. */
    long size() throws IOException {
        long size = 0;
        for (Path file : all()) {
            size += Files.size(file);
        }
        return size;
    }

    private List<Path> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).toList();
        }
    }
}
