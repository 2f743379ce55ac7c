package io.github.bookfigures.lint;

import io.github.bookfigures.figure.Chart.Legend;
import io.github.bookfigures.render.DrawnFigure;
import io.github.bookfigures.render.DrawnText;
import io.github.bookfigures.render.DrawnText.Kind;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names in a legend whose marks cannot be seen, and named marks that no legend explains. */
final class LegendMatch implements Rule {
    @Override
    public String id() {
        return "legend-match";
    }

    @Override
    public Stream<String> findings(DrawnFigure figure) {
        return Stream.of(entriesWithoutMark(figure), marksWithoutEntry(figure), entriesTwice(figure))
                .flatMap(findings -> findings);
    }

    private static Stream<String> entriesTwice(DrawnFigure figure) {
        return IntStream.range(-1, figure.panels().size()).boxed().flatMap(panel -> {
            Set<String> once = new HashSet<>();
            return figure.texts().stream()
                    .filter(text -> text.panel() == panel && text.kind() == Kind.LEGEND && !once.add(text.words()))
                    .map(text -> Words.quoted(text) + Words.inPanel(figure, panel)
                            + " stands there more than once; give the marks names that part them, or name only one of"
                            + " them");
        });
    }

    private static Stream<String> entriesWithoutMark(DrawnFigure figure) {
        return figure.texts().stream()
                .filter(Names::isName)
                .filter(text -> text.panel() < 0
                        || figure.panels().get(text.panel()).type().equals("chart"))
                .filter(text -> !namesSeenMark(figure, text))
                .map(text -> Words.quoted(text) + Words.inPanel(figure, text.panel())
                        + " explains a mark of which nothing can be seen; widen the axis or take the mark out");
    }

    private static boolean namesSeenMark(DrawnFigure figure, DrawnText text) {
        return figure.charts().stream()
                .filter(chart -> text.panel() < 0 || chart.panel() == text.panel())
                .flatMap(chart -> chart.marks().stream())
                .anyMatch(mark -> mark.seen() && mark.entries().contains(text.words()));
    }

    private static Stream<String> marksWithoutEntry(DrawnFigure figure) {
        return figure.charts().stream()
                .filter(chart -> chart.legend() != Legend.NONE)
                .flatMap(chart -> chart.marks().stream()
                        .filter(mark -> mark.seen() && !mark.name().isEmpty())
                        .filter(mark -> !Names.explained(figure, chart, mark))
                        .map(mark -> Words.mark(mark) + Words.inPanel(figure, chart.panel())
                                + " has a name that stands nowhere; let the chart have a legend, or leave the name"
                                + " out"));
    }
}
