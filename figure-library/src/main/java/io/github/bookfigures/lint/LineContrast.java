package io.github.bookfigures.lint;

import io.github.bookfigures.figure.Role;
import io.github.bookfigures.render.Contrast;
import io.github.bookfigures.render.DrawnChart;
import io.github.bookfigures.render.DrawnFigure;
import io.github.bookfigures.render.DrawnMark;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lines and symbols that carry data and can hardly be seen on their ground; by WCAG 2.1, success criterion 1.4.11.
 * Areas, and what the figure itself calls muted or tinted, may be pale.
 */
final class LineContrast implements Rule {
    private static final double NEEDED = 3;

    /** A line under another that is so many times as thick shows on both its sides. */
    private static final double CASING = 1.5;

    private static final Set<String> BACKGROUND = Set.of(Role.MUTED.name(), Role.PAPER.name());

    @Override
    public String id() {
        return "line-contrast";
    }

    @Override
    public Stream<String> findings(DrawnFigure figure) {
        return figure.charts().stream()
                .flatMap(chart -> chart.marks().stream()
                        .filter(LineContrast::carriesData)
                        .filter(mark -> contrast(mark) < NEEDED)
                        .map(mark -> sentence(figure, chart, mark)));
    }

    private static boolean carriesData(DrawnMark mark) {
        boolean lines = mark.looks().stream().anyMatch(look -> look.stroke() > 0)
                || mark.type().equals("points");
        return mark.seen()
                && lines
                && !isOnePoint(mark)
                && !mark.scaled()
                && mark.role()
                        .filter(role -> role.tint() == 0 && !BACKGROUND.contains(role.name()))
                        .isPresent();
    }

    /** A line through one point, as in the first frame of a curve that grows, has no length and nothing beside it. */
    private static boolean isOnePoint(DrawnMark mark) {
        return mark.type().equals("line")
                && mark.x().from() == mark.x().to()
                && mark.y().from() == mark.y().to();
    }

    /** That of its part which is seen best: a rim, an outline or the casing of a line is enough. */
    private static double contrast(DrawnMark mark) {
        double ground = mark.looks().stream()
                .mapToDouble(DrawnMark.Look::contrast)
                .max()
                .orElse(1);
        return Math.max(ground, casing(mark));
    }

    /** The contrast of a line to a thicker one under it, which parts it from any ground; 1 when there is none. */
    private static double casing(DrawnMark mark) {
        return mark.looks().stream()
                .filter(line -> line.stroke() > 0)
                .flatMap(line -> mark.looks().stream()
                        .filter(under -> under.stroke() >= CASING * line.stroke())
                        .map(under -> Contrast.ratio(line.colour(), under.colour())))
                .max(Double::compare)
                .orElse(1.0);
    }

    private static String sentence(DrawnFigure figure, DrawnChart chart, DrawnMark mark) {
        return Words.mark(mark) + Words.inPanel(figure, chart.panel()) + " has a contrast of "
                + Words.ratio(contrast(mark)) + " to its ground where 3.0 is needed; give its role a stronger colour";
    }
}
