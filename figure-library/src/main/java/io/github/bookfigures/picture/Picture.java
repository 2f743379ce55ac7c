package io.github.bookfigures.picture;

import io.github.bookfigures.data.InputException;
import io.github.bookfigures.figure.Format;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * An image file, looked at.
 *
 * @param file its name
 * @param format what it is
 * @param bytes its length
 * @param width in pixels; 0 for vector graphics
 * @param height in pixels; 0 for vector graphics
 * @param sha256 hash of its contents
 */
public record Picture(String file, String format, int bytes, int width, int height, String sha256) {
    static final int MOST_BYTES = 50 << 20;
    private static final int END = 1024;

    /** What a page of a book shows at 600 dpi, twice. */
    private static final long MOST_PIXELS = 80_000_000;

    /**
     * Looks at the contents of a file: whether they are of the format that is expected, and whole.
     *
     * @param file what messages call it
     * @throws InputException when they are not
     */
    static Picture of(String file, Format format, byte[] content) {
        if (content.length == 0) {
            throw new InputException("picture '" + file + "' is empty");
        }
        if (content.length > MOST_BYTES) {
            throw new InputException(
                    "picture '" + file + "' has more than " + (MOST_BYTES >> 20) + " MB; make it smaller");
        }
        String found = kind(content);
        String expected = format == Format.APNG ? Format.PNG.word() : format.word();
        if (!found.equals(expected)) {
            throw new InputException("picture '" + file + "' holds " + (found.isEmpty() ? "something else" : found)
                    + ", expected " + expected
                    + (found.isEmpty() ? "" : "; give its name the ending that fits, or save it as " + expected));
        }
        int width = 0;
        int height = 0;
        switch (format) {
            case PNG, APNG, GIF -> {
                needEnd(file, content, format == Format.GIF ? ";" : "IEND", expected);
                BufferedImage image = decoded(file, content);
                width = image.getWidth();
                height = image.getHeight();
            }
            case JPG -> {
                JpegFile.check(file, content);
                needEnd(file, content, "\u00ff\u00d9", expected);
                BufferedImage image = decoded(file, content);
                width = image.getWidth();
                height = image.getHeight();
            }
            case SVG -> SvgFile.check(file, content);
            case PDF -> {
                needEnd(file, content, "%%EOF", expected);
                needEnd(file, content, "startxref", expected);
            }
            case EPS -> {
                if (!text(content, 0, content.length).contains("%%BoundingBox:")) {
                    throw new InputException(
                            "picture '" + file
                                    + "' has no %%BoundingBox, so no program knows its size; save it as EPS, not as PostScript");
                }
            }
            case HTML -> throw new InputException("picture '" + file + "' is a page, expected an image");
        }
        return new Picture(file, format.word(), content.length, width, height, sha256(content));
    }

    private static void needEnd(String file, byte[] content, String mark, String format) {
        if (!text(content, Math.max(0, content.length - END), content.length).contains(mark)) {
            throw new InputException("picture '" + file + "' is cut off: it does not end as "
                    + format.toUpperCase(Locale.ROOT) + " does; save it again");
        }
    }

    private static String kind(byte[] content) {
        String begin = text(content, 0, Math.min(content.length, END));
        if (begin.startsWith("\u0089PNG\r\n\u001a\n")) {
            return "png";
        }
        if (begin.startsWith("GIF8")) {
            return "gif";
        }
        if (begin.startsWith("\u00ff\u00d8\u00ff")) {
            return "jpg";
        }
        if (begin.startsWith("RIFF") && begin.startsWith("WEBP", 8)) {
            return "webp";
        }
        if (begin.startsWith("%PDF-")) {
            return "pdf";
        }
        if (begin.startsWith("%!PS-Adobe")) {
            return "eps";
        }
        boolean wide = begin.startsWith("\u00fe\u00ff") || begin.startsWith("\u00ff\u00fe");
        String markup = (wide ? new String(content, StandardCharsets.UTF_16) : text(content, 0, content.length))
                .toLowerCase(Locale.ROOT);
        return markup.contains("<svg") ? "svg" : markup.contains("<html") ? "html" : "";
    }

    private static String text(byte[] content, int from, int to) {
        return new String(content, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Reads the pixels, if there are not too many. */
    private static BufferedImage decoded(String file, byte[] content) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (readers.hasNext()) {
                ImageReader reader = readers.next();
                reader.setInput(in);
                long width = reader.getWidth(0);
                long height = reader.getHeight(0);
                if (width * height > MOST_PIXELS) {
                    throw new InputException("picture '" + file + "' has " + width + " by " + height
                            + " pixels, expected at most " + MOST_PIXELS / 1_000_000 + " million; make it smaller");
                }
                return reader.read(0);
            }
        } catch (InputException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new InputException("picture '" + file + "' is damaged: " + e.getMessage() + "; save it again");
        }
        throw new InputException("picture '" + file + "' cannot be read; save it again");
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
