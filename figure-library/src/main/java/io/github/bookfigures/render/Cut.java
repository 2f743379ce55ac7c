package io.github.bookfigures.render;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * One cut of a font. Measures at a thousand points to the em without hinting, so that a text is as wide in a raster of
 * any resolution as in a vector graphic.
 */
final class Cut {
    private static final float EM = 1000;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    /** So many words are kept as they were laid out: those of the axes of many figures, some kilobytes each. */
    private static final int WORDS = 2000;

    private final Font font;
    private final Font plain;
    private final Font kerned;
    private final FontFile file;
    private final boolean embeddable;
    private Optional<TrueTypeFont> outlines = Optional.empty();

    private final Map<String, Glyphs> laid = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Glyphs> eldest) {
            return size() > WORDS;
        }
    };

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

    /** Its outlines and tables, to be embedded; read once, and not to be closed. */
    synchronized TrueTypeFont outlines() throws IOException {
        if (outlines.isEmpty()) {
            outlines = Optional.of(file.outlines());
        }
        return outlines.get();
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
    synchronized Glyphs lay(String text) {
        return laid.computeIfAbsent(text, this::laidOut);
    }

    private Glyphs laidOut(String text) {
        char[] characters = text.toCharArray();
        GlyphVector vector =
                kerned.layoutGlyphVector(EXACT, characters, 0, characters.length, Font.LAYOUT_LEFT_TO_RIGHT);
        return new Glyphs(
                text, places(vector), places(plain.createGlyphVector(EXACT, characters)), vector.getOutline());
    }

    /** Where each glyph begins, and where the last one ends. */
    private static double[] places(GlyphVector glyphs) {
        double[] places = new double[glyphs.getNumGlyphs() + 1];
        for (int i = 0; i < places.length; i++) {
            places[i] = glyphs.getGlyphPosition(i).getX();
        }
        return places;
    }

    /** Glyphs side by side, in thousandths of the em. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Glyphs(String text, double[] kerned, double[] plain, Shape outline) {
        /** In parts of the em. */
        double width() {
            return kerned[kerned.length - 1] / EM;
        }

        /** Outlines at a size, the base line beginning at (x, y). */
        Shape outline(double size, double x, double y) {
            AffineTransform place = AffineTransform.getTranslateInstance(x, y);
            place.scale(size / EM, size / EM);
            return place.createTransformedShape(outline);
        }

        /** Where a stretch without kerning ends that begins at a glyph. */
        int stretchEnd(int begin) {
            if (kerned.length != text.length() + 1 || plain.length != text.length() + 1) {
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
            return kerned[glyph] / EM;
        }

        private double kerning(int glyph) {
            return kerned[glyph] - plain[glyph];
        }
    }
}
