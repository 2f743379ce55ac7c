package io.github.bookfigures.catalog.finetuning;

import io.github.bookfigures.catalog.finetuning.PretrainedNetworks.Pretrained;
import io.github.bookfigures.figure.RunSpread;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.generator.Measurement;
import io.github.bookfigures.learn.Activation;
import io.github.bookfigures.learn.Architecture;
import io.github.bookfigures.learn.Dataset;
import io.github.bookfigures.learn.Initialisation;
import io.github.bookfigures.learn.Loss;
import io.github.bookfigures.learn.Network;
import io.github.bookfigures.learn.Precision;
import io.github.bookfigures.learn.Propagation;
import io.github.bookfigures.learn.SeededRandom;
import io.github.bookfigures.learn.Trainer;
import io.github.bookfigures.learn.Updater;
import java.util.ArrayList;
import java.util.List;

/**
 * A target task of three classes on the very features of a source task of six: learned from scratch, by a new head on frozen
 * pre-trained features, and by tuning everything, with few and many examples.
 */
public final class TransferRegimes implements Experiment<TransferLearningProcess.Params, TransferRegimes.Result> {
    /**
     * One way of learning.
     *
     * @param name which
     * @param accuracy accuracy[network][size] on fresh examples
     */
    public record Regime(String name, double[][] accuracy) {
        /** The mean over networks for each size. */
        double[] mean() {
            return RunSpread.deviation(accuracy).middle();
        }
    }

    /**
     * What was measured.
     *
     * @param scratch from random weights
     * @param frozen a new head on frozen features
     * @param full all weights, from the pre-trained ones
     * @param source mean accuracy on the source task
     */
    public record Result(Regime scratch, Regime frozen, Regime full, double source) {}

    static final int SOURCE_CLASSES = 6;
    static final int CLASSES = 3;
    private static final double HEAD_NOISE = 0.3;
    private static final int TEST = 2000;
    private static final int STEPS = 300;
    /** All examples where these are fewer. */
    private static final int BATCH = 100;

    @Override
    public Result run(TransferLearningProcess.Params p, Lab lab) {
        List<Pretrained> networks = lab.measure(Measurement.of(
                        PretrainedNetworks.class, new PretrainedNetworks.Params(SOURCE_CLASSES, 600, p.seeds())))
                .networks();
        double[][][] accuracy = new double[3][p.seeds()][p.n().size()];
        for (int seed = 0; seed < p.seeds(); seed++) {
            Pretrained start = networks.get(seed);
            SeededRandom random = new SeededRandom(lab.random("target " + seed).nextLong());
            FeatureTeacher teacher = start.teacher().relative(CLASSES, 0, HEAD_NOISE, random);
            Dataset test = teacher.examples(TEST, 0, random);
            Dataset all = teacher.examples(p.n().get(p.n().size() - 1), 0, random);
            for (int i = 0; i < p.n().size(); i++) {
                Dataset data = all.slice(0, p.n().get(i));
                long weights = random.nextLong();
                Network fresh = PretrainedNetworks.fresh(CLASSES, weights);
                accuracy[0][seed][i] = learned(fresh, data, test, weights);
                accuracy[1][seed][i] = onFrozen(start, data, test, weights);
                Network tuned = PretrainedNetworks.fresh(CLASSES, weights);
                tuned.setWeight(0, start.weights().weight()[0]);
                tuned.setBias(0, start.weights().bias()[0]);
                accuracy[2][seed][i] = learned(tuned, data, test, weights);
            }
        }
        double source =
                networks.stream().mapToDouble(Pretrained::accuracy).average().orElseThrow();
        return new Result(
                new Regime("from scratch", accuracy[0]),
                new Regime("frozen features", accuracy[1]),
                new Regime("full fine-tuning", accuracy[2]),
                source);
    }

    private static double learned(Network network, Dataset data, Dataset test, long seed) {
        Trainer.of(network, new Updater.Adam(PretrainedNetworks.RATE))
                .train(data, Math.min(BATCH, data.size()), STEPS, seed);
        return network.accuracy(test);
    }

    /** With frozen features only the head is a network; it sees features instead of inputs. */
    private static double onFrozen(Pretrained start, Dataset data, Dataset test, long seed) {
        Network body = start.weights().network(PretrainedNetworks.architecture(SOURCE_CLASSES));
        Architecture head = Architecture.input(PretrainedNetworks.HIDDEN)
                .dense(CLASSES, Activation.IDENTITY)
                .loss(Loss.SOFTMAX_CROSS_ENTROPY);
        Network network = Network.create(head, Initialisation.LECUN, Precision.DOUBLE, seed);
        return learned(network, features(body, data), features(body, test), seed);
    }

    private static Dataset features(Network body, Dataset data) {
        return new Dataset(Propagation.forward(body, data.inputs()).activation(1), data.targets());
    }

    @Override
    public List<Check> checks(TransferLearningProcess.Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        int last = p.n().size() - 1;
        for (Regime regime : List.of(r.scratch(), r.frozen(), r.full())) {
            checks.add(Check.above(
                    "gain from more examples, " + regime.name(), regime.mean()[last] - regime.mean()[0], 0));
        }
        if (p.equals(new TransferLearningProcess.Params())) {
            double few = r.frozen().mean()[1] - r.scratch().mean()[1];
            checks.add(Check.above("frozen features above scratch with 60 examples", few, 0.08));
            checks.add(Check.below(
                    "the same with 1000", r.frozen().mean()[last] - r.scratch().mean()[last], few));
            for (int i = 0; i <= last; i++) {
                checks.add(Check.above(
                        "full fine-tuning above scratch with " + p.n().get(i) + " examples",
                        r.full().mean()[i] - r.scratch().mean()[i],
                        -0.01));
            }
        }
        return checks;
    }
}
