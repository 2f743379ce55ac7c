package io.github.bookfigures.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Inscription;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Shape.Anchor;
import io.github.bookfigures.figure.Shape.Label;
import io.github.bookfigures.figure.Span;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.render.DrawnFigure;
import io.github.bookfigures.render.DrawnText;
import java.awt.geom.Line2D;
import java.util.List;
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
                Label.centred(5, 1, "first"), Label.centred(5, 3, "second"), Label.centred(5, 5, "third")));
        assertThat(Drawn.by(new TextSize(), figure)).isEmpty();
        List<DrawnText> texts = figure.texts();
        DrawnFigure small =
                with(figure, List.of(sized(texts.get(0), 4.7), sized(texts.get(1), 6.4), sized(texts.get(2), 6.5)));
        assertThat(Drawn.by(new TextSize(), small))
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

    @Test
    void wordsTooPaleForTheirGroundAreFound() {
        DrawnFigure figure = Drawn.of(Drawn.diagram(
                Label.centred(5, 4, "pale").role(Role.MUTED.tinted(0.6)),
                Label.centred(5, 3, "dark"),
                Shape.Box.filled(5, 1, 3, 1, Role.PLAIN, Text.of("white on red"))));
        assertThat(Drawn.by(new TextContrast(), figure))
                .singleElement()
                .asString()
                .matches(
                        "the label \"pale\" in #\\w{6} on #ffffff has a contrast of [12]\\.\\d\\d where 4\\.5 is needed"
                                + " \\(102 mm from the left and \\d+ mm from the top\\); give it a darker role, or its ground a"
                                + " paler one");
    }

    @Test
    void letteringHalfOnADarkShapeIsFound() {
        DrawnFigure figure = Drawn.of(Drawn.diagram(
                dark(4, 5), Label.centred(5, 3, "half of this is on a dark shape"), Label.centred(5, 1, "free")));
        assertThat(Drawn.by(new TextOnMark(), figure))
                .singleElement()
                .asString()
                .startsWith("the label \"half of this is on a dark shape\" stands on a mark: ")
                .endsWith("; move it to a free place");
    }

    @Test
    void aStrokeThroughOneWordOfManyIsFound() {
        Label many = Label.centred(5, 3, "a long text of many words of which a line strikes only the last");
        DrawnFigure struck = Drawn.of(Drawn.diagram(Shape.Path.line(6.7, 2.4, 7.0, 3.6, Role.INK), many));
        assertThat(Drawn.by(new TextOnMark(), struck))
                .singleElement()
                .asString()
                .isEqualTo(
                        "the label \"a long text of many words of which a line strik…\" stands on a mark: #232323 runs"
                                + " through some of its letters (102 mm from the left and 64 mm from the top); move it to a"
                                + " free place");
        DrawnFigure beside = Drawn.of(Drawn.diagram(Shape.Path.line(6.7, 3.4, 7.0, 4.6, Role.INK), many));
        assertThat(Drawn.by(new TextOnMark(), beside)).isEmpty();
    }

    @Test
    void letteringUnderAShapeIsFound() {
        DrawnFigure figure = Drawn.of(Drawn.diagram(
                Label.centred(5, 3, "the end of this is hidden"), dark(5.5, 7), Label.centred(5, 1, "free")));
        assertThat(Drawn.by(new TextOnMark(), figure))
                .singleElement()
                .asString()
                .startsWith("the label \"the end of this is hidden\" is hidden by something drawn over ");
    }

    @Test
    void wordsOnAGridOnPaleGroundAndInBoxesAreFree() {
        Chart chart = Chart.of(
                Axis.linear("Step"),
                Axis.linear("Loss"),
                Span.y(0.2, 0.8, Role.PLAIN),
                Line.of(new double[] {0, 13}, new double[] {0, 0}, Role.PLAIN),
                Line.of(new double[] {0, 13}, new double[] {1, 1}, Role.PLAIN),
                Inscription.of(Corner.CENTRE, Text.of("words across the grid"), Text.of("and the zone")));
        assertThat(Drawn.by(new TextOnMark(), Drawn.of(chart))).isEmpty();
        DrawnFigure boxes = Drawn.of(Drawn.diagram(
                Shape.Path.line(1, 3, 9, 3, Role.INK),
                Shape.Box.pale(5, 3, 4, 2, Role.PLAIN, Text.of("a box on a line"))));
        assertThat(Drawn.by(new TextOnMark(), boxes)).isEmpty();
    }

    @Test
    void aLeaderThroughWordsIsFound() {
        DrawnFigure figure = Drawn.of(Drawn.diagram(Label.centred(5, 3, "words in the way")));
        assertThat(Drawn.by(new LeaderCrossing(), with(figure, new Line2D.Double(280, 100, 296, 300))))
                .containsExactly("the label \"words in the way\" is crossed by a leader (102 mm from the left and 64 mm"
                        + " from the top); let the note to which it belongs stand on another side");
        assertThat(Drawn.by(new LeaderCrossing(), with(figure, new Line2D.Double(100, 100, 196, 300))))
                .isEmpty();
    }

    @Test
    void aLeaderEndsBesideItsNote() {
        Chart chart = Chart.of(
                Axis.linear("Step"),
                Axis.linear("Loss"),
                Line.of(new double[] {0, 1, 2}, new double[] {0, 2, 0}, Role.PLAIN),
                Note.at(1, 2, "the highest point of the curve"));
        DrawnFigure figure = Drawn.of(chart);
        assertThat(figure.leaders()).hasSize(1);
        assertThat(Drawn.by(new LeaderCrossing(), figure)).isEmpty();
    }

    private static DrawnFigure with(DrawnFigure figure, List<DrawnText> texts) {
        return new DrawnFigure(
                figure.width(),
                figure.height(),
                figure.paper(),
                figure.panels(),
                figure.charts(),
                texts,
                figure.leaders());
    }

    private static DrawnText sized(DrawnText text, double size) {
        return new DrawnText(
                text.words(),
                text.kind(),
                text.panel(),
                text.lines(),
                size,
                text.bold(),
                text.colour(),
                text.grounds(),
                text.pieces(),
                text.covered(),
                text.clipped());
    }

    private static DrawnFigure with(DrawnFigure figure, Line2D leader) {
        return new DrawnFigure(
                figure.width(),
                figure.height(),
                figure.paper(),
                figure.panels(),
                figure.charts(),
                figure.texts(),
                List.of(leader));
    }

    private static Shape dark(double from, double to) {
        return new Shape.Polygon(new double[] {from, to, to, from}, new double[] {2, 2, 4, 4}, Role.INK);
    }
}
