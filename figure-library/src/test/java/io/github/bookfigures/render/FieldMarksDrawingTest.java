package io.github.bookfigures.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Bubbles;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.HeatMap;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Quiver;
import io.github.bookfigures.figure.Regions;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FieldMarksDrawingTest {
    private static final double[] AXIS = MarkSamples.over(0, 10, 11);

    private static Chart chart(Mark mark) {
        return Chart.of(Axis.linear("x").range(0, 10), Axis.linear("y").range(0, 10), mark)
                .withoutGrid();
    }

    private static List<Double> lengths(ChartDrawing drawing) {
        return drawing.elements("line").stream()
                .filter(line -> Double.parseDouble(line.getAttribute("x1")) > 91
                        && Double.parseDouble(line.getAttribute("y1")) < 359)
                .map(line -> Math.hypot(
                        Double.parseDouble(line.getAttribute("x1")) - Double.parseDouble(line.getAttribute("x2")),
                        Double.parseDouble(line.getAttribute("y1")) - Double.parseDouble(line.getAttribute("y2"))))
                .toList();
    }

    private static Quiver growing() {
        return Quiver.grid(
                AXIS,
                AXIS,
                MarkSamples.grid(AXIS, AXIS, (x, y) -> x),
                MarkSamples.grid(AXIS, AXIS, (x, y) -> 0),
                Role.BACKWARD);
    }

    @Test
    void theLongestArrowIsShorterThanTheDistanceOfPlaces() {
        List<Double> lengths = lengths(new ChartDrawing(chart(growing())));

        assertThat(lengths).isNotEmpty();
        // Places are 50 by 32 points apart.
        assertThat(lengths.stream().mapToDouble(l -> l).max().orElseThrow()).isBetween(20.0, 32.0);
    }

    @Test
    void lengthsAreInProportionOrAllEqual() {
        List<Double> equal = lengths(new ChartDrawing(chart(growing().lengths(Quiver.Lengths.EQUAL))));
        List<Double> linear = lengths(new ChartDrawing(chart(growing())));

        assertThat(equal.stream().mapToDouble(l -> l).min().orElseThrow())
                .isCloseTo(equal.stream().mapToDouble(l -> l).max().orElseThrow(), within(1e-3));
        assertThat(linear.stream().mapToDouble(l -> l).min().orElseThrow())
                .isLessThan(0.25 * linear.stream().mapToDouble(l -> l).max().orElseThrow());
    }

    @Test
    void theLegendTellsTheLengthOfARoundSample() {
        ChartDrawing drawing = new ChartDrawing(chart(growing().named("speed")).legend(Chart.Legend.BELOW));

        assertThat(drawing.texts()).contains("speed, this long: 5");
        assertThat(MarkQuiver.roundBelow(7.5)).isEqualTo(5);
        assertThat(MarkQuiver.roundBelow(0.02)).isCloseTo(0.02, within(1e-15));
        assertThat(MarkQuiver.roundBelow(1999)).isEqualTo(1000);
    }

    @Test
    void regionsLeaveNoHoles() {
        double[] axis = MarkSamples.over(0, 10, 30);
        int[][] classes = new int[30][30];
        for (int i = 0; i < 30; i++) {
            for (int j = 0; j < 30; j++) {
                classes[i][j] = Math.floorMod((int) Math.floor(Math.atan2(i - 14.3, j - 14.6) * 2), 4);
            }
        }
        Regions regions =
                Regions.ofClasses(axis, axis, classes, Role.series(0), Role.series(1), Role.series(2), Role.series(3));

        BufferedImage image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.MAGENTA);
        g.fillRect(0, 0, 300, 300);
        Chart chart = chart(regions);
        PlotExtent extent = new PlotExtent(chart.x(), chart.y());
        new MarkRegions(regions, ChartLook.style())
                .paint(g, PlotFrame.of(new Rectangle2D.Double(0, 0, 300, 300), chart.x(), chart.y(), extent));
        g.dispose();

        assertThat(IntStream.range(0, 300 * 300).filter(i -> image.getRGB(i % 300, i / 300) == Color.MAGENTA.getRGB()))
                .isEmpty();
    }

    @Test
    void areasOfBubblesAreInProportion() {
        ChartDrawing drawing =
                new ChartDrawing(chart(Bubbles.of(new double[] {2, 5, 8}, new double[] {5, 5, 5}, Role.FUNCTION)
                        .sized(new double[] {100, 25, 50}, "")));

        List<Double> radii = drawing.elements("circle").stream()
                .map(circle -> Double.parseDouble(circle.getAttribute("r")))
                .distinct()
                .toList();
        assertThat(radii).hasSize(3);
        assertThat(radii.get(0) / radii.get(1)).isCloseTo(Math.sqrt(2), within(0.01));
        assertThat(radii.get(0) / radii.get(2)).isCloseTo(2, within(0.01));
    }

    @Test
    void theSizesOfBubblesStandInTheLegend() {
        ChartDrawing drawing =
                new ChartDrawing(chart(Bubbles.of(new double[] {2, 5}, new double[] {5, 5}, Role.FUNCTION)
                                .sized(new double[] {80, 3}, "days"))
                        .legend(Chart.Legend.BELOW));

        assertThat(drawing.texts()).contains("days: 50", "10", "2");
    }

    @Test
    void numbersInCellsAreLeftOutWhereTheyCannotBeRead() {
        ColourScale scale = ColourScale.tint(0, 1, Text.NONE);
        HeatMap few = new HeatMap(new double[4][4], 0, 10, 0, 10, scale, 2);
        HeatMap many = new HeatMap(new double[40][40], 0, 10, 0, 10, scale, 2);

        assertThat(new ChartDrawing(chart(few)).texts())
                .filteredOn("0.00"::equals)
                .hasSize(16);
        assertThat(new ChartDrawing(chart(many)).texts()).doesNotContain("0.00");
    }

    @Test
    void maskedCellsAreHatchedAndHaveNoNumber() {
        ColourScale scale = ColourScale.tint(0, 1, Text.NONE);
        double masked = Double.NEGATIVE_INFINITY;
        HeatMap open = new HeatMap(new double[][] {{0.5, 0.5}, {0.5, 0.5}}, 0, 10, 0, 10, scale, 1);
        HeatMap half = new HeatMap(new double[][] {{0.5, masked}, {0.5, 0.5}}, 0, 10, 0, 10, scale, 1);

        ChartDrawing drawing = new ChartDrawing(chart(half));
        assertThat(drawing.texts()).filteredOn("0.5"::equals).hasSize(3);
        assertThat(drawing.count("line")).isGreaterThan(new ChartDrawing(chart(open)).count("line") + 20);
    }

    @Test
    void linesInColoursOfValuesStandOutFromThePaper() {
        Theme theme = new Themes().named("default");
        ColourScale scale = ColourScale.sequential(0, 1, Text.NONE);

        for (double value = 0; value <= 1; value += 0.05) {
            assertThat(Contrast.ratio(theme.colour(scale.onPaper(), value), theme.paper()))
                    .isGreaterThanOrEqualTo(3);
        }
        assertThat(Contrast.ratio(theme.colour(scale, 1), theme.paper())).isLessThan(3);
        assertThat(ColourScale.diverging(1, Text.NONE).onPaper()).isEqualTo(ColourScale.diverging(1, Text.NONE));
    }
}
