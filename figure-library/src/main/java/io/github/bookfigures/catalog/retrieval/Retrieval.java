package io.github.bookfigures.catalog.retrieval;

import io.github.bookfigures.catalog.retrieval.RagPipeline.Document;
import io.github.bookfigures.catalog.retrieval.RagPipeline.Params;
import io.github.bookfigures.catalog.retrieval.Retrieval.Result;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Ranks documents by the cosine of their word vectors with that of a question. */
public final class Retrieval implements Experiment<Params, Result> {
    /**
     * What was found.
     *
     * @param titles titles of all documents, best first
     * @param scores their cosines with the question
     * @param words length of the vectors
     */
    public record Result(List<String> titles, double[] scores, int words) {}

    @Override
    public Result run(Params p, Lab lab) {
        TermWeights weights =
                new TermWeights(p.documents().stream().map(Document::text).toList());
        double[][] vectors = p.documents().stream()
                .map(document -> weights.vector(document.text()))
                .toArray(double[][]::new);
        double[] query = weights.vector(p.query());
        int[] order = Cosine.best(vectors, query, vectors.length);
        return new Result(
                Arrays.stream(order).mapToObj(i -> p.documents().get(i).title()).toList(),
                Arrays.stream(order)
                        .mapToDouble(i -> Cosine.of(vectors[i], query))
                        .toArray(),
                query.length);
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        for (int i = 1; i < r.scores().length; i++) {
            checks.add(Check.between("score of rank " + (i + 1), r.scores()[i], 0, r.scores()[i - 1]));
        }
        checks.add(Check.above("score of the best document", r.scores()[0], 0));
        if (p.query().equals(new Params().query())) {
            checks.add(Check.that(
                    "the document on the question's topic is the best",
                    r.titles().get(0).equals("Sourdough"),
                    r.titles().get(0)));
        }
        return checks;
    }
}
