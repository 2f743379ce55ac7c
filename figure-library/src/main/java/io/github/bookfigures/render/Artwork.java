package io.github.bookfigures.render;

import io.github.bookfigures.figure.Figure;
import java.util.OptionalDouble;

/**
 * A figure as the writers of files get it.
 *
 * @param figure what is drawn
 * @param sheet what it is drawn on
 * @param theme the look
 * @param fonts its fonts
 * @param listener hears where texts land
 * @param last remembers where everything stands
 */
record Artwork(Figure figure, Sheet sheet, Theme theme, Fonts fonts, InkListener listener, LastPlan last) {
    /** Two heights nearer than this, in points, are the same. */
    private static final double HAIR = 1e-6;

    Artwork(Figure figure, Sheet sheet, Theme theme, Fonts fonts, InkListener listener) {
        this(figure, sheet, theme, fonts, listener, new LastPlan());
    }

    /** The figure, ready to be drawn. */
    Drawing drawing() {
        Style style = style();
        return new FigurePainter(() -> plan(style), style);
    }

    /** The same, made to fill the sheet without asking how high it would be by itself: a frame among others. */
    Drawing filling() {
        Style style = style();
        return new FigurePainter(
                () -> new FigurePlanner(figure, style).plan(sheet.widthInPoints(), sheet.heightInPoints()), style);
    }

    /** How high the figure is in points when it may be as high as it needs. */
    double freeHeight() {
        return free(style()).height();
    }

    /** A sheet of the height that the figure takes by itself shows what the figure is by itself. */
    private FigurePlan plan(Style style) {
        FigurePlan free = free(style);
        double height = sheet.heightInPoints();
        return Math.abs(free.height() - height) < HAIR ? free : plan(style, OptionalDouble.of(height));
    }

    private FigurePlan free(Style style) {
        return plan(style, OptionalDouble.empty());
    }

    private FigurePlan plan(Style style, OptionalDouble height) {
        double width = sheet.widthInPoints();
        return last.of(figure, sheet.theme(), width, height, () -> {
            FigurePlanner planner = new FigurePlanner(figure, style);
            return height.isPresent() ? planner.plan(width, height.getAsDouble()) : planner.plan(width);
        });
    }

    private Style style() {
        return Style.printed(theme, new FontTypesetter(fonts, listener), sheet.width());
    }
}
