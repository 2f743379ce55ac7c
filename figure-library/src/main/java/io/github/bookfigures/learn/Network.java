package io.github.bookfigures.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;

/**
 * A network with weights. Its parameters are those of a Deeplearning4j {@code ComputationGraph}: what is trained here can be
 * stored and used there. Not for use by several threads.
 *
 * <p>Layers are numbered from 1 as declared, a residual block counting as one; 0 stands for the input. Weight matrices are
 * numbered from 0 in the order of the layers that have them, those inside a block included.
 */
public final class Network {
    private static final int PIECE = 256;

    private final Architecture architecture;
    private final Precision precision;
    private final ComputationGraph graph;
    private final List<String> vertices;
    private final List<Weights> weights;

    private Network(Architecture architecture, Precision precision, long seed) {
        this.architecture = architecture;
        this.precision = precision;
        GraphDeclaration.Declared declared = GraphDeclaration.of(architecture, precision, seed, new NoOp());
        vertices = declared.outputs();
        graph = new ComputationGraph(declared.configuration());
        graph.init();
        List<Weights> found = new ArrayList<>();
        for (int i = 0; i < architecture.layers().size(); i++) {
            locate(architecture.layers().get(i), "layer" + (i + 1), i + 1, found);
        }
        weights = List.copyOf(found);
    }

    /**
     * A network with fresh weights; the same arguments give the same bits, and FLOAT the rounded weights of DOUBLE. Layers of
     * the kind {@link LayerSpec.Other} keep the weights DL4J draws from the seed.
     */
    public static Network create(
            Architecture architecture, Initialisation initialisation, Precision precision, long seed) {
        Network network = new Network(architecture, precision, seed);
        SeededRandom random = SeededRandom.of(seed, "weights");
        double[] values = network.parameters();
        for (Weights place : network.weights) {
            double deviation = initialisation.standardDeviation(place.inputs(), place.units() * place.kernelArea());
            write(place, random.gaussians(place.units(), place.inputs(), deviation), values);
        }
        network.parameters(values);
        return network;
    }

    /** What was declared. */
    public Architecture architecture() {
        return architecture;
    }

    /** The number type of the parameters. */
    public Precision precision() {
        return precision;
    }

    /** The network as Deeplearning4j has it, sharing its parameters; {@code graph().save(file)} stores it. */
    public ComputationGraph graph() {
        return graph;
    }

    /** How many weight matrices there are. */
    public int weightMatrices() {
        return weights.size();
    }

    /** The name of the layer of a weight matrix, such as {@code dense 64 relu}. */
    public String weightLabel(int index) {
        return weights.get(index).label();
    }

    /** A copy of a weight matrix, [unit][input]; the inputs of a convolution are channel, row, column. */
    public double[][] weight(int index) {
        Weights place = weights.get(index);
        double[] values = parameters();
        double[][] matrix = new double[place.units()][];
        Arrays.setAll(matrix, unit -> {
            int at = place.weightAt() + unit * place.inputs();
            return Arrays.copyOfRange(values, at, at + place.inputs());
        });
        return matrix;
    }

    /** A copy of the bias that belongs to a weight matrix. */
    public double[] bias(int index) {
        Weights place = weights.get(index);
        return Arrays.copyOfRange(parameters(), place.biasAt(), place.biasAt() + place.units());
    }

    /** Replaces a weight matrix, [unit][input]; the bias stays. */
    public void setWeight(int index, double[][] matrix) {
        Weights place = weights.get(index);
        if (matrix.length != place.units() || matrix[0].length != place.inputs()) {
            throw new IllegalArgumentException("The weights of " + place.label() + " are " + place.units() + " x "
                    + place.inputs() + ", not " + matrix.length + " x " + matrix[0].length + ".");
        }
        double[] values = parameters();
        write(place, matrix, values);
        parameters(values);
    }

