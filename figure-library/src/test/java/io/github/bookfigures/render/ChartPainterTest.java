package io.github.bookfigures.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.HeatMap;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Panel;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Text;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ChartPainterTest {
    private static final double[] TO_NINE = ChartSamples.range(10, i -> i);

    private static Style style() {
        return ChartLook.style();
    }

    @Property(tries = 40)
    void namesAtTheEndsOfCurvesNeverOverlap(@ForAll @Size(5) List<@DoubleRange(min = 0, max = 1) Double> ends) {
        List<Mark> lines = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            double end = ends.get(n);
            lines.add(Line.of(TO_NINE, ChartSamples.map(TO_NINE, x -> 1 + (end - 1) * x / 9), Role.series(n))
                    .named("curve {0}", n));
        }
        Chart chart = Chart.of(Axis.linear("x"), Axis.linear("y"), lines).legend(Chart.Legend.DIRECT);

        ChartDrawing drawing = new ChartDrawing(chart);

        List<Rectangle2D> names = drawing.words().stream()
                .filter(w -> w.text().startsWith("curve"))
                .map(ChartDrawing.Words::box)
                .toList();
        assertThat(names).hasSize(5);
        assertThat(names).allMatch(box -> box.getMinX() > ChartDrawing.PLOT.getMaxX());
        assertApart("names", names);
    }

    @Test
    void textsOfNoSampleOverlap() {
        ChartSamples.all().forEach((name, panel) -> {
            if (!Set.of("surface", "attention", "beale", "unfilled").contains(name)) {
                assertApart(
                        name,
                        new ChartDrawing(panel)
                                .words().stream().map(w -> shrunk(w.box())).toList());
            }
        });
    }

    private static void assertApart(String what, List<Rectangle2D> boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                assertThat(boxes.get(i).intersects(boxes.get(j)))
                        .as(what + ": " + boxes.get(i) + " and " + boxes.get(j))
                        .isFalse();
            }
        }
    }

    private static Rectangle2D shrunk(Rectangle2D box) {
        return PlotTexts.grown(box, -1.5);
    }

    @Test
    void strangeNumbersAreDrawnToo() {
        ChartOddities.all().forEach((name, panel) -> {
            ChartDrawing drawing = new ChartDrawing(panel);
            assertThat(drawing.shapes()).as(name).isGreaterThan(0);
            for (ChartDrawing.Words words : drawing.words()) {
                assertThat(words.box().getX()).as(name + ": " + words.text()).isFinite();
            }
        });
    }

    @Test
    void anAxisWithARangeHasExactlyThisRange() {
        ChartPainter painter = new ChartPainter(
                Chart.of(
                        Axis.linear("x").range(-3, 20),
                        Axis.linear("y").range(0, 1),
                        Line.of(TO_NINE, TO_NINE, Role.INK)),
                style());

        assertThat(painter.xRange().getLowerBound()).isEqualTo(-3);
        assertThat(painter.xRange().getUpperBound()).isEqualTo(20);
        assertThat(painter.yRange().getUpperBound()).isEqualTo(1);
    }

    @Test
    void curvesFillTheWidthAndHaveAirAboveAndBelow() {
        ChartPainter painter = new ChartPainter(
                Chart.of(Axis.linear("x"), Axis.linear("y"), Line.of(TO_NINE, TO_NINE, Role.INK)), style());

        assertThat(painter.xRange().getUpperBound()).isEqualTo(9);
        assertThat(painter.yRange().getLowerBound()).isCloseTo(-0.36, within(1e-9));
        assertThat(painter.yRange().getUpperBound()).isCloseTo(9.36, within(1e-9));
    }

    @Test
    void zerosStandOnTheFloorOfALogarithmicAxisWithASymbolAndTheirValue() {
        double[] values = {1, 1e-3, 1e-6, 0, 0};
        Axis y = Axis.log("norm").floor(1e-9);
        Line line = Line.of(ChartSamples.range(5, i -> i), values, Role.PLAIN);

        ChartDrawing floored = new ChartDrawing(Chart.of(Axis.linear("layer"), y, line));

        List<Rectangle2D> zeros = floored.words().stream()
                .filter(w -> w.text().equals("0") && w.box().getMaxY() < ChartDrawing.PLOT.getMaxY())
                .map(ChartDrawing.Words::box)
                .toList();
        assertThat(zeros).hasSize(2);
        assertThat(zeros.get(0).getCenterX()).isCloseTo(ChartDrawing.PLOT.getX() + 375, within(1.0));
    }

    @Test
    void aZeroOnALogarithmicAxisWithoutFloorSaysWhatToDo() {
        Line line =
                Line.of(new double[] {1, 2}, new double[] {0.5, 0}, Role.PLAIN).named("plain network");

        assertThatThrownBy(() -> new ChartPainter(Chart.of(Axis.linear("layer"), Axis.log("norm"), line), style()))
                .isInstanceOf(RenderException.class)
                .hasMessage("the line 'plain network' has the value 0.0 on the logarithmic axis 'norm', which shows"
                        + " values above 0 only; give the axis a floor(...) to draw such values on it with a floor"
                        + " symbol");
    }

    @Test
    void eachCellOfAHeatMapIsARectangleInItsColour() {
        double[][] values = {{0, 0.25, 0.5}, {0.75, 1, 0.1}};
        ColourScale scale = ColourScale.sequential(0, 1, Text.NONE);

        ChartDrawing drawing = new ChartDrawing(Chart.of(Axis.linear("x"), Axis.linear("y"), HeatMap.of(values, scale))
                .withoutGrid());

        Set<String> fills = new LinkedHashSet<>();
        for (Element cell : drawing.elements("rect")) {
            fills.add(cell.getAttribute("fill") + ((Element) cell.getParentNode()).getAttribute("fill"));
        }
        assertThat(drawing.count("rect")).isGreaterThanOrEqualTo(6);
        for (double[] row : values) {
            for (double value : row) {
                java.awt.Color colour = drawing.style.colour(scale, value);
                String rgb = "rgb(" + colour.getRed() + "," + colour.getGreen() + "," + colour.getBlue() + ")";
                assertThat(fills).anyMatch(fill -> fill.contains(rgb));
            }
        }
    }

    @Test
    void aNoteCoversNeitherTheCurveNorItsPlace() {
        double[] x = ChartSamples.over(0, 10, 200);
        double[] y = ChartSamples.map(x, v -> Math.sin(v));
        Chart chart = Chart.of(
                Axis.linear("x").range(0, 10),
                Axis.linear("y").range(-1.5, 1.5),
                Line.of(x, y, Role.FUNCTION),
                Note.at(Math.PI / 2, 1, "the first peak"));

        Rectangle2D box = new ChartDrawing(chart).words("the first peak").box();

        for (int i = 0; i < x.length; i++) {
            double px = ChartDrawing.PLOT.getX() + x[i] / 10 * ChartDrawing.PLOT.getWidth();
            double py = ChartDrawing.PLOT.getMaxY() - (y[i] + 1.5) / 3 * ChartDrawing.PLOT.getHeight();
            assertThat(box.contains(px, py)).as("at " + x[i]).isFalse();
        }
        assertThat(ChartDrawing.PLOT.contains(box)).isTrue();
    }

    @Test
    void aSymbolOnTheBorderIsDrawnAndOneOutsideIsNot() {
        Line line = Line.of(new double[] {0, 5, 15}, new double[] {1, 1, 1}, Role.INK);
        Chart bare = Chart.of(Axis.linear("x").range(0, 10), Axis.linear("y").range(0, 1), line);
        Chart marked = Chart.of(bare.x(), bare.y(), line.symbols(Symbol.SQUARE, 1));

        assertThat(new ChartDrawing(marked).shapes()).isEqualTo(new ChartDrawing(bare).shapes() + 2);
    }

    @Test
    void unitsStandInBracketsAfterTheName() {
        Panel chart = Chart.of(Axis.linear("Time").unit("s"), Axis.linear("Loss"), Line.of(TO_NINE, TO_NINE, Role.INK));

        assertThat(new ChartDrawing(chart).texts()).contains("Time (s)", "Loss");
    }

    @Test
    void aChartThatLeavesItsAxisToANeighbourWritesNoLabels() {
        Chart chart = Chart.of(Axis.linear("Time"), Axis.linear("Loss"), Line.of(TO_NINE, TO_NINE, Role.INK));
        PanelPainter.Margins alone = new ChartPainter(chart, style()).margins(400, 300);

        PanelPainter.Margins shared =
                new ChartPainter(chart, style(), new ChartSharing(false, true, true)).margins(400, 300);

        assertThat(shared.bottom()).isLessThan(alone.bottom() / 3);
        assertThat(shared.left()).isCloseTo(alone.left(), within(1e-9));
    }
}
