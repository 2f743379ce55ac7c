package io.github.bookfigures.render;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Puts a title and a description into PNG files, among the chunks where {@link PngChunks} puts them. */
final class PngDescription {
    private static final String TITLE = "Title";
    private static final String DESCRIPTION = "Description";

    /** Length, type and checksum of a chunk. */
    private static final int FRAME = 12;

    private PngDescription() {}

    static byte[] put(FileDescription about, byte[] file) {
        PngChunks out = new PngChunks();
        int at = PngChunks.SIGNATURE_LENGTH;
        while (at < file.length) {
            int length = ByteBuffer.wrap(file).getInt(at);
            String type = new String(file, at + 4, 4, StandardCharsets.US_ASCII);
            byte[] data = Arrays.copyOfRange(file, at + 8, at + 8 + length);
            at += length + FRAME;
            boolean title = isText(type, data, TITLE);
            if (!(title && !about.title().isEmpty()) && !isText(type, data, DESCRIPTION)) {
                out.add(type, data);
            }
            if (type.equals("pHYs")) {
                out.text(TITLE, about.title());
                if (!nextIsTitle(file, at)) {
                    out.text(DESCRIPTION, about.description());
                }
            } else if (title) {
                out.text(DESCRIPTION, about.description());
            }
        }
        return out.bytes();
    }

    private static boolean nextIsTitle(byte[] file, int at) {
        String type = new String(file, at + 4, 4, StandardCharsets.US_ASCII);
        return isText(
                type,
                Arrays.copyOfRange(file, at + 8, at + 8 + ByteBuffer.wrap(file).getInt(at)),
                TITLE);
    }

    private static boolean isText(String type, byte[] data, String keyword) {
        return (type.equals("tEXt") || type.equals("iTXt"))
                && new String(data, StandardCharsets.UTF_8).startsWith(keyword + "\0");
    }
}
