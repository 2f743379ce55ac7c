package io.github.bookfigures.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Boxes;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ErrorBars;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Violins;
import java.util.Arrays;
import java.util.List;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** On axes from 0 to 10 over a plot area of 500 by 320 points that begins at (90, 40). */
class StatisticMarksTest {
    private static final double[][] SAMPLE = {{1, 2, 3, 4, 5, 9.9}};
    private static final double[] ONE = {5};

    private static Chart upright(Mark mark) {
        return Chart.of(Axis.linear("x").range(0, 10), Axis.linear("y").range(0, 10), mark)
                .withoutGrid();
    }

    private static double y(double value) {
        return 40 + 320 * (1 - value / 10);
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    /** Level lines inside the plot area: axis and ticks lie on its border. */
    private static List<Element> levelLines(ChartDrawing drawing) {
        return drawing.elements("line").stream()
                .filter(line -> Math.abs(number(line, "y1") - number(line, "y2")) < 1e-6)
                .filter(line -> Math.min(number(line, "x1"), number(line, "x2")) > 91 && number(line, "y1") < 359)
                .toList();
    }

    /** The ordinates of symbols, which are drawn as curves. */
    private static List<Double> symbols(ChartDrawing drawing) {
        return drawing.elements("path").stream()
                .map(path -> path.getAttribute("d"))
                .filter(path -> path.contains("C"))
                .map(path -> Arrays.stream(
                                path.replaceAll("[A-Za-z]", " ").trim().split("\\s+"))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .map(numbers -> numbers[1])
                .distinct()
                .toList();
    }

    @Test
    void aBoxReachesFromTheFirstToTheThirdQuartile() {
        ChartDrawing drawing =
                new ChartDrawing(upright(Boxes.of(ONE, SAMPLE, Role.FUNCTION).width(2)));

        // Quartiles 2.25 and 4.75, median 3.5; the fence at 8.5 leaves 9.9 outside.
        assertThat(drawing.elements("rect")).anySatisfy(box -> {
            assertThat(number(box, "x")).isCloseTo(90 + 50 * 4, within(0.01));
            assertThat(number(box, "width")).isCloseTo(100, within(0.01));
            assertThat(number(box, "y")).isCloseTo(y(4.75), within(0.01));
            assertThat(number(box, "height")).isCloseTo(320 * 0.25, within(0.01));
        });
        assertThat(levelLines(drawing).stream().map(line -> number(line, "y1")).sorted())
                .satisfiesExactlyInAnyOrder(
                        upper -> assertThat(upper).isCloseTo(y(5), within(0.01)),
                        median -> assertThat(median).isCloseTo(y(3.5), within(0.01)),
                        lower -> assertThat(lower).isCloseTo(y(1), within(0.01)));
        assertThat(symbols(drawing))
                .singleElement()
                .satisfies(at -> assertThat(at).isCloseTo(y(9.9), within(0.01)));
    }

    @Test
    void capsAreShorterThanTheBox() {
        ChartDrawing drawing =
                new ChartDrawing(upright(Boxes.of(ONE, SAMPLE, Role.FUNCTION).width(2)));

        assertThat(levelLines(drawing).stream()
                        .map(line -> Math.abs(number(line, "x1") - number(line, "x2")))
                        .sorted())
                .satisfiesExactly(
                        cap -> assertThat(cap).isBetween(20.0, 60.0),
                        cap -> assertThat(cap).isBetween(20.0, 60.0),
                        median -> assertThat(median).isCloseTo(100, within(0.01)));
    }

    @Test
    void everyValueCanBeADot() {
        ChartDrawing drawing =
                new ChartDrawing(upright(Boxes.of(ONE, SAMPLE, Role.FUNCTION).withPoints()));

        assertThat(symbols(drawing)).hasSize(6);
    }

    @Test
    void aViolinIsMirroredAndEndsAtItsValues() {
        ChartDrawing drawing =
                new ChartDrawing(upright(Violins.of(ONE, SAMPLE, Role.FUNCTION).width(2)));

        List<double[]> corners = drawing.elements("path").stream()
                .map(path -> path.getAttribute("d")
                        .replaceAll("[A-Za-z]", " ")
                        .trim()
                        .split("\\s+"))
                .filter(numbers -> numbers.length > 300)
                .map(numbers ->
                        Arrays.stream(numbers).mapToDouble(Double::parseDouble).toArray())
                .toList();
        assertThat(corners).isNotEmpty();
        double[] outline = corners.get(0);
        int places = outline.length / 2;
        assertThat(outline[1]).isCloseTo(y(1), within(0.01));
        assertThat(outline[places / 2 * 2 - 1]).isCloseTo(y(9.9), within(0.01));
        for (int i = 0; i < places / 2; i++) {
            double left = outline[2 * i];
            double right = outline[2 * (places - 1 - i)];
            assertThat((left + right) / 2).isCloseTo(90 + 250, within(0.01));
            assertThat(right - left).isBetween(0.0, 100.01);
        }
    }

    @Test
    void errorBarsHaveTwoCapsAtTheirBounds() {
        ChartDrawing drawing =
                new ChartDrawing(upright(ErrorBars.between(ONE, new double[] {2}, new double[] {7}, Role.FUNCTION)));

        assertThat(levelLines(drawing).stream().map(line -> number(line, "y1")).sorted())
                .satisfiesExactly(
                        high -> assertThat(high).isCloseTo(y(7), within(0.01)),
                        low -> assertThat(low).isCloseTo(y(2), within(0.01)));
    }

    @Test
    void aBoundOfZeroOnALogarithmicAxisHasNoCap() {
        Chart chart = Chart.of(
                        Axis.linear("x").range(0, 10),
                        Axis.log("y").range(0.1, 10),
                        ErrorBars.between(ONE, new double[] {-1}, new double[] {1}, Role.FUNCTION))
                .withoutGrid();

        assertThat(levelLines(new ChartDrawing(chart)).stream().map(line -> number(line, "y1")))
                .singleElement()
                .satisfies(cap -> assertThat(cap).isCloseTo(200, within(0.01)));
    }

    @Test
    void anErrorBarStandsOffTheAxisEvenWhereACurveEnds() {
        double[] x = {0, 10};
        Mark line = io.github.bookfigures.figure.Line.of(x, x, Role.FUNCTION);
        Range without = range(Chart.of(Axis.linear("x"), Axis.linear("y"), line));
        Range with = range(Chart.of(
                Axis.linear("x"), Axis.linear("y"), line, ErrorBars.about(x, x, new double[] {1, 1}, Role.FUNCTION)));

        assertThat(without.getLowerBound()).isZero();
        assertThat(with.getLowerBound()).isLessThan(-0.1);
        assertThat(with.getUpperBound()).isGreaterThan(10.1);
    }

    private static Range range(Chart chart) {
        return new ChartPainter(chart, ChartLook.style()).xRange();
    }
}
