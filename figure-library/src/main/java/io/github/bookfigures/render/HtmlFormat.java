package io.github.bookfigures.render;

import io.github.bookfigures.html.Frame;
import io.github.bookfigures.html.HtmlWriter;
import java.nio.charset.StandardCharsets;

/** Makes pages to explore a figure on. */
final class HtmlFormat implements FormatWriter {
    @Override
    public byte[] write(Artwork artwork) {
        Sheet sheet = artwork.sheet();
        String id = sheet.id().isEmpty() ? "figure" : "fig-" + sheet.id();
        Frame frame = new Frame(id, id, sheet.title(), sheet.description(), sheet.width(), sheet.height());
        return new HtmlWriter(new HtmlLook(artwork))
                .page(artwork.figure(), frame)
                .getBytes(StandardCharsets.UTF_8);
    }
}
