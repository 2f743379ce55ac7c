package io.github.bookfigures.worker;

import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.render.FigureRenderer;
import io.github.bookfigures.render.ImageFormat;
import io.github.bookfigures.render.Sheet;
import io.github.bookfigures.worker.Request.SheetRequest;
import java.util.Locale;

/** Renders figures at the size the manifest asks for. */
final class Images {
    private final FigureRenderer renderer = new FigureRenderer();

    /** The bytes of an image file; a side that is not given keeps the figure's proportions. */
    byte[] render(Figure figure, SheetRequest sheet, String format) {
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
        Sheet asked = new Sheet(
                sheet.theme(),
                width,
                height,
                sheet.dpi(),
                sheet.transparent(),
                figure.title().plain(),
                sheet.description());
        return renderer.render(figure, asked, ImageFormat.valueOf(format.toUpperCase(Locale.ROOT)));
    }
}
