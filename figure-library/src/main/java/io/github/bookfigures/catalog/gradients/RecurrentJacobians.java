package io.github.bookfigures.catalog.gradients;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.learn.SeededRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * The spectral norm of dh_t/dh_0 in two recurrent networks whose weights are an orthogonal matrix times lambda: a linear one,
 * where it is lambda^t, and h_t = tanh(W h_(t-1) + x_t) driven by normal inputs. Double precision.
 */
public final class RecurrentJacobians implements Experiment<RecurrentJacobians.Params, RecurrentJacobians.Result> {
    /** A norm below it counts as vanished. */
    static final double VANISHED = 0.01;

    /** What the manifest may set. */
    public record Params(
            @Doc("factors of the orthogonal matrix, one curve each, above 0 up to 2")
            double[] lambdas,

            @Doc("steps in time, from 10 to 200") int steps,
            @Doc("hidden units") int hidden,

            @Doc("standard deviation of the inputs of the tanh network, above 0")
            double input_std) {
        public Params() {
            this(new double[] {0.5, 0.9, 1.0, 1.1}, 50, 64, 0.3);
        }

        public Params {
            if (lambdas.length == 0
                    || lambdas.length > 6
                    || Arrays.stream(lambdas).anyMatch(l -> !(l > 0 && l <= 2))) {
                throw new IllegalArgumentException("needs one to six lambdas above 0 up to 2");
            }
            if (steps < 10 || steps > 200 || hidden < 2 || !(input_std > 0)) {
                throw new IllegalArgumentException("needs 10 to 200 steps, two hidden units and a positive input_std");
            }
        }
    }

    /**
     * The curves of one factor; index 0 is time 0, where the norm is 1.
     *
     * @param lambda the factor
     * @param theory lambda^t
     * @param linear measured norm in the linear network
     * @param tanh measured norm in the tanh network
     * @param horizon first step at which lambda^t is below 0.01, or -1 if that never happens
     */
    public record Curve(double lambda, double[] theory, double[] linear, double[] tanh, int horizon) {}

    /**
     * What was measured.
     *
     * @param step 0, 1, …
     * @param curves by factor
     */
    public record Result(double[] step, List<Curve> curves) {}

    @Override
    public Result run(Params p, Lab lab) {
        SeededRandom random = SeededRandom.of(lab.seed(), "recurrent weights");
        INDArray[] svd = svd(Nd4j.createFromArray(random.gaussians(p.hidden(), p.hidden(), 1)));
        INDArray orthogonal = svd[1].mmul(svd[2]);
        double[][] inputs = SeededRandom.of(lab.seed(), "inputs").gaussians(p.steps(), p.hidden(), p.input_std());
        List<Curve> curves = Arrays.stream(p.lambdas())
                .mapToObj(lambda -> curve(lambda, orthogonal.mul(lambda), inputs))
                .toList();
        return new Result(IntStream.rangeClosed(0, p.steps()).asDoubleStream().toArray(), curves);
    }

    private static Curve curve(double lambda, INDArray weights, double[][] inputs) {
        int steps = inputs.length;
        INDArray linear = Nd4j.eye(weights.rows()).castTo(weights.dataType());
        INDArray chain = linear.dup();
        INDArray hidden = Nd4j.zeros(weights.dataType(), weights.rows(), 1);
        double[] theory = new double[steps + 1];
        double[] ofLinear = new double[steps + 1];
        double[] ofTanh = new double[steps + 1];
        theory[0] = 1;
        ofLinear[0] = 1;
        ofTanh[0] = 1;
        for (int t = 1; t <= steps; t++) {
            linear = weights.mmul(linear);
            INDArray input = Nd4j.createFromArray(inputs[t - 1]).reshape(weights.rows(), 1);
            hidden = Transforms.tanh(weights.mmul(hidden).addi(input), false);
            INDArray slope = hidden.mul(hidden).rsubi(1);
            chain = weights.mmul(chain).muliColumnVector(slope);
            theory[t] = StrictMath.pow(lambda, t);
            ofLinear[t] = svd(linear)[0].getDouble(0);
            ofTanh[t] = svd(chain)[0].getDouble(0);
        }
        int horizon = IntStream.rangeClosed(1, 10_000)
                .filter(t -> StrictMath.pow(lambda, t) < VANISHED)
                .findFirst()
                .orElse(-1);
        return new Curve(lambda, theory, ofLinear, ofTanh, horizon);
    }

    /** Singular values, U and V transposed, by LAPACK. */
    private static INDArray[] svd(INDArray matrix) {
        int n = matrix.rows();
        INDArray s = Nd4j.create(matrix.dataType(), n);
        INDArray u = Nd4j.create(matrix.dataType(), new long[] {n, n}, 'f');
        INDArray vt = Nd4j.create(matrix.dataType(), new long[] {n, n}, 'f');
        Nd4j.getNDArrayFactory().lapack().gesvd(matrix.dup('f'), s, u, vt);
        return new INDArray[] {s, u, vt};
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        int last = p.steps();
        for (Curve c : r.curves()) {
            double off = 0;
            double excess = Double.NEGATIVE_INFINITY;
            for (int t = 1; t <= last; t++) {
                off = Math.max(off, Math.abs(c.linear()[t] / c.theory()[t] - 1));
                excess = Math.max(excess, c.tanh()[t] / c.theory()[t] - 1);
            }
            checks.add(Check.below("linear norm is lambda^t for " + c.lambda(), off, 1e-9));
            checks.add(Check.below("tanh norm is not above lambda^t for " + c.lambda(), excess, 1e-9));
            if (p.equals(standard(p)) && c.lambda() == 1) {
                checks.add(Check.below("tanh norm at the end for 1", c.tanh()[last], 0.05));
            }
            if (p.equals(standard(p)) && c.lambda() == 0.5) {
                checks.add(Check.below("tanh norm at the end for 0.5", c.tanh()[last], 1e-12));
            }
            if (c.lambda() == 0.9) {
                checks.add(Check.near("0.9^t is below 0.01 from step", c.horizon(), 44, 0));
            }
        }
        return checks;
    }

    /** The default settings with these factors: records compare arrays by identity. */
    private static Params standard(Params p) {
        Params standard = new Params();
        return new Params(p.lambdas(), standard.steps(), standard.hidden(), standard.input_std());
    }
}
