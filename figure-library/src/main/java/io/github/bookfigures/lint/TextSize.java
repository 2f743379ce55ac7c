package io.github.bookfigures.lint;

import io.github.bookfigures.render.DrawnFigure;
import io.github.bookfigures.render.DrawnText;
import java.util.List;
import java.util.stream.Stream;

/** Texts too small to be read on paper. */
final class TextSize implements Rule {
    /** In points at print width: what reference works print their smallest notes in. */
    private static final double SMALLEST = 6.5;

    private static final double SLACK = 0.05;

    @Override
    public String id() {
        return "text-size";
    }

    @Override
    public Stream<String> findings(DrawnFigure figure) {
        List<DrawnText> small = figure.texts().stream()
                .filter(text -> text.size() < SMALLEST - SLACK)
                .toList();
        if (small.isEmpty()) {
            return Stream.empty();
        }
        double least = small.stream().mapToDouble(DrawnText::size).min().orElseThrow();
        return Stream.of((small.size() == 1 ? "one text is" : small.size() + " texts are") + " smaller than 6.5 pt in"
                + " print, down to " + Words.number(least) + " pt: "
                + Words.list(
                        small.stream().map(text -> Words.quoted(text.words())).toList())
                + "; print the figure wider, shorten what must fit, or ask for less text");
    }
}
