package io.github.bookfigures.lint;

import io.github.bookfigures.render.DrawnChart;
import io.github.bookfigures.render.DrawnFigure;
import io.github.bookfigures.render.DrawnMark;
import io.github.bookfigures.render.DrawnPanel;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * Pictures that make a book heavy. A drawing, mostly flat, should take at most 600 KB per page at 300 dpi. Where it shades
 * values with hundreds of colours, hardly two pixels are alike and PNG cannot shrink them as much: these parts may take a
 * fifth of a byte per pixel more.
 */
final class FileSize {
    static final String ID = "file-size";

    private static final double MOST = 600_000;

    /** Pixels of 12 in by 7 in at 300 dpi. Larger pictures may be heavier, smaller ones as heavy. */
    private static final double PIXELS = 12 * 7 * 300 * 300;

    /** Bytes more per pixel of continuous tones. */
    private static final double SHADED = 0.2;

    /** Panels that are such tones as wholes. */
    private static final Set<String> SHADED_PANELS = Set.of("surface", "imagegrid");

    private FileSize() {}

    static Optional<Finding> finding(DrawnFigure figure, long bytes, double pixels) {
        double most = MOST * Math.max(1, pixels / PIXELS) + SHADED * pixels * shaded(figure);
        return bytes <= most
                ? Optional.empty()
                : Optional.of(new Finding(
                        ID,
                        String.format(
                                Locale.ROOT,
                                "the PNG has %,.0f KB where %,.0f KB are plenty for its size; lower 'dpi', draw fewer"
                                        + " shapes, or leave png out of 'formats'",
                                bytes / 1000.0,
                                most / 1000)));
    }

    /** The share of the sheet on which values are shaded. */
    private static double shaded(DrawnFigure figure) {
        DoubleStream panels = figure.panels().stream()
                .filter(panel -> SHADED_PANELS.contains(panel.type()))
                .map(DrawnPanel::area)
                .mapToDouble(FileSize::area);
        DoubleStream charts = figure.charts().stream()
                .filter(chart -> !chart.inset() && chart.marks().stream().anyMatch(DrawnMark::scaled))
                .map(DrawnChart::plot)
                .mapToDouble(FileSize::area);
        return Math.min(1, DoubleStream.concat(panels, charts).sum() / (figure.width() * figure.height()));
    }

    private static double area(Rectangle2D rectangle) {
        return rectangle.getWidth() * rectangle.getHeight();
    }
}
