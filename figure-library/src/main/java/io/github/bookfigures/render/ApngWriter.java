package io.github.bookfigures.render;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Frames in all colours, see https://www.w3.org/TR/png-3/#apng-frame-based-animation. Readers that know no frames show
 * the still figure, which is not one of them.
 */
final class ApngWriter implements FrameWriter {
    private static final byte KEEP = 0;
    private static final byte REPLACE = 0;
    private static final byte OVER = 1;

    @Override
    public byte[] write(Artwork still, FrameSequence frames) {
        double dpi = FrameSequence.dpi(still.sheet());
        boolean transparent = still.sheet().transparent();
        BufferedImage picture = ImagePixels.drawn(still, dpi);
        Rectangle all = new Rectangle(picture.getWidth(), picture.getHeight());
        PngChunks file = new PngChunks();
        file.header(all.width, all.height, PngPixels.Kind.RGBA);
        file.about(still.sheet(), dpi);
        file.add("acTL", ByteBuffer.allocate(8).putInt(frames.size()).putInt(0).array());
        file.add("IDAT", new PngPixels(opaque(picture), all, PngPixels.Kind.RGBA, Optional.empty()).packed());
        Sequence sequence = new Sequence();
        frames.show(change -> {
            boolean over = !transparent && change.before() != change.image();
            BufferedImage image = over ? difference(change) : opaque(change.image());
            file.add("fcTL", control(sequence.next(), change, over ? OVER : REPLACE));
            byte[] data = new PngPixels(image, change.changed(), PngPixels.Kind.RGBA, Optional.empty()).packed();
            file.add(
                    "fdAT",
                    ByteBuffer.allocate(4 + data.length)
                            .putInt(sequence.next())
                            .put(data)
                            .array());
        });
        return file.end();
    }

    private static final class Sequence {
        private int number;

        int next() {
            return number++;
        }
    }

    private static byte[] control(int number, FrameSequence.Change change, byte blend) {
        Rectangle part = change.changed();
        return ByteBuffer.allocate(26)
                .putInt(number)
                .putInt(part.width)
                .putInt(part.height)
                .putInt(part.x)
                .putInt(part.y)
                .putShort((short) Math.round(change.seconds() * 1000))
                .putShort((short) 1000)
                .put(KEEP)
                .put(blend)
                .array();
    }

    /** The image with what did not change left out: long runs of nothing are short. */
    private static BufferedImage difference(FrameSequence.Change change) {
        BufferedImage image = change.image();
        BufferedImage difference = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        int[] before = ImagePixels.of(change.before());
        int[] after = ImagePixels.of(image);
        int[] out = ImagePixels.of(difference);
        for (int i = 0; i < out.length; i++) {
            out[i] = after[i] == before[i] ? 0 : after[i] | 0xff000000;
        }
        return difference;
    }

    /** The image with its opacity in every pixel. */
    private static BufferedImage opaque(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_INT_ARGB) {
            return image;
        }
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        int[] in = ImagePixels.of(image);
        int[] out = ImagePixels.of(opaque);
        for (int i = 0; i < out.length; i++) {
            out[i] = in[i] | 0xff000000;
        }
        return opaque;
    }
}
