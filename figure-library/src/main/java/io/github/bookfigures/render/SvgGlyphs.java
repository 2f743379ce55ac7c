package io.github.bookfigures.render;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Letters as outlines: each is in the document once, and used wherever it stands. Right in every viewer. */
final class SvgGlyphs implements SvgLetters {
    /** Most fonts are drawn on a grid of so many steps to the em: outlines in whole steps lose nothing. */
    static final float EM = 1000;

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final SvgDocument document;
    private final Map<Font, Font> atEm = new HashMap<>();
    private final Map<Glyph, String> ids = new HashMap<>();

    private record Glyph(Font font, int code) {}

    SvgGlyphs(SvgDocument document) {
        this.document = document;
    }

    /** Glyphs in a thousandth of the em, kerned when the font says so. */
    GlyphVector lay(String text, Font font) {
        Font em = atEm.computeIfAbsent(font, any -> any.deriveFont(EM));
        return em.layoutGlyphVector(EXACT, text.toCharArray(), 0, text.length(), Font.LAYOUT_LEFT_TO_RIGHT);
    }

    @Override
    public void draw(String text, Font font, AffineTransform place, Sink sink) {
        GlyphVector glyphs = lay(text, font);
        StringBuilder uses = new StringBuilder();
        for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
            String id = id(glyphs.getFont(), glyphs.getGlyphCode(i));
            if (!id.isEmpty()) {
                uses.append("<use");
                attribute(uses, "x", glyphs.getGlyphPosition(i).getX());
                attribute(uses, "y", glyphs.getGlyphPosition(i).getY());
                uses.append(" xlink:href=\"#").append(id).append("\"/>");
            }
        }
        if (!uses.isEmpty()) {
            AffineTransform scaled = new AffineTransform(place);
            scaled.scale(font.getSize2D() / EM, font.getSize2D() / EM);
            sink.add("", "<g transform=\"" + transform(scaled) + "\">" + uses + "</g>");
        }
    }

    private static void attribute(StringBuilder uses, String name, double value) {
        String number = SvgPath.number(value, 0);
        if (!number.equals("0") && !number.equals("-0")) {
            uses.append(' ').append(name).append("=\"").append(number).append('"');
        }
    }

    private String id(Font em, int code) {
        return ids.computeIfAbsent(new Glyph(em, code), glyph -> {
            Shape outline =
                    em.createGlyphVector(EXACT, IntStream.of(code).toArray()).getOutline();
            String data = SvgPath.of(outline, null, 0);
            return data.isEmpty() ? "" : document.outline(data);
        });
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
