package io.github.bookfigures.render;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import org.apache.batik.ext.awt.g2d.AbstractGraphics2D;
import org.apache.batik.ext.awt.g2d.GraphicContext;

/** What drawing into any text of vector graphics has in common: all comes down to fills, strokes, texts and images. */
abstract class VectorGraphics extends AbstractGraphics2D {
    /** Of coordinates in points: a hundredth is a sixth of a dot at 1200 dots to the inch. */
    static final int DECIMALS = 2;

    VectorGraphics() {
        super(false);
        this.gc = new GraphicContext();
        gc.setStroke(new BasicStroke(1));
        Lettering.KERNED.in(this);
    }

    VectorGraphics(VectorGraphics other) {
        super(other);
    }

    /** Draws a line of a shape; the stroke is so many times larger on paper. */
    abstract void stroke(Shape shape, BasicStroke stroke, double scale);

    /** Draws an image, its pixels kept sharp however large they become. */
    abstract void image(BufferedImage image, AffineTransform place);

    @Override
    public final void draw(Shape shape) {
        AffineTransform transform = getTransform();
        if (getStroke() instanceof BasicStroke stroke && similar(transform)) {
            stroke(shape, stroke, Math.sqrt(Math.abs(transform.getDeterminant())));
        } else {
            fill(getStroke().createStrokedShape(shape));
        }
    }

    /** Whether a transform leaves circles round, so that a line is equally thick everywhere. */
    private static boolean similar(AffineTransform t) {
        double near = 1e-6 * (Math.abs(t.getScaleX()) + Math.abs(t.getShearX()));
        boolean turned = Math.abs(t.getScaleX() - t.getScaleY()) + Math.abs(t.getShearX() + t.getShearY()) <= near;
        boolean flipped = Math.abs(t.getScaleX() + t.getScaleY()) + Math.abs(t.getShearX() - t.getShearY()) <= near;
        return turned || flipped;
    }

    /** How much of the present colour covers what is below, from 0 to 1. */
    final double opacity() {
        double opacity = getColor().getAlpha() / 255.0;
        return getComposite() instanceof AlphaComposite composite ? opacity * composite.getAlpha() : opacity;
    }

    @Override
    public final boolean drawImage(Image image, AffineTransform transform, ImageObserver observer) {
        AffineTransform place = new AffineTransform(getTransform());
        place.concatenate(transform);
        image((BufferedImage) image, place);
        return true;
    }

    @Override
    public final boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        return drawImage(image, AffineTransform.getTranslateInstance(x, y), observer);
    }

    @Override
    public final boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale((double) width / image.getWidth(observer), (double) height / image.getHeight(observer));
        return drawImage(image, place, observer);
    }

    @Override
    public final GraphicsConfiguration getDeviceConfiguration() {
        return new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB)
                .createGraphics()
                .getDeviceConfiguration();
    }

    @Override
    public final FontMetrics getFontMetrics(Font font) {
        return new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB)
                .createGraphics()
                .getFontMetrics(font);
    }

    @Override
    public final void drawRenderedImage(RenderedImage image, AffineTransform transform) {
        throw new UnsupportedOperationException("figures have images in memory only");
    }

    @Override
    public final void drawRenderableImage(RenderableImage image, AffineTransform transform) {
        throw new UnsupportedOperationException("figures have images in memory only");
    }

    @Override
    public final void setXORMode(Color colour) {
        throw new UnsupportedOperationException("vector graphics know no exclusive or");
    }

    @Override
    public final void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw new UnsupportedOperationException("vector graphics have nothing to copy from");
    }

    @Override
    public final void dispose() {
        // The document holds all that was drawn.
    }

    @Override
    public final void drawString(AttributedCharacterIterator text, float x, float y) {
        fill(new TextLayout(text, getFontRenderContext()).getOutline(AffineTransform.getTranslateInstance(x, y)));
    }
}
