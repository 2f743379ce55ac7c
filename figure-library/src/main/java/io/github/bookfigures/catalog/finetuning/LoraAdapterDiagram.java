package io.github.bookfigures.catalog.finetuning;

import io.github.bookfigures.catalog.finetuning.AdapterCounts.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Table;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.List;

/** Where four kinds of adapters stand in a transformer block, and how many parameters each of them trains. */
@Generator(
        name = "lora-adapter-diagram",
        summary = "A transformer block with LoRA, bottleneck adapters, prefixes and IA3, and their parameters.")
public final class LoraAdapterDiagram implements FigureGenerator<LoraAdapterDiagram.Params, Result> {
    /** What the manifest may set. */
    public record Params(
            @Doc("width of the block") int d,
            @Doc("rank of LoRA") int r,
            @Doc("width of the bottlenecks") int bottleneck,
            @Doc("vectors of the prefix") int prefix) {
        public Params() {
            this(4096, 8, 64, 32);
        }

        public Params {
            if (d < 16 || r < 1 || r >= d || bottleneck < 1 || bottleneck >= d || prefix < 1) {
                throw new IllegalArgumentException(
                        "needs a d from 16, an r and a bottleneck from 1 to below d, and a prefix from 1");
            }
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(AdapterCounts.class, parameters);
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.row(AdapterBlock.diagram().titled("One transformer block"), table(p, r))
                .columns(1.25, 1.0)
                .size(14, 8.4)
                .titled(
                        "Four places for adapters, {0} to {1} of the block",
                        Amount.percent((double) r.scales() / r.block(), 2),
                        Amount.percent((double) r.bottleneck() / r.block(), 2));
    }

    private static Table table(Params p, Result r) {
        return new Table(
                Text.of("Trained in each block of width {0}", p.d()),
                List.of(Text.of("adapter"), Text.of("size"), Text.of("parameters"), Text.of("share")),
                List.of(
                        row("IA³ scales", Text.of("–"), r.scales(), r),
                        row("LoRA, q, v", Text.of("$r = \\arg{0}$", p.r()), r.lora(), r),
                        row("prefix", Text.of("{0} vectors", p.prefix()), r.prefix(), r),
                        row("bottlenecks", Text.of("{0} units", p.bottleneck()), r.bottleneck(), r),
                        row("frozen block", Text.of("–"), r.block(), r)));
    }

    private static List<Text> row(String name, Text size, long count, Result r) {
        return List.of(
                Text.of(name),
                size,
                Text.of("{0}", Amount.grouped(count)),
                Text.of("{0}", Amount.percent((double) count / r.block(), 2)));
    }
}
