package io.github.bookfigures.lint;

import io.github.bookfigures.render.DrawnFigure;
import io.github.bookfigures.render.DrawnText.Kind;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Panels in which there is nothing to see, whatever their axes promise. */
final class EmptyPanel implements Rule {
    @Override
    public String id() {
        return "empty-panel";
    }

    @Override
    public Stream<String> findings(DrawnFigure figure) {
        return IntStream.range(0, figure.panels().size())
                .filter(panel -> isEmpty(figure, panel))
                .mapToObj(panel -> (figure.panels().size() == 1 ? "the only panel" : Words.panel(panel))
                        + " shows nothing; look whether its data lie outside of its axes");
    }

    private static boolean isEmpty(DrawnFigure figure, int panel) {
        boolean chart = figure.panels().get(panel).type().equals("chart");
        boolean texts = figure.texts().stream()
                .anyMatch(text ->
                        text.panel() == panel && (chart ? text.kind() == Kind.NOTE : text.kind() != Kind.PANEL_TITLE));
        boolean shapes = chart
                ? figure.charts().stream()
                        .filter(drawn -> drawn.panel() == panel)
                        .flatMap(drawn -> drawn.marks().stream())
                        .anyMatch(mark -> mark.seen())
                : figure.panels().get(panel).shapes() > 0;
        return !texts && !shapes;
    }
}
