package io.github.bookfigures.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;

/** Every layer kind and loss, in 64 bits, against DL4J and against central differences. */
class GradientTest {
    private static final int BATCH = 5;

    static Stream<Arguments> nets() {
        List<Arguments> nets = new ArrayList<>();
        for (Activation activation : Activation.values()) {
            nets.add(arguments(
                    "dense " + activation,
                    Architecture.input(7).dense(6, activation).dense(3, activation)));
        }
        for (Loss loss : Loss.values()) {
            nets.add(arguments(
                    "loss " + loss,
                    Architecture.input(7)
                            .dense(6, Activation.TANH)
                            .dense(3, Activation.IDENTITY)
                            .loss(loss)));
        }
        LayerSpec relu = new LayerSpec.Dense(7, Activation.RELU);
        LayerSpec tanh = new LayerSpec.Dense(7, Activation.TANH);
        nets.add(arguments("residual", Architecture.input(7).residual(relu).residual(tanh, relu)));
        nets.add(arguments(
                "residual in residual",
                Architecture.input(7)
                        .residual(new LayerSpec.Residual(List.of(tanh)), relu)
                        .dense(2, Activation.IDENTITY)));
        nets.add(arguments("plain chain", Architecture.plainMlp(3, 7)));
        Architecture image = Architecture.image(2, 6, 8);
        nets.add(arguments(
                "convolution",
                image.convolution(3, 3, Activation.RELU)
                        .convolution(2, 5, Activation.TANH)
                        .dense(3, Activation.IDENTITY)));
        nets.add(arguments(
                "convolution with stride",
                image.with(new LayerSpec.Convolution(3, 3, 1, 0, Activation.TANH))
                        .with(new LayerSpec.Convolution(4, 3, 2, 1, Activation.TANH))
                        .dense(3, Activation.IDENTITY)));
        nets.add(arguments(
                "max pool", image.convolution(3, 3, Activation.TANH).maxPool(2).dense(3, Activation.IDENTITY)));
        nets.add(arguments(
                "overlapping max pool",
                image.convolution(3, 3, Activation.TANH)
                        .with(new LayerSpec.MaxPool(3, 2))
                        .dense(3, Activation.IDENTITY)));
        nets.add(arguments(
                "global max pool",
                image.convolution(3, 3, Activation.TANH)
                        .globalMaxPool()
                        .dense(4, Activation.IDENTITY)
                        .loss(Loss.SOFTMAX_CROSS_ENTROPY)));
        nets.add(arguments(
                "residual convolution",
                image.residual(new LayerSpec.Convolution(2, 3, 1, 1, Activation.RELU))
                        .globalMaxPool()));
        return nets.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nets")
    void weightGradientsAreThoseOfDeeplearning4j(String name, Architecture architecture) {
        Network network = network(architecture);
        Dataset data = data(architecture);
        Propagation pass = Propagation.forward(network, data.inputs());
        double loss = pass.loss(data.targets());
        Propagation.Gradients gradients = pass.backward(data.targets());

        ComputationGraph graph = network.graph();
        // Not graph.score(): for a sigmoid, that of a LossLayer is wrong after a backward pass, which works in place.
        double theirLoss = graph.score(new DataSet(
                network.array(data.inputs(), architecture.input()),
                network.array(data.targets(), architecture.output())));
        assertThat(loss).isCloseTo(theirLoss, within(1e-9 * Math.abs(loss)));
        graph.setInputs(network.array(data.inputs(), architecture.input()));
        graph.setLabels(network.array(data.targets(), architecture.output()));
        graph.computeGradientAndScore();
        int theirs = graph.gradient().gradientForVariable().size();
        double[] flat = graph.getFlattenedGradients()
                .castTo(org.nd4j.linalg.api.buffer.DataType.DOUBLE)
                .toDoubleVector();
        assertThat(theirs).isEqualTo(2 * network.weightMatrices());
        for (int i = 0; i < network.weightMatrices(); i++) {
            Weights place = network.weights().get(i);
            double tolerance = 1e-9 * Math.max(gradients.weightNorms()[i], 1e-3);
            for (int unit = 0; unit < place.units(); unit++) {
                // DL4J sums over the batch; its updater divides.
                assertThat(gradients.bias()[i][unit]).isCloseTo(flat[place.biasAt() + unit] / BATCH, within(tolerance));
                for (int input = 0; input < place.inputs(); input++) {
                    assertThat(gradients.weight()[i][unit][input])
                            .isCloseTo(
                                    flat[place.weightAt() + unit * place.inputs() + input] / BATCH, within(tolerance));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nets")
    void gradientsAreThoseOfCentralDifferences(String name, Architecture architecture) {
        Network network = network(architecture);
        Dataset data = data(architecture);
        Propagation.Gradients gradients =
                Propagation.forward(network, data.inputs()).backward(data.targets());
        double h = 1e-6;
        for (int i = 0; i < network.weightMatrices(); i++) {
            double[][] weight = network.weight(i);
            for (int probe = 0; probe < 6; probe++) {
                int unit = probe % weight.length;
                int input = 5 * probe % weight[0].length;
                double kept = weight[unit][input];
                weight[unit][input] = kept + h;
                network.setWeight(i, weight);
                double above = Propagation.forward(network, data.inputs()).loss(data.targets());
                weight[unit][input] = kept - h;
                network.setWeight(i, weight);
                double below = Propagation.forward(network, data.inputs()).loss(data.targets());
                weight[unit][input] = kept;
                network.setWeight(i, weight);
                assertThat(gradients.weight()[i][unit][input]).isCloseTo((above - below) / (2 * h), within(1e-6));
            }
        }
        double[][] inputs = data.inputs();
        for (int unit = 0; unit < inputs[1].length; unit += 3) {
            double kept = inputs[1][unit];
            inputs[1][unit] = kept + h;
            double above = Propagation.forward(network, inputs).loss(data.targets());
            inputs[1][unit] = kept - h;
            double below = Propagation.forward(network, inputs).loss(data.targets());
            inputs[1][unit] = kept;
            assertThat(gradients.activation()[0][1][unit]).isCloseTo((above - below) / (2 * h), within(1e-6));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nets")
    void predictionsAndFloatArithmeticAgreeWithDeeplearning4jInDouble(String name, Architecture architecture) {
        Network wide = network(architecture);
        Network narrow = Network.create(architecture, Initialisation.HE, Precision.FLOAT, 7);
        Dataset data = data(architecture);
        INDArray theirs = wide.graph().outputSingle(wide.array(data.inputs(), architecture.input()));
        double[][] ours = wide.predict(data.inputs());
        double[][] rounded = narrow.predict(data.inputs());
        Propagation.Gradients gradients =
                Propagation.forward(wide, data.inputs()).backward(data.targets());
        Propagation.Gradients roundedGradients =
                Propagation.forward(narrow, data.inputs()).backward(data.targets());
        for (int i = 0; i < BATCH; i++) {
            assertThat(ours[i]).containsExactly(theirs.getRow(i).toDoubleVector(), within(1e-10));
            assertThat(rounded[i]).containsExactly(ours[i], within(1e-4));
        }
        assertThat(roundedGradients.weightNorms()).containsExactly(gradients.weightNorms(), within(1e-3));
    }

    private static Network network(Architecture architecture) {
        return Network.create(architecture, Initialisation.HE, Precision.DOUBLE, 7);
    }

    private static Dataset data(Architecture architecture) {
        SeededRandom random = new SeededRandom(11);
        int outputs = architecture.output().size();
        double[][] inputs = random.gaussians(BATCH, architecture.input().size(), 1);
        if (architecture.loss() == Loss.MEAN_SQUARED_ERROR) {
            return new Dataset(inputs, random.gaussians(BATCH, outputs, 1));
        }
        return Dataset.classes(inputs, new int[] {0, 1, 2, 0, 1}, outputs);
    }
}
