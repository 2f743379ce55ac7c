package io.github.bookfigures.catalog.agents;

import io.github.bookfigures.catalog.agents.StateGraph.EdgeSpec;
import io.github.bookfigures.catalog.agents.StateGraph.NodeSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A graph of states as numbers: its ranks by longest path over the edges that lead forward, and an order of the nodes of each
 * rank by the mean place of their predecessors (Sugiyama, Tagawa and Toda, "Methods for visual understanding of hierarchical
 * system structures", 1981).
 */
final class StateGraphModel {
    private final List<String> names;
    private final int[][] forward;
    private final int[] rank;

    StateGraphModel(List<NodeSpec> nodes, List<EdgeSpec> edges) {
        names = nodes.stream().map(NodeSpec::name).toList();
        forward = edges.stream()
                .map(edge -> new int[] {names.indexOf(edge.from()), names.indexOf(edge.to())})
                .filter(ends -> ends[0] < ends[1])
                .toArray(int[][]::new);
        rank = new int[names.size()];
        for (int node = 0; node < rank.length; node++) {
            for (int[] ends : forward) {
                if (ends[1] == node) {
                    rank[node] = Math.max(rank[node], rank[ends[0]] + 1);
                }
            }
        }
    }

    /** Whether the last node can be reached from every node. */
    static boolean endsEverywhere(List<NodeSpec> nodes, List<EdgeSpec> edges) {
        List<String> reached =
                new ArrayList<>(List.of(nodes.get(nodes.size() - 1).name()));
        for (int i = 0; i < reached.size(); i++) {
            String here = reached.get(i);
            edges.stream()
                    .filter(edge -> edge.to().equals(here) && !reached.contains(edge.from()))
                    .map(EdgeSpec::from)
                    .distinct()
                    .toList()
                    .forEach(reached::add);
        }
        return reached.size() == nodes.size();
    }

    int[] ranks() {
        return rank.clone();
    }

    /** The nodes as they were given, rank by rank. */
    int[] naive() {
        return sorted(IntStream.range(0, rank.length).asDoubleStream().toArray());
    }

    /** The nodes ordered by the mean place of their predecessors, or as given where that crosses no more. */
    int[] ordered() {
        double[] mean = new double[rank.length];
        double[] place = new double[rank.length];
        int last = Arrays.stream(rank).max().orElseThrow();
        for (int level = 0; level <= last; level++) {
            int here = level;
            for (int node : naive()) {
                if (rank[node] == here) {
                    mean[node] = Arrays.stream(forward)
                            .filter(ends -> ends[1] == node)
                            .mapToDouble(ends -> place[ends[0]])
                            .average()
                            .orElse(0);
                }
            }
            int[] order = Arrays.stream(sorted(mean))
                    .filter(node -> rank[node] == here)
                    .toArray();
            for (int i = 0; i < order.length; i++) {
                place[order[i]] = i;
            }
        }
        int[] better = sorted(mean);
        return crossings(better) < crossings(naive()) ? better : naive();
    }

    private int[] sorted(double[] place) {
        return IntStream.range(0, rank.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(node -> rank[node])
                        .thenComparingDouble(node -> place[node])
                        .thenComparingInt(node -> node))
                .mapToInt(node -> node)
                .toArray();
    }

    /** How many pairs of edges between the same two ranks cross. */
    int crossings(int[] order) {
        int[] place = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
        }
        int crossings = 0;
        for (int[] one : forward) {
            for (int[] other : forward) {
                boolean sameRanks = rank[one[0]] == rank[other[0]] && rank[one[1]] == rank[other[1]];
                if (sameRanks && place[one[0]] < place[other[0]] && place[one[1]] > place[other[1]]) {
                    crossings++;
                }
            }
        }
        return crossings;
    }
}
