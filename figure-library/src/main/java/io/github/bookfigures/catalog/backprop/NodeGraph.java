package io.github.bookfigures.catalog.backprop;

import io.github.bookfigures.catalog.backprop.BackpropNode.Params;
import io.github.bookfigures.catalog.backprop.BackpropNode.Result;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Builds the graph in SameDiff and asks it for values and gradients, in double precision. */
public final class NodeGraph implements Experiment<Params, Result> {
    private static final double STEP = 1e-4;

    @Override
    public Result run(Params p, Lab lab) {
        SameDiff graph = graph(p, p.x(), p.y());
        double[] of = gradients(graph, "L", "x", "y", "z");
        return new Result(
                graph.getVariable("z").eval().getDouble(0),
                graph.getVariable("L").eval().getDouble(0),
                of[2],
                gradients(graph, "z", "x", "y"),
                new double[] {of[0], of[1]},
                new double[] {difference(p, STEP, 0), difference(p, 0, STEP)});
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.near("the upstream gradient is the one asked for", r.upstream(), p.upstream(), 0));
        for (int i = 0; i < 2; i++) {
            String input = i == 0 ? "x" : "y";
            double product = r.upstream() * r.local()[i];
            checks.add(Check.near("dL/d" + input + " is upstream times local", r.downstream()[i], product, 0));
            double numeric = r.differences()[i];
            checks.add(Check.near("central difference by " + input, r.downstream()[i], numeric, 1e-6));
        }
        if (p.equals(new Params())) {
            checks.add(Check.near("z", r.z(), -6, 0));
            checks.add(Check.near("dL/dx", r.downstream()[0], -1.5, 0));
            checks.add(Check.near("dL/dy", r.downstream()[1], 1.0, 0));
        }
        return checks;
    }

    private static SameDiff graph(Params p, double x, double y) {
        SameDiff graph = SameDiff.create();
        SDVariable z = p.op().apply(graph.var("x", Nd4j.scalar(x)), graph.var("y", Nd4j.scalar(y)));
        z.rename("z").mul("L", graph.constant(Nd4j.scalar(p.upstream())));
        return graph;
    }

    private static double[] gradients(SameDiff graph, String of, String... by) {
        graph.setLossVariables(of);
        Map<String, INDArray> gradients = graph.calculateGradients(Map.of(), by);
        return Stream.of(by)
                .mapToDouble(name -> gradients.get(name).getDouble(0))
                .toArray();
    }

    private static double difference(Params p, double dx, double dy) {
        INDArray above = graph(p, p.x() + dx, p.y() + dy).getVariable("L").eval();
        INDArray below = graph(p, p.x() - dx, p.y() - dy).getVariable("L").eval();
        return (above.getDouble(0) - below.getDouble(0)) / (2 * STEP);
    }
}
