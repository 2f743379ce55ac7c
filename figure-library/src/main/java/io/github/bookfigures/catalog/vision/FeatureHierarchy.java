package io.github.bookfigures.catalog.vision;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.learn.Activation;
import io.github.bookfigures.learn.Architecture;
import io.github.bookfigures.learn.Dataset;
import io.github.bookfigures.learn.Initialisation;
import io.github.bookfigures.learn.Loss;
import io.github.bookfigures.learn.Network;
import io.github.bookfigures.learn.Precision;
import io.github.bookfigures.learn.Propagation;
import io.github.bookfigures.learn.RidgeProbe;
import io.github.bookfigures.learn.ShapeImages;
import io.github.bookfigures.learn.Trainer;
import io.github.bookfigures.learn.Updater;
import java.util.Arrays;
import java.util.List;

/**
 * A small convolutional network learns to name four shapes; then: the kernels of its first layer, what units of its second and
 * third layer respond to most, and how well a linear reader names the shapes from each layer.
 */
public final class FeatureHierarchy implements Experiment<FeatureHierarchy.Params, FeatureHierarchy.Result> {
    private static final int SIDE = 16;
    /** Declared layers that end the three convolutions (with their ReLU); between them stands pooling. */
    private static final int[] CONVOLUTIONS = {1, 3, 5};

    private static final Architecture NET = Architecture.image(1, SIDE, SIDE)
            .convolution(8, 5, Activation.RELU)
            .maxPool(2)
            .convolution(16, 3, Activation.RELU)
            .maxPool(2)
            .convolution(24, 3, Activation.RELU)
            .globalMaxPool()
            .dense(ShapeImages.CLASSES.size(), Activation.IDENTITY)
            .loss(Loss.SOFTMAX_CROSS_ENTROPY);

    /** What determines the run. */
    public record Params(
            @Doc("training images") int n_train,
            @Doc("test images") int n_test,
            @Doc("training steps of 32 images") int steps,

            @Doc("standard deviation of the noise of each pixel; ink is 1")
            double noise,

            @Doc("units recorded in layers 2 and 3") int units_per_layer,
            @Doc("learning rate of Adam") double lr) {
        public Params() {
            this(600, 400, 250, 0.25, 8, 0.005);
        }

        public Params {
            if (n_train < 32
                    || n_test < 4
                    || steps < 1
                    || noise < 0
                    || units_per_layer < 1
                    || units_per_layer > 16
                    || !(lr > 0)) {
                throw new IllegalArgumentException(
                        "needs at least 32 training and 4 test images, 1 step, no negative noise,"
                                + " between 1 and 16 units_per_layer and a positive lr");
            }
        }
    }

    /**
     * What was measured. Layers 1, 2, 3 are the convolutions with their ReLU.
     *
     * @param classes names of the classes, in the order of scores
     * @param trainLoss of each step, on its batch
     * @param testAccuracy share of test images named rightly
     * @param kernels of layer 1, [unit][row][column]
     * @param receptiveField side of what one unit of layers 1, 2, 3 sees, in pixels
     * @param example one test image and what the network makes of it
     * @param layer2 units of layer 2
     * @param layer3 units of layer 3
     * @param probeAccuracy test accuracy of a ridge regression on the maximum and mean of each channel of the input and of
     *     layers 1, 2, 3
     * @param recomputationError largest difference between a recorded activation of layer 2 and that of the same unit on the
     *     patch alone, over all patches that lie inside their image; 0 if none does
     * @param recomputed how many patches that were
     */
    public record Result(
            List<String> classes,
            double[] trainLoss,
            double testAccuracy,
            double[][][] kernels,
            int[] receptiveField,
            Example example,
            List<PatchFinder.Unit> layer2,
            List<PatchFinder.Unit> layer3,
            double[] probeAccuracy,
            double recomputationError,
            int recomputed) {}

    /**
     * One image on its way through the network.
     *
     * @param image pixels, [row][column]
     * @param label index of its class
     * @param layer1 activations, [unit][row][column]; likewise layer2 and layer3
     * @param scores predicted probability of each class
     */
    public record Example(
            double[][] image,
            int label,
            double[][][] layer1,
            double[][][] layer2,
            double[][][] layer3,
            double[] scores) {}

