package io.github.bookfigures.catalog.attention;

import io.github.bookfigures.catalog.attention.AlignmentTraining.Result;
import io.github.bookfigures.catalog.attention.AttentionAlignment.Params;
import io.github.bookfigures.catalog.attention.ToyTranslation.Pair;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.learn.Dataset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Trains additive attention to copy translations of a toy language and compares it with the known alignment. */
public final class AlignmentTraining implements Experiment<Params, Result> {
    private static final int TRAIN = 600;
    private static final int TEST = 200;
    private static final int BATCH = 64;
    private static final int EVERY = 5;

    /**
     * What was measured.
     *
     * @param source words of the shown sentence
     * @param target words of its translation
     * @param weights attention weights after training, [target][source]
     * @param gold for each target word the place of its source word
     * @param steps training steps at which the weight on gold places was measured
     * @param goldWeight mean weight on gold places over all words of the test sentences
     * @param uniform what goldWeight would be with equal weights on all words
     * @param tokenAccuracy share of test words with the largest probability on the right one
     * @param alignmentAccuracy share of test words with the largest weight on the gold place
     */
    public record Result(
            List<String> source,
            List<String> target,
            double[][] weights,
            int[] gold,
            double[] steps,
            double[] goldWeight,
            double uniform,
            double tokenAccuracy,
            double alignmentAccuracy) {}

    @Override
    public Result run(Params p, Lab lab) {
        List<Pair> train = ToyTranslation.draw(TRAIN, lab.random("train"));
        List<Pair> test = ToyTranslation.draw(TEST, lab.random("test"));
        int words = ToyTranslation.words();
        AlignmentNet net = new AlignmentNet(p.d(), words, words, p.lr(), lab.random("weights"));
        RandomGenerator batches = lab.random("batches");
        List<Double> steps = new ArrayList<>();
        List<Double> goldWeight = new ArrayList<>();
        for (int step = 0; step <= p.steps(); step++) {
            if (step % EVERY == 0 || step == p.steps()) {
                steps.add((double) step);
                goldWeight.add(mean(net, test, (pair, t, weights) -> weights[pair.gold()[t]]));
            }
            if (step < p.steps()) {
                net.train(IntStream.range(0, BATCH)
                        .mapToObj(i -> train.get(batches.nextInt(TRAIN)))
                        .toList());
            }
        }
        Pair shown = ToyTranslation.read(p.sentence());
        return new Result(
                shown.sourceWords(),
                shown.targetWords(),
                net.weights(shown),
                shown.gold(),
                steps.stream().mapToDouble(v -> v).toArray(),
                goldWeight.stream().mapToDouble(v -> v).toArray(),
                mean(net, test, (pair, t, weights) -> 1.0 / weights.length),
                mean(net, test, (pair, t, weights) -> likeliest(pair, weights) == pair.target()[t] ? 1 : 0),
                mean(net, test, (pair, t, weights) -> Dataset.largest(weights) == pair.gold()[t] ? 1 : 0));
    }

    private interface Score {
        double of(Pair pair, int t, double[] weights);
    }

    private static double mean(AlignmentNet net, List<Pair> pairs, Score score) {
        double sum = 0;
        int count = 0;
        for (Pair pair : pairs) {
            double[][] weights = net.weights(pair);
            for (int t = 0; t < weights.length; t++) {
                sum += score.of(pair, t, weights[t]);
                count++;
            }
        }
        return sum / count;
    }

    /** The word with the largest sum of weights. */
    private static int likeliest(Pair pair, double[] weights) {
        double[] probability = new double[ToyTranslation.words()];
        for (int j = 0; j < weights.length; j++) {
            probability[pair.source()[j]] += weights[j];
        }
        return Dataset.largest(probability);
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        double worst = Arrays.stream(r.weights())
                .mapToDouble(row -> Math.abs(Arrays.stream(row).sum() - 1))
                .max()
                .orElseThrow();
        int[] largest = Arrays.stream(r.weights()).mapToInt(Dataset::largest).toArray();
        return List.of(
                Check.below("each row of weights sums to 1", worst, 1e-6),
                Check.between("share of held-out words that are right", r.tokenAccuracy(), 0.98, 1),
                Check.between("share of held-out words aligned as they should be", r.alignmentAccuracy(), 0.95, 1),
                Check.between("mean weight on the right place", r.goldWeight()[r.goldWeight().length - 1], 0.9, 1),
                Check.below("mean weight on the right place before training", r.goldWeight()[0], 0.4),
                Check.that(
                        "the largest weights of the shown sentence are on its gold alignment",
                        Arrays.equals(largest, r.gold()),
                        Arrays.toString(largest)));
    }
}
