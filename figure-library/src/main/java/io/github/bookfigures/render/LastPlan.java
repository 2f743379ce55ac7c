package io.github.bookfigures.render;

import io.github.bookfigures.figure.Figure;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * Remembers where everything of one figure stands, because a figure is drawn several times: to learn its height, to be looked
 * at by the lint, and into one file after the other. Finding the places takes longer than some drawings.
 */
final class LastPlan {
    /** One of the height that the figure takes by itself, and one of the height it is given. */
    private static final int KEPT = 2;

    private final Deque<Known> known = new ArrayDeque<>();

    private record Known(Figure figure, String theme, double width, OptionalDouble height, FigurePlan plan) {
        boolean answers(Figure asked, String look, double wide, OptionalDouble high) {
            return width == wide && height.equals(high) && theme.equals(look) && figure.equals(asked);
        }
    }

    /**
     * The plan of this figure, made by the planner unless it was among the last that were asked for.
     *
     * @param width in points
     * @param height in points, empty for as high as the figure needs
     */
    synchronized FigurePlan of(
            Figure figure, String theme, double width, OptionalDouble height, Supplier<FigurePlan> planner) {
        for (Known plan : known) {
            if (plan.answers(figure, theme, width, height)) {
                return plan.plan();
            }
        }
        FigurePlan plan = planner.get();
        if (known.size() == KEPT) {
            known.removeFirst();
        }
        known.addLast(new Known(figure, theme, width, height, plan));
        return plan;
    }
}
