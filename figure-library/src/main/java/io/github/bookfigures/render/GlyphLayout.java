package io.github.bookfigures.render;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays letters out on a grid of a thousand steps to the em, the one most fonts are drawn on, and keeps their outlines. */
final class GlyphLayout {
    static final float EM = 1000;

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Map<Font, Font> atEm = new HashMap<>();
    private final Map<Glyph, Shape> outlines = new HashMap<>();

    /** A glyph of a font of the size of the em. */
    record Glyph(Font font, int code) {}

    /** A glyph and its place from the beginning of the base line. */
    record Placed(Glyph glyph, double x, double y) {}

    /** Glyphs of a text, kerned when the font says so. */
    GlyphVector lay(String text, Font font) {
        Font em = atEm.computeIfAbsent(font, any -> any.deriveFont(EM));
        return em.layoutGlyphVector(EXACT, text.toCharArray(), 0, text.length(), Font.LAYOUT_LEFT_TO_RIGHT);
    }

    /** The same, those that leave ink. */
    List<Placed> inked(String text, Font font) {
        GlyphVector vector = lay(text, font);
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < vector.getNumGlyphs(); i++) {
            Glyph glyph = new Glyph(vector.getFont(), vector.getGlyphCode(i));
            if (!outline(glyph).getBounds2D().isEmpty()) {
                placed.add(new Placed(
                        glyph,
                        vector.getGlyphPosition(i).getX(),
                        vector.getGlyphPosition(i).getY()));
            }
        }
        return placed;
    }

    Shape outline(Glyph glyph) {
        return outlines.computeIfAbsent(
                glyph,
                any -> any.font()
                        .createGlyphVector(EXACT, new int[] {any.code()})
                        .getOutline());
    }

    /** From the grid to letters of a font's size whose base line begins where a transform puts the origin. */
    static AffineTransform sized(AffineTransform place, Font font) {
        AffineTransform sized = new AffineTransform(place);
        sized.scale(font.getSize2D() / EM, font.getSize2D() / EM);
        return sized;
    }
}
