package io.github.bookfigures.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LinearSvmTest {
    @Test
    void twoPointsArePartedHalfWay() {
        LinearSvm svm = LinearSvm.fit(new double[][] {{1, 2}, {3, 2}}, new int[] {-1, 1}, 1e6, 1e-9);
        assertThat(svm.weights()).containsExactly(new double[] {1, 0}, within(1e-9));
        assertThat(svm.bias()).isCloseTo(-2, within(1e-9));
        assertThat(svm.margin()).isCloseTo(1, within(1e-9));
    }

    @Test
    void theWeightsAreTheSumOfTheSupportVectorsAndTheMultipliersBalance() {
        Dataset data = ToyData.linearlySeparable(20, 1.5, 0.5, 0.4, 3);
        int[] y = Arrays.stream(data.labels()).map(label -> 2 * label - 1).toArray();
        LinearSvm svm = LinearSvm.fit(data.inputs(), y, 1e6, 1e-6);
        double[] sum = new double[2];
        double balance = 0;
        for (int i = 0; i < y.length; i++) {
            sum[0] += svm.alpha()[i] * y[i] * data.inputs()[i][0];
            sum[1] += svm.alpha()[i] * y[i] * data.inputs()[i][1];
            balance += svm.alpha()[i] * y[i];
            double margin = y[i] * svm.score(data.inputs()[i]);
            assertThat(margin).isGreaterThan(1 - 1e-5);
            assertThat(svm.alpha()[i] * (margin - 1)).isCloseTo(0, within(1e-4));
        }
        assertThat(sum).containsExactly(svm.weights(), within(1e-9));
        assertThat(balance).isCloseTo(0, within(1e-9));
    }

    @Test
    void classesThatNoLineSeparatesDoNotSettleWithAHardMargin() {
        Dataset xor = ToyData.truthTable("0110");
        assertThatThrownBy(() -> LinearSvm.fit(xor.inputs(), new int[] {-1, 1, 1, -1}, Double.MAX_VALUE, 1e-9))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The support vector machine has not settled after 1000000 steps; the classes may not be"
                        + " separable by a line. Lower C or raise the tolerance.");
    }
}
