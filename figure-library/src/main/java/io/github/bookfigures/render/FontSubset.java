package io.github.bookfigures.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.SortedSet;
import java.util.zip.Deflater;
import org.apache.fontbox.ttf.TTFSubsetter;

/** A font cut down to some of its letters, packed for the web. */
record FontSubset(Cut cut) {
    private static final List<String> TABLES = List.of(
            "OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep");

    private static final int HEADER = 44;
    private static final int ENTRY = 20;
    private static final int SIGNATURE = 0x774F4646;

    /**
     * The font as a file of the Web Open Font Format 1.0, https://www.w3.org/TR/WOFF/.
     *
     * @param letters code points it must have
     */
    byte[] woff(SortedSet<Integer> letters) {
        try {
            TTFSubsetter subsetter = new TTFSubsetter(cut.outlines(), TABLES);
            letters.forEach(subsetter::add);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            subsetter.writeToStream(out);
            return packed(ByteBuffer.wrap(out.toByteArray()));
        } catch (IOException e) {
            throw new RenderException("the font " + cut.name() + " cannot be cut down: " + e.getMessage(), e);
        }
    }

    private static byte[] packed(ByteBuffer font) {
        int tables = font.getShort(4);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        ByteBuffer directory = ByteBuffer.allocate(tables * ENTRY);
        int whole = 12 + 16 * tables;
        for (int i = 0; i < tables; i++) {
            int entry = 12 + 16 * i;
            int length = font.getInt(entry + 12);
            byte[] table = new byte[length];
            font.get(font.getInt(entry + 8), table);
            byte[] packed = deflated(table);
            byte[] shorter = packed.length < length ? packed : table;
            directory.putInt(font.getInt(entry));
            directory.putInt(HEADER + tables * ENTRY + data.size());
            directory.putInt(shorter.length).putInt(length).putInt(font.getInt(entry + 4));
            data.writeBytes(shorter);
            data.writeBytes(new byte[-shorter.length & 3]);
            whole += length + (-length & 3);
        }
        ByteBuffer woff = ByteBuffer.allocate(HEADER + tables * ENTRY + data.size());
        woff.putInt(SIGNATURE).putInt(font.getInt(0)).putInt(woff.capacity());
        woff.putShort((short) tables).putShort((short) 0).putInt(whole);
        woff.position(HEADER);
        return woff.put(directory.array()).put(data.toByteArray()).array();
    }

    private static byte[] deflated(byte[] table) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(table);
            deflater.finish();
            byte[] out = new byte[table.length + 64];
            int length = deflater.deflate(out);
            return deflater.finished() ? java.util.Arrays.copyOf(out, length) : table;
        } finally {
            deflater.end();
        }
    }
}
