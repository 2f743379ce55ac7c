package io.github.bookfigures.citation;

import io.github.bookfigures.yaml.Position;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page or chapter.
 *
 * @param file its path relative to the project, with '/'
 * @param text its text
 */
record SourceText(String file, String text) {
    private static final Pattern MARKUP = Pattern.compile("\\\\[a-zA-Z]+\\*?|[{}*`]|</?\\w+[^>]*>");

    /** Reads a file. What is not UTF-8 in it cannot be the name of a figure, and is passed over. */
    static SourceText read(Path file, String name) throws IOException {
        return new SourceText(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    /** Line and column of the character at {@code offset}. */
    Position position(int offset) {
        int line = 1;
        int begin = 0;
        for (int i = 0; i < offset; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                begin = i + 1;
            }
        }
        int mark = begin == 0 && text.startsWith("\uFEFF") ? 1 : 0;
        return new Position(file, line, text.codePointCount(begin, offset) + 1 - Math.min(mark, offset));
    }

    /** The heading that a match with a group {@code heading} found, without its markup. */
    String heading(Matcher match) {
        // The match may be of the visible text, where code is blank.
        String raw = text.substring(match.start("heading"), match.end());
        return MARKUP.matcher(raw)
                .replaceAll("")
                .replaceAll("[\\s#]*$", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
