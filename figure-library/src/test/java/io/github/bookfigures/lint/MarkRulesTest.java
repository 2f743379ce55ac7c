package io.github.bookfigures.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Chart.Legend;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.HeatMap;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Table;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.render.DrawnFigure;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkRulesTest {
    private static final double[] X = {0, 1, 2, 3};
    private static final double[] RISING = {0, 1, 2, 3};
    private static final double[] FALLING = {3, 2, 1, 0};

    private static Chart chart(Mark... marks) {
        return Chart.of(Axis.linear("Step"), Axis.linear("Loss"), marks).legend(Legend.BELOW);
    }

    private static Line line(Role role, String name) {
        return Line.of(X, RISING, role).named(name);
    }

    // line-contrast

    @Test
    void aLineOnBarsAsDarkAsItselfIsFound() {
        DrawnFigure figure = Drawn.of(chart(
                Bars.of(X, new double[] {5, 5, 5, 5}, Role.PLAIN).width(1), line(Role.RESIDUAL, "measured")));
        assertThat(Drawn.by(new LineContrast(), figure))
                .singleElement()
                .asString()
                .matches("line \"measured\" has a contrast of 1\\.\\d\\d to its ground where 3\\.0 is needed; give its"
                        + " role a stronger colour");
    }

    @Test
    void paleLinesThatAreMeantToBePaleAreNoFinding() {
        DrawnFigure figure = Drawn.of(chart(
                Line.of(X, RISING, Role.MUTED.tinted(0.7)),
                Line.of(X, FALLING, Role.PLAIN.tinted(0.6)),
                line(Role.PLAIN, "a")));
        assertThat(Drawn.by(new LineContrast(), figure)).isEmpty();
    }

    @Test
    void symbolsOnTheirOwnCurveAndLinesWithARimOnColoursAreSeen() {
        double[][] cells = {{0, 1, 2}, {2, 1, 0}, {1, 1, 1}};
        DrawnFigure figure = Drawn.of(
                Figure.row(
                        chart(line(Role.PLAIN, "a"), Points.of(X, RISING, Role.PLAIN, Symbol.DISC)),
                        chart(
                                HeatMap.of(cells, ColourScale.sequential(0, 2, Text.of("value"))),
                                Line.of(new double[] {0, 2}, new double[] {0, 2}, Role.PLAIN))),
                10,
                4);
        assertThat(Drawn.by(new LineContrast(), figure)).isEmpty();
    }

    // colour-only

    @Test
    void twoEqualLinesWhoseColoursMergeInGreyAreFound() {
        DrawnFigure figure = Drawn.of(chart(
                line(Role.PLAIN, "one"), Line.of(X, FALLING, Role.FUNCTION).named("two")));
        assertThat(Drawn.by(new ColourOnly(), figure))
                .containsExactly("series differ in colour only and look alike: line \"one\" and line \"two\" in grey"
                        + " print; give one of them another dash or symbol, or name them where they stand");
    }

    @Test
    void blueAndVioletMergeToReadersWithoutGreenCones() {
        DrawnFigure figure = Drawn.of(chart(
                line(Role.RESIDUAL, "blue"), Line.of(X, FALLING, Role.series(6)).named("violet")));
        assertThat(Drawn.by(new ColourOnly(), figure))
                .singleElement()
                .asString()
                .contains("to readers with deuteranopia and in grey print");
    }

    @Test
    void aDashASymbolAThicknessOrANameAtTheLineIsEnough() {
        Line one = line(Role.PLAIN, "one");
        Line two = Line.of(X, FALLING, Role.RESIDUAL).named("two");
        assertThat(Drawn.by(new ColourOnly(), Drawn.of(chart(one, two.dashed(Dash.DASHED)))))
                .isEmpty();
        assertThat(Drawn.by(new ColourOnly(), Drawn.of(chart(one, two.symbols(Symbol.DISC, 1)))))
                .isEmpty();
        assertThat(Drawn.by(new ColourOnly(), Drawn.of(chart(one, two.weight(2.5)))))
                .isEmpty();
        assertThat(Drawn.by(new ColourOnly(), Drawn.of(chart(one, two).legend(Legend.DIRECT))))
                .isEmpty();
    }

    // empty-panel

    @Test
    void aPanelWhoseDataLieElsewhereIsEmpty() {
        Chart far = Chart.of(
                Axis.linear("Step").range(10, 20), Axis.linear("Loss").range(0, 3), Line.of(X, RISING, Role.PLAIN));
        assertThat(Drawn.by(new EmptyPanel(), Drawn.of(Figure.row(chart(line(Role.PLAIN, "a")), far), 10, 4)))
                .containsExactly("panel (b) shows nothing; look whether its data lie outside of its axes");
    }

    @Test
    void panelsWithAnythingInThemAreNotEmpty() {
        Figure figure = Figure.row(
                chart(line(Role.PLAIN, "a")),
                Chart.of(Axis.linear("x").range(0, 1), Axis.linear("y").range(0, 1), Note.at(0.5, 0.5, "words only")),
                new Table(Text.NONE, List.of(Text.of("a")), List.of(List.of(Text.of("b")))));
        assertThat(Drawn.by(new EmptyPanel(), Drawn.of(figure, 12, 4))).isEmpty();
    }

    // axis-name

    @Test
    void anAxisWithNumbersAndWithoutNameIsFound() {
        Chart chart = Chart.of(Axis.linear(""), Axis.linear("Loss"), Line.of(X, RISING, Role.PLAIN));
        assertThat(Drawn.by(new AxisName(), Drawn.of(Figure.row(chart, chart), 10, 4)))
                .containsExactly(
                        "the x axis in panel (a) has numbers but no name; say what it measures, and its unit",
                        "the x axis in panel (b) has numbers but no name; say what it measures, and its unit");
    }

    @Test
    void sharedHiddenAndCategoryAxesNeedNoName() {
        Chart chart = chart(line(Role.PLAIN, "a"));
        Chart hidden = Chart.of(Axis.hidden(), Axis.hidden(), Line.of(X, RISING, Role.PLAIN));
        Chart bars = Chart.of(
                Axis.category("", List.of(Text.of("a"), Text.of("b"))),
                Axis.linear("Height"),
                Bars.of(new double[] {0, 1}, new double[] {2, 3}, Role.PLAIN));
        assertThat(Drawn.by(
                        new AxisName(), Drawn.of(Figure.grid(1, chart, chart).sharingX(), 8, 8)))
                .isEmpty();
        assertThat(Drawn.by(new AxisName(), Drawn.of(Figure.row(hidden, bars), 8, 4)))
                .isEmpty();
    }

    // legend-match

    @Test
    void aNameInTheLegendOfAMarkThatCannotBeSeenIsFound() {
        Chart chart = Chart.of(
                        Axis.linear("Step").range(0, 3),
                        Axis.linear("Loss").range(0, 3),
                        line(Role.PLAIN, "seen"),
                        Line.of(X, new double[] {8, 9, 9, 8}, Role.RESIDUAL).named("unseen"))
                .legend(Legend.BELOW);
        assertThat(Drawn.by(new LegendMatch(), Drawn.of(chart)))
                .containsExactly("the legend entry \"unseen\" explains a mark of which nothing can be seen; widen the"
                        + " axis or take the mark out");
    }

    @Test
    void namesInLegendsOfAnyKindMatchTheirMarks() {
        Chart chart = chart(
                line(Role.PLAIN, "one"), Line.of(X, FALLING, Role.RESIDUAL).named("two"));
        for (Legend legend : Legend.values()) {
            assertThat(Drawn.by(new LegendMatch(), Drawn.of(chart.legend(legend))))
                    .isEmpty();
        }
        Figure shared = Figure.row(chart, chart).oneLegend();
        assertThat(Drawn.by(new LegendMatch(), Drawn.of(shared, 10, 4))).isEmpty();
    }

    // data-outside

    @Test
    void pointsBeyondAGivenAxisAreFoundAndCurvesAreNot() {
        Axis x = Axis.linear("Step").range(0, 2);
        Axis y = Axis.linear("Loss");
        assertThat(Drawn.by(
                        new DataOutside(),
                        Drawn.of(Chart.of(
                                x,
                                y,
                                Points.of(X, RISING, Role.PLAIN, Symbol.DISC).named("measured")))))
                .containsExactly(
                        "points \"measured\" reaches from 0 to 3 but the x axis shows 0 to 2; widen the axis or"
                                + " take the data out");
        assertThat(Drawn.by(new DataOutside(), Drawn.of(Chart.of(x, y, Line.of(X, RISING, Role.PLAIN)))))
                .isEmpty();
        assertThat(Drawn.by(
                        new DataOutside(),
                        Drawn.of(Chart.of(Axis.linear("Step"), y, Points.of(X, RISING, Role.PLAIN, Symbol.DISC)))))
                .isEmpty();
    }

    @Test
    void aCurveOfWhichNothingIsLeftIsFound() {
        Chart chart = Chart.of(
                Axis.linear("Step").range(5, 7),
                Axis.linear("Loss"),
                Line.of(X, RISING, Role.PLAIN),
                Line.of(new double[] {5, 6}, new double[] {1, 2}, Role.RESIDUAL));
        assertThat(Drawn.by(new DataOutside(), Drawn.of(chart)))
                .containsExactly(
                        "an unnamed mark (line) reaches from 0 to 3 but the x axis shows 5 to 7; widen the axis"
                                + " or take the data out");
    }

    // file-size

    @Test
    void aPngMayHave600KilobytesPerPageAt300Dpi() {
        double page = 12 * 7 * 300 * 300;
        DrawnFigure flat = Drawn.of(Chart.of(Axis.linear("Step"), Axis.linear("Loss"), Line.of(X, RISING, Role.PLAIN)));
        assertThat(Lint.png(flat, 600_000, page)).isEmpty();
        assertThat(Lint.png(flat, 600_000, page / 10)).isEmpty();
        assertThat(Lint.png(flat, 1_100_000, 2 * page)).isEmpty();
        assertThat(Lint.png(flat, 1_300_000, 2 * page))
                .contains(new Finding(
                        "file-size",
                        "the PNG has 1,300 KB where 1,200 KB are plenty for its size; lower 'dpi', draw fewer shapes, or"
                                + " leave png out of 'formats'"));
    }

    @Test
    void shadedValuesMayTakeAFifthOfABytePerPixelMore() {
        double page = 12 * 7 * 300 * 300;
        DrawnFigure shaded = Drawn.of(Chart.of(
                Axis.linear("Column"),
                Axis.linear("Row"),
                HeatMap.of(new double[][] {{0, 1}, {2, 3}}, ColourScale.sequential(0, 3, Text.of("value")))));
        Rectangle2D plot = shaded.charts().get(0).plot();
        double share = plot.getWidth() * plot.getHeight() / (shaded.width() * shaded.height());
        long most = (long) (600_000 + share * page / 5);

        assertThat(share).isBetween(0.4, 0.9);
        assertThat(Lint.png(shaded, most, page)).isEmpty();
        assertThat(Lint.png(shaded, most + 2, page)).isPresent();
    }
}
