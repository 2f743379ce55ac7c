package io.github.bookfigures.table;

import io.github.bookfigures.data.InputException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads tables by the endings of their files. */
public final class TableReader {
    private TableReader() {}

    /**
     * Reads a table: {@code .json} as JSON, {@code .tsv} and {@code .tab} with tabs, all others with commas or semicolons,
     * whichever the first line has.
     *
     * @param source name of the file, for messages and by its ending
     * @throws InputException when it cannot be read, with the place
     */
    public static DataTable read(String source, byte[] content) {
        String text = decoded(source, content);
        String name = source.toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return checked(new JsonTable(source).read(text));
        }
        return checked(
                name.endsWith(".tsv") || name.endsWith(".tab")
                        ? new DelimitedText(source, text).read('\t')
                        : new DelimitedText(source, text).read());
    }

    /**
     * Reads what a command printed: JSON when it begins with a bracket, otherwise as CSV.
     *
     * @throws InputException when it cannot be read, with the place
     */
    public static DataTable readPrinted(String source, byte[] content) {
        String text = decoded(source, content);
        String begin = text.stripLeading();
        if (begin.isEmpty()) {
            throw new InputException(source + ": there is nothing, expected a table as CSV or JSON");
        }
        return checked(
                begin.startsWith("[") || begin.startsWith("{")
                        ? new JsonTable(source).read(text)
                        : new DelimitedText(source, text).read());
    }

    private static String decoded(String source, byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            checkSigns(source, text);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            if (isUtf16(content)) {
                throw new InputException(source + ":1:1: this is text in UTF-16; save the file as UTF-8");
            }
            int line = 1;
            for (int i = 0; i < bytes.position(); i++) {
                line += content[i] == '\n' ? 1 : 0;
            }
            throw new InputException(source + ":" + line + ":1: this is no text in UTF-8, byte "
                    + (bytes.position() + 1) + " is not; save the file as UTF-8");
        }
    }

    private static boolean isUtf16(byte[] content) {
        return content.length > 1
                && (content[0] == (byte) 0xFE && content[1] == (byte) 0xFF
                        || content[0] == (byte) 0xFF && content[1] == (byte) 0xFE);
    }

    /** What no text holds, such as the zeros of UTF-16, would be in names and in messages. */
    private static void checkSigns(String source, String text) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
                start = i + 1;
            } else if (Character.isISOControl(c) && c != '\r' && c != '\t') {
                throw new InputException(String.format(
                        Locale.ROOT,
                        "%s:%d:%d: control character U+%04X; expected text, save the file as UTF-8",
                        source,
                        line,
                        i - start + 1,
                        (int) c));
            }
        }
    }

    private static DataTable checked(DataTable table) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : table.names()) {
            if (!names.add(name)) {
                throw new InputException(
                        table.source() + ":1:1: two columns are called '" + name + "', expected a name for each");
            }
        }
        if (table.size() == 0) {
            throw new InputException(table.source() + ": there are no rows below the names of the columns, "
                    + String.join(", ", List.copyOf(names)));
        }
        return table;
    }
}
