package io.github.bookfigures.render;

import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;

/** Draws into Encapsulated PostScript, for LaTeX with dvips. */
final class EpsWriter implements FormatWriter {
    @Override
    public byte[] write(Artwork artwork) {
        Sheet sheet = artwork.sheet();
        EpsDocument document = new EpsDocument(artwork.paper());
        EpsGraphics g = new EpsGraphics(document, artwork.paper());
        if (!sheet.transparent()) {
            g.setColor(artwork.paper());
            g.fill(new Rectangle2D.Double(0, 0, sheet.widthInPoints(), sheet.heightInPoints()));
        }
        artwork.drawing(Lettering.KERNED).paint(g);
        return document.text(sheet).getBytes(StandardCharsets.US_ASCII);
    }
}
