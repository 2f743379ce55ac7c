package io.github.bookfigures.build;

import io.github.bookfigures.figure.Format;
import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.store.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts the files of figures in place, in every output folder and nowhere else. */
final class Publisher {
    static final String DATA = "json";

    private final List<Path> outputs;

    Publisher(List<Path> outputs) {
        this.outputs = outputs.stream()
                .map(output -> output.toAbsolutePath().normalize())
                .toList();
    }

    /**
     * Puts a figure's files in place, each whole, and removes those of formats it no longer has.
     *
     * @param files contents by extension
     */
    void publish(FigureEntry figure, Map<String, byte[]> files) throws IOException {
        for (Path output : outputs) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                AtomicFile.write(place(output, figure, file.getKey()), file.getValue());
            }
        }
        for (String extension : extensions()) {
            if (!files.containsKey(extension)) {
                remove(figure, extension);
            }
        }
    }

    /** Puts a file that figures share into every output folder. */
    void share(String name, byte[] content) throws IOException {
        for (Path output : outputs) {
            AtomicFile.write(output.resolve(name), content);
        }
    }

    /** Removes what an earlier build left of a figure, so that nothing old passes for new. */
    void remove(FigureEntry figure) throws IOException {
        for (String extension : extensions()) {
            remove(figure, extension);
        }
    }

    /** Names of files, relative to the first output folder, that the figure should have and that are not there. */
    List<String> missing(FigureEntry figure) {
        List<String> missing = new ArrayList<>();
        for (Format format : figure.formats()) {
            if (!Files.isRegularFile(place(outputs.get(0), figure, format.word()))) {
                missing.add(figure.file() + "." + format.word());
            }
        }
        return missing;
    }

    private void remove(FigureEntry figure, String extension) throws IOException {
        for (Path output : outputs) {
            Files.deleteIfExists(place(output, figure, extension));
        }
    }

    private static List<String> extensions() {
        List<String> extensions = new ArrayList<>(Format.words());
        extensions.add(DATA);
        return extensions;
    }

    private static Path place(Path output, FigureEntry figure, String extension) {
        Path place = output.resolve(figure.file() + "." + extension).normalize();
        if (!place.startsWith(output)) {
            throw new IllegalArgumentException("figure '" + figure.id() + "' would leave the output folder: " + place);
        }
        return place;
    }
}
