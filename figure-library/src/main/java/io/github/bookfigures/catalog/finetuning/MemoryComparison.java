package io.github.bookfigures.catalog.finetuning;

import io.github.bookfigures.catalog.finetuning.FineTuningMemory.Need;
import io.github.bookfigures.catalog.finetuning.FineTuningMemory.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Figure.Cell;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Table;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.List;

/**
 * Memory for weights and training state in full fine-tuning, LoRA (Hu et al. 2021) and QLoRA (Dettmers et al. 2023),
 * with AdamW in mixed precision; activations are left out.
 */
@Generator(
        name = "memory-comparison",
        summary = "Memory that full fine-tuning, LoRA and QLoRA need for Llama 2, counted byte by byte.")
public final class MemoryComparison implements FigureGenerator<MemoryComparison.Params, Result> {
    /** What the manifest may set. */
    public record Params(
            @Doc("rank of the adapters on q and v") int rank,

            @Doc("memory of devices to be drawn as lines, GB")
            List<Double> devices) {
        public Params() {
            this(8, List.of(24.0, 80.0, 141.0));
        }

        public Params {
            devices = List.copyOf(devices);
            if (rank < 1 || rank > 512 || devices.stream().anyMatch(device -> !(device > 1 && device < 4000))) {
                throw new IllegalArgumentException("needs a rank from 1 to 512 and devices between 1 and 4000 GB");
            }
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(FineTuningMemory.class, new FineTuningMemory.Params(parameters.rank()));
    }

    private static final double GB = 1e9;
    private static final List<String> PARTS = List.of("weights", "gradients", "master copy", "moments", "adapters");

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.cells(
                        List.of(1.1, 1.0),
                        List.of(1.0, 1.1),
                        new Cell(totals(p, r), 0, 0, 2, 1),
                        new Cell(shares(r), 0, 1, 1, 1),
                        new Cell(table(r), 1, 1, 1, 1))
                .size(14, 8.4)
                .titled(
                        "LoRA cuts the memory of fine-tuning by a factor of {0}, QLoRA by {1}",
                        Amount.significant(factor(r.full(), r.lora()), 2),
                        Amount.significant(factor(r.full(), r.qlora()), 2));
    }

    private static double factor(List<Need> from, List<Need> to) {
        return from.get(0).total() / to.get(0).total();
    }

    /** Three bars for each model, from the top, under a line with its name. */
    private static Chart totals(Params p, Result r) {
        LanguageModel[] models = LanguageModel.values();
        List<Mark> marks = new ArrayList<>();
        for (double device : p.devices()) {
            marks.add(Rule.vertical(device, Role.REFERENCE.tinted(0.3))
                    .dashed(Dash.DOTTED)
                    .labelled("{0}", Amount.exact(device)));
        }
        List<List<Need>> needs = List.of(r.qlora(), r.lora(), r.full());
        Role[] roles = {Role.TRAINABLE, Role.TRAINABLE.tinted(0.35), Role.FROZEN};
        List<Text> names = new ArrayList<>();
        for (int i = models.length - 1; i >= 0; i--) {
            names.add(name("QLoRA", r.qlora().get(i)));
            names.add(name("LoRA", r.lora().get(i)));
            names.add(name("full", r.full().get(i)));
            names.add(Text.of(models[i].title()));
        }
        for (int method = 0; method < roles.length; method++) {
            double[] at = new double[models.length];
            double[] total = new double[models.length];
            double[] base = new double[models.length];
            for (int i = 0; i < models.length; i++) {
                at[i] = 4 * (models.length - 1 - i) + method;
                total[i] = needs.get(method).get(i).total() / GB;
                base[i] = 1;
            }
            marks.add(Bars.of(at, total, roles[method]).on(base).width(0.8).lying());
        }
        for (int i = 0; i < models.length; i++) {
            double factor = r.full().get(i).total() / r.lora().get(i).total();
            marks.add(Points.at(1, 4 * (models.length - i) - 1, Role.INK, Symbol.NONE)
                    .labels(List.of(Text.of("LoRA {0} times less", Amount.significant(factor, 3)))));
        }
        return Chart.of(
                        Axis.log("Memory without activations").unit("GB").range(1, 2000),
                        Axis.category("", names),
                        marks)
                .titled("Memory needed, and memory of devices (dotted)")
                .legend(Chart.Legend.NONE);
    }

    private static Text name(String method, Need need) {
        double total = need.total() / GB;
        return Text.of("{0}: {1} GB", method, Amount.significant(total, total < 1000 ? 3 : 4));
    }

    private static Chart shares(Result r) {
        double n = LanguageModel.values()[0].parameters();
        Need[] needs = {r.qlora().get(0), r.lora().get(0), r.full().get(0)};
        List<Mark> marks = new ArrayList<>();
        double[] base = new double[needs.length];
        for (int part = 0; part < PARTS.size(); part++) {
            double[] top = base.clone();
            double[] shown = new double[needs.length];
            for (int i = 0; i < needs.length; i++) {
                top[i] += needs[i].parts()[part] / n;
                shown[i] = top[i] > base[i] ? top[i] : Double.NaN;
            }
            Role role = part == 0 ? Role.FROZEN : Role.series(part);
            marks.add(Bars.of(new double[] {0, 1, 2}, shown, role)
                    .on(base)
                    .width(0.6)
                    .named(PARTS.get(part))
                    .lying());
            base = top;
        }
        return Chart.of(
                        Axis.linear("Memory for each parameter").unit("bytes").range(0, 17),
                        Axis.category("", List.of(Text.of("QLoRA"), Text.of("LoRA"), Text.of("full"))),
                        marks)
                .titled(
                        "Full fine-tuning: only {0} are weights",
                        Amount.percent(needs[2].weights() / needs[2].total(), 1))
                .legend(Chart.Legend.BELOW);
    }

    private static Table table(Result r) {
        double n = LanguageModel.values()[0].parameters();
        List<Need> needs = List.of(r.full().get(0), r.lora().get(0), r.qlora().get(0));
        List<List<Text>> rows = new ArrayList<>();
        for (int part = 0; part <= PARTS.size(); part++) {
            List<Text> row = new ArrayList<>();
            row.add(Text.of(part < PARTS.size() ? PARTS.get(part) : "sum"));
            for (Need need : needs) {
                double bytes = (part < PARTS.size() ? need.parts()[part] : need.total()) / n;
                row.add(bytes == 0 ? Text.of("–") : Text.of("{0}", Amount.fixed(bytes, 3)));
            }
            rows.add(row);
        }
        return new Table(
                Text.of("The same in bytes, {0}", LanguageModel.values()[0].title()),
                List.of(Text.of("part"), Text.of("full"), Text.of("LoRA"), Text.of("QLoRA")),
                rows);
    }
}
