package io.github.bookfigures.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Turns a file into text that a YAML parser can take: UTF-8, with or without byte order mark, printable, not huge. */
final class SourceText {
    /** Far more than any book needs, and little enough to parse in a moment. */
    static final int MAX_BYTES = 2_000_000;

    private SourceText() {}

    /** @param name the file's name in messages */
    static Reading<String> read(Path path, String name, FileKind kind) {
        if (Files.isDirectory(path)) {
            return Reading.invalid(YamlMessages.folder(name));
        }
        if (!Files.exists(path)) {
            return Reading.invalid(YamlMessages.missingFile(name, kind));
        }
        try {
            if (Files.size(path) > MAX_BYTES) {
                return Reading.invalid(YamlMessages.tooLarge(name, MAX_BYTES, kind));
            }
            return decode(Files.readAllBytes(path), name);
        } catch (IOException e) {
            return Reading.invalid(YamlMessages.unreadable(name, e.getClass().getSimpleName()));
        }
    }

    private static Reading<String> decode(byte[] bytes, String name) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return Reading.invalid(YamlMessages.utf16(name));
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        return result.isError()
                ? Reading.invalid(YamlMessages.notUtf8(end(text, name), Byte.toUnsignedInt(bytes[in.position()])))
                : printable(text, name);
    }

    private static Reading<String> printable(String text, String name) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            while (i < text.length() - 1 && isPlain(text.charAt(i))) {
                i++;
            }
            if (!StreamReader.isPrintable(text.codePointAt(i))) {
                return Reading.invalid(YamlMessages.unprintable(end(text.substring(0, i), name), text.codePointAt(i)));
            }
        }
        return Reading.valid(text);
    }

    /** Nearly all of any manifest. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c <= '~' || c == '\n';
    }

    /** The place just after {@code text}. */
    private static Position end(String text, String name) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean crLf = text.startsWith("\r\n", i);
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r' && !crLf) {
                line++;
                lineStart = i + 1;
            }
        }
        return new Position(name, line, text.codePointCount(lineStart, text.length()) + 1);
    }

    private static boolean startsWith(byte[] bytes, int... values) {
        if (bytes.length < values.length) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if (Byte.toUnsignedInt(bytes[i]) != values[i]) {
                return false;
            }
        }
        return true;
    }
}
