package io.github.bookfigures.render;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import io.github.bookfigures.figure.Format;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;

/** Writes across a finished image that it is out of date, so that nobody takes it for what the book says now. */
public final class StaleStamp {
    private static final String MARK = "Stale";
    private static final String SVG_MARK = "<path class=\"stale\"";
    private static final Pattern VIEW = Pattern.compile("viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\"");
    private static final Color RED = new Color(196, 0, 32, 150);

    private StaleStamp() {}

    /**
     * The file with the stamp; the same bytes when it has one.
     *
     * @return nothing when files of this format take no stamp, or the file is not what its format says
     */
    public static Optional<byte[]> on(Format format, byte[] file) {
        try {
            return switch (format) {
                case PNG -> png(file);
                case SVG -> svg(new String(file, StandardCharsets.UTF_8));
                case PDF -> Optional.of(pdf(file));
                default -> Optional.empty();
            };
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /** The words along the diagonal of an area, as outlines. */
    private static Shape words(double width, double height) {
        Cut cut = Fonts.bundled().cut(TextStyle.Weight.STRONG);
        Shape words = cut.lay("OUT OF DATE").outline(100, 0, 0);
        double length = Math.hypot(width, height);
        double scale = 0.6 * length / words.getBounds2D().getWidth();
        AffineTransform place = AffineTransform.getTranslateInstance(width / 2, height / 2);
        place.rotate(-Math.atan2(height, width));
        place.scale(scale, scale);
        place.translate(-words.getBounds2D().getCenterX(), -words.getBounds2D().getCenterY());
        return place.createTransformedShape(words);
    }

    private static Optional<byte[]> png(byte[] file) throws IOException {
        if (new String(file, StandardCharsets.ISO_8859_1).contains("tEXt" + MARK)) {
            return Optional.of(file);
        }
        BufferedImage old = ImageIO.read(new ByteArrayInputStream(file));
        if (old == null) {
            return Optional.empty();
        }
        int type = old.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage image = new BufferedImage(old.getWidth(), old.getHeight(), type);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.drawImage(old, 0, 0, null);
        g.setColor(RED);
        g.fill(words(image.getWidth(), image.getHeight()));
        g.dispose();
        return Optional.of(PngWriter.of(image, chunks -> {
            chunks.copyAbout(file);
            chunks.add("tEXt", (MARK + "\0yes").getBytes(StandardCharsets.US_ASCII));
        }));
    }

    private static Optional<byte[]> svg(String file) {
        Matcher view = VIEW.matcher(file);
        int end = file.lastIndexOf("</svg>");
        if (end < 0 || !view.find()) {
            return Optional.empty();
        }
        if (file.contains(SVG_MARK)) {
            return Optional.of(file.getBytes(StandardCharsets.UTF_8));
        }
        Shape words = words(Double.parseDouble(view.group(1)), Double.parseDouble(view.group(2)));
        String path = SVG_MARK + " fill=\"#c40020\" fill-opacity=\"0.59\" d=\""
                + SvgPath.of(words, new AffineTransform(), 2) + "\"/>\n";
        return Optional.of((file.substring(0, end) + path + file.substring(end)).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] pdf(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            if (document.getDocumentInformation().getCustomMetadataValue(MARK) != null) {
                return file;
            }
            document.setDocumentId(PdfWriter.IDENTITY);
            document.getDocumentInformation().setCustomMetadataValue(MARK, "yes");
            PDPage page = document.getPage(0);
            float width = page.getMediaBox().getWidth();
            float height = page.getMediaBox().getHeight();
            PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, width, height);
            g.setColor(RED);
            g.fill(words(width, height));
            g.dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                content.drawForm(g.getXFormObject());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
