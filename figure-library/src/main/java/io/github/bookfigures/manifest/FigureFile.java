package io.github.bookfigures.manifest;

import io.github.bookfigures.yaml.Located;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.Reading;
import io.github.bookfigures.yaml.YamlMessages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks where a figure lands: a path below the output folder that every file system and URL takes as it is. */
final class FigureFile {
    // Lower case only: JSON Schema knows no flags, the reader ignores case.
    private static final List<String> EXTENSIONS =
            List.of("png", "svg", "pdf", "gif", "apng", "html", "jpg", "jpeg", "webp", "eps", "json", "csv", "tex");

    static final int LONGEST = 200;
    /** The same rules as JSON Schema can say them; for extensions see below. */
    static final String PATTERN =
            "^[A-Za-z0-9_]([A-Za-z0-9._-]*[A-Za-z0-9_-])?(/[A-Za-z0-9_]([A-Za-z0-9._-]*[A-Za-z0-9_-])?)*$";

    /** What no file may match, as JSON Schema can say it. */
    static final String EXTENSION_PATTERN = "\\.(" + String.join("|", EXTENSIONS) + ")(/|$)";

    private static final Pattern FINE = Pattern.compile(PATTERN);
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9._-]*[A-Za-z0-9_-])?");
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

    private FigureFile() {}

    static Reading<String> check(Located<String> file) {
        return problem(file).map(Reading::<String>invalid).orElseGet(() -> Reading.valid(file.value()));
    }

    private static Optional<Problem> problem(Located<String> file) {
        String path = file.value();
        // Nearly all are so, and each of thousands would go through all the questions below.
        if (path.length() <= LONGEST
                && !path.contains(".")
                && FINE.matcher(path).matches()) {
            return Optional.empty();
        }
        if (path.length() > LONGEST) {
            return bad(file, "is longer than " + LONGEST + " characters", "Expected a shorter path.");
        }
        if (path.contains("\\")) {
            return bad(file, "contains '\\'", "Write '/' between folders.");
        }
        if (path.startsWith("/") || DRIVE.matcher(path).matches()) {
            return bad(file, "is absolute", "Expected a path below the output folder, such as chapter_02/curve.");
        }
        List<String> segments = List.of(path.split("/", -1));
        if (segments.contains("..")) {
            return bad(file, "contains '..'", "A figure cannot leave the output folder.");
        }
        if (segments.contains("")) {
            return bad(file, "has an empty part", "Expected one '/' between names, and none at the end.");
        }
        Optional<String> strange = segments.stream()
                .filter(segment -> !SEGMENT.matcher(segment).matches())
                .findFirst();
        if (strange.isPresent()) {
            return bad(
                    file,
                    "has part '" + YamlMessages.shortened(strange.get()) + "'",
                    "Expected letters a-z, digits, '_', '-' and '.', with no '.' or '-' in front and no '.' at the end.");
        }
        String name = segments.get(segments.size() - 1);
        if (hasExtension(name)) {
            String extension = name.substring(name.lastIndexOf('.'));
            return bad(file, "ends in '" + extension + "'", "Leave the extension out: each of 'formats' adds its own.");
        }
        return segments.stream()
                .filter(FigureFile::hasExtension)
                .findFirst()
                .flatMap(folder -> bad(
                        file,
                        "has folder '" + YamlMessages.shortened(folder) + "'",
                        "Expected a folder's name that no figure's file can have."));
    }

    private static boolean hasExtension(String segment) {
        int dot = segment.lastIndexOf('.');
        return dot >= 0 && EXTENSIONS.contains(segment.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    private static Optional<Problem> bad(Located<String> file, String wrong, String todo) {
        return Optional.of(Messages.badFile(file, wrong, todo));
    }
}
