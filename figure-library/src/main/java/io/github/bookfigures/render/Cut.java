package io.github.bookfigures.render;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One cut of a font. Measures at a thousand points to the em without hinting, so that a text is as wide in a raster of
 * any resolution as in a vector graphic.
 */
final class Cut {
    private static final float EM = 1000;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Font font;
    private final Font plain;
    private final Font kerned;
    private final FontFile file;
    private final boolean embeddable;

    /**
     * @param font of any size
     * @param file where it is
     * @param embeddable whether a PDF can carry it
     */
    Cut(Font font, FontFile file, boolean embeddable) {
        this.font = font;
        this.plain = font.deriveFont(EM);
        this.kerned = plain.deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
        this.file = file;
        this.embeddable = embeddable;
    }

    String name() {
        return font.getFontName(java.util.Locale.ROOT);
    }

    FontFile file() {
        return file;
    }

    /** Whether a PDF can carry it; otherwise its letters are drawn there, too. */
    boolean embeddable() {
        return embeddable;
    }

    Font at(double size) {
        return font.deriveFont((float) size);
    }

    Font kernedAt(double size) {
        return kerned.deriveFont((float) size);
    }

    boolean shows(int character) {
        return font.canDisplay(character);
    }

    /** The first code point of a text this font has no glyph for. */
    OptionalInt missing(String text) {
        return text.codePoints().filter(c -> !shows(c)).findFirst();
    }

    /** A text without breaks, laid out with kerning. */
    Glyphs lay(String text) {
        char[] characters = text.toCharArray();
        return new Glyphs(
                text,
                kerned.layoutGlyphVector(EXACT, characters, 0, characters.length, Font.LAYOUT_LEFT_TO_RIGHT),
                plain.createGlyphVector(EXACT, characters));
    }

    /** Glyphs side by side, in parts of the em. */
    record Glyphs(String text, GlyphVector kerned, GlyphVector plain) {
        double width() {
            return kerned.getGlyphPosition(kerned.getNumGlyphs()).getX() / EM;
        }

        /** Outlines at a size, the base line beginning at (x, y). */
        Shape outline(double size, double x, double y) {
            AffineTransform place = AffineTransform.getTranslateInstance(x, y);
            place.scale(size / EM, size / EM);
            return place.createTransformedShape(kerned.getOutline());
        }

        /** Where a stretch without kerning ends that begins at a glyph. */
        int stretchEnd(int begin) {
            if (kerned.getNumGlyphs() != text.length() || plain.getNumGlyphs() != text.length()) {
                return text.length();
            }
            int end = begin + 1;
            while (end < text.length() && Math.abs(kerning(end) - kerning(begin)) < 0.5) {
                end++;
            }
            return end;
        }

        /** Where a glyph begins, in parts of the em. */
        double offset(int glyph) {
            return kerned.getGlyphPosition(glyph).getX() / EM;
        }

        private double kerning(int glyph) {
            return kerned.getGlyphPosition(glyph).getX()
                    - plain.getGlyphPosition(glyph).getX();
        }
    }
}
