package io.github.bookfigures.catalog.finetuning;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.learn.Activation;
import io.github.bookfigures.learn.Architecture;
import io.github.bookfigures.learn.Initialisation;
import io.github.bookfigures.learn.Loss;
import io.github.bookfigures.learn.Network;
import io.github.bookfigures.learn.Precision;
import io.github.bookfigures.learn.SeededRandom;
import io.github.bookfigures.learn.Trainer;
import io.github.bookfigures.learn.Updater;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Networks of 32 tanh units trained on plenty of examples of a {@link FeatureTeacher}: what fine-tuning begins with. Several
 * figures start from the same networks.
 */
public final class PretrainedNetworks implements Experiment<PretrainedNetworks.Params, PretrainedNetworks.Result> {
    /** What determines the networks. */
    public record Params(int classes, int steps, int seeds) {}

    /**
     * One network.
     *
     * @param features features of its teacher
     * @param head head of its teacher
     * @param weights what it learned
     * @param accuracy share of fresh examples it gets right
     */
    public record Pretrained(double[][] features, double[][] head, NetworkWeights weights, double accuracy) {
        FeatureTeacher teacher() {
            return new FeatureTeacher(features, head);
        }
    }

    /** One network for each seed. */
    public record Result(List<Pretrained> networks) {}

    static final int HIDDEN = 32;
    static final double RATE = 0.005;
    private static final int EXAMPLES = 3000;
    private static final int TEST = 2000;
    private static final int BATCH = 64;

    @Override
    public Result run(Params p, Lab lab) {
        return new Result(IntStream.range(0, p.seeds())
                .mapToObj(i -> train(
                        p, new SeededRandom(lab.random("pre-training " + i).nextLong())))
                .toList());
    }

    private static Pretrained train(Params p, SeededRandom random) {
        FeatureTeacher teacher = FeatureTeacher.of(p.classes(), random);
        Network network = fresh(p.classes(), random.nextLong());
        Trainer.of(network, new Updater.Adam(RATE))
                .train(teacher.examples(EXAMPLES, 0, random), BATCH, p.steps(), random.nextLong());
        double accuracy = network.accuracy(teacher.examples(TEST, 0, random));
        return new Pretrained(teacher.features(), teacher.head(), NetworkWeights.of(network), accuracy);
    }

    static Architecture architecture(int classes) {
        return Architecture.input(FeatureTeacher.INPUTS)
                .dense(HIDDEN, Activation.TANH)
                .dense(classes, Activation.IDENTITY)
                .loss(Loss.SOFTMAX_CROSS_ENTROPY);
    }

    static Network fresh(int classes, long seed) {
        return Network.create(architecture(classes), Initialisation.LECUN, Precision.DOUBLE, seed);
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        return r.networks().stream()
                .map(network -> Check.above("accuracy of a pre-trained network", network.accuracy(), 0.7))
                .toList();
    }
}
