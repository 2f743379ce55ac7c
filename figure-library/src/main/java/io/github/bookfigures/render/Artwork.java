package io.github.bookfigures.render;

import io.github.bookfigures.figure.Figure;

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

    /** The figure, ready to be drawn with letters of this kind. */
    Drawing drawing(Lettering lettering) {
        Style style = style(lettering);
        return new FigurePainter(() -> plan(lettering, style), style);
    }

    /** The same, made to fill the sheet without asking how high it would be by itself: a frame among others. */
    Drawing filling(Lettering lettering) {
        Style style = style(lettering);
        return new FigurePainter(
                () -> new FigurePlanner(figure, style).plan(sheet.widthInPoints(), sheet.heightInPoints()), style);
    }

    /** How high the figure is in points when it may be as high as it needs. */
    double freeHeight() {
        return free(Lettering.OUTLINES, style(Lettering.OUTLINES)).height();
    }

    /** A sheet of the height that the figure takes by itself shows what the figure is by itself. */
    private FigurePlan plan(Lettering lettering, Style style) {
        FigurePlan free = free(lettering, style);
        return Math.abs(free.height() - sheet.heightInPoints()) < HAIR
                ? free
                : new FigurePlanner(figure, style).plan(sheet.widthInPoints(), sheet.heightInPoints());
    }

    private FigurePlan free(Lettering lettering, Style style) {
        return last.of(
                figure,
                sheet.theme(),
                sheet.width(),
                lettering,
                () -> new FigurePlanner(figure, style).plan(sheet.widthInPoints()));
    }

    private Style style(Lettering lettering) {
        return Style.printed(theme, new FontTypesetter(fonts, lettering, listener), sheet.width());
    }
}
