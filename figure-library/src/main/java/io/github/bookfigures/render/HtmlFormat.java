package io.github.bookfigures.render;

import io.github.bookfigures.figure.Animation;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.html.Frame;
import io.github.bookfigures.html.HtmlWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Makes pages to explore a figure on. */
final class HtmlFormat implements FormatWriter, FrameWriter {
    @Override
    public byte[] write(Artwork artwork) {
        return write(artwork, Optional.empty());
    }

    @Override
    public byte[] write(Artwork still, FrameSequence frames) {
        return write(still, Optional.of(frames.animation()));
    }

    private static byte[] write(Artwork artwork, Optional<Animation> animation) {
        Sheet sheet = artwork.sheet();
        String id = sheet.id().isEmpty() ? "figure" : "fig-" + sheet.id();
        // A page has no printed width: it shows the figure in its natural proportions.
        Figure figure = artwork.figure();
        Frame frame = new Frame(id, sheet.title(), sheet.description(), figure.width(), figure.height());
        HtmlWriter writer = new HtmlWriter(new HtmlLook(artwork));
        String html = switch (sheet.htmlShape()) {
            case PAGE -> writer.page(figure, animation, frame);
            case FRAGMENT -> writer.fragment(figure, animation, frame);
        };
        return html.getBytes(StandardCharsets.UTF_8);
    }
}
