package io.github.bookfigures.catalog.optimization;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.learn.Descent;
import io.github.bookfigures.learn.Updater;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Four textbook rules of descent on Beale's function from one start, and the function on a grid. */
public final class OptimizerPaths implements Experiment<OptimizerPaths.Params, OptimizerPaths.Result> {
    private static final double[] MINIMUM = {3, 0.5};
    private static final double GOAL = 0.01;

    /** Step sizes of the rules. */
    public record Rates(
            @Doc("of gradient descent") double sgd,
            @Doc("of heavy-ball momentum with beta 0.9") double momentum,
            @Doc("of RMSProp with rho 0.9") double rmsprop,
            @Doc("of Adam with 0.9 and 0.999") double adam) {
        public Rates() {
            this(0.01, 0.005, 0.02, 0.1);
        }
    }

    /** What determines the result. */
    public record Params(
            double[] start,
            int steps,
            Rates lrs,
            @Doc("contour levels") int levels) {
        public Params() {
            this(new double[] {1, 1.5}, 500, new Rates(), 40);
        }

        public Params {
            require(start, steps, levels);
        }

        /** Refuses what makes no sense; for the figures' parameters too. */
        static void require(double[] start, int steps, int levels) {
            if (start.length != 2 || steps < 20 || levels < 30) {
                throw new IllegalArgumentException(
                        "needs a start of two coordinates, at least 20 steps and at least 30 levels");
            }
        }

        boolean travelsAsUsual() {
            Params usual = new Params();
            return Arrays.equals(start, usual.start) && steps == usual.steps && lrs.equals(usual.lrs);
        }
    }

    /**
     * The way of one rule.
     *
     * @param method its name
     * @param rate its step size
     * @param x abscissas, the first is the start
     * @param y ordinates
     * @param loss the function along the way
     * @param firstBelow first step with a loss below the goal, or -1
     * @param distance distance of its end from the minimum
     */
    public record Path(
            String method, double rate, double[] x, double[] y, double[] loss, int firstBelow, double distance) {
        double end() {
            return loss[loss.length - 1];
        }
    }

    /**
     * What was computed.
     *
     * @param x grid abscissas
     * @param y grid ordinates
     * @param f the function, f[i][j] at (x[j], y[i])
     * @param levels contour levels, evenly spaced on a logarithmic scale
     * @param levelsPerDecade how many levels lie between powers of ten
     * @param goal loss that counts as arrived
     * @param minimum where the function is smallest
     * @param paths the ways of SGD, momentum, RMSProp and Adam
     * @param valueAtMinimum the function there
     * @param gradientAtMinimum norm of the gradient there
     * @param autodiffDeviation largest deviation of the gradient from SameDiff's at 20 random points of the grid's area
     * @param updaterDeviation largest deviation of a first step from that of ND4J's updaters for RMSProp and Adam
     */
    public record Result(
            double[] x,
            double[] y,
            double[][] f,
            double[] levels,
            int levelsPerDecade,
            double goal,
            double[] minimum,
            List<Path> paths,
            double valueAtMinimum,
            double gradientAtMinimum,
            double autodiffDeviation,
            double updaterDeviation) {}

    @Override
    public Result run(Params p, Lab lab) {
        Beale beale = new Beale();
        double[] x = grid(-1, 4, 201);
        double[] y = grid(-2, 2.2, 169);
        double[][] f = new double[y.length][x.length];
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < x.length; j++) {
                f[i][j] = beale.value(new double[] {x[j], y[i]});
            }
        }
        int perDecade = p.levels() / 5;
        double[] levels = IntStream.range(0, p.levels())
                .mapToDouble(k -> GOAL * StrictMath.pow(10, (double) k / perDecade))
                .toArray();
        double[] slope = beale.gradient(MINIMUM);
        return new Result(
                x,
                y,
                f,
                levels,
                perDecade,
                GOAL,
                MINIMUM,
                paths(p),
                beale.value(MINIMUM),
                Math.hypot(slope[0], slope[1]),
                Beale.autodiffDeviation(lab.random("gradient check"), 20, x, y),
                updaterDeviation(p));
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        return PathClaims.of(p, r);
    }

    private static Map<String, Updater> rules(Rates rates) {
        Map<String, Updater> rules = new LinkedHashMap<>();
        rules.put("SGD", new Updater.Sgd(rates.sgd()));
        rules.put("Momentum", new Updater.Momentum(rates.momentum(), 0.9));
        rules.put("RMSProp", new Updater.RmsProp(rates.rmsprop(), 0.9));
        rules.put("Adam", new Updater.Adam(rates.adam()));
        return rules;
    }

    static List<Path> paths(Params p) {
        List<Path> paths = new ArrayList<>();
        rules(p.lrs()).forEach((method, rule) -> {
            Descent way = Descent.run(rule, new Beale(), p.start(), p.steps());
            double[] x =
                    Arrays.stream(way.points()).mapToDouble(point -> point[0]).toArray();
            double[] y =
                    Arrays.stream(way.points()).mapToDouble(point -> point[1]).toArray();
            int below = IntStream.range(0, x.length)
                    .filter(step -> way.values()[step] < GOAL)
                    .findFirst()
                    .orElse(-1);
            double distance = Math.hypot(way.end()[0] - MINIMUM[0], way.end()[1] - MINIMUM[1]);
            paths.add(new Path(method, rule.learningRate(), x, y, way.values(), below, distance));
        });
        return paths;
    }

    /** For rules with a memory; ND4J has no heavy-ball momentum, so that one is left out. */
    private static double updaterDeviation(Params p) {
        double worst = 0;
        double[] slope = new Beale().gradient(p.start());
        for (Updater rule : rules(p.lrs()).values()) {
            if (rule instanceof Updater.RmsProp || rule instanceof Updater.Adam) {
                double[] ours = p.start().clone();
                rule.start(ours.length).apply(1, ours, slope);
                INDArray step = Nd4j.createFromArray(new double[][] {slope});
                INDArray memory = Nd4j.create(step.dataType(), 1, rule.nd4j().stateSize(ours.length));
                rule.nd4j().instantiate(memory, true).applyUpdater(step, 0, 0);
                for (int i = 0; i < ours.length; i++) {
                    worst = Math.max(worst, Math.abs(p.start()[i] - step.getDouble(i) - ours[i]));
                }
            }
        }
        return worst;
    }

    private static double[] grid(double from, double to, int points) {
        return IntStream.range(0, points)
                .mapToDouble(i -> from + (to - from) * i / (points - 1))
                .toArray();
    }
}
