package io.github.bookfigures.build;

import io.github.bookfigures.figure.Format;
import io.github.bookfigures.fingerprint.Sha256;
import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.manifest.Variant;
import io.github.bookfigures.plan.FigureRecord;
import io.github.bookfigures.plan.FigureRecord.Look;
import io.github.bookfigures.plan.FigureRecord.PublishedFile;
import io.github.bookfigures.plan.Staleness;
import io.github.bookfigures.render.StaleStamp;
import io.github.bookfigures.store.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Puts the files of figures in place, in every output folder and nowhere else. */
final class Publisher {
    static final String DATA = Staleness.DATA_FILE;

    private final Path project;
    private final List<Path> outputs;
    private final Set<String> taken;

    /**
     * A publisher into some folders.
     *
     * @param project messages name files relative to this folder
     * @param taken where all figures of the manifest land: a variant that one figure no longer has may be another figure
     */
    Publisher(Path project, List<Path> outputs, Set<String> taken) {
        this.project = project.toAbsolutePath().normalize();
        this.taken = Set.copyOf(taken);
        this.outputs = outputs.stream()
                .map(output -> output.toAbsolutePath().normalize())
                .toList();
    }

    /**
     * Files that were put in place.
     *
     * @param files all of them by ending
     * @param changed endings of those that were not there, or not the same
     */
    record Published(SortedMap<String, PublishedFile> files, SortedSet<String> changed) {}

    /**
     * Puts files of a figure in place, each whole, and removes those of formats and variants it no longer has.
     *
     * @param files contents by what the file is called after the figure's own {@code file}
     * @param kept endings of further files of the figure, that stay as they are
     * @return how the new files look now, and which of them changed
     */
    Published publish(FigureEntry figure, Map<String, byte[]> files, Set<String> kept) throws IOException {
        SortedMap<String, PublishedFile> published = new TreeMap<>();
        SortedSet<String> changed = new TreeSet<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            List<Look> looks = new ArrayList<>();
            for (Path output : outputs) {
                Path place = place(output, figure.file() + file.getKey());
                if (AtomicFile.write(place, file.getValue())) {
                    changed.add(file.getKey());
                }
                looks.add(look(place));
            }
            published.put(file.getKey(), new PublishedFile(Sha256.of(file.getValue()), looks));
        }
        for (String ending : endings(figure)) {
            if (!files.containsKey(ending) && !kept.contains(ending)) {
                remove(figure.file() + ending);
            }
        }
        return new Published(published, changed);
    }

    private String name(Path file) {
        Path shown = file.startsWith(project) ? project.relativize(file) : file;
        return shown.toString().replace('\\', '/');
    }

    static Look look(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Look(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }

    /** What is wrong with files that an earlier build put in place, in words, by ending. */
    Map<String, String> damages(FigureRecord record) {
        Map<String, String> damages = new TreeMap<>();
        record.files().forEach((ending, file) -> {
            for (int i = 0; i < outputs.size(); i++) {
                Path place = place(outputs.get(i), record.file() + ending);
                String name = name(place);
                try {
                    Look look = look(place);
                    boolean asItWas =
                            i < file.looks().size() && file.looks().get(i).equals(look);
                    if (!asItWas && !Sha256.of(place).equals(file.sha256())) {
                        damages.putIfAbsent(ending, name + " was changed");
                    }
                } catch (IOException e) {
                    damages.putIfAbsent(ending, name + " is missing");
                }
            }
        });
        return damages;
    }

    /** A file in the first output folder, when it is there. */
    Optional<byte[]> read(String name) {
        try {
            return Optional.of(Files.readAllBytes(place(outputs.get(0), name)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether a file that figures share is in every output folder. */
    boolean shares(String name) {
        return outputs.stream().allMatch(output -> Files.isRegularFile(output.resolve(name)));
    }

    /** Whether nothing was ever put in place. */
    boolean isEmpty() {
        return outputs.stream().noneMatch(Files::isDirectory);
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
            remove(figure.file() + ending);
        }
    }

    /** Writes across what an earlier build left of a figure that it is out of date, and removes what takes no stamp. */
    void stamp(FigureEntry figure) throws IOException {
        for (Path output : outputs) {
            for (String ending : endings(figure)) {
                Path file = place(output, figure.file() + ending);
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

    /** What is in the first output folder now. */
    FilesThere filesThere() {
        return new FilesThere(outputs.get(0));
    }

    /** Removes a file from every output folder. */
    void remove(String name) throws IOException {
        for (Path output : outputs) {
            Files.deleteIfExists(place(output, name));
        }
    }

    /** All that a build may ever have written for a figure, but nothing that belongs to another. */
    private Set<String> endings(FigureEntry figure) {
        Set<String> endings = new TreeSet<>(figure.endings());
        endings.add(DATA);
        for (Variant variant : Variant.values()) {
            if (variant.suffix().isEmpty() || !taken.contains(figure.file() + variant.suffix())) {
                Format.words().forEach(word -> endings.add(variant.suffix() + "." + word));
            }
        }
        return endings;
    }

    private static Path place(Path output, String name) {
        Path place = output.resolve(name).normalize();
        if (!place.startsWith(output)) {
            throw new IllegalArgumentException("a figure would leave the output folder: " + place);
        }
        return place;
    }
}
