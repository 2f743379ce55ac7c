package io.github.bookfigures.render;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Pixels packed the way PNG has them: rows of samples, each perhaps as its difference from the row above, deflated.
 *
 * <p>Drawings consist of flat areas and edges. Of the five filters of PNG only two ever win on them: none, and the
 * difference from the row above, which suits heat maps. Which of the two is tried out on a part of the rows.
 */
final class PngPixels {
    /** What a pixel is stored as. */
    enum Kind {
        RGB(2, 3),
        PALETTE(3, 1),
        RGBA(6, 4);

        private final int colourType;
        private final int bytes;

        Kind(int colourType, int bytes) {
            this.colourType = colourType;
            this.bytes = bytes;
        }

        /** The number PNG has for it. */
        int colourType() {
            return colourType;
        }
    }

    /** Above this, files shrink by a fifth and take a third longer. */
    private static final int COMPRESSION = 3;

    /** Few drawings are heavier than this, in bytes. They are worth the time that a sixth less takes. */
    private static final int HEAVY = 600_000;

    private static final int THOROUGH = 6;

    /** The number PNG has for the difference from the row above. */
    private static final byte FROM_ABOVE = 2;

    private static final int TRIED_BANDS = 8;
    private static final int TRIED_ROWS = 16;

    private final int[] pixels;
    private final int stride;
    private final Rectangle part;
    private final Kind kind;
    private final Optional<ColourTable> colours;

    /**
     * Part of an image.
     *
     * @param image of int pixels
     * @param part what of it
     * @param kind what a pixel is stored as
     * @param colours the palette of a kind that has one
     */
    PngPixels(BufferedImage image, Rectangle part, Kind kind, Optional<ColourTable> colours) {
        this.pixels = ImagePixels.of(image);
        this.stride = image.getWidth();
        this.part = part;
        this.kind = kind;
        this.colours = colours;
    }

    byte[] packed() {
        boolean difference = kind != Kind.PALETTE && part.height > TRIED_BANDS * TRIED_ROWS && differenceIsShorter();
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        pack(out, COMPRESSION, difference, 0, part.height);
        if (out.size() > HEAVY) {
            out.reset();
            pack(out, THOROUGH, difference, 0, part.height);
        }
        return out.toByteArray();
    }

    private boolean differenceIsShorter() {
        int[] sizes = new int[2];
        for (int filter = 0; filter < 2; filter++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (int band = 0; band < TRIED_BANDS; band++) {
                int from = (2 * band + 1) * part.height / (2 * TRIED_BANDS);
                pack(out, Deflater.BEST_SPEED, filter == 1, from, Math.min(part.height, from + TRIED_ROWS));
            }
            sizes[filter] = out.size();
        }
        return sizes[1] < sizes[0];
    }

    private void pack(ByteArrayOutputStream out, int level, boolean difference, int fromRow, int toRow) {
        Deflater deflater = new Deflater(level);
        byte[] row = new byte[1 + part.width * kind.bytes];
        byte[] above = new byte[row.length];
        byte[] filtered = new byte[row.length];
        filtered[0] = FROM_ABOVE;
        byte[] same = filtered.clone();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(out, deflater, 1 << 15)) {
            for (int y = fromRow; y < toRow; y++) {
                read(y, row);
                if (y > fromRow && Arrays.equals(row, above)) {
                    // Drawings repeat many rows; nothing is found faster again than nothing.
                    deflated.write(same);
                } else if (difference) {
                    for (int i = 1; i < row.length; i++) {
                        filtered[i] = (byte) (row[i] - above[i]);
                    }
                    deflated.write(filtered);
                } else {
                    deflated.write(row);
                }
                byte[] free = above;
                above = row;
                row = free;
            }
        } catch (IOException e) {
            throw new IllegalStateException("a stream in memory takes all", e);
        } finally {
            deflater.end();
        }
    }

    private void read(int y, byte[] row) {
        ColourTable table = colours.orElse(null);
        int at = (part.y + y) * stride + part.x;
        int to = 1;
        for (int x = 0; x < part.width; x++) {
            int argb = pixels[at + x];
            if (kind == Kind.PALETTE) {
                row[to++] = (byte) table.index(argb);
            } else {
                row[to++] = (byte) (argb >> 16);
                row[to++] = (byte) (argb >> 8);
                row[to++] = (byte) argb;
                if (kind == Kind.RGBA) {
                    row[to++] = (byte) (argb >>> 24);
                }
            }
        }
    }
}
