package io.github.bookfigures.catalog.residual;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.learn.Initialisation;
import io.github.bookfigures.learn.Network;
import io.github.bookfigures.learn.Propagation;
import java.util.List;

/**
 * What the product of Jacobians does to a random gradient as it travels back through fresh nets: its norm against the number
 * of layers crossed, for a plain net with the shared weights, one with LeCun's and a residual net.
 */
public final class ChainRule implements Experiment<ChainRule.Params, ChainRule.Result> {

    /** What determines the measurement. */
    public record Params(
            @Doc("layers of each net") int layers,
            @Doc("width of every layer") int dim,
            @Doc("inputs measured") int batch) {
        public Params() {
            this(20, 64, 256);
        }

        public Params {
            if (layers < 2 || dim < 2 || batch < 1) {
                throw new IllegalArgumentException("needs at least 2 layers, a dim of 2 and a batch of 1");
            }
        }
    }

    /**
     * One net.
     *
     * @param scale norm of dL/dx after crossing 0, 1, … layers backwards, relative to that at the output
     * @param factor geometric mean of the factor per layer
     * @param total the last scale
     * @param fitQuality share of the variance of log scale that a straight line explains
     * @param theoryFactor factor per layer if weights and active units were independent
     * @param theory its powers, to be drawn as a line
     */
    public record Series(
            double[] scale, double factor, double total, double fitQuality, double theoryFactor, double[] theory) {}

    /**
     * The three nets.
     *
     * @param plain plain, with He's weights over the root of the depth, as the residual net; theory 1/sqrt(layers)
     * @param plainLecun plain, with LeCun's weights; theory 1/sqrt(2)
     * @param residual theory sqrt(1 + 1/layers)
     */
    public record Result(Series plain, Series plainLecun, Series residual) {}

    @Override
    public Result run(Params p, Lab lab) {
        MicroWorld world = new MicroWorld(lab);
        double[][] inputs = world.inputs(p.batch(), p.dim());
        double[][] cotangent = world.random("cotangent").gaussians(p.batch(), p.dim(), 1);
        Initialisation shared = MicroWorld.shared(p.layers());
        return new Result(
                series(world.plain(p.layers(), p.dim(), shared), inputs, cotangent, Math.sqrt(1.0 / p.layers())),
                series(world.plain(p.layers(), p.dim(), Initialisation.LECUN), inputs, cotangent, Math.sqrt(0.5)),
                series(
                        world.residual(p.layers(), p.dim(), shared),
                        inputs,
                        cotangent,
                        Math.sqrt(1 + 1.0 / p.layers())));
    }

    private static Series series(Network net, double[][] inputs, double[][] cotangent, double theoryFactor) {
        double[] norms =
                Propagation.forward(net, inputs).backwardFrom(cotangent).activationNorms();
        int layers = norms.length - 1;
        double[] scale = new double[norms.length];
        double[] theory = new double[norms.length];
        for (int crossed = 0; crossed <= layers; crossed++) {
            scale[crossed] = norms[layers - crossed] / norms[layers];
            theory[crossed] = Math.pow(theoryFactor, crossed);
        }
        return new Series(scale, MicroWorld.factor(scale), scale[layers], straightness(scale), theoryFactor, theory);
    }

    /** The squared correlation of index and logarithm. */
    private static double straightness(double[] scale) {
        int n = scale.length;
        double meanLog = 0;
        for (double value : scale) {
            meanLog += Math.log(value) / n;
        }
        double meanIndex = (n - 1) / 2.0;
        double both = 0;
        double index = 0;
        double log = 0;
        for (int i = 0; i < n; i++) {
            double down = Math.log(scale[i]) - meanLog;
            both += (i - meanIndex) * down;
            index += (i - meanIndex) * (i - meanIndex);
            log += down * down;
        }
        return both * both / (index * log);
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        Check line = Check.above("plain: straightness on a log scale", r.plain().fitQuality(), 0.99);
        if (p.layers() != new Params().layers() || p.dim() < new Params().dim()) {
            // The other claims hold for this depth, and for layers wide enough to average.
            return List.of(line);
        }
        return List.of(
                line,
                Check.between("plain: factor per layer", r.plain().factor(), 0.20, 0.25),
                Check.between("plain: total after 20 layers", r.plain().total(), 1e-15, 1e-12),
                Check.between("plain, LeCun: factor per layer", r.plainLecun().factor(), 0.66, 0.74),
                Check.between(
                        "plain, LeCun: total after 20 layers", r.plainLecun().total(), 2e-4, 3e-3),
                Check.between("residual: factor per layer", r.residual().factor(), 1.0, 1.06),
                Check.between("residual: total after 20 layers", r.residual().total(), 1, 4));
    }
}
