package io.github.bookfigures.gallery.visual;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The pixels of an image file, on white paper.
 *
 * @param image its pixels
 */
record Picture(BufferedImage image) {
    private static final Set<String> RASTER = Set.of("png", "gif");
    private static final int PDF_DPI = 75;

    /** The picture of an image file, of the first one in it; empty for a kind of file that is not looked at. */
    static Optional<Picture> of(Path file) throws IOException {
        String name = file.getFileName().toString();
        String extension = name.substring(name.lastIndexOf('.') + 1);
        if (RASTER.contains(extension)) {
            return Optional.of(new Picture(onWhite(ImageIO.read(file.toFile()))));
        }
        if (extension.equals("pdf")) {
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                return Optional.of(
                        new Picture(new PDFRenderer(document).renderImageWithDPI(0, PDF_DPI, ImageType.RGB)));
            }
        }
        return Optional.empty();
    }

    /** Writes it as PNG. */
    void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            ImageIO.write(image, "png", out);
        }
    }

    /** Where it differs from another one of the same size: dark on white, the more the darker. */
    Picture difference(Picture other) {
        BufferedImage result = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int apart = apart(image.getRGB(x, y), other.image.getRGB(x, y));
                int shade = 255 - Math.min(255, 2 * apart);
                result.setRGB(x, y, new Color(255, shade, shade).getRGB());
            }
        }
        return new Picture(result);
    }

    /** Whether every pixel is the same. */
    boolean isExactly(Picture other) {
        int width = image.getWidth();
        int height = image.getHeight();
        return hasSizeOf(other)
                && Arrays.equals(
                        image.getRGB(0, 0, width, height, null, 0, width),
                        other.image.getRGB(0, 0, width, height, null, 0, width));
    }

    boolean hasSizeOf(Picture other) {
        return image.getWidth() == other.image.getWidth() && image.getHeight() == other.image.getHeight();
    }

    private static int apart(int one, int two) {
        int most = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            most = Math.max(most, Math.abs((one >> shift & 0xFF) - (two >> shift & 0xFF)));
        }
        return most;
    }

    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage paper = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = paper.createGraphics();
        g.drawImage(image, 0, 0, Color.WHITE, null);
        g.dispose();
        return paper;
    }
}
