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
        Frame frame = new Frame(id, sheet.title(), sheet.description(), sheet.width(), sheet.height());
        HtmlWriter writer = new HtmlWriter(new HtmlLook(artwork));
        String html = switch (sheet.htmlShape()) {
            case PAGE -> writer.page(artwork.figure(), frame);
            case FRAGMENT -> writer.fragment(artwork.figure(), frame);
        };
        return html.getBytes(StandardCharsets.UTF_8);
    }
}
