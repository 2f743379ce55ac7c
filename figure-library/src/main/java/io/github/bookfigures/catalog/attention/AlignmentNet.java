package io.github.bookfigures.catalog.attention;

import io.github.bookfigures.catalog.attention.ToyTranslation.Pair;
import io.github.bookfigures.learn.Softmax;
import io.github.bookfigures.learn.UpdateRule;
import io.github.bookfigures.learn.Updater;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Additive attention (Bahdanau, Cho and Bengio 2015): the score of source position j at target position t is
 * {@code v · tanh(Q q_t + K k_j)}. A key k_j holds the words j-1, j, j+1 and the position j; a query q_t the two target words
 * before t and the position t; both as ones among zeros. The probability of a target word is the weight on the positions
 * that hold its translation, and the loss is minus its logarithm.
 */
final class AlignmentNet {
    private final int d;
    private final int words;
    private final int targets;
    private final double[] parameters;
    private final double[] gradient;
    private final UpdateRule rule;
    private int step;

    /** Weights from a normal distribution of deviation 0.1. */
    AlignmentNet(int d, int words, int targets, double learningRate, RandomGenerator random) {
        this.d = d;
        this.words = words + 1;
        this.targets = targets + 1;
        int keyLength = 3 * this.words + ToyTranslation.LONGEST;
        int queryLength = 2 * this.targets + ToyTranslation.LONGEST;
        parameters = new double[d * (1 + keyLength + queryLength)];
        Arrays.setAll(parameters, i -> 0.1 * random.nextGaussian());
        gradient = new double[parameters.length];
        rule = new Updater.Adam(learningRate).start(parameters.length);
    }

    /** The attention weights of a pair, [target position][source position]. */
    double[][] weights(Pair pair) {
        double[][] weights = new double[pair.target().length][];
        for (int t = 0; t < weights.length; t++) {
            weights[t] = Softmax.of(scores(hidden(pair, t)));
        }
        return weights;
    }

    /** One step of Adam on the mean loss over all words of some pairs. */
    void train(List<Pair> batch) {
        Arrays.fill(gradient, 0);
        int count = batch.stream().mapToInt(pair -> pair.target().length).sum();
        for (Pair pair : batch) {
            for (int t = 0; t < pair.target().length; t++) {
                backward(pair, t, 1.0 / count);
            }
        }
        rule.apply(++step, parameters, gradient);
    }

    /** Where the weights of ones begin: those of a key (0 to 3) or of a query (0 to 2), each d numbers long. */
    private int[] rows(Pair pair, int t, int j) {
        int key = d;
        int query = d * (1 + 3 * words + ToyTranslation.LONGEST);
        return new int[] {
            key + d * word(pair.source(), j - 1),
            key + d * (words + word(pair.source(), j)),
            key + d * (2 * words + word(pair.source(), j + 1)),
            key + d * (3 * words + j),
            query + d * word(pair.target(), t - 1),
            query + d * (targets + word(pair.target(), t - 2)),
            query + d * (2 * targets + t)
        };
    }

    /** The word at a place, or 0 outside of the sentence. */
    private static int word(int[] sentence, int at) {
        return at < 0 || at >= sentence.length ? 0 : sentence[at] + 1;
    }

    private double[][] hidden(Pair pair, int t) {
        double[][] hidden = new double[pair.source().length][d];
        for (int j = 0; j < hidden.length; j++) {
            for (int row : rows(pair, t, j)) {
                for (int i = 0; i < d; i++) {
                    hidden[j][i] += parameters[row + i];
                }
            }
            for (int i = 0; i < d; i++) {
                hidden[j][i] = StrictMath.tanh(hidden[j][i]);
            }
        }
        return hidden;
    }

    private double[] scores(double[][] hidden) {
        return Arrays.stream(hidden)
                .mapToDouble(units -> {
                    double score = 0;
                    for (int i = 0; i < d; i++) {
                        score += parameters[i] * units[i];
                    }
                    return score;
                })
                .toArray();
    }

    /** Adds the gradient of -log(sum of the weights on translations) to the others. */
    private void backward(Pair pair, int t, double scale) {
        double[][] hidden = hidden(pair, t);
        double[] weights = Softmax.of(scores(hidden));
        double copied = 0;
        for (int j = 0; j < weights.length; j++) {
            copied += pair.source()[j] == pair.target()[t] ? weights[j] : 0;
        }
        for (int j = 0; j < weights.length; j++) {
            double right = pair.source()[j] == pair.target()[t] ? weights[j] / copied : 0;
            double slope = scale * (weights[j] - right);
            int[] rows = rows(pair, t, j);
            for (int i = 0; i < d; i++) {
                gradient[i] += slope * hidden[j][i];
                double inner = slope * parameters[i] * (1 - hidden[j][i] * hidden[j][i]);
                for (int row : rows) {
                    gradient[row + i] += inner;
                }
            }
        }
    }
}
