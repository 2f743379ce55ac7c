package io.github.bookfigures.render;

import io.github.bookfigures.figure.Format;

/** Finds the writer of a format. */
final class FormatWriters {
    private FormatWriters() {}

    /** @throws RenderException when no file of this format can be made */
    static FormatWriter of(Format format) {
        return switch (format) {
            case PNG -> new PngWriter();
            case SVG -> new SvgWriter();
            case PDF -> new PdfWriter();
            case EPS -> new EpsWriter();
            case HTML -> new HtmlFormat();
            case GIF, APNG ->
                throw new RenderException(
                        "files of the format '" + format.word() + "' cannot be made yet; leave it out of 'formats'");
        };
    }
}
