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
 */
record Artwork(Figure figure, Sheet sheet, Theme theme, Fonts fonts, InkListener listener) {
    /** The figure, ready to be drawn with letters of this kind. */
    Drawing drawing(Lettering lettering) {
        Typesetter type = new FontTypesetter(fonts, lettering, listener);
        return new FigurePainter(figure, Style.printed(theme, type, sheet.width()), sheet);
    }
}
