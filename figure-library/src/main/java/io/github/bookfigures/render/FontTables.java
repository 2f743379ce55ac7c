package io.github.bookfigures.render;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What the directory of a font file says (OpenType specification, "The OpenType Font File" and "OS/2").
 *
 * @param trueType whether its outlines are TrueType rather than PostScript
 * @param permitted whether its maker allows it to be embedded in parts
 */
record FontTables(boolean trueType, boolean permitted) {
    private static final int COLLECTION = 0x74746366; // "ttcf"
    private static final int TRUE_TYPE = 0x00010000;
    private static final int APPLE = 0x74727565; // "true"
    private static final int POST_SCRIPT = 0x4F54544F; // "OTTO"
    private static final int OS2 = 0x4F532F32; // "OS/2"
    private static final int MOST = 1000;

    /** Restricted licence, no subsetting, bitmaps only. */
    private static final int FORBIDDEN = 0x0002 | 0x0100 | 0x0200;

    /** Less than the smallest legal value of each: restricted counts only when no weaker permission is given. */
    private static final int WEAKER = 0x0004 | 0x0008;

    /** Whether PDF files can carry it as text; otherwise they carry outlines of its letters. */
    boolean embeddable() {
        return trueType && permitted;
    }

    static boolean isCollection(byte[] file) {
        return file.length > 4 && ByteBuffer.wrap(file).getInt() == COLLECTION;
    }

    /**
     * Reads the directory of the font of an index.
     *
     * @throws IOException with a message for authors when it is no font or has no such index
     */
    static FontTables read(InputStream file, int index) throws IOException {
        Reader in = new Reader(file);
        int kind = in.integer();
        if (kind == COLLECTION) {
            in.integer();
            int count = in.integer();
            if (index >= count || count > MOST) {
                throw new IOException("it holds " + count + " fonts, counted from 0, and none of index " + index);
            }
            in.skipTo(in.at + 4L * index);
            in.skipTo(Integer.toUnsignedLong(in.integer()));
            kind = in.integer();
        } else if (index != 0) {
            throw new IOException("it holds one font, and none of index " + index);
        }
        if (kind != TRUE_TYPE && kind != APPLE && kind != POST_SCRIPT) {
            throw new IOException("it is no TrueType or OpenType font");
        }
        return new FontTables(kind != POST_SCRIPT, permitted(in));
    }

    private static boolean permitted(Reader in) throws IOException {
        int tables = in.shortInteger();
        in.skipTo(in.at + 6);
        List<Long> os2 = new ArrayList<>();
        for (int i = 0; i < tables; i++) {
            int tag = in.integer();
            in.integer();
            long offset = Integer.toUnsignedLong(in.integer());
            in.integer();
            if (tag == OS2) {
                os2.add(offset);
            }
        }
        if (os2.isEmpty() || os2.get(0) < in.at) {
            return true;
        }
        in.skipTo(os2.get(0) + 8);
        int type = in.shortInteger();
        return (type & FORBIDDEN) == 0 || ((type & WEAKER) != 0 && (type & (FORBIDDEN - 2)) == 0);
    }

    /** Reads big-endian numbers and knows how far it is. */
    private static final class Reader {
        private final DataInputStream in;
        private long at;

        Reader(InputStream file) {
            in = new DataInputStream(file);
        }

        int integer() throws IOException {
            at += 4;
            return in.readInt();
        }

        int shortInteger() throws IOException {
            at += 2;
            return in.readUnsignedShort();
        }

        void skipTo(long place) throws IOException {
            in.skipNBytes(place - at);
            at = place;
        }
    }
}
