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
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Table;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Collections;
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
        List<Cell> cells = new ArrayList<>();
        for (LanguageModel model : LanguageModel.values()) {
            cells.add(new Cell(totals(model, p, r), 2 * model.ordinal(), 0, 2, 1));
        }
        cells.add(new Cell(shares(r), 0, 1, 3, 1));
        cells.add(new Cell(table(r), 3, 1, 3, 1));
        return Figure.cells(List.of(1.2, 1.0), Collections.nCopies(6, 1.0), cells.toArray(Cell[]::new))
                .size(13.5, 8)
                .titled(
                        "LoRA cuts the memory of fine-tuning by a factor of {0}, QLoRA by {1}, at every size of model",
                        Amount.significant(factor(r.full(), r.lora()), 2),
                        Amount.significant(factor(r.full(), r.qlora()), 2));
    }

    private static double factor(List<Need> from, List<Need> to) {
        return from.get(0).total() / to.get(0).total();
    }

    private static Chart totals(LanguageModel model, Params p, Result r) {
        int i = model.ordinal();
        boolean last = i == LanguageModel.values().length - 1;
        Need[] needs = {r.qlora().get(i), r.lora().get(i), r.full().get(i)};
        Role[] roles = {Role.TRAINABLE, Role.TRAINABLE.tinted(0.35), Role.FROZEN};
        List<Mark> marks = new ArrayList<>();
        for (double device : p.devices()) {
            Rule rule = Rule.vertical(device, Role.REFERENCE).dashed(Dash.DOTTED);
            marks.add(i == 0 ? rule.labelled("{0} GB device", Amount.exact(device)) : rule);
        }
        for (int bar = 0; bar < needs.length; bar++) {
            double total = needs[bar].total();
            Text label = bar == 2
                    ? Text.of("{0} GB", Amount.significant(total / GB, 3))
                    : Text.of(
                            "{0} GB, {1} times less",
                            Amount.significant(total / GB, 3),
                            Amount.significant(r.full().get(i).total() / total, 3));
            marks.add(Bars.of(new double[] {bar}, new double[] {total / GB}, roles[bar])
                    .on(new double[] {1})
                    .labels(List.of(label))
                    .width(0.7)
                    .lying());
        }
        return Chart.of(
                        Axis.log(last ? "Memory without activations" : "")
                                .unit(last ? "GB" : "")
                                .range(1, 4000),
                        Axis.category("", List.of(Text.of("QLoRA"), Text.of("LoRA"), Text.of("full"))),
                        marks)
                .titled("{0}, {1} parameters", model.title(), Amount.grouped(model.parameters()))
                .legend(Chart.Legend.NONE);
    }

    private static Chart shares(Result r) {
        double n = LanguageModel.values()[0].parameters();
        Need[] needs = {r.qlora().get(0), r.lora().get(0), r.full().get(0)};
        List<Mark> marks = new ArrayList<>();
        double[] base = new double[needs.length];
        for (int part = 0; part < PARTS.size(); part++) {
            double[] top = base.clone();
            for (int i = 0; i < needs.length; i++) {
                top[i] += needs[i].parts()[part] / n;
            }
            Role role = part == 0 ? Role.FROZEN : Role.series(part);
            marks.add(Bars.of(new double[] {0, 1, 2}, top, role)
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
                        "In full fine-tuning the weights themselves are only {0}",
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
                Text.of("Bytes for each parameter of {0}", LanguageModel.values()[0].title()),
                List.of(Text.of("part"), Text.of("full"), Text.of("LoRA"), Text.of("QLoRA")),
                rows);
    }
}
