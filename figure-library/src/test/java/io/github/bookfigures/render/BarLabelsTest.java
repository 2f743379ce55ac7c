package io.github.bookfigures.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.BarSeries;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BarLabelsTest {
    private static List<Text> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> Text.of("n{0}", i)).toList();
    }

    private static Chart chart(int categories, List<Bars> bars) {
        return Chart.of(Axis.category("Kind", names(categories)), Axis.linear("Value"), bars)
                .legend(Chart.Legend.NONE);
    }

    private static List<Rectangle2D> labels(ChartDrawing drawing) {
        return drawing.words().stream()
                .filter(words -> words.text().matches("−?\\d+\\.\\d{2}"))
                .map(ChartDrawing.Words::box)
                .toList();
    }

    @Test
    void aPartTooThinForItsLabelHasNone() {
        BarSeries stacks =
                BarSeries.stacked(names(2), new double[][] {{100}, {0.55}}).labelled(v -> Amount.fixed(v, 2));

        ChartDrawing drawing = new ChartDrawing(chart(1, stacks.marks()));

        assertThat(drawing.texts()).contains("100.00").doesNotContain("0.55");
    }

    @Test
    void labelsOfPartsLieInsideOfThem() {
        BarSeries stacks =
                BarSeries.stacked(names(2), new double[][] {{3.25}, {5.25}}).labelled(v -> Amount.fixed(v, 2));

        ChartDrawing drawing = new ChartDrawing(chart(1, stacks.marks()));

        // The axis runs from 0 to 8.5 and a little more: the border of the parts is at 3.25.
        Rectangle2D lower = drawing.words("3.25").box();
        Rectangle2D upper = drawing.words("5.25").box();
        assertThat(upper.getMaxY()).isLessThan(lower.getMinY());
        assertThat(lower.getCenterX()).isEqualTo(upper.getCenterX());
    }

    @Test
    void labelsOfNarrowBarsAreTurnedAndOfWideOnesNot() {
        double[][] values = {{0.91, 0.84}, {0.92, 0.91}, {0.93, 0.12}};
        List<Rectangle2D> wide = labels(new ChartDrawing(chart(
                2,
                BarSeries.grouped(names(3), values)
                        .labelled(v -> Amount.fixed(v, 2))
                        .marks())));
        List<Rectangle2D> narrow = labels(new ChartDrawing(chart(
                12,
                BarSeries.grouped(names(3), new double[3][12])
                        .labelled(v -> Amount.fixed(v, 2))
                        .marks())));

        assertThat(wide).hasSize(6).allMatch(box -> box.getWidth() > box.getHeight());
        assertThat(narrow).isNotEmpty().allMatch(box -> box.getHeight() > box.getWidth());
    }

    @Test
    void labelsOfGroupsNeverOverlapOrLeaveThePlot() {
        for (int categories = 1; categories <= 16; categories++) {
            double[][] values = new double[3][categories];
            for (int s = 0; s < 3; s++) {
                for (int c = 0; c < categories; c++) {
                    values[s][c] = Math.sin(1.7 * s + 2.3 * c);
                }
            }
            ChartDrawing drawing = new ChartDrawing(chart(
                    categories,
                    BarSeries.grouped(names(3), values)
                            .labelled(v -> Amount.fixed(v, 2))
                            .marks()));
            List<Rectangle2D> boxes = labels(drawing);
            assertThat(boxes).hasSizeGreaterThan(categories);
            for (int i = 0; i < boxes.size(); i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(PlotTexts.grown(boxes.get(i), -0.5).intersects(boxes.get(j)))
                            .as("%d categories: %s and %s", categories, boxes.get(i), boxes.get(j))
                            .isFalse();
                }
            }
            assertThat(boxes)
                    .allMatch(box -> PlotTexts.grown(ChartDrawing.PLOT, 1).contains(box));
        }
    }

    @Test
    void aLyingBarThatReachesTheBorderHasItsLabelInside() {
        List<Text> label = List.of(Text.of("1.00"));
        Bars bar = Bars.of(new double[] {0}, new double[] {1}, Role.FUNCTION)
                .lying()
                .labels(label);

        ChartDrawing drawing =
                new ChartDrawing(Chart.of(Axis.linear("Value").range(0, 1), Axis.category("Kind", names(1)), bar));

        assertThat(drawing.words().stream()
                        .filter(words -> words.text().equals("1.00"))
                        .findFirst()
                        .orElseThrow()
                        .box()
                        .getMaxX())
                .isLessThan(ChartDrawing.PLOT.getMaxX());
    }

    @Test
    void barsWithoutAValueHaveNoLabel() {
        List<Bars> bars = new ArrayList<>(BarSeries.grouped(names(1), new double[][] {{1.25, Double.NaN}})
                .labelled(v -> Amount.fixed(v, 2))
                .marks());

        assertThat(labels(new ChartDrawing(chart(2, bars)))).hasSize(1);
    }
}
