package io.github.bookfigures.render;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Polygon;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;

/** Draws into a picture and shows every shape to a {@link DrawingRecord} first; letters are shapes, too. */
final class WitnessedGraphics extends ForwardingGraphics {
    private final DrawingRecord witness;

    WitnessedGraphics(Graphics2D picture, DrawingRecord witness) {
        super(picture);
        this.witness = witness;
    }

    Witness witness() {
        return witness;
    }

    @Override
    public void draw(Shape shape) {
        witness.stroked(picture, shape);
        picture.draw(shape);
    }

    @Override
    public void fill(Shape shape) {
        witness.filled(picture, shape);
        picture.fill(shape);
    }

    private void image(Rectangle2D where) {
        witness.filled(picture, where);
    }

    @Override
    public Graphics create() {
        return new WitnessedGraphics((Graphics2D) picture.create(), witness);
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        fill(glyphs.getOutline(x, y));
    }

    @Override
    public void drawString(String text, float x, float y) {
        drawGlyphVector(getFont().createGlyphVector(getFontRenderContext(), text), x, y);
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        drawGlyphVector(getFont().createGlyphVector(getFontRenderContext(), text), x, y);
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle(x, y, width, height));
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        picture.clearRect(x, y, width, height);
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        draw(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        fill(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        draw(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        fill(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int start, int angle) {
        draw(new Arc2D.Double(x, y, width, height, start, angle, Arc2D.OPEN));
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int start, int angle) {
        fill(new Arc2D.Double(x, y, width, height, start, angle, Arc2D.PIE));
    }

    @Override
    public void drawPolyline(int[] x, int[] y, int count) {
        for (int i = 1; i < count; i++) {
            drawLine(x[i - 1], y[i - 1], x[i], y[i]);
        }
    }

    @Override
    public void drawPolygon(int[] x, int[] y, int count) {
        draw(new Polygon(x, y, count));
    }

    @Override
    public void fillPolygon(int[] x, int[] y, int count) {
        fill(new Polygon(x, y, count));
    }

    @Override
    public boolean drawImage(Image image, AffineTransform placed, ImageObserver observer) {
        Rectangle2D own = new Rectangle2D.Double(0, 0, image.getWidth(observer), image.getHeight(observer));
        image(placed.createTransformedShape(own).getBounds2D());
        return picture.drawImage(image, placed, observer);
    }

    @Override
    public void drawImage(BufferedImage image, BufferedImageOp operation, int x, int y) {
        image(new Rectangle(x, y, image.getWidth(), image.getHeight()));
        picture.drawImage(image, operation, x, y);
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform placed) {
        Rectangle2D own = new Rectangle2D.Double(0, 0, image.getWidth(), image.getHeight());
        image(placed.createTransformedShape(own).getBounds2D());
        picture.drawRenderedImage(image, placed);
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform placed) {
        Rectangle2D own = new Rectangle2D.Double(0, 0, image.getWidth(), image.getHeight());
        image(placed.createTransformedShape(own).getBounds2D());
        picture.drawRenderableImage(image, placed);
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        return drawImage(image, x, y, image.getWidth(observer), image.getHeight(observer), observer);
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        image(new Rectangle(x, y, width, height));
        return picture.drawImage(image, x, y, width, height, observer);
    }

    @Override
    public boolean drawImage(Image image, int x, int y, Color ground, ImageObserver observer) {
        return drawImage(image, x, y, image.getWidth(observer), image.getHeight(observer), ground, observer);
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, Color ground, ImageObserver observer) {
        image(new Rectangle(x, y, width, height));
        return picture.drawImage(image, x, y, width, height, ground, observer);
    }

    @Override
    public boolean drawImage(
            Image image, int x1, int y1, int x2, int y2, int u1, int v1, int u2, int v2, ImageObserver observer) {
        image(between(x1, y1, x2, y2));
        return picture.drawImage(image, x1, y1, x2, y2, u1, v1, u2, v2, observer);
    }

    @Override
    public boolean drawImage(
            Image image,
            int x1,
            int y1,
            int x2,
            int y2,
            int u1,
            int v1,
            int u2,
            int v2,
            Color ground,
            ImageObserver observer) {
        image(between(x1, y1, x2, y2));
        return picture.drawImage(image, x1, y1, x2, y2, u1, v1, u2, v2, ground, observer);
    }

    private static Rectangle2D between(int x1, int y1, int x2, int y2) {
        return new Rectangle(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
    }
}
