package io.github.bookfigures.catalog.residual;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.learn.Network;
import io.github.bookfigures.learn.Propagation;
import java.util.Arrays;
import java.util.List;

/** Where one input goes, layer by layer, in a fresh plain and a fresh residual net. The input is 0.5 N(0, I). */
public final class LayerTransformation implements Experiment<LayerTransformation.Params, LayerTransformation.Result> {

    /** What determines the measurement. */
    public record Params(
            @Doc("layers of each net") int layers,
            @Doc("width of every layer") int dim,
            @Doc("coordinates recorded, from the first") int dims_shown) {
        public Params() {
            this(20, 64, 32);
        }

        public Params {
            if (layers < 2 || dim < 2 || dims_shown < 2 || dims_shown > dim) {
                throw new IllegalArgumentException(
                        "needs at least 2 layers, a dim of 2 and between 2 and dim dims_shown");
            }
        }
    }

    /**
     * The way of the input through one net.
     *
     * @param norm Euclidean norm after each layer; index 0 is the input
     * @param growth last norm over first
     * @param coordinates the first coordinates after each layer, [layer][coordinate]; the first two make the path
     * @param smallest smallest of all coordinates after layers 1 and up
     * @param smallestIncrease smallest change of any coordinate from one layer to the next
     */
    public record Way(double[] norm, double growth, double[][] coordinates, double smallest, double smallestIncrease) {}

    /** Both nets, with the same input. */
    public record Result(Way plain, Way residual) {}

    @Override
    public Result run(Params p, Lab lab) {
        MicroWorld world = new MicroWorld(lab);
        double[][] input = world.random("input").gaussians(1, p.dim(), 0.5);
        return new Result(
                way(p, world.plain(p.layers(), p.dim(), MicroWorld.shared(p.layers())), input),
                way(p, world.residual(p.layers(), p.dim(), MicroWorld.shared(p.layers())), input));
    }

    private static Way way(Params p, Network net, double[][] input) {
        Propagation pass = Propagation.forward(net, input);
        double[] norm = new double[p.layers() + 1];
        double[][] shown = new double[p.layers() + 1][];
        double smallest = Double.POSITIVE_INFINITY;
        double smallestIncrease = Double.POSITIVE_INFINITY;
        double[] before = input[0];
        for (int layer = 0; layer <= p.layers(); layer++) {
            double[] x = pass.activation(layer)[0];
            norm[layer] = Math.sqrt(Arrays.stream(x).map(v -> v * v).sum());
            shown[layer] = Arrays.copyOf(x, p.dims_shown());
            for (int i = 0; layer > 0 && i < x.length; i++) {
                smallest = Math.min(smallest, x[i]);
                smallestIncrease = Math.min(smallestIncrease, x[i] - before[i]);
            }
            before = x;
        }
        return new Way(norm, norm[p.layers()] / norm[0], shown, smallest, smallestIncrease);
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        Check positive = Check.that(
                "plain: no coordinate is negative after layer 1",
                r.plain().smallest() >= 0,
                r.plain().smallest() + " >= 0");
        Check rising = Check.that(
                "residual: no coordinate ever falls",
                r.residual().smallestIncrease() >= 0,
                r.residual().smallestIncrease() + " >= 0");
        if (p.layers() != new Params().layers() || p.dim() != new Params().dim()) {
            return List.of(positive, rising);
        }
        return List.of(
                positive,
                rising,
                Check.between("norm of the input", r.plain().norm()[0], 2.8, 5.2),
                Check.below("plain: last norm over first", r.plain().growth(), 1e-10),
                Check.between("residual: last norm over first", r.residual().growth(), 2, 20));
    }
}
