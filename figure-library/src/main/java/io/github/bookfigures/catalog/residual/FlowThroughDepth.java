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
 * A random gradient at the output of three untrained networks is carried back to the input: plain ones with the weights of
 * LeCun and of He, and a residual one with those of He divided by the root of the depth. Double precision.
 */
public final class FlowThroughDepth implements Experiment<FlowThroughDepth.Params, FlowThroughDepth.Result> {
    /** What the manifest may set. */
    public record Params(
            @Doc("layers of each network, from 5 to 100") int layers,
            @Doc("width of every layer, at least 16") int dim,
            @Doc("examples, at least 16") int batch) {
        public Params() {
            this(30, 64, 128);
        }

        public Params {
            if (layers < 5 || layers > 100 || dim < 16 || batch < 16) {
                throw new IllegalArgumentException("needs 5 to 100 layers, and a width and a batch from 16");
            }
        }
    }

    /**
     * One network.
     *
     * @param norms norm of the gradient of the values after each layer, relative to the last; index 0 is the input
     * @param factor geometric mean of the factor per layer on the way back
     */
    public record Flow(double[] norms, double factor) {
        static Flow of(double[] absolute) {
            double[] relative = new double[absolute.length];
            for (int i = 0; i < relative.length; i++) {
                relative[i] = absolute[i] / absolute[absolute.length - 1];
            }
            return new Flow(relative, Math.pow(relative[0], 1.0 / (relative.length - 1)));
        }
    }

    /**
     * What was measured.
     *
     * @param lecun plain network with the weights of LeCun
     * @param he plain network with the weights of He
     * @param residual residual network
     * @param theory 2^(-k/2) after k layers back, index as in norms
     */
    public record Result(Flow lecun, Flow he, Flow residual, double[] theory) {}

    @Override
    public Result run(Params p, Lab lab) {
        MicroWorld world = new MicroWorld(lab);
        double[][] inputs = world.random("inputs").gaussians(p.batch(), p.dim(), 1);
        double[][] cotangent = world.random("cotangent").gaussians(p.batch(), p.dim(), 1);
        double[] theory = new double[p.layers() + 1];
        for (int layer = 0; layer <= p.layers(); layer++) {
            theory[layer] = StrictMath.pow(2, -(p.layers() - layer) / 2.0);
        }
        return new Result(
                flow(world.plain(p.layers(), p.dim(), Initialisation.LECUN), inputs, cotangent),
                flow(world.plain(p.layers(), p.dim(), Initialisation.HE), inputs, cotangent),
                flow(world.residual(p.layers(), p.dim(), MicroWorld.shared(p.layers())), inputs, cotangent),
                theory);
    }

    private static Flow flow(Network network, double[][] inputs, double[][] cotangent) {
        return Flow.of(
                Propagation.forward(network, inputs).backwardFrom(cotangent).activationNorms());
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        if (!p.equals(new Params())) {
            return List.of();
        }
        return List.of(
                Check.between("factor per layer, LeCun", r.lecun().factor(), 0.66, 0.74),
                Check.below(
                        "left of the gradient at the input, LeCun", r.lecun().norms()[0], 1e-3),
                Check.between("factor per layer, residual", r.residual().factor(), 1.0, 1.06),
                Check.between("gradient at the input, residual", r.residual().norms()[0], 1, 6),
                Check.between("factor per layer, He", r.he().factor(), 0.93, 1.03));
    }
}
