package io.github.bookfigures.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.util.Locale;

/** Draws into an SVG document: shapes in points, letters as the glyphs or the text that {@link SvgLetters} makes. */
final class SvgGraphics extends VectorGraphics {
    private final SvgDocument document;
    private final SvgLetters letters;

    SvgGraphics(SvgDocument document, SvgLetters letters) {
        this.document = document;
        this.letters = letters;
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
        path(ink("fill") + fillRule(shape), shape);
    }

    @Override
    void stroke(Shape shape, BasicStroke stroke, double scale) {
        path(" fill=\"none\"" + ink("stroke") + line(stroke, scale), shape);
    }

    private void path(String style, Shape shape) {
        String data = SvgPath.of(shape, getTransform(), DECIMALS);
        if (!data.isEmpty() && opacity() > 0) {
            add(style, "<path d=\"" + data + "\"/>");
        }
    }

    @Override
    public void drawString(String text, float x, float y) {
        AffineTransform place = new AffineTransform(getTransform());
        place.translate(x, y);
        letters.draw(text, getFont(), place, (style, element) -> add(ink("fill") + style, element));
    }

    @Override
    void image(BufferedImage image, AffineTransform place) {
        add("", SvgImage.element(image, place));
    }

    private void add(String style, String element) {
        Object part = getRenderingHint(FigurePart.KEY);
        String clip = getClip() == null ? "" : SvgPath.of(getClip(), getTransform(), DECIMALS);
        document.add(part == null ? "" : part.toString(), clip, style, element);
    }

    /** The present colour as the attributes of a fill or a stroke. */
    private String ink(String what) {
        boolean jagged = getRenderingHint(RenderingHints.KEY_ANTIALIASING) == RenderingHints.VALUE_ANTIALIAS_OFF;
        return " " + what + "=\"" + hex(getColor()) + "\""
                + (jagged ? " shape-rendering=\"crispEdges\"" : "")
                + (opacity() < 1 ? " " + what + "-opacity=\"" + SvgPath.number(opacity(), 3) + "\"" : "");
    }

    /** A colour in three or six hexadecimal digits. */
    static String hex(Color colour) {
        String six = String.format(Locale.ROOT, "%06x", colour.getRGB() & 0xffffff);
        boolean short3 =
                six.charAt(0) == six.charAt(1) && six.charAt(2) == six.charAt(3) && six.charAt(4) == six.charAt(5);
        return "#" + (short3 ? "" + six.charAt(0) + six.charAt(2) + six.charAt(4) : six);
    }

    /** Areas do not overlap themselves: both rules paint them alike. */
    private static String fillRule(Shape shape) {
        boolean evenOdd = shape.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD;
        return evenOdd && !(shape instanceof Area) ? " fill-rule=\"evenodd\"" : "";
    }

    private static String line(BasicStroke stroke, double scale) {
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
}
