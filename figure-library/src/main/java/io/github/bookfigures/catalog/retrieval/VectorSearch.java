package io.github.bookfigures.catalog.retrieval;

import io.github.bookfigures.catalog.retrieval.NeighbourSearch.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Search by meaning: the nearest vectors of a few topics in the plane by their angle to the query, and what an inverted-file
 * index (Jégou, Douze and Schmid 2011) misses when it looks into few of its cells, measured on clustered vectors.
 */
@Generator(
        name = "vector-search",
        summary = "Nearest vectors by cosine, the cells of an index, and its recall by the share of vectors scanned.")
public final class VectorSearch implements FigureGenerator<VectorSearch.Params, Result> {
    /** What the manifest may set. */
    public record Params(
            @Doc("number of vectors in the index") int n,
            @Doc("length of a vector") int dim,
            @Doc("cells of the index") int cells,
            @Doc("number of queries") int queries,
            @Doc("nearest vectors sought") int k) {
        public Params() {
            this(4000, 32, 64, 100, 10);
        }

        public Params {
            if (n < 100
                    || n > 20_000
                    || dim < 2
                    || dim > 256
                    || cells < 2
                    || cells > n / 4
                    || queries < 1
                    || queries > 1000
                    || k < 1
                    || k > n / cells) {
                throw new IllegalArgumentException(
                        "needs n from 100 to 20000, dim from 2 to 256, cells from 2 to n/4, 1"
                                + " to 1000 queries and k from 1 to n/cells");
            }
        }
    }

