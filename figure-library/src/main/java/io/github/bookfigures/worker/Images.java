package io.github.bookfigures.worker;

import io.github.bookfigures.figure.Animation;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Format;
import io.github.bookfigures.lint.Finding;
import io.github.bookfigures.lint.Lint;
import io.github.bookfigures.render.FigureRenderer;
import io.github.bookfigures.render.Sheet;
import io.github.bookfigures.worker.Request.SheetRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Renders figures at the size the manifest asks for. */
final class Images {
    private final FigureRenderer renderer = new FigureRenderer();

    /**
     * The bytes of an image file; a width that is not given keeps the figure's proportions, and so
     * does a height, unless the figure needs more.
     *
     * @throws JobException when it would have too many pixels
     */
    byte[] render(Figure figure, SheetRequest sheet, Format format) {
        Sheet asked = asked(figure, sheet);
        if (format == Format.PNG && pixels(asked) > sheet.mostPixels()) {
            throw tooLarge(asked.width(), asked.height(), sheet);
        }
        return renderer.render(figure, asked, format);
    }

    /** The bytes of a file that shows frames. */
    byte[] render(Figure still, Animation animation, SheetRequest sheet, Format format) {
        return renderer.render(still, animation, asked(still, sheet), format);
    }

    /** What is wrong with a drawing, whatever the format. */
    List<Finding> lint(Figure figure, SheetRequest sheet) {
        return Lint.findings(renderer.record(figure, asked(figure, sheet)));
    }

    /** What is wrong with the bytes of an image file. */
    Optional<Finding> lint(Figure figure, SheetRequest sheet, Format format, byte[] image) {
        return format == Format.PNG ? Lint.png(image.length, pixels(asked(figure, sheet))) : Optional.empty();
    }

    private static double pixels(Sheet sheet) {
        return sheet.width() * sheet.height() * sheet.dpi() * sheet.dpi();
    }

    private Sheet asked(Figure figure, SheetRequest sheet) {
        double width = sheet.width();
        double height = sheet.height();
        if (width == 0 && height == 0) {
            width = figure.width();
            height = figure.height();
        } else if (width == 0) {
            width = height * figure.width() / figure.height();
        } else if (height == 0) {
            height = renderer.height(figure, sheet.theme(), width);
        }
        return new Sheet(
                sheet.theme(),
                width,
                height,
                sheet.dpi(),
                sheet.transparent(),
                sheet.title().isEmpty() ? figure.title().plain() : sheet.title(),
                sheet.description(),
                sheet.id(),
                sheet.svgText());
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
