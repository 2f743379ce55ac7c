package io.github.bookfigures.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape.Anchor;
import io.github.bookfigures.figure.Shape.Label;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.render.DrawnFigure;
import org.junit.jupiter.api.Test;

class TextRulesTest {
    @Test
    void twoTextsOnOneAnotherAreFound() {
        DrawnFigure figure = Drawn.of(
                Drawn.diagram(Label.centred(5, 3, "the first text"), Label.centred(5.5, 3, "the second text")));
        assertThat(Drawn.by(new TextOverlap(), figure))
                .containsExactly("the label \"the first text\" and the label \"the second text\" stand on each other"
                        + " (111 mm from the left and 63 mm from the top); move or shorten one of them");
    }

    @Test
    void textsUnderEachOtherAreNoOverlap() {
        DrawnFigure figure = Drawn.of(Drawn.diagram(
                Label.of(5, 3, Anchor.ABOVE, "the first text, gjpqy"),
                Label.of(5, 3, Anchor.BELOW, "the Second text")));
        assertThat(Drawn.by(new TextOverlap(), figure)).isEmpty();
    }

    @Test
    void linesOfOneTextMayBeLongBesideShortLinesOfAnother() {
        DrawnFigure figure = Drawn.of(Drawn.diagram(
                Label.of(3, 3, Anchor.RIGHT, "a long line of many words\nab"),
                Label.of(3.8, 2.9, Anchor.RIGHT, "short")));
        assertThat(figure.texts().get(0).bounds())
                .matches(bounds -> bounds.intersects(figure.texts().get(1).bounds()));
        assertThat(Drawn.by(new TextOverlap(), figure)).isEmpty();
    }

    @Test
    void namesOfCategoriesTurnedAslantDoNotCountAsOverlapping() {
        Chart chart = Chart.of(
                Axis.category(
                        "Name",
                        java.util.stream.IntStream.range(0, 9)
                                .mapToObj(i -> Text.of("acategoryofnumber{0}", i))
                                .toList()),
                Axis.linear("Height"),
                Line.of(new double[] {0, 13}, new double[] {0, 1}, Role.PLAIN));
        DrawnFigure figure = Drawn.of(Figure.of(chart), 6, 5);
        assertThat(figure.texts())
                .filteredOn(text -> text.words().startsWith("acategory"))
                .hasSize(9)
                .satisfies(names -> assertThat(
                                names.get(0).bounds().intersects(names.get(1).bounds()))
                        .isTrue());
        assertThat(Drawn.by(new TextOverlap(), figure)).isEmpty();
    }

    @Test
    void smallLettersAreFoundTogether() {
        DrawnFigure figure = Drawn.of(Drawn.diagram(
                Label.centred(5, 1, "first").size(0.5),
                Label.centred(5, 3, "second").size(0.6),
                Label.centred(5, 5, "third").size(0.8)));
        assertThat(Drawn.by(new TextSize(), figure))
                .containsExactly("2 texts are smaller than 6.5 pt in print, down to 4.7 pt: \"first\", \"second\";"
                        + " print the figure wider, shorten what must fit, or ask for less text");
    }

    @Test
    void aTextBeyondTheSheetIsFound() {
        Chart chart = Chart.of(
                Axis.linear("x"),
                Axis.linear("a name of an upright axis that is much longer than the sheet of paper is high, by far"),
                Line.of(new double[] {0, 13}, new double[] {0, 1}, Role.PLAIN));
        assertThat(Drawn.by(new TextCut(), Drawn.of(Figure.of(chart), 8, 1.6)))
                .singleElement()
                .asString()
                .startsWith("the axis name \"a name of an upright axis that is much longer")
                .contains("leaves the sheet by ")
                .endsWith(" pt; shorten it, or make the figure larger");
        assertThat(Drawn.by(new TextCut(), Drawn.of(Figure.of(chart), 8, 8))).isEmpty();
    }
}
