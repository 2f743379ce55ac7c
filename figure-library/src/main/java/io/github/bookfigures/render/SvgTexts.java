package io.github.bookfigures.render;

import java.awt.Font;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Letters as text in fonts that travel in the document, each cut down to the letters in use. Kerning stands beside the
 * text, since the fonts lose theirs. Formulas are outlines: their fonts have no letters a reader could search for.
 */
final class SvgTexts implements SvgLetters {
    private final SvgDocument document;
    private final GlyphLayout layout;
    private final SvgGlyphs glyphs;
    private final Fonts fonts;
    private final Map<Cut, TreeSet<Integer>> used = new LinkedHashMap<>();

    SvgTexts(SvgDocument document, GlyphLayout layout, SvgGlyphs glyphs, Fonts fonts) {
        this.document = document;
        this.layout = layout;
        this.glyphs = glyphs;
        this.fonts = fonts;
    }

    @Override
    public void draw(String text, Font font, AffineTransform place, Sink sink) {
        Optional<Cut> cut = fonts.cuts().stream()
                .filter(any -> any.embeddable() && any.at(1).getName().equals(font.getName()))
                .findFirst();
        if (cut.isEmpty()) {
            glyphs.draw(text, font, place, sink);
            return;
        }
        TreeSet<Integer> letters = used.computeIfAbsent(cut.get(), any -> new TreeSet<>());
        text.codePoints().forEach(letters::add);
        String style = " font-family=\"" + families(cut.get()) + "\" font-size=\"" + SvgPath.number(font.getSize2D(), 3)
                + "\"";
        sink.add(
                style,
                "<text" + place(place) + kerning(text, font, cut.get()) + ">" + SvgDocument.escaped(text) + "</text>");
    }

    private String families(Cut cut) {
        return SvgDocument.escaped("'" + family(cut) + "','" + cut.name() + "',sans-serif");
    }

    private String family(Cut cut) {
        return document.id("font" + (fonts.cuts().indexOf(cut) + 1));
    }

    private static String place(AffineTransform place) {
        boolean moved = place.getType() == AffineTransform.TYPE_TRANSLATION || place.isIdentity();
        return moved
                ? " x=\"" + SvgPath.number(place.getTranslateX(), SvgGraphics.DECIMALS) + "\" y=\""
                        + SvgPath.number(place.getTranslateY(), SvgGraphics.DECIMALS) + "\""
                : " transform=\"" + SvgGlyphs.transform(place) + "\"";
    }

    /** How much nearer each letter stands to the one before it than its width says. */
    private String kerning(String text, Font font, Cut cut) {
        GlyphVector kerned = layout.lay(text, font);
        GlyphVector plain = layout.lay(text, cut.at(font.getSize2D()));
        if (kerned.getNumGlyphs() != text.length() || plain.getNumGlyphs() != text.length()) {
            return "";
        }
        StringBuilder distances = new StringBuilder();
        int written = 0;
        double before = 0;
        for (int i = 0; i < text.length(); i++) {
            double shift = kerned.getGlyphPosition(i).getX()
                    - plain.getGlyphPosition(i).getX();
            distances
                    .append(i == 0 ? "" : " ")
                    .append(SvgPath.number((shift - before) * font.getSize2D() / GlyphLayout.EM, 3));
            written = Math.abs(shift - before) > 0.5 ? distances.length() : written;
            before = shift;
        }
        distances.setLength(written);
        return written == 0 ? "" : " dx=\"" + distances + "\"";
    }

    @Override
    public String styles() {
        StringBuilder styles = new StringBuilder();
        used.forEach((cut, letters) -> styles.append("@font-face{font-family:'")
                .append(family(cut))
                .append("';src:url(data:font/woff;base64,")
                .append(Base64.getEncoder().encodeToString(new FontSubset(cut).woff(letters)))
                .append(") format('woff')}\n"));
        return styles.toString();
    }
}
