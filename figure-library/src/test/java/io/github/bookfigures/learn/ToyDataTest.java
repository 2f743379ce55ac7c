package io.github.bookfigures.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ToyDataTest {
    @Test
    void theGeneratorIsSplitMix64() {
        SeededRandom random = new SeededRandom(1234567);
        assertThat(random.nextLong()).isEqualTo(6457827717110365317L);
        assertThat(random.nextLong()).isEqualTo(3203168211198807973L);
    }

    @Test
    void everyPurposeHasAStreamOfItsOwn() {
        assertThat(new SeededRandom(43).nextLong()).isNotEqualTo(new SeededRandom(42).nextLong());
        assertThat(SeededRandom.of(42, "weights").nextLong())
                .isNotEqualTo(SeededRandom.of(42, "batches").nextLong());
    }

    @Test
    void normalNumbersHaveMeanZeroAndDeviationOne() {
        double[][] numbers = new SeededRandom(1).gaussians(100, 1000, 1);
        assertThat(Observation.mean(numbers)).isCloseTo(0, within(0.01));
        assertThat(Observation.deviation(numbers)).isCloseTo(1, within(0.01));
    }

    @Test
    void uniformNumbersFillTheirInterval() {
        double[][] numbers = new SeededRandom(1).uniforms(100, 1000, -1, 1);
        assertThat(Observation.mean(numbers)).isCloseTo(0, within(0.01));
        assertThat(Observation.deviation(numbers)).isCloseTo(1 / Math.sqrt(3), within(0.01));
        for (double[] row : numbers) {
            assertThat(row).doesNotContain(1);
        }
    }

    @Test
    void theSameSeedGivesTheSameData() {
        assertThat(ToyData.moons(50, 0.1, 1).inputs())
                .isDeepEqualTo(ToyData.moons(50, 0.1, 1).inputs());
        assertThat(ToyData.spirals(50, 3, 1, 0.1, 1).inputs())
                .isDeepEqualTo(ToyData.spirals(50, 3, 1, 0.1, 1).inputs());
        assertThat(ShapeImages.draw(8, 16, 0.25, 1).inputs())
                .isDeepEqualTo(ShapeImages.draw(8, 16, 0.25, 1).inputs());
        assertThat(ToyData.moons(50, 0.1, 1).inputs()[0])
                .isNotEqualTo(ToyData.moons(50, 0.1, 2).inputs()[0]);
    }

    @Test
    void aTruthTableAnswersInBinaryOrder() {
        Dataset xor = ToyData.truthTable("0110");
        assertThat(xor.inputs()[2]).containsExactly(1, 0);
        assertThat(xor.targets()).isDeepEqualTo(new double[][] {{0}, {1}, {1}, {0}});
        assertThatThrownBy(() -> ToyData.truthTable("011"))
                .hasMessage("A truth table of two bits has four answers 0 or 1, such as 0110 for XOR, not \"011\".");
    }

    @Test
    void twoGaussiansLieAsFarApartAsAsked() {
        Dataset clouds = ToyData.twoGaussians(4000, 3, 1);
        double[] sums = new double[2];
        for (int i = 0; i < clouds.size(); i++) {
            sums[clouds.labels()[i]] += clouds.inputs()[i][0] / 2000;
        }
        assertThat(sums[1] - sums[0]).isCloseTo(3, within(0.1));
    }

    @Test
    void aPlusWithoutNoiseIsOneRowAndOneColumnOfInk() {
        Dataset images = ShapeImages.draw(8, 16, 0, 5);
        double[] plus = images.inputs()[2];
        assertThat(images.labels()).containsExactly(0, 1, 2, 3, 0, 1, 2, 3);
        int ink = 0;
        for (double pixel : plus) {
            ink += (int) pixel;
        }
        assertThat(ink % 4).isEqualTo(1);
        assertThat(ink).isBetween(13, 25);
    }

    @Test
    void aRidgeProbeFindsALinearRule() {
        double[][] x = new SeededRandom(1).gaussians(200, 3, 2);
        double[][] y = new double[200][1];
        for (int i = 0; i < 200; i++) {
            y[i][0] = 4 + x[i][0] - 2 * x[i][1];
        }
        RidgeProbe probe = RidgeProbe.fit(new Dataset(x, y), 1e-9);
        assertThat(probe.predict(new double[] {1, 1, 5})[0]).isCloseTo(3, within(1e-6));
    }

    @Test
    void aRidgeProbeTellsSeparateCloudsApart() {
        Dataset clouds = ToyData.twoGaussians(400, 6, 1);
        assertThat(RidgeProbe.fit(clouds, 0.01).accuracy(clouds)).isGreaterThan(0.98);
    }

    @Test
    void unequalNumbersOfInputsAndTargetsAreRefused() {
        assertThatThrownBy(() -> new Dataset(new double[2][1], new double[1][1]))
                .hasMessage(
                        "A data set needs as many targets as inputs, and at least one; this one has 2 inputs and 1 targets.");
    }

    @Test
    void separableClassesLeaveAStreetBetweenThem() {
        Dataset data = ToyData.linearlySeparable(50, 1.5, 1, 0.3, 5);
        int[] labels = data.labels();
        for (int i = 0; i < data.size(); i++) {
            double[] x = data.inputs()[i];
            double side = (x[0] + x[1]) / Math.sqrt(2) - 1;
            assertThat(labels[i] == 1 ? side : -side).isGreaterThanOrEqualTo(0.3);
        }
        assertThat(Arrays.stream(labels).sum()).isEqualTo(50);
    }

    @Test
    void quadrantsAreLabelledBySignsExceptForAShare() {
        Dataset clean = ToyData.quadrants(1000, 0, 5);
        Dataset noisy = ToyData.quadrants(1000, 0.1, 5);
        int wrong = 0;
        for (int i = 0; i < clean.size(); i++) {
            double[] x = clean.inputs()[i];
            assertThat(clean.labels()[i]).isEqualTo(x[0] * x[1] > 0 ? 1 : 0);
            wrong += clean.labels()[i] == noisy.labels()[i] ? 0 : 1;
        }
        assertThat(noisy.inputs()).isDeepEqualTo(clean.inputs());
        assertThat(wrong).isBetween(70, 130);
    }
}
