package io.github.bookfigures.render;

import java.awt.Font;
import java.awt.geom.AffineTransform;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Letters as outlines: each is in the document once, and used wherever it stands. Right in every viewer. */
final class SvgGlyphs implements SvgLetters {
    private final SvgDocument document;
    private final GlyphLayout layout;
    private final Map<GlyphLayout.Glyph, String> ids = new HashMap<>();

    SvgGlyphs(SvgDocument document, GlyphLayout layout) {
        this.document = document;
        this.layout = layout;
    }

    @Override
    public void draw(String text, Font font, AffineTransform place, Sink sink) {
        List<GlyphLayout.Placed> glyphs = layout.inked(text, font);
        if (glyphs.isEmpty()) {
            return;
        }
        StringBuilder uses = new StringBuilder();
        for (GlyphLayout.Placed placed : glyphs) {
            uses.append("<use");
            attribute(uses, "x", placed.x());
            attribute(uses, "y", placed.y());
            uses.append(" xlink:href=\"#").append(id(placed.glyph())).append("\"/>");
        }
        sink.add("", "<g transform=\"" + transform(GlyphLayout.sized(place, font)) + "\">" + uses + "</g>");
    }

    private static void attribute(StringBuilder uses, String name, double value) {
        String number = SvgPath.number(value, 0);
        if (!number.equals("0")) {
            uses.append(' ').append(name).append("=\"").append(number).append('"');
        }
    }

    private String id(GlyphLayout.Glyph glyph) {
        return ids.computeIfAbsent(glyph, any -> document.outline(SvgPath.of(layout.outline(any), null, 0)));
    }

    /** A transform as an attribute's value. */
    static String transform(AffineTransform t) {
        String at = SvgPath.number(t.getTranslateX(), SvgGraphics.DECIMALS) + " "
                + SvgPath.number(t.getTranslateY(), SvgGraphics.DECIMALS);
        boolean upright = t.getShearX() == 0 && t.getShearY() == 0 && t.getScaleX() == t.getScaleY();
        if (upright) {
            String move = "translate(" + at + ")";
            return t.getScaleX() == 1 ? move : move + "scale(" + SvgPath.number(t.getScaleX(), 6) + ")";
        }
        return "matrix(" + SvgPath.number(t.getScaleX(), 6) + " " + SvgPath.number(t.getShearY(), 6) + " "
                + SvgPath.number(t.getShearX(), 6) + " " + SvgPath.number(t.getScaleY(), 6) + " " + at + ")";
    }
}
