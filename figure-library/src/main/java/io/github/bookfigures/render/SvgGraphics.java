package io.github.bookfigures.render;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.util.Locale;
import java.util.Objects;
import org.apache.xmlgraphics.java2d.AbstractGraphics2D;
import org.apache.xmlgraphics.java2d.GraphicContext;

/** Draws into an SVG document: shapes in points, letters as the glyphs or the text that {@link SvgLetters} makes. */
final class SvgGraphics extends AbstractGraphics2D {
    /** Of coordinates in points: a hundredth is a sixth of a dot at 1200 dots to the inch. */
    static final int DECIMALS = 2;

    private final SvgDocument document;
    private final SvgLetters letters;

    SvgGraphics(SvgDocument document, SvgLetters letters) {
        super(false);
        this.document = document;
        this.letters = letters;
        this.gc = new GraphicContext();
        gc.setStroke(new BasicStroke(1));
    }

    private SvgGraphics(SvgGraphics other) {
        super(other);
        this.document = other.document;
        this.letters = other.letters;
    }

    @Override
    public Graphics create() {
        return new SvgGraphics(this);
    }

    @Override
    public void fill(Shape shape) {
        String data = SvgPath.of(shape, getTransform(), DECIMALS);
        if (!data.isEmpty()) {
            add(ink("fill") + evenOdd(shape), "<path d=\"" + data + "\"/>");
        }
    }

    @Override
    public void draw(Shape shape) {
        double scale = Math.sqrt(Math.abs(getTransform().getDeterminant()));
        if (!(getStroke() instanceof BasicStroke stroke) || !similar(getTransform())) {
            fill(getStroke().createStrokedShape(shape));
            return;
        }
        String data = SvgPath.of(shape, getTransform(), DECIMALS);
        if (!data.isEmpty()) {
            add(" fill=\"none\"" + ink("stroke") + stroke(stroke, scale), "<path d=\"" + data + "\"/>");
        }
    }

    @Override
    public void drawString(String text, float x, float y) {
        AffineTransform place = new AffineTransform(getTransform());
        place.translate(x, y);
        letters.draw(text, getFont(), place, (style, element) -> add(ink("fill") + style, element));
    }

    /** An image, its pixels kept sharp however large they become. */
    @Override
    public boolean drawImage(Image image, AffineTransform transform, ImageObserver observer) {
        AffineTransform place = new AffineTransform(getTransform());
        place.concatenate(transform);
        add("", SvgImage.element((BufferedImage) image, place));
        return true;
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        return drawImage(image, AffineTransform.getTranslateInstance(x, y), observer);
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale((double) width / image.getWidth(observer), (double) height / image.getHeight(observer));
        return drawImage(image, place, observer);
    }

    private void add(String style, String element) {
        Object part = getRenderingHint(FigurePart.KEY);
        String clip = getClip() == null ? "" : SvgPath.of(getClip(), getTransform(), DECIMALS);
        document.add(part == null ? "" : part.toString(), clip, style, element);
    }

    /** The present colour as the attributes of a fill or a stroke. */
    private String ink(String what) {
        Color colour = getColor();
        double opacity = colour.getAlpha() / 255.0;
        if (getComposite() instanceof AlphaComposite composite) {
            opacity *= composite.getAlpha();
        }
        String smooth = getRenderingHint(RenderingHints.KEY_ANTIALIASING) == RenderingHints.VALUE_ANTIALIAS_OFF
                ? " shape-rendering=\"crispEdges\""
                : "";
        String ink = " " + what + "=\"" + hex(colour) + "\"" + smooth;
        return opacity < 1 ? ink + " " + what + "-opacity=\"" + SvgPath.number(opacity, 3) + "\"" : ink;
    }

    /** A colour in three or six hexadecimal digits. */
    static String hex(Color colour) {
        String six = String.format(Locale.ROOT, "%06x", colour.getRGB() & 0xffffff);
        boolean three =
                six.charAt(0) == six.charAt(1) && six.charAt(2) == six.charAt(3) && six.charAt(4) == six.charAt(5);
        return "#" + (three ? "" + six.charAt(0) + six.charAt(2) + six.charAt(4) : six);
    }

    private static String evenOdd(Shape shape) {
        boolean evenOdd = shape.getPathIterator(null).getWindingRule() == Path2D.WIND_EVEN_ODD;
        return evenOdd && !(shape instanceof java.awt.geom.Area) ? " fill-rule=\"evenodd\"" : "";
    }

    private static String stroke(BasicStroke stroke, double scale) {
        StringBuilder style = new StringBuilder(" stroke-width=\"")
                .append(SvgPath.number(stroke.getLineWidth() * scale, 3))
                .append('"');
        switch (stroke.getEndCap()) {
            case BasicStroke.CAP_ROUND -> style.append(" stroke-linecap=\"round\"");
            case BasicStroke.CAP_SQUARE -> style.append(" stroke-linecap=\"square\"");
            default -> {} // butt is what SVG does unasked
        }
        switch (stroke.getLineJoin()) {
            case BasicStroke.JOIN_ROUND -> style.append(" stroke-linejoin=\"round\"");
            case BasicStroke.JOIN_BEVEL -> style.append(" stroke-linejoin=\"bevel\"");
            default -> style.append(" stroke-miterlimit=\"10\"");
        }
        if (stroke.getDashArray() != null) {
            style.append(" stroke-dasharray=\"");
            for (float dash : stroke.getDashArray()) {
                style.append(SvgPath.number(dash * scale, 3)).append(' ');
            }
            style.setCharAt(style.length() - 1, '"');
        }
        return style.toString();
    }

    /** Whether a transform leaves circles round, so that a line is equally thick everywhere. */
    private static boolean similar(AffineTransform t) {
        double size = Math.abs(t.getScaleX()) + Math.abs(t.getShearX()) + 1e-12;
        boolean turned =
                Math.abs(t.getScaleX() - t.getScaleY()) + Math.abs(t.getShearX() + t.getShearY()) < 1e-6 * size;
        boolean flipped =
                Math.abs(t.getScaleX() + t.getScaleY()) + Math.abs(t.getShearX() - t.getShearY()) < 1e-6 * size;
        return turned || flipped;
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB)
                .createGraphics()
                .getDeviceConfiguration();
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB)
                .createGraphics()
                .getFontMetrics(Objects.requireNonNull(font));
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
        throw new UnsupportedOperationException("figures have images in memory only");
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform transform) {
        throw new UnsupportedOperationException("figures have images in memory only");
    }

    @Override
    public void setXORMode(Color colour) {
        throw new UnsupportedOperationException("vector graphics know no exclusive or");
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw new UnsupportedOperationException("vector graphics have nothing to copy from");
    }

    @Override
    public void dispose() {
        // The document holds all that was drawn.
    }
}
