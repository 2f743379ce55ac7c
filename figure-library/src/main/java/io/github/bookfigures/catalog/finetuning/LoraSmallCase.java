package io.github.bookfigures.catalog.finetuning;

import io.github.bookfigures.catalog.finetuning.LoraDiagram.Params;
import io.github.bookfigures.catalog.finetuning.LoraDiagram.Result;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Counts, and tries the claims on a 6 by 6 weight of rank 2 with autodiff. */
public final class LoraSmallCase implements Experiment<Params, Result> {
    private static final int SIZE = 6;
    private static final int RANK = 2;

    @Override
    public Result run(Params p, Lab lab) {
        RandomGenerator random = lab.random("weights");
        INDArray w = normal(random, SIZE, SIZE);
        INDArray a = normal(random, RANK, SIZE);
        INDArray b = normal(random, SIZE, RANK);
        INDArray x = normal(random, SIZE, 1);
        INDArray target = normal(random, SIZE, 1);
        double scale = p.alpha() / p.r();
        INDArray merged = w.add(b.mmul(a).mul(scale)).mmul(x);
        Map<String, INDArray> trained = network(w, a, b, x, target, scale).output(Map.of(), "h");
        SameDiff start = network(w, a, b.like(), x, target, scale);
        Map<String, INDArray> gradients = start.calculateGradients(Map.of(), "A", "B");
        INDArray change = start.getVariable("h").eval().sub(w.mmul(x));
        long frozen = (long) p.d() * p.k();
        long added = (long) p.r() * (p.d() + p.k());
        return new Result(
                frozen,
                added,
                (double) added / frozen,
                trained.get("h").sub(merged).amaxNumber().doubleValue(),
                change.amaxNumber().doubleValue(),
                gradients.get("A").norm2Number().doubleValue(),
                gradients.get("B").norm2Number().doubleValue());
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.below("two paths give what the merged weight gives", r.mergeError(), 1e-10));
        checks.add(Check.near("the output does not change at the start", r.changeAtStart(), 0, 0));
        checks.add(Check.near("the gradient of A is 0 at the start", r.gradientOfA(), 0, 0));
        checks.add(Check.above("the gradient of B is not", r.gradientOfB(), 1e-3));
        if (p.equals(new Params())) {
            checks.add(Check.near("trained parameters", r.trained(), 65_536, 0));
            checks.add(Check.near("share of trained parameters", r.share(), 0.00390625, 0));
        }
        return checks;
    }

    private static SameDiff network(INDArray w, INDArray a, INDArray b, INDArray x, INDArray target, double scale) {
        SameDiff graph = SameDiff.create();
        SDVariable input = graph.constant("x", x);
        SDVariable low = graph.var("B", b).mmul(graph.var("A", a).mmul(input)).mul(scale);
        SDVariable h = graph.constant("W", w).mmul(input).add("h", low);
        SDVariable error = h.sub(graph.constant("target", target));
        graph.setLossVariables(error.mul(error).sum().rename("loss"));
        return graph;
    }

    private static INDArray normal(RandomGenerator random, int rows, int columns) {
        double[] values = new double[rows * columns];
        Arrays.setAll(values, i -> random.nextGaussian());
        return Nd4j.createFromArray(values).reshape(rows, columns);
    }
}