    /** Replaces a bias; the weight matrix stays. */
    public void setBias(int index, double[] bias) {
        Weights place = weights.get(index);
        if (bias.length != place.units()) {
            throw new IllegalArgumentException(
                    "The bias of " + place.label() + " has " + place.units() + " numbers, not " + bias.length + ".");
        }
        double[] values = parameters();
        System.arraycopy(bias, 0, values, place.biasAt(), bias.length);
        parameters(values);
    }

    /** The prediction for each input: the output, after softmax or sigmoid where the loss asks for it. */
    public double[][] predict(double[][] inputs) {
        double[][] predictions = new double[inputs.length][];
        // Piece by piece, since a pass keeps all activations.
        for (int at = 0; at < inputs.length; at += PIECE) {
            double[][] piece = Arrays.copyOfRange(inputs, at, Math.min(inputs.length, at + PIECE));
            double[][] answers = architecture.isLean()
                    ? Propagation.forward(this, piece).predictions()
                    : rows(graph.outputSingle(array(piece, architecture.input())));
            System.arraycopy(answers, 0, predictions, at, answers.length);
        }
        return predictions;
    }

    private static double[][] rows(INDArray matrix) {
        return matrix.castTo(DataType.DOUBLE).toDoubleMatrix();
    }

    /** The share of inputs whose largest prediction stands where the largest target does. */
    public double accuracy(Dataset data) {
        double[][] predictions = predict(data.inputs());
        int right = 0;
        for (int i = 0; i < predictions.length; i++) {
            if (Dataset.largest(predictions[i]) == Dataset.largest(data.targets()[i])) {
                right++;
            }
        }
        return right / (double) predictions.length;
    }

    List<Weights> weights() {
        return weights;
    }

    /** Names of the DL4J vertices that end the layers 1, 2, …. */
    List<String> vertices() {
        return vertices;
    }

    /** A batch as DL4J wants it. */
    INDArray array(double[][] rows, Shape shape) {
        INDArray matrix = Nd4j.createFromArray(rows).castTo(precision.dataType());
        return shape.isImage() ? matrix.reshape(rows.length, shape.channels(), shape.height(), shape.width()) : matrix;
    }

    private static void write(Weights place, double[][] matrix, double[] values) {
        for (int unit = 0; unit < place.units(); unit++) {
            System.arraycopy(matrix[unit], 0, values, place.weightAt() + unit * place.inputs(), place.inputs());
        }
    }

    private double[] parameters() {
        INDArray wide = graph.params().castTo(DataType.DOUBLE);
        double[] values = new double[(int) wide.length()];
        Kernels.doubles().load(wide, values);
        return values;
    }

    private void parameters(double[] values) {
        graph.params()
                .assign(Nd4j.createFromArray(values).reshape(graph.params().shape()));
    }

    private void locate(LayerSpec spec, String name, int layer, List<Weights> found) {
        if (spec instanceof LayerSpec.Residual residual) {
            for (int i = 0; i < residual.body().size(); i++) {
                locate(residual.body().get(i), name + "_" + (i + 1), layer, found);
            }
        } else if (spec instanceof LayerSpec.Dense || spec instanceof LayerSpec.Convolution) {
            INDArray weight = graph.getLayer(name).getParam("W");
            INDArray bias = graph.getLayer(name).getParam("b");
            boolean convolution = weight.rank() == 4;
            if (weight.ordering() != (convolution ? 'c' : 'f')) {
                throw new IllegalStateException("Deeplearning4j stores the weights of " + spec.label() + " in order '"
                        + weight.ordering() + "', which this library does not know; it was written for 1.0.0-M2.1.");
            }
            int units = (int) bias.length();
            int inputs = (int) (weight.length() / units);
            int area = convolution ? (int) (weight.size(2) * weight.size(3)) : 1;
            found.add(
                    new Weights(spec.label(), layer, units, inputs, area, (int) weight.offset(), (int) bias.offset()));
        }
    }
}
