package io.github.bookfigures.catalog.pretraining;

import io.github.bookfigures.catalog.pretraining.SpanSampling.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Figure.Cell;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Table;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.figure.TokenStrip;
import io.github.bookfigures.figure.TokenStrip.Row;
import io.github.bookfigures.figure.TokenStrip.Token;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Span corruption of T5 (Raffel et al., "Exploring the limits of transfer learning with a unified text-to-text transformer",
 * 2020, section 3.1.4), run on one sentence, at a higher density so that two spans occur, and on 1000 long sequences.
 */
@Generator(
        name = "span-corruption",
        summary = "T5's exercise: spans of a text replaced by sentinels, and the target that restores them.")
public final class SpanCorruption implements FigureGenerator<SpanCorruption.Params, Result> {
    /** What the manifest may set. */
    public record Params(
            @Doc("share of the tokens of long sequences that is corrupted; 0.15 in Raffel et al.")
            double density,

            @Doc("mean length of a span, tokens; 3 there") double mean_span,

            @Doc("share of the tokens of the example that is corrupted")
            double example_density,

            @Doc("sentence of the example, words parted by spaces, 8 to 24 of them")
            String sentence) {
        public Params() {
            this(
                    0.15,
                    3,
                    0.25,
                    "the old keeper climbs the steep stairs each night to light the lamp that leads ships past the sharp rocks");
        }

        public Params {
            int words = sentence.trim().split("\\s+").length;
            if (!(density >= 0.01 && density <= 0.5)
                    || !(mean_span >= 1 && mean_span <= 20)
                    || !(example_density >= 0.05 && example_density <= 0.5)
                    || words < 8
                    || words > 24
                    || SpanSampling.count(SpanSampling.masked(words, example_density), mean_span) > 5) {
                throw new IllegalArgumentException("needs a density from 0.01 to 0.5, a mean_span from 1 to 20, an"
                        + " example_density from 0.05 to 0.5 and a sentence of 8 to 24 words with at most 5 spans");
            }
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(SpanSampling.class, parameters);
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.cells(
                        List.of(1.3, 1.0),
                        List.of(1.05, 1.0),
                        new Cell(
                                SpanDrawing.of(r)
                                        .titled(
                                                "One sentence, {0} of its {1} tokens corrupted",
                                                r.target().size() - r.spans().length - 1,
                                                r.tokens().size()),
                                0,
                                0,
                                1,
                                2),
                        new Cell(lengths(r), 1, 0, 1, 1),
                        new Cell(rows(r), 1, 1, 1, 1))
                .size(14, 8)
                .orNarrow(Figure.grid(
                                1,
                                strip(r).titled(
                                                "{0} of {1} tokens corrupted",
                                                r.target().size() - r.spans().length - 1,
                                                r.tokens().size()),
                                lengths(r))
                        .size(3.3, 7))
                .titled("Each missing span becomes one sentinel, and the target says what stood there");
    }

    private static Table rows(Result r) {
        int spans = r.spans().length;
        int masked = r.target().size() - spans - 1;
        return new Table(
                Text.of("What the model reads and writes"),
                List.of(Text.of("row"), Text.of("made of"), Text.of("tokens")),
                List.of(
                        List.of(
                                Text.of("text"),
                                Text.of("all words"),
                                Text.of("{0}", r.tokens().size())),
                        List.of(
                                Text.of("encoder"),
                                Text.of("{0} − {1} + {2}", r.tokens().size(), masked, spans),
                                Text.of("{0}", r.input().size())),
                        List.of(
                                Text.of("decoder"),
                                Text.of("{0} + {1} + 1", masked, spans),
                                Text.of("{0}", r.target().size()))));
    }

    /** The three rows without arrows, for narrow sheets. */
    private static TokenStrip strip(Result r) {
        List<Token> text = IntStream.range(0, r.tokens().size())
                .mapToObj(i -> Token.of(r.tokens().get(i), SpanDrawing.role(r, i)))
                .toList();
        return TokenStrip.free(
                Row.of("Text", text),
                Row.of("Encoder reads", tokens(r.input())),
                Row.of("Decoder writes", tokens(r.target())));
    }

    private static List<Token> tokens(List<String> words) {
        return words.stream()
                .map(word -> word.startsWith("<")
                        ? Token.of(word, Role.series((int) words.stream()
                                        .takeWhile(other -> !other.equals(word))
                                        .filter(other -> other.startsWith("<"))
                                        .count()))
                                .strong()
                        : Token.of(word, Role.MUTED))
                .toList();
    }

    private static Chart lengths(Result r) {
        int count = r.lengths().length;
        double[] at = IntStream.range(0, count).asDoubleStream().toArray();
        List<Text> names = IntStream.rangeClosed(1, count)
                .mapToObj(length -> length < count ? Text.of("{0}", length) : Text.of("≥ {0}", length))
                .toList();
        return Chart.of(
                        Axis.category("Length of a span, tokens", names),
                        Axis.linear("Spans"),
                        Bars.of(at, r.lengths(), Role.series(0)).width(0.8),
                        // Names begin at 1, places at 0.
                        Rule.vertical(r.meanLength() - 1, Role.INSIGHT)
                                .labelled("mean {0}", Amount.fixed(r.meanLength(), 2)))
                .titled(
                        "1000 long texts: {0} corrupted in {1} spans",
                        Amount.percent(r.maskedShare()[0], 1), (int) r.spanCount()[0]);
    }
}
