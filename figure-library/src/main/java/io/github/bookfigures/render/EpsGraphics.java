package io.github.bookfigures.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.xmlgraphics.util.io.ASCII85OutputStream;
import org.apache.xmlgraphics.util.io.FlateEncodeOutputStream;

/** Draws into Encapsulated PostScript; letters are outlines, each in the file once. */
final class EpsGraphics extends VectorGraphics {
    /** How far corners of lines reach out, at most, in parts of their width. */
    private static final double MITRE = 5;

    private final EpsDocument document;
    private final GlyphLayout layout;
    private final Color paper;

    EpsGraphics(EpsDocument document, Color paper) {
        this.document = document;
        this.layout = new GlyphLayout();
        this.paper = paper;
    }

    private EpsGraphics(EpsGraphics other) {
        super(other);
        this.document = other.document;
        this.layout = other.layout;
        this.paper = other.paper;
    }

    @Override
    public Graphics create() {
        return new EpsGraphics(this);
    }

    @Override
    public void fill(Shape shape) {
        String path = path(shape);
        boolean evenOdd = shape.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD;
        add(bounds(shape), "", path + (evenOdd ? "F\n" : "f\n"), path + (evenOdd ? "eoclip n\n" : "W n\n"));
    }

    @Override
    void stroke(Shape shape, BasicStroke stroke, double scale) {
        Rectangle2D bounds = bounds(shape);
        double more = MITRE * stroke.getLineWidth() * scale;
        bounds.setRect(
                bounds.getX() - more,
                bounds.getY() - more,
                bounds.getWidth() + 2 * more,
                bounds.getHeight() + 2 * more);
        String region = opacity() < 1 ? path(stroke.createStrokedShape(shape)) + "W n\n" : "";
        add(bounds, line(stroke, scale), path(shape) + "s\n", region);
    }

    private void add(Rectangle2D bounds, String setting, String drawing, String region) {
        if (bounds.isEmpty() || opacity() == 0) {
            return;
        }
        EpsElement element = new EpsElement(bounds, "q " + clip() + setting, getColor(), drawing + "Q\n");
        if (opacity() < 1) {
            document.addGlaze(element, clip() + region, opacity());
        } else {
            document.add(element);
        }
    }

    private String clip() {
        return getClip() == null ? "" : path(getClip()) + "W n\n";
    }

    private String path(Shape shape) {
        return EpsPath.of(shape, getTransform(), DECIMALS);
    }

    private Rectangle2D bounds(Shape shape) {
        return getTransform().createTransformedShape(shape).getBounds2D();
    }

    @Override
    public void drawString(String text, float x, float y) {
        AffineTransform place = new AffineTransform(getTransform());
        place.translate(x, y);
        AffineTransform sized = GlyphLayout.sized(place, getFont());
        List<GlyphLayout.Placed> glyphs = layout.inked(text, getFont());
        Rectangle2D bounds = new Rectangle2D.Double();
        StringBuilder drawing = new StringBuilder();
        double atX = 0;
        double atY = 0;
        for (GlyphLayout.Placed placed : glyphs) {
            Shape outline = layout.outline(placed.glyph());
            Rectangle2D box = outline.getBounds2D();
            box.setRect(box.getX() + placed.x(), box.getY() + placed.y(), box.getWidth(), box.getHeight());
            Rectangle2D seen = sized.createTransformedShape(box).getBounds2D();
            bounds = bounds.isEmpty() ? seen : bounds.createUnion(seen);
            drawing.append(SvgPath.number(placed.x() - atX, 0))
                    .append(' ')
                    .append(SvgPath.number(placed.y() - atY, 0))
                    .append(" t ")
                    .append(document.glyph(EpsPath.of(outline, null, 0)))
                    .append('\n');
            atX = Math.rint(placed.x());
            atY = Math.rint(placed.y());
        }
        add(bounds, matrix(sized), drawing.toString(), "");
    }

    private static String matrix(AffineTransform t) {
        double[] m = new double[6];
        t.getMatrix(m);
        StringBuilder out = new StringBuilder("[");
        for (double element : m) {
            out.append(SvgPath.number(element, 6)).append(' ');
        }
        return out.append("] concat\n").toString();
    }

    private static String line(BasicStroke stroke, double scale) {
        StringBuilder dash = new StringBuilder("[");
        if (stroke.getDashArray() != null) {
            for (float length : stroke.getDashArray()) {
                dash.append(SvgPath.number(length * scale, 3)).append(' ');
            }
        }
        // Java numbers caps and joins of lines as PostScript does.
        return SvgPath.number(stroke.getLineWidth() * scale, 3) + " w " + stroke.getEndCap() + " J "
                + stroke.getLineJoin() + " j " + dash + "] d\n";
    }

    @Override
    void image(BufferedImage image, AffineTransform place) {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = opaque.createGraphics();
        g.drawImage(image, 0, 0, paper, null);
        g.dispose();
        document.addPicture("q " + clip() + matrix(place) + "/DeviceRGB setcolorspace\n<</ImageType 1/Width "
                + image.getWidth() + "/Height " + image.getHeight()
                + "/BitsPerComponent 8/Decode[0 1 0 1 0 1]/ImageMatrix[1 0 0 1 0 0]/Interpolate false\n"
                + "/DataSource currentfile/ASCII85Decode filter/FlateDecode filter>>image\n" + packed(opaque) + "Q\n");
    }

    private static String packed(BufferedImage image) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (FlateEncodeOutputStream out = new FlateEncodeOutputStream(new ASCII85OutputStream(text))) {
            for (int y = 0; y < image.getHeight(); y++) {
                byte[] row = new byte[3 * image.getWidth()];
                for (int x = 0; x < image.getWidth(); x++) {
                    int rgb = image.getRGB(x, y);
                    row[3 * x] = (byte) (rgb >> 16);
                    row[3 * x + 1] = (byte) (rgb >> 8);
                    row[3 * x + 2] = (byte) rgb;
                }
                out.write(row);
            }
        } catch (IOException e) {
            throw new RenderException("a picture cannot be packed: " + e.getMessage(), e);
        }
        return text.toString(StandardCharsets.US_ASCII) + "\n";
    }
}
