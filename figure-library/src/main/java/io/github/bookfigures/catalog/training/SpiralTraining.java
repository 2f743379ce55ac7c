package io.github.bookfigures.catalog.training;

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
import io.github.bookfigures.learn.ToyData;
import io.github.bookfigures.learn.Trainer;
import io.github.bookfigures.learn.Updater;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A network of two hidden layers learns three spiral arms; its answers all over the plane are taken at chosen steps.
 *
 * <p>Not as in the trial: 600 points in batches of 64 instead of 1000 at once; a step then costs
 * a fifteenth.
 */
public final class SpiralTraining implements Experiment<SpiralTraining.Params, SpiralTraining.Result> {
    /** What determines the run. */
    public record Params(
            @Doc("pictures, at steps that grow by about equal factors")
            int frames,

            @Doc("training steps") int steps) {
        public Params() {
            this(40, 400);
        }

        public Params {
            if (frames < 5 || frames > 100 || steps < 2 * frames || steps > 5000) {
                throw new IllegalArgumentException("needs 5 to 100 frames and steps from twice as many to 5000");
            }
        }
    }

    /**
     * What was measured.
     *
     * @param points training points, [point][coordinate]
     * @param labels their classes
     * @param grid coordinates at which the network is asked, along both axes
     * @param step step of each frame
     * @param loss cross-entropy on all points, at each frame
     * @param accuracy share of points in their class
     * @param answers answers[frame][row][column]: the class the network gives, rows along y
     */
    public record Result(
            double[][] points,
            int[] labels,
            double[] grid,
            int[] step,
            double[] loss,
            double[] accuracy,
            int[][][] answers) {}

    static final int ARMS = 3;
    static final double EDGE = 1.25;
    private static final int POINTS = 600;
    private static final int CELLS = 51;
    private static final int BATCH = 64;
    private static final double RATE = 0.01;

    @Override
    public Result run(Params p, Lab lab) {
        Dataset data =
                ToyData.spirals(POINTS, ARMS, 1, 0.04, lab.random("points").nextLong());
        long seed = lab.random("weights").nextLong();
        Architecture architecture = Architecture.input(2)
                .dense(64, Activation.RELU)
                .dense(64, Activation.RELU)
                .dense(ARMS, Activation.IDENTITY)
                .loss(Loss.SOFTMAX_CROSS_ENTROPY);
        Network network = Network.create(architecture, Initialisation.HE, Precision.DOUBLE, seed);
        Trainer trainer = Trainer.of(network, new Updater.Adam(RATE));
        double[] grid = IntStream.range(0, CELLS)
                .mapToDouble(i -> EDGE * (2.0 * i / (CELLS - 1) - 1))
                .toArray();
        double[][] places = places(grid);
        int[] step = steps(p);
        double[] loss = new double[p.frames()];
        double[] accuracy = new double[p.frames()];
        int[][][] answers = new int[p.frames()][][];
        for (int frame = 0; frame < p.frames(); frame++) {
            if (frame > 0) {
                trainer.train(data, BATCH, step[frame] - step[frame - 1], seed + frame);
            }
            loss[frame] = Propagation.forward(network, data.inputs()).loss(data.targets());
            accuracy[frame] = network.accuracy(data);
            answers[frame] = answers(network.predict(places));
        }
        return new Result(data.inputs(), data.labels(), grid, step, loss, accuracy, answers);
    }

    private static int[] steps(Params p) {
        return IntStream.range(0, p.frames())
                .map(k -> (int) Math.max(k, Math.round(StrictMath.pow(p.steps() + 1.0, k / (p.frames() - 1.0)) - 1)))
                .toArray();
    }

    private static double[][] places(double[] grid) {
        return Arrays.stream(grid)
                .boxed()
                .flatMap(y -> Arrays.stream(grid).mapToObj(x -> new double[] {x, y}))
                .toArray(double[][]::new);
    }

    private static int[][] answers(double[][] predictions) {
        int[][] answers = new int[CELLS][CELLS];
        for (int i = 0; i < predictions.length; i++) {
            answers[i / CELLS][i % CELLS] = Dataset.largest(predictions[i]);
        }
        return answers;
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        int last = p.frames() - 1;
        boolean ascending = IntStream.rangeClosed(1, last).allMatch(k -> r.step()[k] > r.step()[k - 1]);
        checks.add(Check.that(
                "steps of frames ascend from 0 to the last",
                ascending && r.step()[0] == 0 && r.step()[last] == p.steps(),
                Arrays.toString(r.step())));
        if (p.equals(new Params())) {
            checks.add(Check.above("accuracy of the last frame", r.accuracy()[last], 0.93));
            checks.add(Check.below("accuracy of the first frame", r.accuracy()[0], 0.6));
            checks.add(Check.below("last loss by first", r.loss()[last] / r.loss()[0], 0.2));
        }
        return checks;
    }
}
