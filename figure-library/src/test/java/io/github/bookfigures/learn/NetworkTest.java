package io.github.bookfigures.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NetworkTest {
    @Test
    void theMiniAlexNetHasItsMillionParameters() {
        Network net = Network.create(Architecture.miniAlexNet(), Initialisation.HE, Precision.FLOAT, 1);
        assertThat(net.graph().numParams()).isEqualTo(32 * 76 + 64 * 289 + 256 * 4097 + 10 * 257);
        assertThat(net.architecture().shapes()).hasToString("[3x32x32, 32x32x32, 32x16x16, 64x16x16, 64x8x8, 256, 10]");
    }

    @Test
    void weightsStartWithTheDeviationAskedForAndBiasesAtZero() {
        Network net = Network.create(Architecture.plainMlp(3, 64), Initialisation.HE.times(0.5), Precision.DOUBLE, 1);
        assertThat(net.weightMatrices()).isEqualTo(3);
        assertThat(net.weightLabel(1)).isEqualTo("dense 64 relu");
        assertThat(Observation.deviation(net.weight(1))).isCloseTo(0.5 * Math.sqrt(2 / 64.0), within(0.003));
        assertThat(net.bias(1)).containsOnly(0);
    }

    @Test
    void convolutionsCountTheKernelAreaInTheirFans() {
        assertThat(Initialisation.XAVIER.standardDeviation(75, 800)).isCloseTo(Math.sqrt(2 / 875.0), within(1e-15));
        Network net = Network.create(
                Architecture.image(3, 8, 8).convolution(32, 5, Activation.RELU),
                Initialisation.XAVIER,
                Precision.DOUBLE,
                1);
        assertThat(Observation.deviation(net.weight(0))).isCloseTo(Math.sqrt(2 / 875.0), within(0.003));
    }

    @Test
    void floatWeightsAreTheRoundedDoubleWeights() {
        double[][] wide = Network.create(Architecture.plainMlp(1, 8), Initialisation.HE, Precision.DOUBLE, 1)
                .weight(0);
        double[][] narrow = Network.create(Architecture.plainMlp(1, 8), Initialisation.HE, Precision.FLOAT, 1)
                .weight(0);
        assertThat(narrow[3][5]).isEqualTo((float) wide[3][5]);
    }

    @Test
    void weightsAndBiasesCanBeReplaced() {
        Network net = Network.create(
                Architecture.input(3).dense(2, Activation.IDENTITY), Initialisation.HE, Precision.FLOAT, 1);
        net.setWeight(0, new double[][] {{1, 2, 3}, {4, 5, 6}});
        assertThat(net.predict(new double[][] {{1, 0, -1}})[0]).containsExactly(-2, -2);
        net.setBias(0, new double[] {10, 20});
        assertThat(net.predict(new double[][] {{1, 0, -1}})[0]).containsExactly(8, 18);
        assertThatThrownBy(() -> net.setBias(0, new double[3])).hasMessage("The bias of dense 2 has 2 numbers, not 3.");
        assertThatThrownBy(() -> net.setWeight(0, new double[3][2]))
                .hasMessage("The weights of dense 2 are 2 x 3, not 3 x 2.");
    }

    @Test
    void aResidualBlockThatChangesTheShapeIsRefused() {
        assertThatThrownBy(() -> Architecture.input(8).residual(new LayerSpec.Dense(4, Activation.RELU)))
                .hasMessage(
                        "A residual block adds its input to the output of its body, so both need the same shape; here the"
                                + " input is 8 and the output 4.");
    }

    @Test
    void aKernelLargerThanTheImageIsRefused() {
        assertThatThrownBy(() -> Architecture.image(1, 4, 4).with(new LayerSpec.MaxPool(5, 1)))
                .hasMessage("A window of 5x5 does not fit into an image of 1x4x4 with padding 0.");
    }
}
