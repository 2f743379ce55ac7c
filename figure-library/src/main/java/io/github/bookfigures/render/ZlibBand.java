package io.github.bookfigures.render;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.Adler32;
import java.util.zip.Deflater;

/**
 * A part of a stream of the format zlib (RFC 1950), deflated by itself, so that parts can be made side by side.
 *
 * @param deflated blocks that end at a whole byte, none of them marked as the last
 * @param adler check sum of the bytes before packing
 * @param length number of the bytes before packing
 */
record ZlibBand(byte[] deflated, int adler, long length) {
    /** Deflate with a window of 32 KB, and whatever level. */
    private static final short HEADER = 0x785E;

    /** An empty last block of fixed codes (RFC 1951, 3.2.6). */
    private static final byte[] LAST_BLOCK = {3, 0};

    private static final int ADLER_BASE = 65_521;

    int size() {
        return deflated.length;
    }

    /** Parts in their order as one stream. */
    static byte[] joined(List<ZlibBand> bands) {
        int size = bands.stream().mapToInt(ZlibBand::size).sum();
        ByteBuffer stream = ByteBuffer.allocate(Short.BYTES + size + LAST_BLOCK.length + Integer.BYTES);
        stream.putShort(HEADER);
        int sum = 1;
        for (ZlibBand band : bands) {
            stream.put(band.deflated);
            sum = followed(sum, band);
        }
        return stream.put(LAST_BLOCK).putInt(sum).array();
    }

    /** The check sum of bytes with this sum and then those of a band: what the first half adds to the second's sums. */
    private static int followed(int sum, ZlibBand band) {
        long ones = (sum & 0xFFFF) - 1L;
        long low = ((band.adler & 0xFFFF) + ones + ADLER_BASE) % ADLER_BASE;
        long high = ((band.adler >>> 16) + (sum >>> 16) + band.length % ADLER_BASE * (ones + ADLER_BASE)) % ADLER_BASE;
        return (int) (high << 16 | low);
    }

    /** Packs what it is given. */
    static final class Packer {
        private final Deflater deflater;
        private final Adler32 adler = new Adler32();
        private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        private final byte[] buffer = new byte[1 << 15];

        /**
         * @param level of {@link Deflater}
         * @param strategy of {@link Deflater}
         */
        Packer(int level, int strategy) {
            deflater = new Deflater(level, true);
            deflater.setStrategy(strategy);
        }

        void add(byte[] bytes) {
            adler.update(bytes);
            deflater.setInput(bytes);
            while (!deflater.needsInput()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        }

        ZlibBand end() {
            int written;
            do {
                written = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
                out.write(buffer, 0, written);
            } while (written == buffer.length);
            long length = deflater.getBytesRead();
            deflater.end();
            return new ZlibBand(out.toByteArray(), (int) adler.getValue(), length);
        }
    }
}
