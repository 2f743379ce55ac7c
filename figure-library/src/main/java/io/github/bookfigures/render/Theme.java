package io.github.bookfigures.render;

import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Symbol;
import java.awt.Color;
import java.util.List;
import java.util.Map;

/**
 * The look of a book: colours by role, colour maps, proportions, fonts. {@link Style} is a theme at a printed size.
 *
 * @param name its name in manifests, or its file
 * @param roles look of each role by its name
 * @param grid colour of grid lines
 * @param gridShown whether charts have grid lines at all
 * @param sequential colours of magnitudes, from small to large
 * @param diverging colours of signed values, the middle one at 0
 * @param sizes proportions
 * @param fonts families texts are set in; a character the first does not have is looked for in the others
 * @param dark the theme of the same book on dark paper: a name or an absolute path
 */
record Theme(
        String name,
        Map<String, RoleLook> roles,
        Color grid,
        boolean gridShown,
        ColourMap sequential,
        ColourMap diverging,
        Sizes sizes,
        List<FontFamily> fonts,
        String dark) {
    /** Share of paper in the colours of a backdrop. */
    private static final double BACKDROP = 0.62;

    Theme {
        roles = Map.copyOf(roles);
        fonts = List.copyOf(fonts);
    }

    /**
     * How a role is shown.
     *
     * @throws RenderException for a role the theme does not know
     */
    RoleLook look(Role role) {
        RoleLook look = roles.get(role.name());
        if (look == null) {
            throw new RenderException("theme '" + name + "' has no colour for the role '" + role.name() + "'; it knows "
                    + roles.keySet().stream().sorted().toList());
        }
        return look;
    }

    Color paper() {
        return look(Role.PAPER).colour();
    }

    /**
     * Colour of a role, mixed with the paper as its tint says.
     *
     * @throws RenderException for a role the theme does not know
     */
    Color colour(Role role) {
        Color full = look(role).colour();
        return role.tint() == 0 ? full : ColourMap.mix(full, paper(), role.tint());
    }

    /** How a line of a role is broken: as the figure says, or as the theme does. */
    Dash dash(Role role, Dash asked) {
        return asked == Dash.AUTO ? look(role).dash() : asked;
    }

    /** What stands on a line of a role: as the figure says, or as the theme does. */
    Symbol symbol(Role role, Symbol asked) {
        return asked == Symbol.AUTO ? look(role).symbol() : asked;
    }

    /** Colour of a value; values outside the scale take the colour of its end. */
    Color colour(ColourScale scale, double value) {
        double at = Math.min(1, Math.max(0, (value - scale.from()) / (scale.to() - scale.from())));
        return switch (scale.kind()) {
            case SEQUENTIAL -> sequential.at(at);
            case DIVERGING -> diverging.at(at);
            case BACKDROP -> ColourMap.mix(sequential.at(at), paper(), BACKDROP);
            case TINT -> PaperColours.tint(this, at);
            case ON_PAPER -> PaperColours.sequential(this, at);
            case GREY -> ColourMap.mix(look(Role.INK).colour(), paper(), 1 - at);
        };
    }
}
