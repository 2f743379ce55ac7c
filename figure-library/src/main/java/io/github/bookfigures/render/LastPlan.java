package io.github.bookfigures.render;

import io.github.bookfigures.figure.Figure;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Remembers where everything of one figure stands at a width, because a figure is drawn several times: to learn its height,
 * to be looked at by the lint, and into one file after the other. Finding the places takes longer than some drawings.
 */
final class LastPlan {
    private Optional<Known> known = Optional.empty();

    private record Known(Figure figure, String theme, double width, Lettering lettering, FigurePlan plan) {
        boolean answers(Figure asked, String look, double wide, Lettering with) {
            return width == wide && lettering == with && theme.equals(look) && figure.equals(asked);
        }
    }

    /** The plan of this figure at this width in inches, made when another one was asked for last. */
    synchronized FigurePlan of(
            Figure figure, String theme, double width, Lettering lettering, Supplier<FigurePlan> planner) {
        if (known.isEmpty() || !known.get().answers(figure, theme, width, lettering)) {
            known = Optional.of(new Known(figure, theme, width, lettering, planner.get()));
        }
        return known.get().plan();
    }
}
