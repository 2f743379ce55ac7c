package io.github.bookfigures.catalog.backprop;

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
import org.nd4j.linalg.factory.Nd4j;

/** Small gates as SameDiff graphs in double precision: values forwards, gradients backwards, central differences beside them. */
public final class GateCircuits implements Experiment<GateCircuits.Params, GateCircuits.Result> {
    private static final double STEP = 1e-4;

    /** What a gate computes, and the inputs it is shown with. */
    public enum Kind {
        ADD("+", "distributor", 3, -1),
        MUL("×", "swapper", 3, -4),
        MAX("max", "router", 4, -1),
        /** One input, two consumers. */
        COPY("copy", "accumulator", 1.5),
        SIGMOID("σ", "attenuator", 0),
        RELU("ReLU", "switch", -0.7);

        private final String sign;
        private final String part;
        private final double[] inputs;

        Kind(String sign, String part, double... inputs) {
            this.sign = sign;
            this.part = part;
            this.inputs = inputs;
        }

        String sign() {
            return sign;
        }

        /** What the gate is on the way back. */
        String part() {
            return part;
        }

        private List<SDVariable> of(SameDiff graph, List<SDVariable> in) {
            return switch (this) {
                case ADD -> List.of(in.get(0).add(in.get(1)));
                case MUL -> List.of(in.get(0).mul(in.get(1)));
                case MAX -> List.of(graph.math().max(in.get(0), in.get(1)));
                case COPY -> List.of(in.get(0).mul(1), in.get(0).mul(1));
                case SIGMOID -> List.of(graph.nn().sigmoid(in.get(0)));
                case RELU -> List.of(graph.nn().relu(in.get(0), 0));
            };
        }
    }

    /** What the manifest may set. */
    public record Params(
            @Doc("gates to show, one to six: ADD, MUL, MAX, COPY, SIGMOID, RELU")
            List<Kind> gates,

            @Doc("gradient that arrives at the output; the second consumer of COPY sends back minus half of it")
            double upstream) {
        public Params() {
            this(List.of(Kind.values()), 2);
        }

        public Params {
            gates = List.copyOf(gates);
            if (gates.isEmpty() || gates.size() > 6 || !Double.isFinite(upstream) || upstream == 0) {
                throw new IllegalArgumentException(
                        "needs one to six gates and a finite upstream gradient other than 0");
            }
        }
    }

    /**
     * One gate.
     *
     * @param kind what it computes
     * @param inputs its inputs
     * @param outputs its outputs
     * @param upstream gradient that arrives at each output
     * @param downstream gradient that goes to each input
     * @param differences the same by central differences
     */
    public record Gate(
            Kind kind,
            double[] inputs,
            double[] outputs,
            double[] upstream,
            double[] downstream,
            double[] differences) {}

    /** The gates in order. */
    public record Result(List<Gate> gates) {}

    @Override
    public Result run(Params p, Lab lab) {
        return new Result(
                p.gates().stream().map(kind -> gate(kind, p.upstream())).toList());
    }

    private static Gate gate(Kind kind, double arriving) {
        double[] upstream = kind == Kind.COPY ? new double[] {arriving, -arriving / 2} : new double[] {arriving};
        double[] inputs = kind.inputs.clone();
        SameDiff graph = SameDiff.create();
        List<SDVariable> outputs = outputs(graph, kind, inputs);
        loss(graph, outputs, upstream).markAsLoss();
        String[] names = names(inputs.length);
        Map<String, INDArray> gradients = graph.calculateGradients(Map.of(), names);
        return new Gate(
                kind,
                inputs,
                outputs.stream().mapToDouble(z -> z.eval().getDouble(0)).toArray(),
                upstream,
                Arrays.stream(names)
                        .mapToDouble(n -> gradients.get(n).getDouble(0))
                        .toArray(),
                IntStream.range(0, inputs.length)
                        .mapToDouble(
                                i -> (loss(kind, inputs, upstream, i, STEP) - loss(kind, inputs, upstream, i, -STEP))
                                        / (2 * STEP))
                        .toArray());
    }

    private static List<SDVariable> outputs(SameDiff graph, Kind kind, double[] inputs) {
        List<SDVariable> in = new ArrayList<>();
        for (int i = 0; i < inputs.length; i++) {
            in.add(graph.var(names(inputs.length)[i], Nd4j.scalar(inputs[i])));
        }
        return kind.of(graph, in);
    }

    private static SDVariable loss(SameDiff graph, List<SDVariable> outputs, double[] upstream) {
        SDVariable loss = outputs.get(0).mul(graph.constant(Nd4j.scalar(upstream[0])));
        for (int i = 1; i < upstream.length; i++) {
            loss = loss.add(outputs.get(i).mul(graph.constant(Nd4j.scalar(upstream[i]))));
        }
        return loss;
    }

    private static double loss(Kind kind, double[] inputs, double[] upstream, int moved, double by) {
        double[] x = inputs.clone();
        x[moved] += by;
        SameDiff graph = SameDiff.create();
        return loss(graph, outputs(graph, kind, x), upstream).eval().getDouble(0);
    }

    private static String[] names(int count) {
        return Arrays.copyOf(new String[] {"x", "y"}, count);
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        for (Gate gate : r.gates()) {
            double[] expected = expected(gate, p.upstream());
            for (int i = 0; i < expected.length; i++) {
                String which = gate.kind() + ", input " + (i + 1);
                checks.add(Check.near("gradient of " + which, gate.downstream()[i], expected[i], 0));
                checks.add(Check.near(
                        "central difference of " + which, gate.differences()[i], gate.downstream()[i], 1e-6));
            }
        }
        return checks;
    }

    /** The rules of the textbook. */
    private static double[] expected(Gate gate, double upstream) {
        double[] x = gate.inputs();
        return switch (gate.kind()) {
            case ADD -> new double[] {upstream, upstream};
            case MUL -> new double[] {upstream * x[1], upstream * x[0]};
            case MAX -> new double[] {upstream, 0};
            case COPY -> new double[] {upstream - upstream / 2};
            case SIGMOID -> new double[] {upstream * 0.25};
            case RELU -> new double[] {0};
        };
    }
}
