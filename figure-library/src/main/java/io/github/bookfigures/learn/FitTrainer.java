package io.github.bookfigures.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Trains by DL4J's {@code fit()}: slower, but it knows every layer DL4J has. Losses are without the penalties a layer may
 * bring along.
 */
final class FitTrainer implements Trainer {
    private final Network network;
    private final ComputationGraph graph;
    private final double learningRate;

    FitTrainer(Network network, Updater updater) {
        this.network = network;
        learningRate = updater.learningRate();
        // A graph cannot change its updater, so this one has its own configuration on the same parameter vector.
        GraphDeclaration.Declared declared =
                GraphDeclaration.of(network.architecture(), network.precision(), 0, updater.nd4j());
        graph = new ComputationGraph(declared.configuration());
        graph.init(network.graph().params(), false);
    }

    @Override
    public double[] train(Dataset data, int batch, int steps, long seed, Recorder... recorders) {
        Batches batches = new Batches(data.size(), batch, seed);
        double[] losses = new double[steps];
        for (int step = 0; step < steps; step++) {
            int at = batches.advance();
            INDArray inputs = network.array(
                    rows(data.inputs(), batches.order(), at, batch),
                    network.architecture().input());
            INDArray targets = network.array(
                    rows(data.targets(), batches.order(), at, batch),
                    network.architecture().output());
            Watcher watcher = new Watcher(network, inputs);
            graph.setListeners(watcher);
            graph.fit(new DataSet(inputs, targets));
            losses[step] = watcher.loss(rows(data.targets(), batches.order(), at, batch));
            if (!Double.isFinite(losses[step])) {
                throw new TrainingDiverged(step, losses[step], "somewhere before the loss", learningRate);
            }
            for (Recorder recorder : recorders) {
                if (recorder.due(step)) {
                    recorder.record(Observation.of(step, losses[step], watcher.norms, watcher.activations()));
                }
            }
        }
        return losses;
    }

    private static double[][] rows(double[][] all, int[] order, int at, int count) {
        double[][] rows = new double[count][];
        Arrays.setAll(rows, i -> all[order[at + i]]);
        return rows;
    }

    /** Copies what it needs while DL4J shows it, since its arrays live in workspaces. */
    private static final class Watcher extends BaseTrainingListener {
        private final Network network;
        private final List<double[][]> seen = new ArrayList<>();
        private double[] norms = {};

        Watcher(Network network, INDArray inputs) {
            this.network = network;
            seen.add(matrix(inputs));
        }

        /** Not {@code graph.score()}: for a sigmoid, that of a LossLayer is wrong after a backward pass, which works in place. */
        double loss(double[][] targets) {
            double[][] outputs = seen.get(seen.size() - 1);
            double sum = 0;
            for (int i = 0; i < targets.length; i++) {
                sum += network.architecture().loss().example(outputs[i].clone(), targets[i], targets[i].length);
            }
            return sum / targets.length;
        }

        double[][][] activations() {
            return seen.toArray(double[][][]::new);
        }

        @Override
        public void onForwardPass(Model model, Map<String, INDArray> activations) {
            for (String vertex : network.vertices()) {
                seen.add(matrix(activations.get(vertex)));
            }
        }

        @Override
        public void onGradientCalculation(Model model) {
            INDArray flat = ((ComputationGraph) model).getFlattenedGradients();
            INDArray gradients = flat.reshape(flat.length());
            int examples = seen.get(0).length;
            norms = network.weights().stream()
                    .mapToDouble(place -> gradients
                                    .get(org.nd4j.linalg.indexing.NDArrayIndex.interval(
                                            place.weightAt(), place.weightAt() + place.weightCount()))
                                    .norm2Number()
                                    .doubleValue()
                            / examples)
                    .toArray();
        }

        private static double[][] matrix(INDArray array) {
            INDArray copy = array.dup('c');
            return Nd4j.toFlattened('c', copy)
                    .reshape(copy.size(0), copy.length() / copy.size(0))
                    .toDoubleMatrix();
        }
    }
}
