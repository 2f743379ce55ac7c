package io.github.bookfigures.worker;

import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Format;
import io.github.bookfigures.render.FigureRenderer;
import io.github.bookfigures.render.Sheet;
import io.github.bookfigures.worker.Request.SheetRequest;
import java.util.Locale;

/** Renders figures at the size the manifest asks for. */
final class Images {
    private final FigureRenderer renderer = new FigureRenderer();

    /**
     * The bytes of an image file; a side that is not given keeps the figure's proportions.
     *
     * @throws JobException when it would have too many pixels
     */
    byte[] render(Figure figure, SheetRequest sheet, Format format) {
        double width = sheet.width();
        double height = sheet.height();
        if (width == 0 && height == 0) {
            width = figure.width();
            height = figure.height();
        } else if (width == 0) {
            width = height * figure.width() / figure.height();
        } else if (height == 0) {
            height = width * figure.height() / figure.width();
        }
        if (format == Format.PNG && width * height * sheet.dpi() * sheet.dpi() > sheet.mostPixels()) {
            throw tooLarge(width, height, sheet);
        }
        Sheet asked = new Sheet(
                sheet.theme(),
                width,
                height,
                sheet.dpi(),
                sheet.transparent(),
                sheet.title().isEmpty() ? figure.title().plain() : sheet.title(),
                sheet.description(),
                sheet.id(),
                sheet.svgText(),
                sheet.htmlShape());
        return renderer.render(figure, asked, format);
    }

    private static JobException tooLarge(double width, double height, SheetRequest sheet) {
        return new JobException(String.format(
                Locale.ROOT,
                "a PNG of %.1f in by %.1f in at %d dpi would have more than %d million pixels: lower 'dpi' or the size,"
                        + " or leave png out of 'formats'",
                width,
                height,
                sheet.dpi(),
                sheet.mostPixels() / 1_000_000));
    }
}
