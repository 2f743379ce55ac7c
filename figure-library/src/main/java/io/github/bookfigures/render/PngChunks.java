package io.github.bookfigures.render;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;

/** The bytes of a PNG file as it grows, see https://www.w3.org/TR/png-3/. */
final class PngChunks {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final Set<String> ABOUT = Set.of("sRGB", "pHYs", "tEXt", "iTXt");
    static final int SIGNATURE_LENGTH = SIGNATURE.length;

    private static final double INCHES_PER_METRE = 1 / 0.0254;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);

    PngChunks() {
        out.writeBytes(SIGNATURE);
    }

    void add(String type, byte... data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** Size, kind of pixels, eight bits a sample. */
    void header(int width, int height, PngPixels.Kind kind) {
        add(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) 8)
                        .put((byte) kind.colourType())
                        .array());
    }

    /** What colours mean, how many pixels there are to the inch, and what the sheet says about the figure. */
    void about(Sheet sheet, double dpi) {
        add("sRGB", (byte) 0);
        int perMetre = (int) Math.round(dpi * INCHES_PER_METRE);
        add(
                "pHYs",
                ByteBuffer.allocate(9)
                        .putInt(perMetre)
                        .putInt(perMetre)
                        .put((byte) 1)
                        .array());
        text("Title", sheet.title());
        text("Description", sheet.description());
        text("Figure", sheet.id());
        text("Software", Software.NAME);
    }

    /** Copies what another file says about its image: colours, dots per inch, texts. */
    void copyAbout(byte[] file) {
        ByteBuffer other = ByteBuffer.wrap(file);
        int at = SIGNATURE.length;
        while (at < file.length) {
            int length = other.getInt(at);
            String type = new String(file, at + 4, 4, StandardCharsets.US_ASCII);
            if (ABOUT.contains(type)) {
                add(type, Arrays.copyOfRange(file, at + 8, at + 8 + length));
            }
            at += length + 12;
        }
    }

    /** Plain text where its characters allow; else international text, not compressed, of no language. */
    void text(String keyword, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            add("tEXt", (keyword + "\0" + text).getBytes(StandardCharsets.US_ASCII));
        } else {
            add("iTXt", (keyword + "\0\0\0\0\0" + text).getBytes(StandardCharsets.UTF_8));
        }
    }

    byte[] end() {
        add("IEND");
        return bytes();
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
