package io.github.bookfigures.catalog.retrieval;

import io.github.bookfigures.catalog.retrieval.Retrieval.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Graph;
import io.github.bookfigures.figure.Graph.Cluster;
import io.github.bookfigures.figure.Graph.Edge;
import io.github.bookfigures.figure.Graph.Member;
import io.github.bookfigures.figure.Graph.Node;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape.Outline;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Retrieval-augmented generation (Lewis et al. 2020): documents are stored as vectors once; each question fetches the nearest
 * and hands them to the model. Ranking is real, by word vectors of eight short texts; the model itself is only a box.
 */
@Generator(
        name = "rag-pipeline",
        summary = "Retrieval before generation as two lanes, with the scores of a real search in eight short texts.")
public final class RagPipeline implements FigureGenerator<RagPipeline.Params, Result> {
    /**
     * A text to be found.
     *
     * @param title what it is called in the figure
     * @param text what is searched
     */
    public record Document(
            @Doc("what it is called in the figure") String title,
            @Doc("the text that is searched") String text) {}

    /** What the manifest may set. */
    public record Params(
            @Doc("number of texts handed to the model") int k,
            @Doc("texts to search, at least three") List<Document> documents,
            @Doc("the question") String query) {
        public Params() {
            this(3, DOCUMENTS, "how much water and flour does a sourdough starter want");
        }

        public Params {
            documents = List.copyOf(documents);
            if (documents.size() < 3 || documents.size() > 12 || k < 1 || k >= documents.size() || query.isBlank()) {
                throw new IllegalArgumentException(
                        "needs three to twelve documents, a k from 1 to below their number and a query");
            }
        }
    }

    private static final List<Document> DOCUMENTS = List.of(
            new Document("Sourdough", "A sourdough starter lives on flour and water; feed the starter once a day."),
            new Document("Yeast bread", "Bread with yeast rises in an hour and wants less water than sourdough."),
            new Document("Houseplants", "Most plants want water once a week; feed them in summer only."),
            new Document("Bicycle chain", "Clean the chain of a bicycle often and oil each link."),
            new Document("Moon", "The moon turns round the earth in twenty seven days."),
            new Document("Violin", "A violin has four strings, tuned in fifths."),
            new Document("Tides", "Water rises and falls twice a day as the moon passes."),
            new Document("Chess", "A game of chess begins with sixteen men on each side."));

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(Retrieval.class, parameters);
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.grid(1, RagLanes.of(p, r), scores(p, r))
                .rows(2.0, 1.0)
                .size(14, 9.8)
                .orNarrow(Figure.grid(1, pipeline(p, r), scores(p, r))
                        .rows(3.5, 1.0)
                        .size(3.3, 9.1))
                .titled("The model answers from what was found, not from memory");
    }

    /** The same as a graph, for narrow sheets. */
    private static Graph pipeline(Params p, Result r) {
        Role index = Role.series(2);
        Role ask = Role.series(0);
        String found = IntStream.range(0, p.k())
                .mapToObj(i -> "{" + 2 * i + "} {" + (2 * i + 1) + "}")
                .collect(Collectors.joining("\n"));
        Object[] hits = IntStream.range(0, p.k())
                .boxed()
                .flatMap(i -> Stream.of(r.titles().get(i), Amount.fixed(r.scores()[i], 3)))
                .toArray();
        List<Edge> edges = List.of(
                Edge.of("load", "embed"),
                Edge.of("embed", "store"),
                Edge.of("question", "vector"),
                Edge.of("vector", "retrieve"),
                Edge.of("store", "retrieve"),
                Edge.of("retrieve", "found"),
                Edge.of("found", "prompt"),
                Edge.of("prompt", "model"),
                Edge.of("model", "answer"));
        List<Member> members = List.of(
                Cluster.of(
                        "Once",
                        index,
                        Node.of("load", index)
                                .text("load, split\n{0} texts", p.documents().size()),
                        Node.of("embed", index).text("embed\n{0} numbers", r.words())),
                Node.of("store", Role.FROZEN).outline(Outline.CYLINDER).text("vector\nstore"),
                Cluster.of(
                        "Always",
                        ask,
                        Node.of("question", ask).text("question"),
                        Node.of("vector", ask).text("embed"),
                        Node.of("retrieve", ask).text("retrieve\ntop {0}", p.k())),
                Node.of("found", Role.INSIGHT).text(found, hits),
                Node.of("prompt", ask).text("build\nprompt"),
                Node.of("model", ask).text("language\nmodel").strong(),
                Node.of("answer", ask).text("answer with\nsources"));
        return Graph.of(Graph.Direction.DOWN, members, edges).titled("“{0}?”", p.query());
    }

    private static Chart scores(Params p, Result r) {
        int count = r.scores().length;
        double[] at = IntStream.range(0, count).mapToDouble(i -> count - 1 - i).toArray();
        List<Text> names = new ArrayList<>(
                r.titles().stream().map(title -> Text.of("{0}", title)).toList());
        Collections.reverse(names);
        return Chart.of(
                        Axis.linear("Cosine of text and question").range(0, 1),
                        Axis.category("Text", names),
                        bars(at, r, 0, p.k(), Role.INSIGHT).named("handed to the model"),
                        bars(at, r, p.k(), count, Role.MUTED)
                                .look(Bars.Look.HATCHED)
                                .named("left in the store"))
                .titled("Scores of all texts")
                .legend(Chart.Legend.INSIDE);
    }

    private static Bars bars(double[] at, Result r, int from, int to, Role role) {
        double[] scores = Arrays.copyOfRange(r.scores(), from, to);
        return Bars.of(Arrays.copyOfRange(at, from, to), scores, role)
                .width(0.7)
                .labels(Arrays.stream(scores)
                        .mapToObj(score -> Text.of("{0}", Amount.fixed(score, 3)))
                        .toList())
                .lying();
    }
}
