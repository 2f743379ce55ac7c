package io.github.bookfigures.catalog.residual;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.learn.Initialisation;
import io.github.bookfigures.learn.Network;
import io.github.bookfigures.learn.Propagation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How large a gradient is after each layer on its way back from the loss, in short fresh nets, and what becomes of it when
 * one block is switched off (its weights set to 0). The gradient at the output is random.
 */
public final class GradientHighway implements Experiment<GradientHighway.Params, GradientHighway.Result> {

    /** What determines the measurement. */
    public record Params(
            @Doc("layers of each net") int boxes,
            @Doc("width of every layer") int dim,
            @Doc("inputs measured") int batch,
            @Doc("the block that is switched off, from 1") int blocked) {
        public Params() {
            this(6, 64, 256, 3);
        }

        public Params {
            if (boxes < 2 || dim < 2 || batch < 1 || blocked < 1 || blocked > boxes) {
                throw new IllegalArgumentException(
                        "needs at least 2 boxes, a dim of 2, a batch of 1 and a blocked box among them");
            }
        }
    }

    /**
     * One net.
     *
     * @param gradient norm of dL/dx after each layer relative to that at the output; index 0 is the input, the last is 1
     * @param gradientBlocked the same with one block switched off
     * @param largestChangeInBlock largest difference, over all examples and units, between the gradient before and after the
     *     block that is switched off
     */
    public record Net(double[] gradient, double[] gradientBlocked, double largestChangeInBlock) {}

    /**
     * Both nets: plain with LeCun's weights, residual with He's divided by the root of the depth.
     *
     * @param blocked number of the block that is switched off, from 1
     */
    public record Result(int blocked, Net plain, Net residual) {}

    @Override
    public Result run(Params p, Lab lab) {
        MicroWorld world = new MicroWorld(lab);
        double[][] inputs = world.inputs(p.batch(), p.dim());
        double[][] cotangent = world.random("cotangent").gaussians(p.batch(), p.dim(), 1);
        return new Result(
                p.blocked(),
                measure(p, world.plain(p.boxes(), p.dim(), Initialisation.LECUN), inputs, cotangent),
                measure(p, world.residual(p.boxes(), p.dim(), MicroWorld.shared(p.boxes())), inputs, cotangent));
    }

    private static Net measure(Params p, Network net, double[][] inputs, double[][] cotangent) {
        double[] open = relative(Propagation.forward(net, inputs).backwardFrom(cotangent));
        net.setWeight(p.blocked() - 1, new double[p.dim()][p.dim()]);
        Propagation.Gradients blocked = Propagation.forward(net, inputs).backwardFrom(cotangent);
        double[][] before = blocked.activation()[p.blocked() - 1];
        double[][] after = blocked.activation()[p.blocked()];
        double change = IntStream.range(0, before.length)
                .mapToDouble(i -> IntStream.range(0, p.dim())
                        .mapToDouble(j -> Math.abs(before[i][j] - after[i][j]))
                        .max()
                        .orElseThrow())
                .max()
                .orElseThrow();
        return new Net(open, relative(blocked), change);
    }

    private static double[] relative(Propagation.Gradients gradients) {
        double[] norms = gradients.activationNorms();
        double output = norms[norms.length - 1];
        return Arrays.stream(norms).map(norm -> norm / output).toArray();
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        double[] plain = r.plain().gradient();
        double[] residual = r.residual().gradient();
        boolean shrinks = IntStream.range(0, p.boxes()).allMatch(layer -> plain[layer] < plain[layer + 1]);
        int last = p.boxes();
        double expected = Math.pow(0.5, (last - 1) / 2.0);
        return List.of(
                Check.that("plain: the gradient shrinks at every layer", shrinks, Arrays.toString(plain)),
                Check.below("plain: layer 1 over the last layer", plain[1] / plain[last], 2 * expected),
                Check.between("residual: layer 1 over the last layer", residual[1] / residual[last], 0.8, 2.5),
                Check.near(
                        "residual: a block switched off changes nothing",
                        r.residual().largestChangeInBlock(),
                        0,
                        0),
                Check.near(
                        "plain: a block switched off lets nothing through",
                        r.plain().gradientBlocked()[p.blocked() - 1],
                        0,
                        0));
    }
}
