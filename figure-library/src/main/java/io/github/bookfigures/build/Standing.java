package io.github.bookfigures.build;

import io.github.bookfigures.plan.FigureRecord.Look;
import io.github.bookfigures.store.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * All that a build without failures and findings went by, and all it left, as lines of text: with it the next build sees in
 * milliseconds that there is nothing to do. It says nothing about what to do when something changed.
 *
 * @param surroundings hash of the class path and of what children are told
 * @param read hashes of the files that were read, by path
 * @param listed hashes of the names of files in folders, by path
 * @param figures where each figure lands, by id, in the manifest's order
 * @param made files in place, by path
 */
record Standing(
        String surroundings,
        Map<String, String> read,
        Map<String, String> listed,
        Map<String, String> figures,
        Map<String, Made> made) {
    private static final String FORMAT = "bookfigures-standing 1 ";
    private static final String SEPARATOR = "\t";

    Standing {
        read = Collections.unmodifiableMap(read);
        listed = Collections.unmodifiableMap(listed);
        figures = Collections.unmodifiableMap(figures);
        made = Collections.unmodifiableMap(made);
    }

    /** A file in place. */
    record Made(String sha256, Look look) {}

    /** What stands in a file, unless it is not there, not whole, or of another version. */
    static Optional<Standing> read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException missingOrNoText) {
            return Optional.empty();
        }
        int end = text.indexOf('\n') + 1;
        String lines = text.substring(end);
        return text.substring(0, end).equals(head(lines)) ? Optional.of(parsed(lines)) : Optional.empty();
    }

    private static String head(String lines) {
        CRC32 sum = new CRC32();
        sum.update(lines.getBytes(StandardCharsets.UTF_8));
        return FORMAT + sum.getValue() + "\n";
    }

    private static Standing parsed(String lines) {
        String surroundings = "";
        Map<String, String> read = new LinkedHashMap<>();
        Map<String, String> listed = new LinkedHashMap<>();
        Map<String, Made> made = new LinkedHashMap<>();
        Map<String, String> figures = new LinkedHashMap<>();
        for (String line : lines.split("\n")) {
            String[] words = line.split(SEPARATOR);
            switch (words[0]) {
                case "surroundings" -> surroundings = words[1];
                case "read" -> read.put(words[1], words[2]);
                case "listed" -> listed.put(words[1], words[2]);
                case "figure" -> figures.put(words[1], words[2]);
                default ->
                    made.put(
                            words[1], new Made(words[2], new Look(Long.parseLong(words[3]), Long.parseLong(words[4]))));
            }
        }
        return new Standing(surroundings, read, listed, figures, made);
    }

    /** Whether no path has a tab or a line break in it, which no line can hold. */
    boolean canBeWritten() {
        return Stream.of(read, listed, figures, made)
                .flatMap(each -> each.keySet().stream())
                .noneMatch(path -> path.contains(SEPARATOR) || path.contains("\n"));
    }

    void write(Path place) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(line("surroundings", surroundings));
        for (Map.Entry<String, String> each : read.entrySet()) {
            lines.add(line("read", each.getKey(), each.getValue()));
        }
        for (Map.Entry<String, String> each : listed.entrySet()) {
            lines.add(line("listed", each.getKey(), each.getValue()));
        }
        for (Map.Entry<String, String> each : figures.entrySet()) {
            lines.add(line("figure", each.getKey(), each.getValue()));
        }
        for (Map.Entry<String, Made> each : made.entrySet()) {
            Made file = each.getValue();
            lines.add(line(
                    "made",
                    each.getKey(),
                    file.sha256(),
                    Long.toString(file.look().bytes()),
                    Long.toString(file.look().modified())));
        }
        String text = String.join("", lines);
        AtomicFile.write(place, (head(text) + text).getBytes(StandardCharsets.UTF_8));
    }

    private static String line(String... words) {
        return String.join(SEPARATOR, words) + "\n";
    }
}
