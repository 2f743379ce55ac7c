package io.github.bookfigures.build;

import io.github.bookfigures.figure.Format;
import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.manifest.Variant;
import io.github.bookfigures.render.StaleStamp;
import io.github.bookfigures.store.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts the files of figures in place, in every output folder and nowhere else. */
final class Publisher {
    static final String DATA = ".json";

    private final List<Path> outputs;
    private final Set<String> taken;

    /**
     * A publisher into some folders.
     *
     * @param taken where all figures of the manifest land: a variant that one figure no longer has may be another figure
     */
    Publisher(List<Path> outputs, Set<String> taken) {
        this.taken = Set.copyOf(taken);
        this.outputs = outputs.stream()
                .map(output -> output.toAbsolutePath().normalize())
                .toList();
    }

    /**
     * Puts a figure's files in place, each whole, and removes those of formats and variants it no longer has.
     *
     * @param files contents by what the file is called after the figure's own {@code file}
     */
    void publish(FigureEntry figure, Map<String, byte[]> files) throws IOException {
        for (Path output : outputs) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                AtomicFile.write(place(output, figure, file.getKey()), file.getValue());
            }
        }
        for (String ending : endings(figure)) {
            if (!files.containsKey(ending)) {
                remove(figure, ending);
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
        for (String ending : endings(figure)) {
            remove(figure, ending);
        }
    }

    /** Writes across what an earlier build left of a figure that it is out of date, and removes what takes no stamp. */
    void stamp(FigureEntry figure) throws IOException {
        for (Path output : outputs) {
            for (String ending : endings(figure)) {
                Path file = place(output, figure, ending);
                if (Files.isRegularFile(file)) {
                    byte[] old = Files.readAllBytes(file);
                    Optional<byte[]> stamped = Format.of(ending.substring(ending.lastIndexOf('.') + 1))
                            .flatMap(format -> StaleStamp.on(format, old));
                    if (stamped.isPresent()) {
                        AtomicFile.write(file, stamped.get());
                    } else {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    /** Names of files, relative to the first output folder, that the figure should have and that are not there. */
    List<String> missing(FigureEntry figure) {
        return figure.endings().stream()
                .filter(ending -> !Files.isRegularFile(place(outputs.get(0), figure, ending)))
                .map(ending -> figure.file() + ending)
                .toList();
    }

    private void remove(FigureEntry figure, String ending) throws IOException {
        for (Path output : outputs) {
            Files.deleteIfExists(place(output, figure, ending));
        }
    }

    /** All that a build may ever have written for a figure, but nothing that belongs to another. */
    private List<String> endings(FigureEntry figure) {
        List<String> endings = new ArrayList<>(List.of(DATA));
        for (Variant variant : Variant.values()) {
            if (variant.suffix().isEmpty() || !taken.contains(figure.file() + variant.suffix())) {
                Format.words().forEach(word -> endings.add(variant.suffix() + "." + word));
            }
        }
        return endings;
    }

    private static Path place(Path output, FigureEntry figure, String ending) {
        Path place = output.resolve(figure.file() + ending).normalize();
        if (!place.startsWith(output)) {
            throw new IllegalArgumentException("figure '" + figure.id() + "' would leave the output folder: " + place);
        }
        return place;
    }
}
