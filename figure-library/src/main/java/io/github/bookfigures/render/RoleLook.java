package io.github.bookfigures.render;

import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Symbol;
import java.awt.Color;

/**
 * How a theme shows a role.
 *
 * @param colour its colour
 * @param dash how its lines are broken where the figure does not say
 * @param symbol what stands on its lines here and there where the figure does not say
 */
record RoleLook(Color colour, Dash dash, Symbol symbol) {
    RoleLook coloured(Color other) {
        return new RoleLook(other, dash, symbol);
    }
}
