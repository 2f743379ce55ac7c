package io.github.bookfigures.render;

import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;

/** Draws into scalable vector graphics. */
final class SvgWriter implements FormatWriter {
    @Override
    public byte[] write(Artwork artwork) {
        Sheet sheet = artwork.sheet();
        SvgDocument document = new SvgDocument(sheet.id().isEmpty() ? "figure" : "fig-" + sheet.id());
        GlyphLayout layout = new GlyphLayout();
        SvgGlyphs glyphs = new SvgGlyphs(document, layout);
        SvgLetters letters = switch (sheet.svgText()) {
            case OUTLINES -> glyphs;
            case TEXT -> new SvgTexts(document, layout, glyphs, artwork.fonts());
        };
        Drawing drawing = artwork.drawing();
        SvgGraphics g = new SvgGraphics(document, letters);
        if (!sheet.transparent()) {
            g.setColor(drawing.paper());
            g.fill(new Rectangle2D.Double(0, 0, sheet.widthInPoints(), sheet.heightInPoints()));
        }
        drawing.paint(g);
        return document.text(sheet, letters.styles()).getBytes(StandardCharsets.UTF_8);
    }
}
