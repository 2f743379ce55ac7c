package io.github.bookfigures.catalog.perceptron;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A perceptron learns logical gates by Rosenblatt's rule, and every labelling of the unit square's corners that a line
 * can make is enumerated. Weights are (w1, w2, b); a point on the line is a mistake.
 */
public final class GateTraining implements Experiment<GateTraining.Params, GateTraining.Result> {
    private static final int[][] CORNERS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    /** Epochs within which every separable gate is learned from zero weights. */
    private static final int SOON = 20;

    /** What determines the result. */
    public record Params(
            List<Gate> gates,
            @Doc("epochs after which an attempt ends") int max_epochs) {
        public Params {
            gates = List.copyOf(gates);
        }
    }

    /** A line w1 x1 + w2 x2 + b = 0 and how many corners lie on their right side. */
    public record Separator(double[] weights, int correct) {}

    /**
     * What became of one gate.
     *
     * @param gate the gate
     * @param target its output at each corner, in the order of {@link Result#corners}
     * @param mistakes mistakes in each epoch; the last is 0 when a line was found
     * @param learned weights after the last epoch
     * @param pocket the best weights seen on the way
     * @param best the best line there is, with the widest margin
     */
    public record Training(
            Gate gate, int[] target, int[] mistakes, Separator learned, Separator pocket, Separator best) {
        boolean converged() {
            return mistakes[mistakes.length - 1] == 0;
        }
    }

    /**
     * What was computed.
     *
     * @param corners the four inputs
     * @param trainings one for each gate
     * @param separable how many of the 16 labellings of the corners a line can make
     * @param inseparable the others, as outputs at the corners
     */
    public record Result(int[][] corners, List<Training> trainings, int separable, List<String> inseparable) {}

    @Override
    public Result run(Params p, Lab lab) {
        Map<String, double[]> dichotomies = dichotomies();
        List<String> inseparable = IntStream.range(0, 1 << CORNERS.length)
                .mapToObj(GateTraining::labelling)
                .filter(labels -> !dichotomies.containsKey(labels))
                .toList();
        List<Training> trainings = p.gates().stream()
                .map(gate -> train(gate, p.max_epochs(), dichotomies))
                .toList();
        return new Result(CORNERS, trainings, dichotomies.size(), inseparable);
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        int all = CORNERS.length;
        for (Training t : r.trainings()) {
            String epochs = t.mistakes().length + " epochs, " + t.learned().correct() + " of " + all;
            if (t.gate() == Gate.XOR || t.gate() == Gate.XNOR) {
                boolean never = Arrays.stream(t.mistakes()).allMatch(m -> m > 0);
                checks.add(Check.that(
                        t.gate() + " is not learned in any epoch",
                        never && t.mistakes().length == p.max_epochs(),
                        epochs));
                double best = t.best().correct() / (double) all;
                checks.add(Check.near("best accuracy of any line on " + t.gate(), best, 0.75, 0));
            } else {
                boolean soon = t.converged() && t.mistakes().length <= SOON;
                checks.add(Check.that(
                        t.gate() + " is learned within " + SOON + " epochs",
                        soon && t.learned().correct() == all,
                        epochs));
            }
        }
        // Cover (1965): n points in general position in d dimensions have 2 (C(n-1, 0) + … + C(n-1, d)) dichotomies.
        checks.add(Check.near("labellings a line can make", r.separable(), 2 * (1 + 3 + 3), 0));
        List<String> failures = List.of(labels(targets(Gate.XOR)), labels(targets(Gate.XNOR)));
        checks.add(Check.that(
                "only XOR and XNOR are not among them",
                r.inseparable().equals(failures),
                r.inseparable().toString()));
        return checks;
    }

    private static Training train(Gate gate, int epochs, Map<String, double[]> dichotomies) {
        int[] target = targets(gate);
        double[] weights = new double[3];
        Separator pocket = new Separator(weights.clone(), 0);
        int[] mistakes = new int[epochs];
        int epoch = 0;
        do {
            for (int i = 0; i < CORNERS.length; i++) {
                if (!correct(weights, i, target[i])) {
                    int sign = 2 * target[i] - 1;
                    weights[0] += sign * CORNERS[i][0];
                    weights[1] += sign * CORNERS[i][1];
                    weights[2] += sign;
                    mistakes[epoch]++;
                    Separator now = separator(weights, target);
                    pocket = now.correct() > pocket.correct() ? now : pocket;
                }
            }
            epoch++;
        } while (epoch < epochs && mistakes[epoch - 1] > 0);
        Separator best = dichotomies.values().stream()
                .map(line -> separator(line, target))
                .reduce((a, b) -> b.correct() > a.correct() ? b : a)
                .orElseThrow();
        return new Training(gate, target, Arrays.copyOf(mistakes, epoch), separator(weights, target), pocket, best);
    }

    /**
     * Every labelling a line can make, with the line of widest margin among those with small whole weights and half
     * thresholds; they are enough, for they reach Cover's number.
     */
    private static Map<String, double[]> dichotomies() {
        Map<String, double[]> lines = new TreeMap<>();
        for (int w1 = -2; w1 <= 2; w1++) {
            for (int w2 = -2; w2 <= 2; w2++) {
                for (double b = -4.5; b <= 4.5; b++) {
                    if (w1 != 0 || w2 != 0) {
                        double[] line = {w1, w2, b};
                        int[] labels = IntStream.range(0, CORNERS.length)
                                .map(i -> score(line, i) > 0 ? 1 : 0)
                                .toArray();
                        lines.merge(labels(labels), line, (a, c) -> margin(c) > margin(a) ? c : a);
                    }
                }
            }
        }
        return lines;
    }

    private static double margin(double[] line) {
        return IntStream.range(0, CORNERS.length)
                        .mapToDouble(i -> Math.abs(score(line, i)))
                        .min()
                        .orElseThrow()
                / Math.hypot(line[0], line[1]);
    }

    private static Separator separator(double[] weights, int[] target) {
        int correct = (int) IntStream.range(0, CORNERS.length)
                .filter(i -> correct(weights, i, target[i]))
                .count();
        return new Separator(weights.clone(), correct);
    }

    private static boolean correct(double[] weights, int corner, int target) {
        return (2 * target - 1) * score(weights, corner) > 0;
    }

    private static double score(double[] weights, int corner) {
        return weights[0] * CORNERS[corner][0] + weights[1] * CORNERS[corner][1] + weights[2];
    }

    private static int[] targets(Gate gate) {
        return Arrays.stream(CORNERS).mapToInt(x -> gate.output(x[0], x[1])).toArray();
    }

    private static String labels(int[] target) {
        StringBuilder labels = new StringBuilder();
        Arrays.stream(target).forEach(labels::append);
        return labels.toString();
    }

    private static String labelling(int bits) {
        return labels(IntStream.range(0, CORNERS.length)
                .map(i -> bits >> (CORNERS.length - 1 - i) & 1)
                .toArray());
    }
}
