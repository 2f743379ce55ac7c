package io.github.bookfigures.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MatrixTest {
    private static final List<Text> CLASSES = List.of(Text.of("cat"), Text.of("dog"));
    private static final double[][] COUNTS = {{8, 2}, {0, 0}};

    @Test
    void theFirstRowStandsOnTop() {
        Chart chart = Matrix.confusion(COUNTS, CLASSES, "images").chart("True", "Predicted");
        HeatMap cells = (HeatMap) chart.marks().get(0);

        assertThat(cells.values()[1]).containsExactly(8, 2);
        assertThat(cells.texts().get(1)).extracting(Text::plain).containsExactly("8", "2");
        assertThat(((Scale.Category) chart.y().scale()).names())
                .extracting(Text::plain)
                .containsExactly("dog", "cat");
        assertThat(((Scale.Category) chart.x().scale()).names())
                .extracting(Text::plain)
                .containsExactly("cat", "dog");
        assertThat(chart.square()).isTrue();
    }

    @Test
    void rowsBecomeSharesAndAnEmptyRowStaysEmpty() {
        Matrix matrix = Matrix.confusionByRow(COUNTS, CLASSES, "share");

        assertThat(matrix.values()[0]).containsExactly(0.8, 0.2);
        assertThat(matrix.values()[1]).containsOnly(Double.NaN);
        assertThat(matrix.texts().get(0)).extracting(Text::plain).containsExactly("80 %", "20 %");
        assertThat(matrix.texts().get(1)).extracting(Text::plain).containsExactly("", "");
    }

    @Test
    void countsOfNothingStillHaveAScale() {
        assertThat(Matrix.confusion(new double[][] {{0, 0}, {0, 0}}, CLASSES, "images")
                        .colours()
                        .to())
                .isEqualTo(1);
    }

    @Test
    void namesMustFit() {
        ColourScale scale = ColourScale.tint(0, 1, Text.NONE);
        assertThatThrownBy(() -> Matrix.of(new double[][] {{1, 2}}, CLASSES, CLASSES, scale))
                .hasMessage(
                        "a matrix needs at least one row and one column, and a name for each; it has 1 rows for 2 names");
        assertThatThrownBy(() -> Matrix.of(new double[][] {{1, 2}, {1}}, CLASSES, CLASSES, scale))
                .hasMessage("a row of 1 cells does not fit 2 columns");
    }
}
