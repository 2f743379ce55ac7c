package io.github.bookfigures.catalog.pretraining;

import io.github.bookfigures.catalog.pretraining.MaskSampling.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ErrorBars;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Figure.Cell;
import io.github.bookfigures.figure.Graph;
import io.github.bookfigures.figure.Graph.Edge;
import io.github.bookfigures.figure.Graph.Node;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.figure.TokenStrip;
import io.github.bookfigures.figure.TokenStrip.Row;
import io.github.bookfigures.figure.TokenStrip.Token;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.List;

/**
 * How BERT (Devlin et al., "BERT: pre-training of deep bidirectional transformers", 2019, section 3.1) makes exercises out of
 * text: the sampler is run on a sentence, until all cases occur, and on many tokens to compare its shares with the rule.
 */
@Generator(
        name = "mlm-masking",
        summary = "BERT's masking of tokens, sampled on one sentence and on many tokens, against its rule.")
public final class MlmMasking implements FigureGenerator<MlmMasking.Params, Result> {
    /** What the manifest may set. */
    public record Params(
            @Doc("share of the tokens that is selected; 0.15 in Devlin et al.")
            double p_select,

            @Doc("share of the selected ones that become [MASK]; 0.8 there")
            double p_mask,

            @Doc("share of the selected ones that become a random token; 0.1 there")
            double p_random,

            @Doc("number of tokens sampled for the counts") int n_tokens,

            @Doc("sentence of the example, words parted by spaces, 6 to 20 of them")
            String sentence) {
        public Params() {
            this(
                    0.15,
                    0.8,
                    0.1,
                    100_000,
                    "the old clock in the tower struck nine while the baker carried warm bread across the quiet square");
        }

        public Params {
            int words = sentence.trim().split("\\s+").length;
            if (!(p_select >= 0.01 && p_select < 1)
                    || !(p_mask > 0)
                    || !(p_random > 0)
                    || !(p_mask + p_random < 1)
                    || n_tokens < 1000
                    || n_tokens > 10_000_000
                    || words < 6
                    || words > 20) {
                throw new IllegalArgumentException(
                        "needs p_select from 0.01 to below 1, p_mask and p_random above 0 that"
                                + " sum to less than 1, 1000 to 10000000 tokens and a sentence of 6 to 20 words");
            }
        }
    }

    private static final Role[] ROLES = {Role.MUTED, Role.series(0), Role.series(1), Role.series(2)};

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(MaskSampling.class, parameters);
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.cells(
                        List.of(1.5, 1.0),
                        List.of(1.0, 1.0),
                        new Cell(example(r), 0, 0, 1, 2),
                        new Cell(flow(p, r), 1, 0, 1, 1),
                        new Cell(shares(p, r), 1, 1, 1, 1))
                .size(14, 8.6)
                .titled(
                        "{0} of the tokens become exercises, and not all of them wear a mask",
                        Amount.percent(p.p_select(), 0));
    }

    private static TokenStrip example(Result r) {
        List<Token> original = new ArrayList<>();
        List<Token> input = new ArrayList<>();
        List<Token> targets = new ArrayList<>();
        for (int i = 0; i < r.fate().length; i++) {
            boolean selected = r.fate()[i] > 0;
            Role role = ROLES[r.fate()[i]];
            original.add(Token.of(r.original().get(i), role));
            Token given = Token.of(r.input().get(i), role);
            input.add(selected ? given.strong() : given);
            targets.add(selected ? Token.of(r.original().get(i), role) : Token.of("·", Role.MUTED));
        }
        return TokenStrip.aligned(Row.of("Text", original), Row.of("Model input", input), Row.of("Loss on", targets))
                .titled("One sentence: masked, random and kept tokens are predicted, the others bear no loss");
    }

    private static Graph flow(Params p, Result r) {
        double[] e = r.expected();
        return Graph.of(
                        Graph.Direction.RIGHT,
                        List.of(
                                Node.of("all", Role.MUTED).text("{0} tokens", Amount.grouped(p.n_tokens())),
                                Node.of("selected", Role.INSIGHT).text("selected\n{0}", percent(p.p_select())),
                                Node.of("mask", ROLES[1]).text("[MASK]\n{0} of all", percent(e[1])),
                                Node.of("random", ROLES[2]).text("random token\n{0} of all", percent(e[2])),
                                Node.of("kept", ROLES[3]).text("left as it is\n{0} of all", percent(e[3]))),
                        List.of(
                                Edge.of("all", "selected"),
                                Edge.of("selected", "mask").labelled("{0}", percent(p.p_mask())),
                                Edge.of("selected", "random").labelled("{0}", percent(p.p_random())),
                                Edge.of("selected", "kept").labelled("{0}", percent(1 - p.p_mask() - p.p_random()))))
                .titled("The rule; [MASK] never occurs later, when the model is used");
    }

    private static Amount percent(double share) {
        return Amount.percent(share, Math.abs(100 * share - Math.rint(100 * share)) < 1e-9 ? 0 : 1);
    }

    /** What became of the selected tokens of the sample, beside the rule. */
    private static Chart shares(Params p, Result r) {
        double[] at = {2, 1, 0};
        List<Text> names = List.of(Text.of("kept"), Text.of("random"), Text.of("[MASK]"));
        List<Mark> marks = new ArrayList<>();
        double[] rule = new double[3];
        for (int i = 0; i < 3; i++) {
            int fate = i + 1;
            rule[i] = r.expected()[fate] / p.p_select();
            double share = r.shareOfSelected(fate);
            Bars bar = Bars.of(new double[] {at[i]}, new double[] {share}, ROLES[fate])
                    .width(0.6)
                    .lying();
            marks.add(bar);
            marks.add(ErrorBars.on(bar, new double[] {r.interval()[fate]}));
            marks.add(Points.at(share + 0.03, at[i], Role.INK, Symbol.NONE)
                    .labels(List.of(Text.of("{0}", Amount.percent(share, 1)))));
        }
        marks.add(Points.of(rule, new double[] {2.42, 1.42, 0.42}, Role.INSIGHT, Symbol.DIAMOND)
                .named("the rule"));
        return Chart.of(
                        Axis.linear("Share of the {0} selected tokens", Amount.grouped(r.selected()))
                                .range(0, 1),
                        Axis.category("", names),
                        marks)
                .titled("Sampled shares, with 95 % intervals")
                .legend(Chart.Legend.BELOW);
    }
}
