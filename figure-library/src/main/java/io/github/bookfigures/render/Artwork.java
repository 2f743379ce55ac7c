package io.github.bookfigures.render;

import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
import java.awt.Color;

/**
 * A figure as the writers of files get it.
 *
 * @param figure what is drawn
 * @param sheet what it is drawn on
 * @param theme the look
 * @param listener hears where texts land
 */
record Artwork(Figure figure, Sheet sheet, Theme theme, InkListener listener) {
    /** The figure, ready to be drawn with letters of this kind. */
    Drawing drawing(Lettering lettering) {
        Typesetter type = new FontTypesetter(fonts(), lettering, listener);
        return new FigurePainter(figure, Style.printed(theme, type, sheet.width()), sheet);
    }

    /** What texts are set in. */
    Fonts fonts() {
        return Fonts.bundled();
    }

    /** What lies under everything. */
    Color paper() {
        return theme.colour(Role.PAPER);
    }
}
