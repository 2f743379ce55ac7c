package io.github.bookfigures.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Chart.Legend;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.HeatMap;
import io.github.bookfigures.figure.Inscription;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Shape.Label;
import io.github.bookfigures.figure.Surface;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.render.DrawnFigure;
import io.github.bookfigures.render.FigureRenderer;
import io.github.bookfigures.render.Sheet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Insets, shared legends, surfaces, diagrams, other themes: what is wrong there, and what is not. */
class LintCornersTest {
    private static final double[] X = {0, 1, 2, 3};
    private static final double[] FALLING = {3, 2, 1, 0};
    private static final Line ONE = Line.of(X, X, Role.PLAIN).named("one");
    private static final Line TWO = Line.of(X, FALLING, Role.FUNCTION).named("two");
    private static final String ALIKE = "series differ in colour only and look alike: line \"one\" and line \"two\" in"
            + " grey print; give one of them another dash or symbol, or name them where they stand";

    private static Chart chart(Mark... marks) {
        return Chart.of(Axis.linear("Step"), Axis.linear("Loss"), marks).legend(Legend.BELOW);
    }

    private static DrawnFigure large(Chart chart) {
        return Drawn.of(Figure.of(chart), 10, 7);
    }

    // colour-only

    @Test
    void seriesOfTwoPanelsInOneLegendAreComparedAndThoseWithLegendsOfTheirOwnAreNot() {
        Figure row = Figure.row(chart(ONE), chart(TWO));
        assertThat(Drawn.by(new ColourOnly(), Drawn.of(row.oneLegend(), 10, 4))).containsExactly(ALIKE);
        assertThat(Drawn.by(new ColourOnly(), Drawn.of(row, 10, 4))).isEmpty();
        Figure dashed = Figure.row(chart(ONE), chart(TWO.dashed(Dash.DASHED))).oneLegend();
        assertThat(Drawn.by(new ColourOnly(), Drawn.of(dashed, 10, 4))).isEmpty();
    }

    @Test
    void theSameSeriesInTwoPanelsIsOne() {
        Figure row = Figure.row(chart(ONE), chart(ONE)).oneLegend();
        assertThat(Lint.findings(Drawn.of(row, 10, 4))).isEmpty();
    }

    @Test
    void seriesInAnInsetWithALegendAreCompared() {
        Chart inner = chart(ONE, TWO).legend(Legend.INSIDE);
        assertThat(Drawn.by(new ColourOnly(), large(chart(ONE).inset(inner, Corner.TOP_LEFT, 0.5, 0.5))))
                .containsExactly(ALIKE);
    }

    // line-contrast

    @Test
    void aLineThatHasOnlyItsFirstPointYetIsNotBlamedForItsColour() {
        Line begun = Line.of(new double[] {1}, new double[] {1}, Role.PLAIN).named("one");
        Chart first =
                Chart.of(Axis.linear("Step").range(0, 3), Axis.linear("Loss").range(0, 3), begun);
        assertThat(Drawn.by(new LineContrast(), large(first))).isEmpty();
    }

    // legend-match

    @Test
    void aNameThatStandsTwiceInALegendIsFound() {
        Chart twice = chart(
                ONE, Line.of(X, FALLING, Role.RESIDUAL).dashed(Dash.DASHED).named("one"));
        assertThat(Drawn.by(new LegendMatch(), Drawn.of(twice)))
                .containsExactly("the legend entry \"one\" stands there more than once; give the marks names that part"
                        + " them, or name only one of them");
        assertThat(Drawn.by(new LegendMatch(), Drawn.of(Figure.row(chart(ONE), chart(ONE)), 10, 4)))
                .isEmpty();
    }

    // axis-name

    @Test
    void anAxisOfASurfaceWithoutANameIsFound() {
        Figure row = Figure.row(surface("z"), surface(""));
        assertThat(Drawn.by(new AxisName(), Drawn.of(row, 12, 5)))
                .containsExactly("the z axis in panel (b) has numbers but no name; say what it measures, and its unit");
    }

