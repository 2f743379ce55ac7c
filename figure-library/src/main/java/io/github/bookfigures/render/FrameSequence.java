package io.github.bookfigures.render;

import io.github.bookfigures.figure.Animation;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.function.Function;

/** The frames of an animation, drawn one at a time and handed on as what changed. */
final class FrameSequence {
    /** Wide enough for any page on a screen. */
    private static final double MOST_PIXELS_WIDE = 1200;

    private final Animation animation;
    private final Function<Animation.Frame, Artwork> artworks;

    FrameSequence(Animation animation, Function<Animation.Frame, Artwork> artworks) {
        this.animation = animation;
        this.artworks = artworks;
    }

    /**
     * What a frame changes.
     *
     * @param image the whole frame
     * @param before the frame before; the frame itself when it is the first
     * @param changed where they differ; never empty
     * @param seconds how long it is shown
     */
    record Change(BufferedImage image, BufferedImage before, Rectangle changed, double seconds) {}

    /** Takes one change after the other; images are not to be kept. */
    @FunctionalInterface
    interface Viewer {
        void see(Change change);
    }

    /** The frames as figures. */
    Animation animation() {
        return animation;
    }

    int size() {
        return animation.frames().size();
    }

    /** Pixels per inch of moving pictures: they are for screens. */
    static double dpi(Sheet sheet) {
        return Math.min(sheet.dpi(), MOST_PIXELS_WIDE / sheet.width());
    }

    void show(Viewer viewer) {
        BufferedImage before = null;
        for (Animation.Frame frame : animation.frames()) {
            Artwork artwork = artworks.apply(frame);
            BufferedImage image = ImagePixels.drawn(artwork.filling(), artwork.sheet(), dpi(artwork.sheet()));
            viewer.see(
                    before == null
                            ? new Change(
                                    image, image, new Rectangle(image.getWidth(), image.getHeight()), frame.seconds())
                            : new Change(image, before, changed(before, image), frame.seconds()));
            before = image;
        }
    }

    /** The smallest rectangle outside which two images are alike; one pixel when they are alike everywhere. */
    private static Rectangle changed(BufferedImage before, BufferedImage after) {
        int[] first = ImagePixels.of(before);
        int[] second = ImagePixels.of(after);
        int width = before.getWidth();
        int left = width;
        int right = -1;
        int top = before.getHeight();
        int bottom = -1;
        for (int i = 0; i < first.length; i++) {
            if (first[i] != second[i]) {
                left = Math.min(left, i % width);
                right = Math.max(right, i % width);
                top = Math.min(top, i / width);
                bottom = i / width;
            }
        }
        return right < 0 ? new Rectangle(1, 1) : new Rectangle(left, top, right - left + 1, bottom - top + 1);
    }
}
