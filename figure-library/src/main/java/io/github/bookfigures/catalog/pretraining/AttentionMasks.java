package io.github.bookfigures.catalog.pretraining;

import io.github.bookfigures.catalog.pretraining.MaskedAttention.Result;
import io.github.bookfigures.catalog.pretraining.MaskedAttention.Variant;
import io.github.bookfigures.figure.AttentionMask;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Panel;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Shape.Box;
import io.github.bookfigures.figure.Shape.Label;
import io.github.bookfigures.figure.Shape.Path;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which tokens see which: all see all in BERT (Devlin et al. 2019), only those before in GPT (Radford et al. 2018); a prefix
 * that all see (Raffel et al. 2020) and a sliding window (Beltagy et al. 2020) on request. Each mask is put into a layer of
 * attention with random weights, and one input after the other is shaken: the outputs that move are those that see it.
 */
@Generator(
        name = "attention-masks",
        summary = "Masks of bidirectional and causal attention, verified by the derivatives of a random layer.")
public final class AttentionMasks implements FigureGenerator<AttentionMasks.Params, Result> {
    /** Kinds of masks. */
    public enum Kind {
        FULL,
        CAUSAL,
        PREFIX,
        WINDOW
    }

    /** What the manifest may set. */
    public record Params(
            @Doc("number of tokens, 4 to 8") int n,

            @Doc("masks beside each other: full, causal, prefix, window")
            List<Kind> variants,

            @Doc("tokens that all see, in the mask with a prefix")
            int prefix,

            @Doc("tokens that each sees, itself included, in the mask with a window")
            int window) {
        public Params() {
            this(8, List.of(Kind.FULL, Kind.CAUSAL), 3, 3);
        }

        public Params {
            variants = List.copyOf(variants);
            if (n < 4
                    || n > SENTENCE.size()
                    || variants.isEmpty()
                    || variants.size() > 4
                    || prefix < 1
                    || prefix > n
                    || window < 1
                    || window > n) {
                throw new IllegalArgumentException(
                        "needs 4 to 8 tokens, one to four variants, and a prefix and a window from 1 to n");
            }
        }
    }

    static final List<String> SENTENCE = List.of("she", "left", "the", "bank", "of", "the", "wide", "river");
    /** How far apart the tokens of the lower row stand, and how large their boxes are. */
    private static final double STEP = 1.3;

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(MaskedAttention.class, parameters);
    }

    @Override
    public Figure draw(Params p, Result r) {
        int query = p.n() / 2 - 1;
        Stream<Panel> masks = r.variants().stream().map(variant -> mask(p, variant, query));
        Stream<Panel> rows = r.variants().stream().map(variant -> row(p, variant, query));
        return Figure.grid(r.variants().size(), Stream.concat(masks, rows).toArray(Panel[]::new))
                .rows(2.3, 1.0)
                .size(6.2 * r.variants().size(), 8.4)
                .titled(
                        p.variants().equals(new Params().variants())
                                ? "BERT looks both ways, GPT only at what came before (rows: queries, columns: keys)"
                                : "Who may look at whom (rows: queries, columns: keys)");
    }

    private static AttentionMask mask(Params p, Variant variant, int query) {
        boolean[][] visible = new boolean[p.n()][p.n()];
        for (int i = 0; i < p.n(); i++) {
            for (int j = 0; j < p.n(); j++) {
                visible[i][j] = variant.visible()[i][j] == 1;
            }
        }
        return AttentionMask.of(SENTENCE.subList(0, p.n()), visible)
                .highlighting(query)
                .titled("{0}: {1} of {2} pairs visible", variant.name(), variant.cells(), p.n() * p.n());
    }

    /** The framed query, with arrows to the tokens it sees, and what is predicted from it. */
    private static Diagram row(Params p, Variant variant, int query) {
        List<Shape> shapes = new ArrayList<>();
        double from = x(query);
        for (int j = 0; j < p.n(); j++) {
            boolean seen = variant.visible()[query][j] == 1;
            Role role = j == query ? Role.INSIGHT : seen ? Role.series(0) : Role.MUTED;
            shapes.add(new Box(
                    x(j), 1.1, 1.15, 0.62, Shape.Outline.ROUNDED, role, false, Text.of("{0}", SENTENCE.get(j))));
            if (seen && j != query) {
                double height = 1.75 + 0.22 * Math.abs(j - query);
                double start = from + (j < query ? -1 : 1) * 0.04 * (p.n() - Math.abs(j - query));
                shapes.add(new Path(
                        new double[] {start, start, x(j), x(j)},
                        new double[] {1.41, height, height, 1.45},
                        Role.series(0),
                        1,
                        Dash.SOLID,
                        true,
                        true,
                        Text.NONE));
            }
        }
        shapes.add(Label.centred(x(p.n() - 1) / 2 + 0.35, 0.35, variant.objective())
                .size(1.05));
        return Diagram.of(x(p.n() - 1) + 0.7, 2.9, shapes).titled("What “{0}” sees", SENTENCE.get(query));
    }

    private static double x(int token) {
        return 0.7 + STEP * token;
    }
}
