package io.github.bookfigures.catalog.attention;

import io.github.bookfigures.catalog.attention.AlignmentTraining.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Matrix;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
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
 * What additive attention (Bahdanau, Cho and Bengio, "Neural machine translation by jointly learning to align and translate",
 * 2015) learns on a toy language pair whose word alignment is known. The net sees pairs of sentences, never alignments. Its
 * only way to say a word is to look at the place that holds its translation; with a free output layer the words would come
 * out right as well, but attention need not equal alignment.
 */
@Generator(
        name = "attention-alignment",
        summary = "Attention weights of a net trained on a toy translation, against the known word alignment.")
public final class AttentionAlignment implements FigureGenerator<AttentionAlignment.Params, Result> {
    /** What the manifest may set. */
    public record Params(
            @Doc("training steps of 64 sentences") int steps,
            @Doc("length of the hidden layer") int d,
            @Doc("learning rate of Adam") double lr,

            @Doc("sentence that is shown: article noun [adjective] verb article noun [adjective]")
            String sentence) {
        public Params() {
            this(150, 16, 0.02, "la maison bleue mange le chat noir");
        }

        public Params {
            if (steps < 20 || steps > 2000 || d < 2 || d > 256 || !(lr > 0 && lr < 1)) {
                throw new IllegalArgumentException(
                        "needs 20 to 2000 steps, a length d from 2 to 256 and a learning rate between 0 and 1");
            }
            ToyTranslation.read(sentence);
        }
    }

    private static final double SHOWN = 0.1;

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(AlignmentTraining.class, parameters);
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.row(map(r), learning(r))
                .columns(1.25, 1.0)
                .size(13, 6.4)
                .titled("Trained on sentence pairs alone, attention finds which word translates which");
    }

    private static Chart map(Result r) {
        int swap = IntStream.range(0, r.gold().length - 1)
                .filter(t -> r.gold()[t] > r.gold()[t + 1])
                .findFirst()
                .orElse(0);
        List<List<Text>> texts = Arrays.stream(r.weights())
                .map(row -> Arrays.stream(row)
                        .mapToObj(w -> w > SHOWN ? Text.of("{0}", Amount.fixed(w, 2)) : Text.NONE)
                        .toList())
                .toList();
        return Matrix.of(
                        r.weights(),
                        words(r.target()),
                        words(r.source()),
                        ColourScale.tint(0, 1, Text.of("attention weight")))
                .texts(texts)
                .chart("Target word", "Source word")
                .with(
                        gold(r),
                        Note.at(
                                        r.gold()[swap] + 0.55,
                                        r.gold().length - 1 - swap,
                                        "{0} {1}\nbecomes {2} {3}",
                                        r.source().get(r.gold()[swap + 1]),
                                        r.source().get(r.gold()[swap]),
                                        r.target().get(swap),
                                        r.target().get(swap + 1))
                                .towards(Corner.RIGHT))
                .titled("Weights after training; frames: the true alignment");
    }

    private static List<Text> words(List<String> words) {
        return words.stream().map(word -> Text.of("{0}", word)).toList();
    }

    private static Line gold(Result r) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int t = 0; t < r.gold().length; t++) {
            double left = r.gold()[t] - 0.5;
            double top = r.gold().length - t - 0.5;
            x.addAll(List.of(left, left + 1, left + 1, left, left, Double.NaN));
            y.addAll(List.of(top, top, top - 1, top - 1, top, Double.NaN));
        }
        return Line.of(
                        x.stream().mapToDouble(v -> v).toArray(),
                        y.stream().mapToDouble(v -> v).toArray(),
                        Role.INSIGHT)
                .weight(1.6);
    }

    private static Chart learning(Result r) {
        int last = r.steps().length - 1;
        return Chart.of(
                        Axis.linear("Training step").integers(),
                        Axis.linear("Mean weight on the true source word").range(0, 1.05),
                        Rule.horizontal(r.uniform(), Role.REFERENCE)
                                .labelled("equal weights on all words: {0}", Amount.fixed(r.uniform(), 2)),
                        Line.of(r.steps(), r.goldWeight(), Role.series(0)).weight(1.8),
                        Note.at(
                                        r.steps()[last],
                                        r.goldWeight()[last],
                                        "after {0} steps: {1}",
                                        (int) r.steps()[last],
                                        Amount.fixed(r.goldWeight()[last], 3))
                                .towards(Corner.BOTTOM_LEFT))
                .titled(
                        "New sentences: {0} of words right,\n{1} of alignments",
                        Amount.percent(r.tokenAccuracy(), 0), Amount.percent(r.alignmentAccuracy(), 0));
    }
}
