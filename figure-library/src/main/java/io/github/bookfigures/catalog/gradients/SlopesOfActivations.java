package io.github.bookfigures.catalog.gradients;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.eigen.Eigen;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Derivatives of three activation functions by automatic differentiation, and their mean for normal inputs, by Gauss-Hermite
 * quadrature with the nodes of Golub and Welsch (1969).
 */
public final class SlopesOfActivations implements Experiment<SlopesOfActivations.Params, SlopesOfActivations.Result> {
    private static final int NODES = 64;
    private static final double[] SPREADS = {0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4};

    /** The functions compared. */
    enum Function {
        TANH("tanh"),
        SIGMOID("sigmoid"),
        RELU("ReLU");

        private final String label;

        Function(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        private SDVariable of(SameDiff graph, SDVariable x) {
            return switch (this) {
                case TANH -> graph.math().tanh(x);
                case SIGMOID -> graph.nn().sigmoid(x);
                case RELU -> graph.nn().relu(x, 0);
            };
        }
    }

    /** What the manifest may set. */
    public record Params(
            @Doc("left end of the axis, below 0") double xmin,
            @Doc("right end of the axis, above 0") double xmax,

            @Doc("standard deviation of the inputs over which slopes are averaged, above 0")
            double s,

            @Doc("layers or steps over which slopes are multiplied, from 10 to 100")
            int t_max) {
        public Params() {
            this(-6, 6, 1, 20);
        }

        public Params {
            if (!(xmin < 0) || !(xmax > 0) || !(s > 0) || t_max < 10 || t_max > 100) {
                throw new IllegalArgumentException("needs xmin below 0, xmax and s above 0 and t_max from 10 to 100");
            }
        }
    }

    /**
     * One function.
     *
     * @param name its name
     * @param slope derivative at the abscissas
     * @param largest largest derivative
     * @param largestPower largest derivative to the powers 0, 1, …
     * @param mean mean derivative for inputs of deviation s
     * @param meanPower that mean to the powers 0, 1, …
     * @param means mean derivative for deviations 0.5, 1, …, 4
     */
    public record Curve(
            String name,
            double[] slope,
            double largest,
            double[] largestPower,
            double mean,
            double[] meanPower,
            double[] means) {}

    /**
     * What was computed.
     *
     * @param x abscissas; 0 is one of them
     * @param powers 0, 1, …, t_max
     * @param curves tanh, sigmoid, ReLU
     * @param doubled tanh'(x) - 4 sigmoid'(2x), largest in size
     */
    public record Result(double[] x, double[] powers, List<Curve> curves, double doubled) {}

    @Override
    public Result run(Params p, Lab lab) {
        // Both halves have their own step, so that 0 is met exactly.
        double[] x = IntStream.rangeClosed(-200, 200)
                .mapToDouble(i -> i < 0 ? -p.xmin() * i / 200 : p.xmax() * i / 200)
                .toArray();
        double[][] rule = gaussHermite();
        List<Curve> curves =
                Arrays.stream(Function.values()).map(f -> curve(f, x, rule, p)).toList();
        double[] twice =
                slopes(Function.SIGMOID, Arrays.stream(x).map(v -> 2 * v).toArray());
        double[] tanh = curves.get(0).slope();
        double doubled = IntStream.range(0, x.length)
                .mapToDouble(i -> Math.abs(tanh[i] - 4 * twice[i]))
                .max()
                .orElseThrow();
        return new Result(x, powers(p), curves, doubled);
    }

    private static double[] powers(Params p) {
        return IntStream.rangeClosed(0, p.t_max()).asDoubleStream().toArray();
    }

    private static Curve curve(Function f, double[] x, double[][] rule, Params p) {
        double[] slope = slopes(f, x);
        double largest = Arrays.stream(slope).max().orElseThrow();
        double mean = mean(f, rule, p.s());
        return new Curve(
                f.label(),
                slope,
                largest,
                Arrays.stream(powers(p)).map(t -> StrictMath.pow(largest, t)).toArray(),
                mean,
                Arrays.stream(powers(p)).map(t -> StrictMath.pow(mean, t)).toArray(),
                Arrays.stream(SPREADS).map(s -> mean(f, rule, s)).toArray());
    }

    private static double mean(Function f, double[][] rule, double s) {
        double[] slope = slopes(f, Arrays.stream(rule[0]).map(z -> s * z).toArray());
        return IntStream.range(0, NODES).mapToDouble(i -> rule[1][i] * slope[i]).sum();
    }

    private static double[] slopes(Function f, double[] x) {
        SameDiff graph = SameDiff.create();
        SDVariable input = graph.var("x", Nd4j.createFromArray(x));
        f.of(graph, input).sum().markAsLoss();
        return graph.calculateGradients(Map.of(), "x").get("x").toDoubleVector();
    }

    /** Nodes and weights for the mean over a standard normal number: eigenvalues of the recurrence of Hermite polynomials. */
    private static double[][] gaussHermite() {
        double[][] recurrence = new double[NODES][NODES];
        for (int k = 1; k < NODES; k++) {
            recurrence[k][k - 1] = Math.sqrt(k);
            recurrence[k - 1][k] = Math.sqrt(k);
        }
        INDArray vectors = Nd4j.createFromArray(recurrence);
        INDArray values = Eigen.symmetricGeneralizedEigenvalues(vectors, true);
        double[] weights = IntStream.range(0, NODES)
                .mapToDouble(i -> vectors.getDouble(0, i) * vectors.getDouble(0, i))
                .toArray();
        return new double[][] {values.toDoubleVector(), weights};
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        Curve tanh = r.curves().get(0);
        Curve sigmoid = r.curves().get(1);
        Curve relu = r.curves().get(2);
        int zero = IntStream.range(0, r.x().length)
                .filter(i -> r.x()[i] == 0)
                .findFirst()
                .orElseThrow();
        List<Check> checks = new ArrayList<>(List.of(
                Check.near("largest slope of sigmoid", sigmoid.largest(), 0.25, 1e-12),
                Check.near("slope of sigmoid at 0", sigmoid.slope()[zero], 0.25, 1e-12),
                Check.near("largest slope of tanh", tanh.largest(), 1, 1e-12),
                Check.near("slope of tanh at 0", tanh.slope()[zero], 1, 1e-12),
                Check.below("tanh'(x) = 4 sigmoid'(2x)", r.doubled(), 1e-12),
                Check.near("0.25^10", sigmoid.largestPower()[10], 9.5367431640625e-7, 1e-15)));
        for (int i = 0; i < SPREADS.length; i++) {
            checks.add(Check.near("mean slope of ReLU, deviation " + SPREADS[i], relu.means()[i], 0.5, 1e-9));
        }
        checks.add(Check.below("mean slope of sigmoid against tanh, deviation 1", sigmoid.means()[1], tanh.means()[1]));
        return checks;
    }
}