    @Test
    void aBlankNameIsNone() {
        Chart blank = Chart.of(Axis.linear(" "), Axis.linear("Loss"), ONE);
        assertThat(Drawn.by(new AxisName(), Drawn.of(blank)))
                .containsExactly("the x axis has numbers but no name; say what it measures, and its unit");
    }

    private static Surface surface(String name) {
        return new Surface(
                Text.NONE,
                Axis.linear("x"),
                Axis.linear("y"),
                Axis.linear(name),
                new double[] {0, 1},
                new double[] {0, 1},
                new double[][] {{0, 1}, {1, 2}},
                ColourScale.sequential(0, 2, Text.of("height")),
                -60,
                30,
                List.of(),
                new double[0]);
    }

    // data-outside

    @Test
    void anInsetThatShowsAPartLargerIsGoodAndOneThatShowsNothingIsNot() {
        Points points = Points.of(X, X, Role.PLAIN, Symbol.DISC);
        assertThat(Drawn.by(
                        new DataOutside(), large(chart(points).inset(zoom(0, 1.5, points), Corner.TOP_LEFT, 0.4, 0.4))))
                .isEmpty();
        assertThat(Drawn.by(
                        new DataOutside(), large(chart(points).inset(zoom(7, 9, points), Corner.TOP_LEFT, 0.4, 0.4))))
                .containsExactly("an unnamed mark (points) reaches from 0 to 3 but the x axis shows 7 to 9; widen the"
                        + " axis or take the data out");
    }

    private static Chart zoom(double from, double to, Mark mark) {
        return Chart.of(Axis.linear("Step").range(from, to), Axis.linear("Loss"), mark);
    }

    // text-on-mark

    @Test
    void aLineOfTheColourOfTheLettersDrawnOverThemIsFound() {
        DrawnFigure over =
                Drawn.of(Drawn.diagram(Label.centred(5, 3, "hidden layer"), Shape.Path.line(1, 1, 9, 5, Role.INK)));
        assertThat(Drawn.by(new TextOnMark(), over))
                .containsExactly("the label \"hidden layer\" stands on a mark: #282828 runs through some of its letters"
                        + " (102 mm from the left and 64 mm from the top); move it to a free place");
        DrawnFigure beside =
                Drawn.of(Drawn.diagram(Label.centred(5, 4, "hidden layer"), Shape.Path.line(1, 1, 9, 5, Role.INK)));
        assertThat(Drawn.by(new TextOnMark(), beside)).isEmpty();
    }

    // every theme

    @ParameterizedTest
    @ValueSource(strings = {"default", "morandi", "contrast", "grayscale", "dark", "print-serif"})
    void aGoodFigureIsGoodInEveryTheme(String theme) {
        Chart curves = Chart.of(
                        Axis.linear("Step"),
                        Axis.log("A rather long name of an upright axis").unit("nats"),
                        Line.of(X, new double[] {8, 4, 2, 1}, Role.PLAIN)
                                .dashed(Dash.SOLID)
                                .named("plain"),
                        Line.of(X, new double[] {4, 1, 0.25, 0.06}, Role.RESIDUAL)
                                .dashed(Dash.DASHED)
                                .named("residual"),
                        Inscription.of(Corner.TOP_RIGHT, Text.of("$L = \\frac{1}{n}\\sum_i \\ell_i$")))
                .titled("A title that is long enough to be broken into two lines")
                .legend(Legend.BELOW);
        Chart map = Chart.of(
                Axis.linear("Column"),
                Axis.linear("Row"),
                HeatMap.of(
                                new double[][] {{0, 1, 2}, {2, 1, 0}, {1, 1, 1}},
                                ColourScale.sequential(0, 2, Text.of("value")))
                        .numbers(1));
        Figure figure = Figure.row(curves, map).titled("What a good figure looks like");
        Sheet sheet = new Sheet(theme, 6.7, 3.2, 100, false, "", "");
        assertThat(Lint.findings(new FigureRenderer().record(figure, sheet))).isEmpty();
    }
}
