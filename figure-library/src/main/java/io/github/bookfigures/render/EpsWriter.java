package io.github.bookfigures.render;

import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;

/** Draws into Encapsulated PostScript, for LaTeX with dvips. */
final class EpsWriter implements FormatWriter {
    @Override
    public byte[] write(Artwork artwork) {
        Sheet sheet = artwork.sheet();
        Drawing drawing = artwork.drawing();
        EpsDocument document = new EpsDocument(drawing.paper());
        EpsGraphics g = new EpsGraphics(document, drawing.paper());
        if (!sheet.transparent()) {
            g.setColor(drawing.paper());
            g.fill(new Rectangle2D.Double(0, 0, sheet.widthInPoints(), sheet.heightInPoints()));
        }
        drawing.paint(g);
        return document.text(sheet).getBytes(StandardCharsets.US_ASCII);
    }
}
