package io.github.bookfigures.render;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts a title and a description at the end of a finished PDF document: an incremental update (ISO 32000-1, 7.5.6) that
 * brings its information dictionary. Nothing before it changes, and it can be exchanged for another one.
 */
final class PdfDescription {
    private static final String MARK = "\n%description\n";

    private static final Pattern START = Pattern.compile("startxref\\s+(\\d+)\\s+%%EOF\\s*$");
    private static final Pattern TITLE = Pattern.compile("/Title <([0-9A-F]*)>");
    /** More than the dictionary of a cross-reference stream, or where that begins, ever takes. */
    private static final int DICTIONARY = 2048;

    private PdfDescription() {}

    /** A document with a description in place of the one it may have; without a new title it keeps its old one. */
    static byte[] put(FileDescription about, byte[] file) {
        int end = end(file);
        String old = latin(file, end, file.length);
        Matcher oldTitle = TITLE.matcher(old);
        String title = !about.title().isEmpty() ? hex(about.title()) : oldTitle.find() ? oldTitle.group(1) : "";
        String description = about.description().isEmpty() ? "" : hex(about.description());
        byte[] document = Arrays.copyOf(file, end);
        return title.isEmpty() && description.isEmpty() ? document : described(document, title, description);
    }

    /** Where the document ends and our update, if there is one, begins. */
    private static int end(byte[] file) {
        byte[] mark = MARK.getBytes(StandardCharsets.US_ASCII);
        for (int at = file.length - mark.length; at > 0; at--) {
            if (file[at] == '\n' && Arrays.equals(file, at, at + mark.length, mark, 0, mark.length)) {
                return at;
            }
        }
        return file.length;
    }

    private static byte[] described(byte[] document, String title, String description) {
        String start = find(START, latin(document, Math.max(0, document.length - DICTIONARY), document.length));
        int from = Integer.parseInt(start);
        String trailer = latin(document, from, Math.min(document.length, from + DICTIONARY));
        int info = Integer.parseInt(find(Pattern.compile("/Size (\\d+)"), trailer));
        StringBuilder update = new StringBuilder(MARK);
        int infoBegins = document.length + update.length();
        update.append(info).append(" 0 obj\n<<\n");
        update.append(title.isEmpty() ? "" : "/Title <" + title + ">\n");
        update.append(description.isEmpty() ? "" : "/Subject <" + description + ">\n");
        update.append(">>\nendobj\n");
        int table = info + 1;
        int tableBegins = document.length + update.length();
        update.append(table).append(" 0 obj\n<<\n/Type /XRef\n/Size ").append(table + 1);
        update.append("\n/Root ").append(find(Pattern.compile("/Root (\\d+ \\d+ R)"), trailer));
        update.append("\n/Info ").append(info).append(" 0 R\n/ID ");
        update.append(find(Pattern.compile("/ID (\\[[^\\]]*\\])"), trailer))
                .append("\n/Prev ")
                .append(start);
        update.append("\n/Index [").append(info).append(" 2]\n/W [1 4 1]\n/Length 12\n>>\nstream\n");
        ByteArrayOutputStream all = new ByteArrayOutputStream(document.length + update.length() + 128);
        all.writeBytes(document);
        all.writeBytes(update.toString().getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(place(infoBegins));
        all.writeBytes(place(tableBegins));
        all.writeBytes(
                ("\nendstream\nendobj\nstartxref\n" + tableBegins + "\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1));
        return all.toByteArray();
    }

    /** An object that is not compressed, of generation 0. */
    private static byte[] place(int begins) {
        return ByteBuffer.allocate(6).put((byte) 1).putInt(begins).put((byte) 0).array();
    }

    /** A text string in UTF-16 with a byte order mark (ISO 32000-1, 7.9.2.2), so that any character fits. */
    private static String hex(String text) {
        return "FEFF" + HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }

    private static String latin(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException("a PDF document without " + pattern);
        }
        return matcher.group(1);
    }
}
