package io.github.bookfigures.render;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Packs numbers of colours the way GIF has them: by the dictionary method of Lempel, Ziv and Welch, in codes that grow
 * from 9 to 12 bits, in blocks of up to 255 bytes. See https://www.w3.org/Graphics/GIF/spec-gif89a.txt.
 */
final class GifCodes {
    private static final int BITS = 8;
    private static final int CLEAR = 1 << BITS;
    private static final int END = CLEAR + 1;
    private static final int MOST_CODES = 4096;
    private static final int SLOTS = 1 << 14;

    private final int[] keys = new int[SLOTS];
    private final int[] codes = new int[SLOTS];
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int next;
    private int length;
    private int pending;
    private int pendingBits;

    private GifCodes() {}

    static byte[] of(byte[] numbers) {
        GifCodes packed = new GifCodes();
        packed.pack(numbers);
        return packed.blocks();
    }

    private void pack(byte[] numbers) {
        clear();
        int prefix = numbers[0] & 255;
        for (int i = 1; i < numbers.length; i++) {
            int number = numbers[i] & 255;
            int key = prefix << BITS | number;
            int slot = slot(key);
            if (keys[slot] == key) {
                prefix = codes[slot];
                continue;
            }
            put(prefix);
            if (next == MOST_CODES) {
                clear();
            } else {
                keys[slot] = key;
                codes[slot] = next;
                // The reader knows a code one step later: a code that needs more bits comes after the next.
                if (next == 1 << length) {
                    length++;
                }
                next++;
            }
            prefix = number;
        }
        put(prefix);
        put(END);
        if (pendingBits > 0) {
            bytes.write(pending);
        }
    }

    private int slot(int key) {
        int slot = (key * 0x9E3779B1) >>> 18;
        while (keys[slot] >= 0 && keys[slot] != key) {
            slot = (slot + 1) % SLOTS;
        }
        return slot;
    }

    private void clear() {
        if (length == 0) {
            length = BITS + 1;
        }
        put(CLEAR);
        Arrays.fill(keys, -1);
        next = END + 1;
        length = BITS + 1;
    }

    private void put(int code) {
        pending |= code << pendingBits;
        pendingBits += length;
        while (pendingBits >= 8) {
            bytes.write(pending & 255);
            pending >>>= 8;
            pendingBits -= 8;
        }
    }

    private byte[] blocks() {
        byte[] all = bytes.toByteArray();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(BITS);
        for (int from = 0; from < all.length; from += 255) {
            int size = Math.min(255, all.length - from);
            out.write(size);
            out.write(all, from, size);
        }
        out.write(0);
        return out.toByteArray();
    }
}
