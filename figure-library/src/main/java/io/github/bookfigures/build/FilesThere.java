package io.github.bookfigures.build;

import io.github.bookfigures.manifest.FigureEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which files of figures there are in a folder of output. Each of its folders is listed once, whatever comes to be there later. */
final class FilesThere {
    private final Path output;
    private final Map<String, Set<String>> names = new HashMap<>();

    FilesThere(Path output) {
        this.output = output;
    }

    /** Names of files, relative to the folder of output, that the figure should have and that are not there. */
    List<String> missing(FigureEntry figure) {
        List<String> missing = new ArrayList<>();
        int slash = figure.file().lastIndexOf('/');
        String folder = figure.file().substring(0, Math.max(slash, 0));
        Set<String> there = names.computeIfAbsent(folder, this::list);
        for (String ending : figure.endings()) {
            String file = figure.file() + ending;
            if (!there.contains(file.substring(slash + 1)) || !Files.isRegularFile(output.resolve(file))) {
                missing.add(file);
            }
        }
        return missing;
    }

    /** No folder, no names. */
    private Set<String> list(String folder) {
        return Set.of(
                Optional.ofNullable(output.resolve(folder).toFile().list()).orElse(new String[0]));
    }
}
