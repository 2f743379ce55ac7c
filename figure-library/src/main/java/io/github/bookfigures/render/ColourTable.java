package io.github.bookfigures.render;

import java.util.Arrays;
import java.util.Optional;

/** Up to 256 colours of an image, each with its number, found by hashing. */
final class ColourTable {
    static final int MOST = 256;

    private static final int SLOTS = 4096;

    private final int[] colours = new int[MOST];
    private final int[] slots = new int[SLOTS];
    private int size;

    private ColourTable() {
        Arrays.fill(slots, -1);
    }

    /** The colours of pixels in order of appearance, opaque ones and others; empty when there are too many. */
    static Optional<ColourTable> of(int[] pixels) {
        ColourTable table = new ColourTable();
        int last = 0;
        for (int i = 0; i < pixels.length; i++) {
            int colour = pixels[i];
            if (i > 0 && colour == last) {
                continue;
            }
            last = colour;
            int slot = table.slot(colour);
            if (table.slots[slot] < 0) {
                if (table.size == MOST) {
                    return Optional.empty();
                }
                table.slots[slot] = table.size;
                table.colours[table.size++] = colour;
            }
        }
        return Optional.of(table);
    }

    int size() {
        return size;
    }

    /** The number of a colour that is there. */
    private int index(int colour) {
        return slots[slot(colour)];
    }

    /** Writes the numbers of pixels, all of them there, behind the first byte of a row. Runs of a colour are looked up once. */
    void indices(int[] pixels, int from, int count, byte[] row) {
        int last = pixels[from];
        byte index = (byte) index(last);
        for (int i = 0; i < count; i++) {
            int colour = pixels[from + i];
            if (colour != last) {
                last = colour;
                index = (byte) index(colour);
            }
            row[1 + i] = index;
        }
    }

    /** The palette of a PNG: three bytes a colour. */
    byte[] palette() {
        byte[] palette = new byte[3 * size];
        for (int i = 0; i < size; i++) {
            palette[3 * i] = (byte) (colours[i] >> 16);
            palette[3 * i + 1] = (byte) (colours[i] >> 8);
            palette[3 * i + 2] = (byte) colours[i];
        }
        return palette;
    }

    /** How opaque each colour is: one byte a colour. */
    byte[] opacities() {
        byte[] opacities = new byte[size];
        for (int i = 0; i < size; i++) {
            opacities[i] = (byte) (colours[i] >>> 24);
        }
        return opacities;
    }

    private int slot(int colour) {
        int slot = (colour * 0x9E3779B1) >>> 20;
        while (slots[slot] >= 0 && colours[slots[slot]] != colour) {
            slot = (slot + 1) % SLOTS;
        }
        return slot;
    }
}