    @Override
    public Result run(Params p, Lab lab) {
        Dataset train = ShapeImages.draw(
                p.n_train(), SIDE, p.noise(), lab.random("train").nextLong());
        Dataset test =
                ShapeImages.draw(p.n_test(), SIDE, p.noise(), lab.random("test").nextLong());
        Network net = Network.create(
                NET, Initialisation.HE, Precision.DOUBLE, lab.random("weights").nextLong());
        double[] loss = Trainer.of(net, new Updater.Adam(p.lr()))
                .train(train, 32, p.steps(), lab.random("batches").nextLong());
        Propagation onTrain = Propagation.forward(net, train.inputs());
        Propagation onTest = Propagation.forward(net, test.inputs());
        PatchFinder finder = new PatchFinder(net, test.inputs(), onTest, p.units_per_layer());
        List<PatchFinder.Unit> layer2 = finder.units(CONVOLUTIONS[1]);
        PatchFinder.Recomputation again = finder.recompute(layer2);
        return new Result(
                ShapeImages.CLASSES,
                loss,
                net.accuracy(test),
                kernels(net),
                Arrays.stream(CONVOLUTIONS)
                        .map(layer -> ReceptiveField.of(NET, layer).size())
                        .toArray(),
                example(test, onTest),
                layer2,
                finder.units(CONVOLUTIONS[2]),
                probes(train, test, onTrain, onTest),
                again.error(),
                again.patches());
    }

    private static double[][][] kernels(Network net) {
        return Arrays.stream(net.weight(0)).map(row -> grid(row, 5, 5)).toArray(double[][][]::new);
    }

    /** The first test image of the third class: a plus has strokes and corners to find. */
    private static Example example(Dataset test, Propagation pass) {
        int image = 2;
        double[][][][] maps = new double[CONVOLUTIONS.length][][][];
        Arrays.setAll(maps, i -> maps(pass, CONVOLUTIONS[i], image));
        return new Example(
                grid(test.inputs()[image], SIDE, SIDE),
                test.labels()[image],
                maps[0],
                maps[1],
                maps[2],
                pass.predictions()[image]);
    }

    private static double[][][] maps(Propagation pass, int layer, int image) {
        io.github.bookfigures.learn.Shape shape = NET.shapes().get(layer);
        double[] flat = pass.activation(layer)[image];
        int size = shape.height() * shape.width();
        double[][][] maps = new double[shape.channels()][][];
        Arrays.setAll(
                maps,
                channel -> grid(
                        Arrays.copyOfRange(flat, channel * size, (channel + 1) * size), shape.height(), shape.width()));
        return maps;
    }

    private static double[][] grid(double[] flat, int rows, int columns) {
        double[][] grid = new double[rows][];
        Arrays.setAll(grid, row -> Arrays.copyOfRange(flat, row * columns, (row + 1) * columns));
        return grid;
    }

    private static double[] probes(Dataset train, Dataset test, Propagation onTrain, Propagation onTest) {
        int[] layers = {0, CONVOLUTIONS[0], CONVOLUTIONS[1], CONVOLUTIONS[2]};
        return Arrays.stream(layers)
                .mapToDouble(layer -> RidgeProbe.fit(new Dataset(summary(onTrain, layer), train.targets()), 1e-3)
                        .accuracy(new Dataset(summary(onTest, layer), test.targets())))
                .toArray();
    }

    /** Maximum and mean of each channel. */
    private static double[][] summary(Propagation pass, int layer) {
        io.github.bookfigures.learn.Shape shape = NET.shapes().get(layer);
        int size = shape.height() * shape.width();
        return Arrays.stream(pass.activation(layer))
                .map(flat -> {
                    double[] features = new double[2 * shape.channels()];
                    for (int channel = 0; channel < shape.channels(); channel++) {
                        double[] map = Arrays.copyOfRange(flat, channel * size, (channel + 1) * size);
                        features[2 * channel] = Arrays.stream(map).max().orElseThrow();
                        features[2 * channel + 1] = Arrays.stream(map).average().orElseThrow();
                    }
                    return features;
                })
                .toArray(double[][]::new);
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        double[] probe = r.probeAccuracy();
        return List.of(
                Check.that(
                        "units see 5, 10 and 20 pixels",
                        Arrays.equals(r.receptiveField(), new int[] {5, 10, 20}),
                        Arrays.toString(r.receptiveField())),
                Check.above("patches inside their image, recomputed alone", r.recomputed(), 0),
                Check.below("a unit gives the same on its patch alone", r.recomputationError(), 1e-5),
                Check.between("test accuracy", r.testAccuracy(), 0.95, 1),
                Check.below("probe on the input", probe[0], 0.65),
                Check.above("probe: layer 1 over the input", probe[1] - probe[0], 0.2),
                Check.between("probe on layer 3", probe[3], 0.95, 1),
                Check.above("probe: layer 3 over layer 1", probe[3] - probe[1], -0.01001));
    }
}
