package io.github.bookfigures.render;

import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Role;
import java.awt.Color;
import java.util.Map;

/**
 * The look of a book: colours by role, colour maps, proportions. Knows no size; {@link Style} is a theme at a size.
 *
 * @param name its name in manifests
 * @param roles colour of each role by its name
 * @param grid colour of grid lines
 * @param sequential colours of magnitudes, from small to large
 * @param diverging colours of signed values, the middle one at 0
 */
record Theme(String name, Map<String, Color> roles, Color grid, ColourMap sequential, ColourMap diverging) {
    /** Share of paper in the colours of a backdrop. */
    private static final double BACKDROP = 0.62;

    Theme {
        roles = Map.copyOf(roles);
    }

    /**
     * Colour of a role, mixed with the paper as its tint says.
     *
     * @throws RenderException for a role the theme does not know
     */
    Color colour(Role role) {
        Color full = roles.get(role.name());
        if (full == null) {
            throw new RenderException("theme '" + name + "' has no colour for the role '" + role.name() + "'; it knows "
                    + roles.keySet().stream().sorted().toList());
        }
        Color paper = roles.get(Role.PAPER.name());
        return role.tint() == 0 ? full : ColourMap.mix(full, paper, role.tint());
    }

    /** Colour of a value; values outside the scale take the colour of its end. */
    Color colour(ColourScale scale, double value) {
        double at = Math.min(1, Math.max(0, (value - scale.from()) / (scale.to() - scale.from())));
        return switch (scale.kind()) {
            case SEQUENTIAL -> sequential.at(at);
            case DIVERGING -> diverging.at(at);
            case BACKDROP -> ColourMap.mix(sequential.at(at), roles.get(Role.PAPER.name()), BACKDROP);
            case TINT -> PaperColours.tint(this, at);
            case ON_PAPER -> PaperColours.sequential(this, at);
            case GREY -> ColourMap.mix(roles.get(Role.INK.name()), roles.get(Role.PAPER.name()), 1 - at);
        };
    }
}
