package io.github.bookfigures.render;

import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.Map;

/** Hands everything that is no drawing on to another graphics: colours, strokes, clips, transformations. */
abstract class ForwardingGraphics extends Graphics2D {
    /** Where drawings land. */
    final Graphics2D picture;

    ForwardingGraphics(Graphics2D picture) {
        this.picture = picture;
    }

    @Override
    public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
        return picture.hit(area, shape, onStroke);
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return picture.getDeviceConfiguration();
    }

    @Override
    public void setComposite(Composite composite) {
        picture.setComposite(composite);
    }

    @Override
    public void setPaint(Paint paint) {
        picture.setPaint(paint);
    }

    @Override
    public void setStroke(Stroke stroke) {
        picture.setStroke(stroke);
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {
        picture.setRenderingHint(key, value);
    }

    @Override
    public Object getRenderingHint(RenderingHints.Key key) {
        return picture.getRenderingHint(key);
    }

    @Override
    public void setRenderingHints(Map<?, ?> hints) {
        picture.setRenderingHints(hints);
    }

    @Override
    public void addRenderingHints(Map<?, ?> hints) {
        picture.addRenderingHints(hints);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return picture.getRenderingHints();
    }

    @Override
    public void translate(int x, int y) {
        picture.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        picture.translate(x, y);
    }

    @Override
    public void rotate(double angle) {
        picture.rotate(angle);
    }

    @Override
    public void rotate(double angle, double x, double y) {
        picture.rotate(angle, x, y);
    }

    @Override
    public void scale(double x, double y) {
        picture.scale(x, y);
    }

    @Override
    public void shear(double x, double y) {
        picture.shear(x, y);
    }

    @Override
    public void transform(AffineTransform more) {
        picture.transform(more);
    }

    @Override
    public void setTransform(AffineTransform transform) {
        picture.setTransform(transform);
    }

    @Override
    public AffineTransform getTransform() {
        return picture.getTransform();
    }

    @Override
    public Paint getPaint() {
        return picture.getPaint();
    }

    @Override
    public Composite getComposite() {
        return picture.getComposite();
    }

    @Override
    public void setBackground(Color colour) {
        picture.setBackground(colour);
    }

    @Override
    public Color getBackground() {
        return picture.getBackground();
    }

    @Override
    public Stroke getStroke() {
        return picture.getStroke();
    }

    @Override
    public void clip(Shape shape) {
        picture.clip(shape);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return picture.getFontRenderContext();
    }

    @Override
    public Color getColor() {
        return picture.getColor();
    }

    @Override
    public void setColor(Color colour) {
        picture.setColor(colour);
    }

    @Override
    public void setPaintMode() {
        picture.setPaintMode();
    }

    @Override
    public void setXORMode(Color colour) {
        picture.setXORMode(colour);
    }

    @Override
    public Font getFont() {
        return picture.getFont();
    }

    @Override
    public void setFont(Font font) {
        picture.setFont(font);
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return picture.getFontMetrics(font);
    }

    @Override
    public Rectangle getClipBounds() {
        return picture.getClipBounds();
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        picture.clipRect(x, y, width, height);
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        picture.setClip(x, y, width, height);
    }

    @Override
    public Shape getClip() {
        return picture.getClip();
    }

    @Override
    public void setClip(Shape clip) {
        picture.setClip(clip);
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        picture.copyArea(x, y, width, height, dx, dy);
    }

    @Override
    public void dispose() {
        picture.dispose();
    }
}
