package io.github.bookfigures.render;

import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Frames of 255 colours chosen for all of them, never dithered, on opaque paper; the 256th stands for what has not
 * changed. Frames are drawn once and kept packed until their colours are known.
 */
final class GifWriter implements FrameWriter {
    private static final int UNCHANGED = 255;
    private static final int FASTEST = 2;

    /** @param packed the colours of the part, deflated; -1 where nothing changed */
    private record Kept(Rectangle part, byte[] packed, double seconds) {}

    @Override
    public byte[] write(Artwork still, FrameSequence frames) {
        Map<Integer, Integer> counts = new HashMap<>();
        List<Kept> kept = new ArrayList<>();
        frames.show(change -> kept.add(new Kept(change.changed(), packed(change, counts), change.seconds())));
        GifPalette palette = new GifPalette(counts);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header(kept.get(0).part(), palette));
        double shown = 0;
        int said = 0;
        for (Kept frame : kept) {
            // Hundredths of a second: what rounding takes from one frame the next one gets.
            shown += 100 * frame.seconds();
            int delay = (int) Math.max(FASTEST, Math.round(shown - said));
            said += delay;
            out.writeBytes(frame(frame, delay, palette));
        }
        out.write(';');
        return out.toByteArray();
    }

    private static byte[] packed(FrameSequence.Change change, Map<Integer, Integer> counts) {
        Rectangle part = change.changed();
        int[] before = ImagePixels.of(change.before());
        int[] after = ImagePixels.of(change.image());
        boolean first = change.before() == change.image();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(packed))) {
            for (int y = part.y; y < part.y + part.height; y++) {
                ByteBuffer row = ByteBuffer.allocate(4 * part.width);
                for (int x = part.x; x < part.x + part.width; x++) {
                    int at = y * change.image().getWidth() + x;
                    boolean changed = first || after[at] != before[at];
                    row.putInt(changed ? after[at] & 0xffffff : -1);
                    if (changed) {
                        counts.merge(after[at] & 0xffffff, 1, Integer::sum);
                    }
                }
                out.write(row.array());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a stream in memory takes all", e);
        }
        return packed.toByteArray();
    }

    private static byte[] header(Rectangle all, GifPalette palette) {
        ByteBuffer out = littleEndian(13 + 3 * 256 + 19);
        out.put("GIF89a".getBytes(StandardCharsets.US_ASCII));
        out.putShort((short) all.width).putShort((short) all.height);
        // A table of 256 colours of eight bits for all frames; no background; square pixels.
        out.put((byte) 0xf7).put((byte) 0).put((byte) 0);
        for (int i = 0; i < 256; i++) {
            int rgb = i < palette.size() ? palette.colour(i) : 0;
            out.put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put((byte) rgb);
        }
        // Again and again, without end.
        out.put((byte) 0x21).put((byte) 0xff).put((byte) 11).put("NETSCAPE2.0".getBytes(StandardCharsets.US_ASCII));
        return out.put((byte) 3).put((byte) 1).putShort((short) 0).put((byte) 0).array();
    }

    private static byte[] frame(Kept frame, int delay, GifPalette palette) {
        Rectangle part = frame.part();
        ByteBuffer head = littleEndian(18);
        // Leave the frame standing; one number is transparent.
        head.put((byte) 0x21).put((byte) 0xf9).put((byte) 4).put((byte) (1 << 2 | 1));
        head.putShort((short) delay).put((byte) UNCHANGED).put((byte) 0);
        head.put((byte) ',').putShort((short) part.x).putShort((short) part.y);
        head.putShort((short) part.width).putShort((short) part.height).put((byte) 0);
        byte[] numbers = new byte[part.width * part.height];
        try (DataInputStream in =
                new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(frame.packed())))) {
            for (int i = 0; i < numbers.length; i++) {
                int rgb = in.readInt();
                numbers[i] = (byte) (rgb < 0 ? UNCHANGED : palette.index(rgb));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("what was packed in memory can be unpacked", e);
        }
        byte[] codes = GifCodes.of(numbers);
        return ByteBuffer.allocate(head.capacity() + codes.length)
                .put(head.array())
                .put(codes)
                .array();
    }

    private static ByteBuffer littleEndian(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
