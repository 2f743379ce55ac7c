package io.github.bookfigures.render;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.function.Consumer;

/** Draws into pixels. */
final class PngWriter implements FormatWriter {
    @Override
    public byte[] write(Artwork artwork) {
        PngChunks file = new PngChunks();
        BufferedImage image = ImagePixels.drawn(artwork, artwork.sheet().dpi());
        write(file, image, () -> file.about(artwork.sheet(), artwork.sheet().dpi()));
        return file.end();
    }

    /** An image with nothing said about it. */
    static byte[] of(BufferedImage image) {
        PngChunks file = new PngChunks();
        write(file, image, () -> {});
        return file.end();
    }

    /** An image and what is said about it. */
    static byte[] of(BufferedImage image, Consumer<PngChunks> about) {
        PngChunks file = new PngChunks();
        write(file, image, () -> about.accept(file));
        return file.end();
    }

    private static void write(PngChunks file, BufferedImage image, Runnable about) {
        Rectangle all = new Rectangle(image.getWidth(), image.getHeight());
        boolean opaque = !image.getColorModel().hasAlpha();
        Optional<ColourTable> few = ColourTable.of(ImagePixels.of(image));
        PngPixels.Kind kind =
                few.isPresent() ? PngPixels.Kind.PALETTE : opaque ? PngPixels.Kind.RGB : PngPixels.Kind.RGBA;
        file.header(all.width, all.height, kind);
        about.run();
        few.ifPresent(colours -> {
            file.add("PLTE", colours.palette());
            if (!opaque) {
                file.add("tRNS", colours.opacities());
            }
        });
        file.add("IDAT", new PngPixels(image, all, kind, few).packed());
    }
}
