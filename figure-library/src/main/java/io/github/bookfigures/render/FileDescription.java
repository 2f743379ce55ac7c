package io.github.bookfigures.render;

import io.github.bookfigures.figure.Format;
import java.nio.charset.StandardCharsets;

/**
 * What image files say about their figure beside showing it: not drawn, and put into a finished file without drawing it
 * anew.
 *
 * @param id the figure's id
 * @param title title of the file; empty: the file keeps the one it was drawn with
 * @param description text for those who cannot see it; may be empty
 */
public record FileDescription(String id, String title, String description) {
    /**
     * A file with this description.
     *
     * @param file bytes of a file that was drawn with this id
     */
    public byte[] in(Format format, byte[] file) {
        return switch (format) {
            case PNG, APNG -> PngDescription.put(this, file);
            case SVG -> text(SvgHead.put(this, text(file)));
            case EPS -> title.isEmpty() ? file : text(EpsDocument.retitled(text(file), title));
            case HTML -> text(HtmlDescription.put(this, text(file)));
            case PDF -> PdfDescription.put(this, file);
            case GIF, JPG -> file;
        };
    }

    /** What identifiers in the file begin with. */
    String prefix() {
        return id.isEmpty() ? "figure" : "fig-" + id;
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static byte[] text(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }
}
