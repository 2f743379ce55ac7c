package io.github.bookfigures.worker;

import io.github.bookfigures.figure.Animation;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Format;
import io.github.bookfigures.lint.Finding;
import io.github.bookfigures.lint.Lint;
import io.github.bookfigures.render.DrawnFigure;
import io.github.bookfigures.render.FigureRenderer;
import io.github.bookfigures.render.Sheet;
import io.github.bookfigures.worker.Request.SheetRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Renders figures at the size the manifest asks for. */
public final class Images {
    private static final String DARK = "dark";

    /** Of frames that hardly differ, so many are looked at. */
    private static final int FRAMES = 5;

    private final FigureRenderer renderer = new FigureRenderer();

    Images() {}

    /**
     * What the file of an image is called in the folder of its figure.
     *
     * @param language suffix of the language
     * @param variant word of the kind of paper
     */
    public static String name(String language, String variant, Format format) {
        return "image" + language + "-" + variant + "." + format.word();
    }

    /** The same for a kind of paper: {@code light} is the theme, {@code dark} the one it names as its dark one. */
    SheetRequest on(String variant, SheetRequest sheet) {
        return variant.equals(DARK) ? sheet.in(renderer.dark(sheet.theme())) : sheet;
    }

    /**
     * The bytes of an image file.
     *
     * @param mostPixels the largest number of pixels a raster image may have
     * @throws JobException when it would have more
     */
    byte[] render(Figure figure, Sheet sheet, long mostPixels, Format format) {
        if (format == Format.PNG && pixels(sheet) > mostPixels) {
            throw tooLarge(sheet, mostPixels);
        }
        return renderer.render(figure, sheet, format);
    }

    /** The bytes of a file that shows frames. */
    byte[] render(Figure still, Animation animation, Sheet sheet, Format format) {
        return renderer.render(still, animation, sheet, format);
    }

    /** What lands where on a sheet, whatever the format. */
    DrawnFigure record(Figure figure, Sheet sheet) {
        return renderer.record(figure, sheet);
    }

    /** What is wrong with some of the frames, the first and the last among them. */
    List<Finding> lint(Animation animation, Sheet sheet) {
        int last = animation.frames().size() - 1;
        return IntStream.rangeClosed(0, FRAMES - 1)
                .map(i -> i * last / (FRAMES - 1))
                .distinct()
                .boxed()
                .flatMap(i -> Lint.findings(record(animation.frames().get(i).figure(), sheet)).stream()
                        .map(finding -> new Finding(
                                finding.rule(), "frame " + (i + 1) + " of " + (last + 1) + ": " + finding.sentence())))
                .toList();
    }

    /** What is wrong with the bytes of an image file. */
    static Optional<Finding> lint(DrawnFigure drawn, Sheet sheet, Format format, byte[] image) {
        return format == Format.PNG ? Lint.png(drawn, image.length, pixels(sheet)) : Optional.empty();
    }

    /**
     * The sheet asked for; a width that is not given keeps the figure's proportions, and so does a height, unless the
     * figure needs more.
     */
    Sheet sheet(Figure figure, SheetRequest request) {
        double width = request.width();
        double height = request.height();
        if (width == 0 && height == 0) {
            width = figure.width();
            height = figure.height();
        } else if (width == 0) {
            width = height * figure.width() / figure.height();
        } else if (height == 0) {
            height = renderer.height(figure, request.theme(), width);
        }
        return new Sheet(
                request.theme(),
                width,
                height,
                request.dpi(),
                request.transparent(),
                figure.title().plain(),
                "",
                request.id(),
                request.svgText(),
                request.htmlShape());
    }

    private static double pixels(Sheet sheet) {
        return sheet.width() * sheet.height() * sheet.dpi() * sheet.dpi();
    }

    private static JobException tooLarge(Sheet sheet, long mostPixels) {
        return new JobException(String.format(
                Locale.ROOT,
                "a PNG of %.1f in by %.1f in at %d dpi would have more than %d million pixels: lower 'dpi' or the size,"
                        + " or leave png out of 'formats'",
                sheet.width(),
                sheet.height(),
                sheet.dpi(),
                mostPixels / 1_000_000));
    }
}
