package io.github.bookfigures.render;

import com.pngencoder.PngEncoder;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Draws into pixels. */
final class PngWriter implements FormatWriter {
    /** Above this, files shrink by a few percent and take several times as long. */
    private static final int COMPRESSION = 3;

    private static final double INCHES_PER_METRE = 1 / 0.0254;

    /** The signature and the header chunk, after which others may stand. */
    private static final int HEADER = 8 + 25;

    @Override
    public byte[] write(Artwork artwork) {
        Sheet sheet = artwork.sheet();
        Drawing drawing = artwork.drawing(Lettering.OUTLINES);
        int width = (int) Math.round(sheet.width() * sheet.dpi());
        int height = (int) Math.round(sheet.height() * sheet.dpi());
        BufferedImage image = new BufferedImage(
                width, height, sheet.transparent() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        if (!sheet.transparent()) {
            g.setColor(artwork.paper());
            g.fillRect(0, 0, width, height);
        }
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.scale(sheet.dpi() / Sheet.POINTS, sheet.dpi() / Sheet.POINTS);
        drawing.paint(g);
        g.dispose();
        byte[] png = new PngEncoder()
                .withBufferedImage(image)
                .withMultiThreadedCompressionEnabled(false)
                // Prediction triples the time and makes drawings, mostly flat, no smaller.
                .withPredictorEncoding(false)
                .withTryIndexedEncoding(false)
                .withCompressionLevel(COMPRESSION)
                .toBytes();
        return withChunks(png, sheet);
    }

    private static byte[] withChunks(byte[] png, Sheet sheet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(png.length + 256);
        out.write(png, 0, HEADER);
        int perMetre = (int) Math.round(sheet.dpi() * INCHES_PER_METRE);
        chunk(
                out,
                "pHYs",
                ByteBuffer.allocate(9)
                        .putInt(perMetre)
                        .putInt(perMetre)
                        .put((byte) 1)
                        .array());
        text(out, "Title", sheet.title());
        text(out, "Description", sheet.description());
        out.write(png, HEADER, png.length - HEADER);
        return out.toByteArray();
    }

    /** An iTXt chunk: keyword, no compression, no language, no translated keyword, text. */
    private static void text(ByteArrayOutputStream out, String keyword, String text) {
        if (!text.isEmpty()) {
            chunk(out, "iTXt", (keyword + "\0\0\0\0\0" + text).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] body = Arrays.copyOf(type.getBytes(StandardCharsets.US_ASCII), 4 + data.length);
        System.arraycopy(data, 0, body, 4, data.length);
        CRC32 crc = new CRC32();
        crc.update(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
