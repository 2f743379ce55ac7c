package io.github.bookfigures.gallery.pages;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A file of the manifest as its author wrote it. Its first line is a comment with the title of the page, further lines of
 * comment are the introduction.
 *
 * @param lines the lines of the file
 */
record ManifestText(List<String> lines) {
    private static final String COMMENT = "# ";

    ManifestText {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || !lines.get(0).startsWith(COMMENT)) {
            throw new IllegalArgumentException(
                    "a file of the gallery's manifest begins with a comment, the title of its page");
        }
    }

    String title() {
        return lines.get(0).substring(COMMENT.length());
    }

    String introduction() {
        return lines.stream()
                .skip(1)
                .takeWhile(line -> line.startsWith(COMMENT))
                .map(line -> line.substring(COMMENT.length()))
                .collect(Collectors.joining("\n"));
    }

    /** The row that begins in a line, counted from 1, up to the next row, the next blank line or the end. */
    String row(int line) {
        int begin = line - 1;
        int end = begin + 1;
        while (end < lines.size()
                && !lines.get(end).isBlank()
                && !lines.get(end).startsWith("  - ")) {
            end++;
        }
        return String.join("\n", lines.subList(begin, end));
    }
}