    private static final Symbol[] SYMBOLS = {Symbol.DISC, Symbol.SQUARE, Symbol.TRIANGLE, Symbol.DIAMOND};
    private static final double EDGE = 1.3;
    private static final String[] TOPICS = {"A", "B", "C", "D"};

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(NeighbourSearch.class, parameters);
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.grid(2, plane(r), ranking(r), cells(r), recall(p, r))
                .size(12.6, 10)
                .titled("The nearest vectors by angle, and an index that finds them by looking at few");
    }

    private static Chart plane(Result r) {
        List<Mark> marks = new ArrayList<>();
        for (int hit : r.hits()) {
            marks.add(Line.of(new double[] {0, r.points()[hit][0]}, new double[] {0, r.points()[hit][1]}, Role.MUTED)
                    .dashed(Dash.DASHED)
                    .weight(0.8));
        }
        marks.add(Line.of(new double[] {0, r.query()[0]}, new double[] {0, r.query()[1]}, Role.INSIGHT)
                .dashed(Dash.SOLID)
                .weight(1.4));
        marks.add(arc(r.query(), r.points()[r.hits()[r.hits().length - 1]]));
        double[] hitX =
                Arrays.stream(r.hits()).mapToDouble(i -> r.points()[i][0]).toArray();
        double[] hitY =
                Arrays.stream(r.hits()).mapToDouble(i -> r.points()[i][1]).toArray();
        marks.add(Points.of(hitX, hitY, Role.INSIGHT, Symbol.RING).size(1.9).named("nearest {0}", r.hits().length));
        marks.addAll(topics(r));
        marks.add(query(r).named("query"));
        return square(marks).titled("Sixty vectors of four topics").legend(Chart.Legend.BELOW);
    }

    /** The angle between the query and a hit, as an arc round the origin. */
    private static Line arc(double[] from, double[] to) {
        double start = Math.atan2(from[1], from[0]);
        double end = Math.atan2(to[1], to[0]);
        double[] angle = IntStream.rangeClosed(0, 20)
                .mapToDouble(i -> start + (end - start) * i / 20)
                .toArray();
        return Line.of(
                        Arrays.stream(angle).map(a -> 0.45 * Math.cos(a)).toArray(),
                        Arrays.stream(angle).map(a -> 0.45 * Math.sin(a)).toArray(),
                        Role.INSIGHT)
                .dashed(Dash.SOLID);
    }

    private static List<Mark> topics(Result r) {
        List<Mark> marks = new ArrayList<>();
        for (int t = 0; t < TOPICS.length; t++) {
            int topic = t;
            double[][] own = IntStream.range(0, r.topic().length)
                    .filter(i -> r.topic()[i] == topic)
                    .mapToObj(i -> r.points()[i])
                    .toArray(double[][]::new);
            marks.add(Points.of(
                            Arrays.stream(own).mapToDouble(x -> x[0]).toArray(),
                            Arrays.stream(own).mapToDouble(x -> x[1]).toArray(),
                            Role.series(t),
                            SYMBOLS[t])
                    .named("topic {0}", TOPICS[t]));
        }
        return marks;
    }

    private static Points query(Result r) {
        return Points.at(r.query()[0], r.query()[1], Role.INSIGHT, Symbol.STAR).size(1.6);
    }

    private static Chart square(List<Mark> marks) {
        return Chart.of(
                        Axis.linear("$x_1$").range(-EDGE, EDGE),
                        Axis.linear("$x_2$").range(-EDGE, EDGE),
                        marks)
                .squared()
                .withoutGrid();
    }

    private static Chart ranking(Result r) {
        int count = r.hits().length;
        List<Mark> marks = new ArrayList<>();
        List<Text> names = new ArrayList<>();
        for (int i = count - 1; i >= 0; i--) {
            int topic = r.topic()[r.hits()[i]];
            names.add(Text.of("{0}. topic {1}", i + 1, TOPICS[topic]));
            marks.add(Points.at(r.cosine()[i], count - 1 - i, Role.series(topic), SYMBOLS[topic])
                    .size(1.6)
                    .labels(List.of(Text.of("{0}", Amount.fixed(r.cosine()[i], 4)))));
        }
        return Chart.of(Axis.linear("Cosine with the query"), Axis.category("Rank", names), marks)
                .titled("The nearest, ranked by cosine");
    }

    private static Chart cells(Result r) {
        Role[] roles = new Role[r.centres().length];
        Arrays.setAll(roles, c -> c < NeighbourSearch.planeProbes() ? Role.INSIGHT : Role.MUTED);
        List<Mark> marks = new ArrayList<>();
        marks.add(VoronoiCells.of(r.centres(), EDGE, roles));
        marks.addAll(topics(r));
        double[] x = Arrays.stream(r.centres()).mapToDouble(c -> c[0]).toArray();
        double[] y = Arrays.stream(r.centres()).mapToDouble(c -> c[1]).toArray();
        marks.add(Points.of(x, y, Role.INK, Symbol.CROSS).size(1.3).named("centres"));
        marks.add(query(r));
        return square(marks)
                .titled(
                        "{0} cells; only the nearest {1} are scanned",
                        r.centres().length, NeighbourSearch.planeProbes())
                .legend(Chart.Legend.NONE);
    }

    private static Chart recall(Params p, Result r) {
        List<Text> labels = Arrays.stream(r.probes())
                .mapToObj(n -> Text.of("{0}", Amount.exact(n)))
                .toList();
        int knee = IntStream.range(0, r.recall().length)
                .filter(i -> r.recall()[i] >= 0.99)
                .findFirst()
                .orElse(r.recall().length - 1);
        return Chart.of(
                        Axis.log("Share of the vectors scanned"),
                        Axis.linear("Recall of the {0} nearest", p.k())
                                .range(Math.min(0.9, r.recall()[0] - 0.03), 1.02),
                        Line.of(r.scanned(), r.recall(), Role.series(0)).weight(1.4),
                        Points.of(r.scanned(), r.recall(), Role.series(0), Symbol.DISC)
                                .labels(labels),
                        Note.at(
                                        r.scanned()[knee],
                                        r.recall()[knee],
                                        "{0} of the nearest found\nin {1} of the vectors",
                                        Amount.percent(r.recall()[knee], 1),
                                        Amount.percent(r.scanned()[knee], 1))
                                .role(Role.INSIGHT)
                                .towards(Corner.BOTTOM_RIGHT))
                .titled("{0} vectors; at the dots: cells scanned", Amount.grouped(p.n()));
    }
}
