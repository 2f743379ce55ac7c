package io.github.bookfigures.citation;

import io.github.bookfigures.citation.MappingRows.Column;
import io.github.bookfigures.citation.MappingRows.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a table image / cited in / generator / notes, kept by hand, into the beginnings of a manifest. Images whose generator
 * is not recognised become comments, so that the manifest can be read at once.
 */
public final class MappingImport {
    private static final Pattern IMAGE =
            Pattern.compile("(?i)(?<path>[^\\s`|,;<>()\\[\\]!]+)\\.(?<ending>png|svg|pdf|gif|jpe?g|html|eps|apng)\\b");
    /** What was renamed or replaced: the old name is struck out or stands before an arrow. */
    private static final Pattern OLD = Pattern.compile("~~.*?~~|[^,;|]*(?:→|->|=>)");

    private static final Set<String> USUAL = Set.of("png", "svg", "pdf", "jpg", "jpeg");

    private final GeneratorGuess guess;
    private final StringBuilder entries = new StringBuilder();
    private final List<String> unknown = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> files = new HashSet<>();
    private String chapter = "";
    private int known;

    private MappingImport(Collection<String> generators) {
        this.guess = new GeneratorGuess(generators);
    }

    /**
     * What was made of a table.
     *
     * @param manifest the text of the manifest
     * @param known number of images whose generator was recognised
     * @param unknown images whose generator was not, and patterns of files
     */
    public record Skeleton(String manifest, int known, List<String> unknown) {
        /** Copies the list. */
        public Skeleton {
            unknown = List.copyOf(unknown);
        }
    }

    /**
     * Reads a table.
     *
     * @param markdown the page that holds it; other text does not matter
     * @param generators names of all generators
     */
    public static Skeleton of(String markdown, Collection<String> generators) {
        MappingImport work = new MappingImport(generators);
        MappingRows.of(markdown).forEach(work::add);
        String head =
                "# Made from a table by figure:import-mapping. Captions and descriptions are still to be written.\n";
        return new Skeleton(
                head + (work.known == 0 ? "figures: []\n" : "figures:\n") + work.entries, work.known, work.unknown);
    }

    private void add(Row row) {
        if (!row.chapter().equals(chapter)) {
            chapter = row.chapter();
            entries.append("\n  # ").append(line(chapter)).append('\n');
        }
        Matcher image = IMAGE.matcher(OLD.matcher(row.cell(Column.IMAGE)).replaceAll(""));
        while (image.find()) {
            add(
                    row,
                    image.group("path").replace('\\', '/'),
                    image.group("ending").toLowerCase(Locale.ROOT));
        }
    }

    private void add(Row row, String path, String ending) {
        String file = file(path);
        if (!files.add(file)) {
            return;
        }
        Optional<String> generator = path.contains("*") ? Optional.empty() : guess.of(path, row.cell(Column.GENERATOR));
        List<String> lines = new ArrayList<>();
        lines.add("  - id: " + id(file));
        lines.add("    file: " + file);
        lines.add("    generator: " + generator.orElse("?"));
        if (!USUAL.contains(ending)) {
            lines.add("    formats: [" + ending + "]");
        }
        comment(lines, "cited in", row.cell(Column.CITED));
        comment(lines, "made by", row.cell(Column.GENERATOR));
        comment(lines, "notes:", row.cell(Column.NOTES));
        if (generator.isPresent()) {
            known++;
            lines.forEach(line -> entries.append(line).append('\n'));
        } else {
            unknown.add(path + "." + ending);
            String why = path.contains("*") ? "one entry for each of these files" : "no generator was recognised";
            entries.append("  # ").append(why).append(":\n");
            lines.forEach(
                    line -> entries.append("  #").append(line.substring(1)).append('\n'));
        }
    }

    private static void comment(List<String> lines, String what, String text) {
        if (!text.isBlank()) {
            lines.add("    # " + what + " " + line(text));
        }
    }

    private static String line(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    /** A path as the manifest takes it. */
    private static String file(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/+")) {
            String clean = part.replaceAll("[^A-Za-z0-9._*-]+", "_").replaceAll("^[.-]+|[.]+$", "");
            if (!clean.isEmpty()) {
                parts.add(clean);
            }
        }
        return parts.isEmpty() ? "figure" : String.join("/", parts);
    }

    /** A short name made of the file's, with that of its folder when it is taken. */
    private String id(String file) {
        String name = word(file.replaceFirst(".*/", ""));
        String folder = word(file.replaceFirst("/?[^/]*$", "").replaceFirst(".*/", ""));
        String id = ids.contains(name) && !folder.isEmpty() ? folder + "-" + name : name;
        for (int i = 2; !ids.add(id); i++) {
            id = name + "-" + i;
        }
        return id;
    }

    private static String word(String text) {
        String word =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return word.isEmpty() && !text.isEmpty() ? "figure" : word;
    }
}
