package io.github.bookfigures.catalog.retrieval;

import io.github.bookfigures.catalog.retrieval.NeighbourSearch.Result;
import io.github.bookfigures.catalog.retrieval.VectorSearch.Params;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Exact search among a few vectors of the plane, and search through an index among many vectors of a space. */
public final class NeighbourSearch implements Experiment<Params, Result> {
    private static final int FEW = 60;
    private static final int TOPICS = 4;
    private static final int HITS = 5;
    private static final int PLANE_CELLS = 8;
    private static final int PLANE_PROBES = 2;

    /**
     * What was found.
     *
     * @param points vectors of the plane
     * @param topic the topic of each
     * @param query the query in the plane
     * @param hits indices of the vectors with the largest cosines, largest first
     * @param cosine their cosines
     * @param centres the centres of the cells of the plane, nearest to the query first
     * @param probes numbers of cells scanned
     * @param recall share of the true nearest vectors found with each, mean over the queries
     * @param scanned share of the vectors looked at with each
     */
    public record Result(
            double[][] points,
            int[] topic,
            double[] query,
            int[] hits,
            double[] cosine,
            double[][] centres,
            double[] probes,
            double[] recall,
            double[] scanned) {}

    @Override
    public Result run(Params p, Lab lab) {
        RandomGenerator random = lab.random("plane");
        double[][] points = new double[FEW][];
        int[] topic = new int[FEW];
        for (int i = 0; i < FEW; i++) {
            topic[i] = i % TOPICS;
            points[i] = nearCircle(Math.PI / 4 + topic[i] * Math.PI / 2 + 0.38 * random.nextGaussian(), random);
        }
        // Between two topics, where the exact and the approximate answer can differ.
        double[] query = nearCircle(Math.PI / 2 - 0.05, random);
        int[] hits = Cosine.best(points, query, HITS);
        InvertedFile plane = new InvertedFile(points, PLANE_CELLS, lab.random("cells of the plane"));
        double[][] centres = nearestFirst(plane, query);
        double[] probes = IntStream.iterate(1, n -> n <= p.cells(), n -> 2 * n)
                .asDoubleStream()
                .toArray();
        double[][] measured = index(p, lab, probes);
        return new Result(
                points,
                topic,
                query,
                hits,
                Arrays.stream(hits)
                        .mapToDouble(i -> Cosine.of(points[i], query))
                        .toArray(),
                centres,
                probes,
                measured[0],
                measured[1]);
    }

    private static double[] nearCircle(double angle, RandomGenerator random) {
        double radius = 1 + 0.08 * random.nextGaussian();
        return new double[] {radius * Math.cos(angle), radius * Math.sin(angle)};
    }

    private static double[][] nearestFirst(InvertedFile index, double[] query) {
        return Arrays.stream(index.probed(query, PLANE_CELLS))
                .mapToObj(c -> index.centres()[c])
                .toArray(double[][]::new);
    }

    private static double[][] index(Params p, Lab lab, double[] probes) {
        RandomGenerator random = lab.random("space");
        double[][] topics = new double[40][p.dim()];
        for (double[] centre : topics) {
            Arrays.setAll(centre, k -> random.nextGaussian());
        }
        double[][] vectors = drawn(p.n(), topics, random);
        double[][] queries = drawn(p.queries(), topics, random);
        InvertedFile index = new InvertedFile(vectors, p.cells(), lab.random("cells of the space"));
        double[] recall = new double[probes.length];
        double[] scanned = new double[probes.length];
        for (double[] query : queries) {
            List<Integer> exact =
                    Arrays.stream(Cosine.best(vectors, query, p.k())).boxed().toList();
            for (int n = 0; n < probes.length; n++) {
                int[] candidates = index.candidates(query, (int) probes[n]);
                long found = Arrays.stream(Cosine.best(vectors, candidates, query, p.k()))
                        .filter(exact::contains)
                        .count();
                recall[n] += found / (double) p.k() / queries.length;
                scanned[n] += candidates.length / (double) p.n() / queries.length;
            }
        }
        return new double[][] {recall, scanned};
    }

    /** Vectors around random topics, scaled to length 1. */
    private static double[][] drawn(int count, double[][] topics, RandomGenerator random) {
        double[][] vectors = new double[count][topics[0].length];
        for (double[] vector : vectors) {
            double[] centre = topics[random.nextInt(topics.length)];
            Arrays.setAll(vector, k -> centre[k] + 0.6 * random.nextGaussian());
            double length = Math.sqrt(Arrays.stream(vector).map(v -> v * v).sum());
            Arrays.setAll(vector, k -> vector[k] / length);
        }
        return vectors;
    }

    static int planeProbes() {
        return PLANE_PROBES;
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        double worstHit = r.cosine()[HITS - 1];
        List<Integer> hits = Arrays.stream(r.hits()).boxed().toList();
        boolean others = IntStream.range(0, FEW)
                .filter(i -> !hits.contains(i))
                .allMatch(i -> Cosine.of(r.points()[i], r.query()) <= worstHit);
        checks.add(Check.that("no vector that is not shown is nearer than those shown", others, "cosine " + worstHit));
        boolean falling = IntStream.range(1, HITS).allMatch(i -> r.cosine()[i] <= r.cosine()[i - 1]);
        checks.add(Check.that("hits stand in the order of their cosines", falling, Arrays.toString(r.cosine())));
        int last = r.recall().length - 1;
        boolean rising = IntStream.rangeClosed(1, last).allMatch(i -> r.recall()[i] >= r.recall()[i - 1] - 1e-12);
        checks.add(Check.that("more cells find no less", rising, Arrays.toString(r.recall())));
        if (r.probes()[last] == p.cells()) {
            checks.add(Check.near("recall when all cells are scanned", r.recall()[last], 1, 1e-12));
        }
        if (p.equals(new Params())) {
            checks.add(Check.between("recall with one cell", r.recall()[0], 0.6, 0.98));
            checks.add(Check.below("share scanned with one cell", r.scanned()[0], 0.04));
            checks.add(Check.above("recall with four cells", r.recall()[2], 0.97));
            checks.add(Check.below("share scanned with four cells", r.scanned()[2], 0.12));
        }
        return checks;
    }
}
