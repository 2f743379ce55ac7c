package io.github.bookfigures.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Figure.Cell;
import io.github.bookfigures.figure.Inscription;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Matrix;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Panel;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape.Box;
import io.github.bookfigures.figure.Shape.Label;
import io.github.bookfigures.figure.Table;
import io.github.bookfigures.figure.Text;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigurePlannerTest {
    private static final double NARROW = 84;
    private static final double NARROWER = 50;

    @Test
    void aFigureOfItsNaturalWidthStandsAsDeclared() {
        FigurePlan plan = plan(grid(2, 4), 12 * 25.4);

        assertThat(places(plan)).containsExactly("0,0", "0,1", "1,0", "1,1");
        assertThat(plan.height()).isCloseTo(10 * 72, within(0.01));
    }

    @Test
    void aNarrowGridTakesFewerColumnsAndItsPanelsKeepTheirOrder() {
        FigurePlan plan = plan(grid(4, 4), NARROW);

        assertThat(places(plan)).containsExactly("0,0", "0,1", "1,0", "1,1");
        assertThat(places(plan(grid(4, 4), NARROWER))).containsExactly("0,0", "1,0", "2,0", "3,0");
        assertThat(plan.height()).isGreaterThan(plan.width() * 10 / 12);
        assertThat(plan.legible(List.of())).isTrue();
    }

    @Test
    void aPanelDeclaredWiderGetsARowOfItsOwn() {
        Figure figure = Figure.cells(
                List.of(2.0, 1.0),
                List.of(1.0, 1.0),
                new Cell(chart(1), 0, 0, 2, 1),
                new Cell(chart(2), 0, 1, 1, 1),
                new Cell(chart(3), 1, 1, 1, 1));

        assertThat(places(Arrangements.of(figure, List.of()).get(1).figure())).containsExactly("0,0", "1,0", "1,1");
    }

    @Test
    void ofThreePanelsNoneIsLeftAloneInARow() {
        assertThat(Arrangements.of(grid(3, 3), List.of()))
                .extracting(way -> way.figure().columns().size())
                .containsExactly(3, 1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {84, 120, 170, 304.8})
    void plotAreasOfAColumnAndOfARowStandInLine(double millimetres) {
        FigurePlan plan = plan(grid(2, 4), millimetres);

        for (PlacedPanel one : plan.panels()) {
            for (PlacedPanel other : plan.panels()) {
                if (one.cell().column() == other.cell().column()) {
                    assertThat(one.plot().getMinX()).isEqualTo(other.plot().getMinX());
                    assertThat(one.plot().getMaxX()).isEqualTo(other.plot().getMaxX());
                }
                if (one.cell().row() == other.cell().row()) {
                    assertThat(one.plot().getMinY()).isEqualTo(other.plot().getMinY());
                    assertThat(one.plot().getMaxY()).isEqualTo(other.plot().getMaxY());
                }
            }
        }
    }

    @Test
    void theHeightThatWasAskedForHoldsTheSameArrangement() {
        for (double millimetres : new double[] {84, 100, 130, 170}) {
            FigurePlan free = plan(grid(3, 6), millimetres);
            FigurePlan given = planner(grid(3, 6), millimetres).plan(free.width(), free.height());

            assertThat(places(given)).as("%s mm", millimetres).isEqualTo(places(free));
        }
    }

    @Test
    void aChartInAChartBecomesAPanelWhereItCouldNotBeRead() {
        Chart outer = ((Chart) chart(1)).inset((Chart) chart(2), Corner.TOP_RIGHT, 0.3, 0.3);
        Figure figure = Figure.of(outer).size(12, 6);

        assertThat(plan(figure, 12 * 25.4).panels()).hasSize(1);
        assertThat(plan(figure, NARROW).panels()).hasSize(2);
    }

    @Test
    void chartsThatShareAnAxisKeepItsRangeAlsoUnderEachOther() {
        Figure figure = Figure.row(steep(1), steep(100)).sharingY().size(12, 5);

        List<PlacedPanel> panels = plan(figure, NARROWER).panels();

        assertThat(panels).extracting(panel -> panel.cell().row()).containsExactly(0, 1);
        assertThat(panels)
                .extracting(panel -> ((Chart) panel.cell().panel()).y().to().orElseThrow())
                .allSatisfy(to -> assertThat(to).isGreaterThanOrEqualTo(100));
    }

    @Test
    void aDiagramTooWideGivesWayToItsOtherArrangement() {
        Diagram wide = Diagram.of(
                20,
                2,
                IntStream.range(0, 10)
                        .mapToObj(i -> Box.pale(1 + 2 * i, 1, 1.8, 1, Role.PLAIN, Text.of("Layer {0}", i)))
                        .toList());
        Figure figure =
                Figure.of(wide).size(14, 2).orNarrow(Figure.of(wide.turned()).size(3.3, 6));

        assertThat(panel(plan(figure, 14 * 25.4), 0)).isSameAs(wide);
        assertThat(panel(plan(figure, NARROW), 0))
                .isEqualTo(figure.narrow().orElseThrow().cells().get(0).panel());
    }

    @Test
    void anArrangementForNarrowSheetsDoesNotGrowWithWiderOnes() {
        Diagram wide = Diagram.of(
                30,
                2,
                IntStream.range(0, 20)
                        .mapToObj(i -> Box.pale(1 + 1.5 * i, 1, 1.3, 1, Role.PLAIN, Text.of("A layer {0}", i)))
                        .toList());
        Figure figure = Figure.of(wide)
                .size(20, 2)
                .orNarrow(Figure.grid(1, chart(1), chart(2)).size(3.3, 7));

        FigurePlan plan = plan(figure, 170);

        assertThat(plan.panels()).hasSize(2);
        assertThat(plan.height()).isLessThanOrEqualTo(7 * 72 + 0.01);
        assertThat(plan(figure, 3.3 * 25.4).height()).isCloseTo(7 * 72, within(0.01));
    }

    @Test
    void aDiagramNeedsTheRoomAtWhichItsLabelsPartAndItsBoxesHoldTheirTexts() {
        Diagram apart =
                Diagram.of(10, 1, List.of(Label.centred(3, 0.5, "some words"), Label.centred(7, 0.5, "others")));
        Diagram close =
                Diagram.of(10, 1, List.of(Label.centred(4.9, 0.5, "some words"), Label.centred(5.1, 0.5, "others")));

        assertThat(least(close)).isGreaterThan(5 * least(apart));
    }

    @Test
    void anInscriptionThatWouldCoverMostOfTheChartMovesBelowIt() {
        Text line = Text.of("a rather long line of words about the curve");
        double[] flat = {0, 0};
        Chart chart = Chart.of(
                Axis.linear("Step"), Axis.linear("Loss").range(0, 1), Line.of(new double[] {0, 9}, flat, Role.PLAIN));
        Chart inscribed = chart.with(Inscription.of(Corner.TOP, line, line, line, line));
        PanelPainter plain = new ChartPainter(chart, style(NARROW));
        PanelPainter painter = new ChartPainter(inscribed, style(NARROW));

        assertThat(painter.margins(190, 100).bottom())
                .isGreaterThan(plain.margins(190, 100).bottom() + 40);
        assertThat(painter.margins(600, 400)).isEqualTo(plain.margins(600, 400));
    }

    @Test
    void aNoteWithoutAFreePlaceIsANumberAndStandsBelow() {
        Chart crowded = (Chart) chart(1);
        for (int i = 0; i < 12; i++) {
            crowded = crowded.with(Note.at(5, 0.5, "a note of many words with the number {0}", i));
        }

        PanelPainter.Margins margins = new ChartPainter(crowded, style(NARROW)).margins(190, 100);

        assertThat(margins.bottom())
                .isGreaterThan(new ChartPainter((Chart) chart(1), style(NARROW))
                                .margins(190, 100)
                                .bottom()
                        + 20);
    }

    @Test
    void aPlotAreaKeepsItsProportionButIsNotLow() {
        PlotSize natural = new PlotSize(50, 25);

        assertThat(natural.heightAt(40)).isEqualTo(20);
        assertThat(natural.heightAt(20)).isEqualTo(12);
        assertThat(natural.heightAt(80)).isEqualTo(25);
        assertThat(new PlotSize(30, 6).heightAt(15)).isEqualTo(6);
    }

    @Test
    void aHighStackOfPanelsLeavesNumbersAndTablesTheRoomTheyNeed() {
        Panel[] panels = new Panel[6];
        Arrays.setAll(panels, i -> i < 5 ? matrix() : table());
        FigurePlan plan = plan(Figure.grid(3, panels).size(13, 9), NARROW);

        assertThat(places(plan)).containsExactly("0,0", "1,0", "2,0", "3,0", "4,0", "5,0");
        assertThat(plan.panels()).allMatch(PlacedPanel::legible);
    }

    @Test
    void aSquareChartThatIsLowHasNoRoomForItsNumbersHoweverWideItIs() {
        PanelPainter painter = new ChartPainter(matrix(), style(NARROW));

        assertThat(painter.leastHeight(1000)).isCloseTo(painter.leastWidth(), within(0.01));
    }

    private static Chart matrix() {
        List<Text> names =
                IntStream.range(0, 9).mapToObj(i -> Text.of("w{0}", i)).toList();
        return Matrix.of(new double[9][9], names, names, ColourScale.tint(0, 1, Text.NONE))
                .numbers(value -> Amount.fixed(value, 2))
                .chart("Query", "Key");
    }

    private static Table table() {
        List<Text> row = List.of(Text.of("a row"), Text.of("{0}", 3));
        return new Table(Text.NONE, row, Collections.nCopies(8, row));
    }

    private static double least(Diagram diagram) {
        return new DiagramLegibility(diagram, style(NARROW)).leastScale();
    }

    private static Panel panel(FigurePlan plan, int index) {
        return plan.panels().get(index).cell().panel();
    }

    private static FigurePlan plan(Figure figure, double millimetres) {
        return planner(figure, millimetres).plan(millimetres / 25.4 * 72);
    }

    private static FigurePlanner planner(Figure figure, double millimetres) {
        return new FigurePlanner(figure, style(millimetres));
    }

    private static Style style(double millimetres) {
        Themes themes = new Themes();
        Theme theme = themes.named("default");
        Typesetter type = new FontTypesetter(themes.fonts(theme), InkListener.NONE);
        return Style.printed(theme, type, millimetres / 25.4);
    }

    private static List<String> places(FigurePlan plan) {
        return plan.panels().stream()
                .map(panel -> panel.cell().row() + "," + panel.cell().column())
                .toList();
    }

    private static List<String> places(Figure figure) {
        return figure.cells().stream()
                .map(cell -> cell.row() + "," + cell.column())
                .toList();
    }

    private static Figure grid(int columns, int panels) {
        return Figure.grid(
                        columns,
                        IntStream.range(0, panels).mapToObj(i -> chart(i)).toArray(Panel[]::new))
                .size(12, 10);
    }

    private static Panel chart(int number) {
        double[] x = IntStream.range(0, 11).asDoubleStream().toArray();
        double[] y = IntStream.range(0, 11).mapToDouble(i -> i % 2).toArray();
        return Chart.of(Axis.linear("Step"), Axis.linear("Loss"), Line.of(x, y, Role.PLAIN))
                .titled("Panel number {0}", number);
    }

    private static Panel steep(double factor) {
        double[] x = {0, 1};
        return Chart.of(Axis.linear("Step"), Axis.linear("Loss"), Line.of(x, new double[] {0, factor}, Role.PLAIN));
    }
}
