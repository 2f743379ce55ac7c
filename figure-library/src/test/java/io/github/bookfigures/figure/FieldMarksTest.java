package io.github.bookfigures.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FieldMarksTest {
    private static final double[] TWO = {0, 1};
    private static final double[] THREE = {0, 1, 2};

    @Test
    void aGridOfArrowsHasOneForEachPlace() {
        Quiver quiver = Quiver.grid(
                THREE, TWO, new double[][] {{1, 2, 3}, {4, 5, 6}}, new double[][] {{0, 0, 0}, {0, 0, 7}}, Role.INK);

        assertThat(quiver.x()).containsExactly(0, 1, 2, 0, 1, 2);
        assertThat(quiver.y()).containsExactly(0, 0, 0, 1, 1, 1);
        assertThat(quiver.u()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(quiver.v()[5]).isEqualTo(7);
    }

    @Test
    void oneProbabilityMakesTwoRegions() {
        Regions regions = Regions.ofProbability(
                TWO, TWO, new double[][] {{0.25, 1}, {0, Double.NaN}}, Role.CLASS_A, Role.CLASS_B);

        assertThat(regions.scores()[0][0]).containsExactly(0.75, 0);
        assertThat(regions.scores()[0][1][1]).isNaN();
        assertThat(regions.roles()).containsExactly(Role.CLASS_A, Role.CLASS_B);
    }

    @Test
    void classesByNumberKeepWhereTheyWin() {
        double[] axis = MarkNumbers.normal(8);
        java.util.Arrays.sort(axis);
        int[][] classes = new int[8][8];
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < 8; j++) {
                classes[i][j] = j < 4 ? 0 : i < 4 ? 1 : 2;
            }
        }
        Regions regions = Regions.ofClasses(axis, axis, classes, Role.series(0), Role.series(1), Role.series(2));

        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < 8; j++) {
                double sum = 0;
                for (double[][] score : regions.scores()) {
                    sum += score[i][j];
                    assertThat(score[i][j]).isLessThanOrEqualTo(regions.scores()[classes[i][j]][i][j]);
                }
                assertThat(sum).isEqualTo(1);
            }
        }
    }

    @Test
    void dumbbellsNeedNoOrderOfTheirEnds() {
        List<Mark> marks = new Dumbbells(
                        new double[] {5, 1}, new double[] {2, 4}, Role.PLAIN, Role.RESIDUAL, Text.of("a"), Text.of("b"))
                .marks();
        ErrorBars joins = (ErrorBars) marks.get(0);

        assertThat(joins.low()).containsExactly(2, 1);
        assertThat(joins.high()).containsExactly(5, 4);
        assertThat(joins.caps()).isFalse();
        assertThat(marks).hasSize(3);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> Quiver.of(TWO, TWO, THREE, TWO, Role.INK))
                .hasMessage("a quiver needs as many ordinates and components as abscissas: 2, 2, 3, 2");
        assertThatThrownBy(() -> StreamLines.of(THREE, TWO, new double[3][2], new double[3][2], Role.INK))
                .hasMessage("stream lines need u and v[2][3] on a grid of at least two by two places");
        assertThatThrownBy(() -> Regions.of(TWO, TWO, new double[][][] {{{1, 2}, {3, 4}}}, Role.INK))
                .hasMessage("regions need scores of at least two classes and a role for each, not 1 and 1");
        assertThatThrownBy(() -> Bubbles.of(TWO, TWO, Role.INK).sized(new double[] {1, -1}, "n"))
                .hasMessage("an area cannot show a value below 0");
        assertThatThrownBy(() -> ErrorBars.between(TWO, TWO, THREE, Role.INK))
                .hasMessage("error bars need as many places as bounds: 2 for 2 lower and 3 upper bounds");
        assertThatThrownBy(() -> Boxes.of(TWO, new double[1][3], Role.INK))
                .hasMessage("boxes need as many centres as samples: 2 for 1");
    }
}
