package io.github.bookfigures.render;

import io.github.bookfigures.figure.Format;

/** Finds the writer of a format. */
final class FormatWriters {
    private FormatWriters() {}

    /** @throws RenderException when a figure without frames makes no file of this format */
    static FormatWriter of(Format format) {
        return switch (format) {
            case PNG -> new PngWriter();
            case SVG -> new SvgWriter();
            case PDF -> new PdfWriter();
            case EPS -> new EpsWriter();
            case HTML -> new HtmlFormat();
            case JPG -> throw new RenderException("nothing is drawn as JPEG, which blurs lines and letters");
            case GIF, APNG ->
                throw new RenderException("the format '" + format.word() + "' shows frames, and this figure has none");
        };
    }

    /** @throws RenderException when the format shows no frames */
    static FrameWriter ofFrames(Format format) {
        return switch (format) {
            case GIF -> new GifWriter();
            case APNG -> new ApngWriter();
            case HTML -> new HtmlFormat();
            default -> throw new RenderException("the format '" + format.word() + "' shows no frames");
        };
    }
}
