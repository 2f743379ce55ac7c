package io.github.bookfigures.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureContentTest {
    private static final double[] X = {0, 1};
    private static final double[] NAN = {Double.NaN, Double.POSITIVE_INFINITY};
    private static final Rule RULE = Rule.horizontal(1, Role.MUTED);

    @Test
    void aFigureNeedsPanels() {
        assertThat(FigureContent.missing(Figure.cells(List.of(1.0), List.of(1.0))))
                .contains("the figure has no panels");
    }

    @Test
    void aChartNeedsMarks() {
        assertThat(missing(chart())).isEqualTo("the panel \"Loss\" has nothing to draw: it has no marks");
    }

    @Test
    void oneFiniteNumberIsEnough() {
        double[] diverged = {3, Double.NaN};
        assertThat(FigureContent.missing(Figure.of(chart(Line.of(X, diverged, Role.PLAIN)))))
                .isEmpty();
    }

    @Test
    void oneLayerIsEnough() {
        assertThat(FigureContent.missing(Figure.of(chart(Line.of(X, NAN, Role.PLAIN), Line.of(X, X, Role.RESIDUAL)))))
                .isEmpty();
        assertThat(FigureContent.missing(Figure.of(chart(RULE)))).isEmpty();
    }

    @Test
    void aChartWhoseLayersHaveNoFiniteNumberNamesTheFirst() {
        assertThat(missing(chart(Line.of(X, NAN, Role.PLAIN).named("plain"), Line.of(X, NAN, Role.RESIDUAL))))
                .isEqualTo("the panel \"Loss\" has nothing to draw: every value of 'y' in the line \"plain\" is NaN or"
                        + " infinite, or there is none");
        assertThat(missing(chart(HeatMap.of(new double[][] {{Double.NaN}}, ColourScale.diverging(1, Text.of("x"))))))
                .contains("every value of 'values' in the heatmap");
    }

    @Test
    void everyPanelMustHaveSomethingToDraw() {
        Figure figure = Figure.row(chart(Line.of(X, X, Role.PLAIN)), chart(Line.of(NAN, X, Role.PLAIN)));
        assertThat(FigureContent.missing(figure))
                .hasValueSatisfying(words -> assertThat(words).contains("every value of 'x' in the line"));
    }

    @Test
    void panelsWithoutNumbersAreNotAsked() {
        assertThat(FigureContent.missing(Figure.of(new Cards(Text.NONE, List.of()))))
                .isEmpty();
    }

    @Test
    void samplesScoresAndPicturesAreLookedInto() {
        double[][] nan = {NAN, NAN};
        ColourScale grey = ColourScale.grey(0, 1);
        assertThat(missing(chart(Boxes.of(X, nan, Role.PLAIN)))).contains("every value of 'samples' in the boxes");
        assertThat(missing(chart(Regions.of(X, X, new double[][][] {nan, nan}, Role.CLASS_A, Role.CLASS_B))))
                .contains("every value of 'scores' in the regions");
        assertThat(FigureContent.missing(Figure.of(ImageGrid.of(1, grey, List.of(ImageGrid.Picture.of(nan))))))
                .hasValueSatisfying(words -> assertThat(words).contains("every value of the pictures"));
        assertThat(FigureContent.missing(Figure.of(ImageGrid.of(
                        2, grey, List.of(ImageGrid.Picture.of(nan), ImageGrid.Picture.of(new double[][] {X, X}))))))
                .isEmpty();
    }

    private static Chart chart(Mark... marks) {
        return Chart.of(Axis.linear("Step"), Axis.linear("Loss"), marks).titled("Loss");
    }

    private static String missing(Chart chart) {
        return FigureContent.missing(Figure.of(chart)).orElseThrow();
    }
}
