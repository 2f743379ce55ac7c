package io.github.bookfigures.catalog.agents;

import io.github.bookfigures.catalog.agents.StateGraph.EdgeSpec;
import io.github.bookfigures.catalog.agents.StateGraph.NodeSpec;
import io.github.bookfigures.catalog.agents.StateGraph.Params;
import io.github.bookfigures.catalog.agents.StateGraphRuns.Result;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Walks through a graph of states many times, choosing among conditional edges by their shares, and replays one walk. */
public final class StateGraphRuns implements Experiment<Params, Result> {
    private static final int LONGEST = 400;

    /**
     * What was found.
     *
     * @param order the nodes rank by rank, in the order in which they are drawn
     * @param crossings pairs of edges that cross in this order
     * @param naiveCrossings pairs that cross in the order given
     * @param visits how often each edge was passed in a run, mean over the runs
     * @param lengths how many runs had 1, 2, … steps, up to the longest
     * @param unfinished runs that had not ended after 400 steps
     * @param imbalance largest difference between ways into and out of an inner node, over all runs
     * @param steps the replayed walk
     */
    public record Result(
            List<String> order,
            int crossings,
            int naiveCrossings,
            double[] visits,
            double[] lengths,
            int unfinished,
            long imbalance,
            List<Step> steps) {}

    /**
     * A step of the replayed walk, after which the state is kept as a checkpoint.
     *
     * @param edge index of the edge that led to the node
     * @param node the node that ran
     * @param state how often each field has been written, in the order of the fields
     */
    public record Step(int edge, String node, int[] state) {}

    @Override
    public Result run(Params p, Lab lab) {
        StateGraphModel model = new StateGraphModel(p.nodes(), p.edges());
        int[] order = model.ordered();
        RandomGenerator random = lab.random("runs");
        long[] passed = new long[p.edges().size()];
        double[] lengths = new double[LONGEST];
        int longest = 0;
        int unfinished = 0;
        for (int run = 0; run < p.runs(); run++) {
            List<Integer> walk = walk(p, random);
            walk.forEach(edge -> passed[edge]++);
            lengths[walk.size() - 1]++;
            longest = Math.max(longest, walk.size());
            unfinished += walk.size() == LONGEST ? 1 : 0;
        }
        // The first walk that takes every kind of turn tells most; a limit keeps it short enough for a table.
        RandomGenerator replay = lab.random("replay");
        List<Integer> shown = walk(p, replay);
        for (int attempt = 0; attempt < 1000 && !(shown.size() >= 6 && shown.size() <= 9); attempt++) {
            shown = walk(p, replay);
        }
        return new Result(
                Arrays.stream(order).mapToObj(i -> p.nodes().get(i).name()).toList(),
                model.crossings(order),
                model.crossings(model.naive()),
                Arrays.stream(passed)
                        .mapToDouble(count -> count / (double) p.runs())
                        .toArray(),
                Arrays.copyOf(lengths, longest),
                unfinished,
                imbalance(p, passed),
                replayed(p, shown));
    }

    /** Indices of the edges passed from the first node to the last. */
    private static List<Integer> walk(Params p, RandomGenerator random) {
        List<Integer> walk = new ArrayList<>();
        String here = p.nodes().get(0).name();
        String end = p.nodes().get(p.nodes().size() - 1).name();
        while (!here.equals(end) && walk.size() < LONGEST) {
            double u = random.nextDouble();
            int chosen = -1;
            for (int i = 0; i < p.edges().size() && u >= 0; i++) {
                if (p.edges().get(i).from().equals(here)) {
                    chosen = i;
                    u -= p.edges().get(i).share();
                }
            }
            walk.add(chosen);
            here = p.edges().get(chosen).to();
        }
        return walk;
    }

    private static List<Step> replayed(Params p, List<Integer> walk) {
        List<String> fields = p.fields();
        int[] state = new int[fields.size()];
        List<Step> steps = new ArrayList<>();
        for (int edge : walk) {
            String name = p.edges().get(edge).to();
            NodeSpec node = p.nodes().stream()
                    .filter(n -> n.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            if (!node.writes().isEmpty()) {
                state[fields.indexOf(node.writes())]++;
            }
            steps.add(new Step(edge, name, state.clone()));
        }
        return steps;
    }

    private static long imbalance(Params p, long[] passed) {
        long largest = 0;
        for (NodeSpec node : p.nodes().subList(1, p.nodes().size() - 1)) {
            long balance = 0;
            for (int i = 0; i < passed.length; i++) {
                EdgeSpec edge = p.edges().get(i);
                balance += edge.to().equals(node.name()) ? passed[i] : 0;
                balance -= edge.from().equals(node.name()) ? passed[i] : 0;
            }
            largest = Math.max(largest, Math.abs(balance));
        }
        return largest;
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.that(
                "the end can be reached from each node",
                StateGraphModel.endsEverywhere(p.nodes(), p.edges()),
                p.edges().size() + " edges"));
        checks.add(Check.between("crossings of the order drawn", r.crossings(), 0, r.naiveCrossings()));
        checks.add(Check.near("runs that did not end", r.unfinished(), 0, 0));
        checks.add(Check.near("ways into an inner node less ways out", r.imbalance(), 0, 0));
        String here = p.nodes().get(0).name();
        int[] before = new int[p.fields().size()];
        for (Step step : r.steps()) {
            EdgeSpec edge = p.edges().get(step.edge());
            checks.add(Check.that(
                    "the replayed walk goes from " + here + " to " + step.node(),
                    edge.from().equals(here) && edge.to().equals(step.node()),
                    edge.from() + " to " + edge.to()));
            String writes = p.nodes().stream()
                    .filter(n -> n.name().equals(step.node()))
                    .findFirst()
                    .orElseThrow()
                    .writes();
            for (int f = 0; f < before.length; f++) {
                int change = p.fields().get(f).equals(writes) ? 1 : 0;
                checks.add(Check.near(
                        "writes of " + step.node() + " to " + p.fields().get(f),
                        step.state()[f] - before[f],
                        change,
                        0));
            }
            here = step.node();
            before = step.state();
        }
        return checks;
    }
}
