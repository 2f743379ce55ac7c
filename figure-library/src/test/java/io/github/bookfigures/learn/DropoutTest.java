package io.github.bookfigures.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.junit.jupiter.api.Test;

class DropoutTest {
    private static final Architecture ONE_UNIT =
            Architecture.input(1).dropout(0.25).dense(1, Activation.IDENTITY);

    @Test
    void outsideOfTrainingNothingIsDropped() {
        Network network = Network.create(ONE_UNIT, Initialisation.LECUN, Precision.DOUBLE, 1);
        network.setWeight(0, new double[][] {{3}});
        assertThat(network.predict(new double[][] {{2}, {5}})).isDeepEqualTo(new double[][] {{6}, {15}});
    }

    @Test
    void inTrainingAQuarterIsZeroAndTheRestIsLargerByAThird() {
        Network network = Network.create(ONE_UNIT, Initialisation.LECUN, Precision.DOUBLE, 1);
        LeanNetwork<?> lean = LeanNetwork.of(network, 10_000);
        lean.noise(new SeededRandom(4));
        double[][] ones = new double[10_000][];
        Arrays.setAll(ones, i -> new double[] {1});
        int[] order = new int[ones.length];
        Arrays.setAll(order, i -> i);
        lean.forward(ones, order, 0, ones.length);
        double[] after =
                Arrays.stream(lean.activation(1)).mapToDouble(row -> row[0]).toArray();
        double zeros = Arrays.stream(after).filter(v -> v == 0).count() / 10_000.0;
        assertThat(zeros).isCloseTo(0.25, within(0.02));
        assertThat(Arrays.stream(after).filter(v -> v != 0).distinct()).containsExactly(1 / 0.75);
    }

    @Test
    void theGradientPassesWhereTheValueDid() {
        Network network = Network.create(ONE_UNIT, Initialisation.LECUN, Precision.DOUBLE, 1);
        network.setWeight(0, new double[][] {{3}});
        LeanNetwork<?> lean = LeanNetwork.of(network, 50);
        lean.noise(new SeededRandom(4));
        double[][] ones = new double[50][];
        Arrays.setAll(ones, i -> new double[] {1});
        int[] order = new int[ones.length];
        Arrays.setAll(order, i -> i);
        lean.forward(ones, order, 0, ones.length);
        lean.cotangent(ones);
        lean.backward(true);
        double[][] values = lean.activation(1);
        double[][] gradients = lean.gradient(0);
        for (int i = 0; i < 50; i++) {
            assertThat(gradients[i][0]).isCloseTo(3 * values[i][0], within(1e-12));
        }
    }

    @Test
    void theSameSeedDropsTheSameUnits() {
        assertThat(losses(3)).isEqualTo(losses(3)).isNotEqualTo(losses(4));
    }

    private static double[] losses(long seed) {
        Network network = Network.create(
                Architecture.input(2).dense(8, Activation.RELU).dropout(0.5).dense(2, Activation.IDENTITY),
                Initialisation.HE,
                Precision.DOUBLE,
                1);
        Dataset data = ToyData.quadrants(20, 0, 1);
        return Trainer.of(network, new Updater.Adam(0.01)).train(data, 20, 5, seed);
    }

    @Test
    void deeplearning4jIsToldTheShareThatIsKept() {
        Network network = Network.create(ONE_UNIT, Initialisation.LECUN, Precision.DOUBLE, 1);
        DropoutLayer layer =
                (DropoutLayer) network.graph().getLayer("layer1").conf().getLayer();
        assertThat(layer.getIDropout()).isEqualTo(new org.deeplearning4j.nn.conf.dropout.Dropout(0.75));
    }

    @Test
    void aRateThatDropsAllIsRefused() {
        assertThatThrownBy(() -> Architecture.input(2).dropout(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The rate of dropout is the share that is dropped, from 0 to below 1, not 1.0.");
    }
}
