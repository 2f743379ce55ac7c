package io.github.bookfigures.render;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.Deflater;

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

    /** How rows are packed. */
    private enum Packing {
        /** Rows as they are. Above this level files shrink by a fifth and take a third longer. */
        FLAT(false, 3, Deflater.DEFAULT_STRATEGY),
        DIFFERENCES(true, 3, Deflater.DEFAULT_STRATEGY),
        /** The few files that are heavy otherwise are worth the time that a sixth less takes. */
        THOROUGH(false, 6, Deflater.DEFAULT_STRATEGY),
        /** For continuous tones: a seventh less in a quarter more time. */
        SHADED(true, 4, Deflater.FILTERED),
        TRIAL(false, Deflater.BEST_SPEED, Deflater.DEFAULT_STRATEGY),
        TRIAL_OF_DIFFERENCES(true, Deflater.BEST_SPEED, Deflater.DEFAULT_STRATEGY);

        private final boolean differences;
        private final int level;
        private final int strategy;

        Packing(boolean differences, int level, int strategy) {
            this.differences = differences;
            this.level = level;
            this.strategy = strategy;
        }
    }

    /** Bytes of a band, unpacked: long enough to be packed as well as all rows at once. */
    private static final int BAND = 2 << 20;

    /** Drawings are seldom heavier than this, in bytes. */
    private static final int HEAVY = 600_000;

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

    /** All rows as one stream of the format zlib, packed in bands side by side: the same bytes however many at a time. */
    byte[] packed() {
        Packing packing = kind == Kind.PALETTE || part.height <= TRIED_BANDS * TRIED_ROWS ? Packing.FLAT : tried();
        byte[] packed = packed(packing);
        if (packing == Packing.SHADED || packed.length <= HEAVY) {
            return packed;
        }
        byte[] smaller = packed(Packing.THOROUGH);
        return smaller.length < packed.length ? smaller : packed;
    }

    private byte[] packed(Packing packing) {
        int bands = (int) Math.max(1, Math.min(part.height, (long) part.height * rowLength() / BAND));
        return ZlibBand.joined(IntStream.range(0, bands)
                .parallel()
                .mapToObj(band -> packed(packing, band * part.height / bands, (band + 1) * part.height / bands))
                .toList());
    }

    /** Packs a part of the rows both ways. */
    private Packing tried() {
        long[] sizes = new long[2];
        long rows = 0;
        for (int band = 0; band < TRIED_BANDS; band++) {
            int from = (2 * band + 1) * part.height / (2 * TRIED_BANDS);
            int to = Math.min(part.height, from + TRIED_ROWS);
            rows += to - from;
            sizes[0] += packed(Packing.TRIAL, from, to).size();
            sizes[1] += packed(Packing.TRIAL_OF_DIFFERENCES, from, to).size();
        }
        if (sizes[0] <= sizes[1]) {
            return Packing.FLAT;
        }
        return sizes[1] * part.height / rows > HEAVY ? Packing.SHADED : Packing.DIFFERENCES;
    }

    private int rowLength() {
        return 1 + part.width * kind.bytes;
    }

    private ZlibBand packed(Packing packing, int fromRow, int toRow) {
        ZlibBand.Packer packer = new ZlibBand.Packer(packing.level, packing.strategy);
        byte[] row = new byte[rowLength()];
        byte[] above = new byte[row.length];
        byte[] filtered = new byte[row.length];
        filtered[0] = FROM_ABOVE;
        byte[] same = filtered.clone();
        if (packing.differences && fromRow > 0) {
            read(fromRow - 1, above);
        }
        for (int y = fromRow; y < toRow; y++) {
            // Drawings repeat many rows; nothing is found faster again than nothing.
            if (y > 0 && repeats(y)) {
                packer.add(same);
                continue;
            }
            read(y, row);
            if (packing.differences) {
                for (int i = 1; i < row.length; i++) {
                    filtered[i] = (byte) (row[i] - above[i]);
                }
                packer.add(filtered);
            } else {
                packer.add(row);
            }
            byte[] free = above;
            above = row;
            row = free;
        }
        return packer.end();
    }

    /** Whether a row of pixels is the one above it. */
    private boolean repeats(int y) {
        int at = start(y);
        int above = at - stride;
        return Arrays.equals(pixels, at, at + part.width, pixels, above, above + part.width);
    }

    private int start(int y) {
        return (part.y + y) * stride + part.x;
    }

    private void read(int y, byte[] row) {
        int from = start(y);
        if (colours.isPresent()) {
            colours.get().indices(pixels, from, part.width, row);
        } else if (kind == Kind.RGBA) {
            readOpacity(from, row);
        } else {
            readOpaque(from, row);
        }
    }

    private void readOpaque(int from, byte[] row) {
        int to = 1;
        for (int at = from; at < from + part.width; at++) {
            int rgb = pixels[at];
            row[to++] = (byte) (rgb >> 16);
            row[to++] = (byte) (rgb >> 8);
            row[to++] = (byte) rgb;
        }
    }

    private void readOpacity(int from, byte[] row) {
        int to = 1;
        for (int at = from; at < from + part.width; at++) {
            int argb = pixels[at];
            row[to++] = (byte) (argb >> 16);
            row[to++] = (byte) (argb >> 8);
            row[to++] = (byte) argb;
            row[to++] = (byte) (argb >>> 24);
        }
    }
}
