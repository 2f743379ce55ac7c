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
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
            @Doc("models compared, from the top; layer shapes of Touvron et al., Llama 2, 2023, and the model cards")
            List<LanguageModel> models,

            @Doc("rank of the adapters on q and v") int rank,
            @Doc("whether QLoRA is shown beside LoRA") boolean with_qlora,

            @Doc("memory of devices to be drawn as lines, GB: 24 of an RTX 4090, 80 of an A100 or H100, 141 of an H200")
            List<Double> devices) {
        public Params() {
            this(List.of(LanguageModel.values()), 8, true, List.of(24.0, 80.0, 141.0));
        }

        public Params {
            models = List.copyOf(models);
            devices = List.copyOf(devices);
            if (models.isEmpty()
                    || rank < 1
                    || rank > 512
                    || devices.stream().anyMatch(device -> !(device > 1 && device < 2000))) {
                throw new IllegalArgumentException(
                        "needs at least one model, a rank from 1 to 512 and devices between 1 and 2000 GB");
            }
        }
    }

    /** A way of fine-tuning and what it needs for each model, in the order of {@link LanguageModel}. */
    private record Method(String name, Role role, List<Need> needs) {
        Need need(LanguageModel model) {
            return needs.get(model.ordinal());
        }
    }

    private static final double GB = 1e9;
    /** From here on parts are hatched. */
    private static final int FIRST_HATCHED = 3;

    private static final List<String> PARTS = List.of("weights", "gradients", "master copy", "moments", "adapters");

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(FineTuningMemory.class, new FineTuningMemory.Params(parameters.rank()));
    }

    @Override
    public Figure draw(Params p, Result r) {
        List<Method> methods = new ArrayList<>();
        methods.add(new Method("full", Role.FROZEN, r.full()));
        methods.add(new Method("LoRA", Role.TRAINABLE.tinted(0.35), r.lora()));
        if (p.with_qlora()) {
            methods.add(new Method("QLoRA", Role.TRAINABLE, r.qlora()));
        }
        LanguageModel first = p.models().get(0);
        return Figure.cells(
                        List.of(1.1, 1.0),
                        List.of(1.0, 1.1),
                        new Cell(totals(p, methods), 0, 0, 2, 1),
                        new Cell(shares(first, methods), 0, 1, 1, 1),
                        new Cell(table(first, methods), 1, 1, 1, 1))
                .size(14, 8.4)
                .titled(
                        p.with_qlora()
                                ? "LoRA cuts the memory of fine-tuning by a factor of {0}, QLoRA by {1}"
                                : "LoRA cuts the memory of fine-tuning by a factor of {0}",
                        Amount.significant(factor(r.full(), r.lora(), first), 2),
                        Amount.significant(factor(r.full(), r.qlora(), first), 2));
    }

    private static double factor(List<Need> from, List<Need> to, LanguageModel model) {
        return from.get(model.ordinal()).total() / to.get(model.ordinal()).total();
    }

    /** A bar for each method, from the top, under a line with the model's name. */
    private static Chart totals(Params p, List<Method> methods) {
        List<Mark> marks = new ArrayList<>();
        for (double device : p.devices()) {
            marks.add(Rule.vertical(device, Role.REFERENCE.tinted(0.3))
                    .dashed(Dash.DOTTED)
                    .labelled("{0}", Amount.exact(device)));
        }
        List<Text> names = new ArrayList<>();
        for (LanguageModel model : p.models()) {
            double factor = factor(methods.get(0).needs(), methods.get(1).needs(), model);
            names.add(Text.of(model.title()));
            // Category 0 stands at the bottom.
            int slot = (methods.size() + 1) * p.models().size() - names.size();
            marks.add(Points.at(1, slot, Role.INK, Symbol.NONE)
                    .labels(List.of(Text.of("LoRA {0} times less", Amount.significant(factor, 3)))));
            for (Method method : methods) {
                double total = method.need(model).total() / GB;
                names.add(Text.of("{0}: {1} GB", method.name(), Amount.significant(total, total < 1000 ? 3 : 4)));
                marks.add(Bars.of(new double[] {--slot}, new double[] {total}, method.role())
                        .on(new double[] {1})
                        .width(0.8)
                        .lying());
            }
        }
        Collections.reverse(names);
        return Chart.of(
                        Axis.log("Memory without activations").unit("GB").range(1, 2000),
                        Axis.category("Model and method", names),
                        marks)
                .titled("Memory needed, and memory of devices (dotted)")
                .legend(Chart.Legend.NONE);
    }

    private static Chart shares(LanguageModel model, List<Method> methods) {
        int count = methods.size();
        double[] at = IntStream.range(0, count).mapToDouble(i -> count - 1 - i).toArray();
        List<Text> names =
                methods.stream().map(method -> Text.of(method.name())).collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(names);
        List<Mark> marks = new ArrayList<>();
        double[] base = new double[count];
        for (int part = 0; part < PARTS.size(); part++) {
            double[] top = base.clone();
            double[] shown = new double[count];
            for (int i = 0; i < count; i++) {
                top[i] += methods.get(i).need(model).parts()[part] / model.parameters();
                shown[i] = top[i] > base[i] ? top[i] : Double.NaN;
            }
            marks.add(Bars.of(at, shown, part == 0 ? Role.FROZEN : Role.series(part))
                    .on(base)
                    .width(0.6)
                    .look(look(part))
                    .named(PARTS.get(part))
                    .lying());
            base = top;
        }
        Need full = methods.get(0).need(model);
        return Chart.of(
                        Axis.linear("Memory for each parameter").unit("bytes").range(0, 17),
                        Axis.category("Method", names),
                        marks)
                .titled("Full fine-tuning: only {0} are weights", Amount.percent(full.weights() / full.total(), 1))
                .legend(Chart.Legend.BELOW);
    }

    /** Five parts are told apart without their colours: what is there anyway is only outlined. */
    private static Bars.Look look(int part) {
        return part == 0 ? Bars.Look.OUTLINE : part < FIRST_HATCHED ? Bars.Look.FILLED : Bars.Look.HATCHED;
    }

    private static Table table(LanguageModel model, List<Method> methods) {
        List<Text> header = new ArrayList<>(List.of(Text.of("part")));
        methods.forEach(method -> header.add(Text.of(method.name())));
        List<List<Text>> rows = new ArrayList<>();
        for (int part = 0; part <= PARTS.size(); part++) {
            List<Text> row = new ArrayList<>();
            row.add(Text.of(part < PARTS.size() ? PARTS.get(part) : "sum"));
            for (Method method : methods) {
                Need need = method.need(model);
                double bytes = (part < PARTS.size() ? need.parts()[part] : need.total()) / model.parameters();
                row.add(bytes == 0 ? Text.of("–") : Text.of("{0}", Amount.fixed(bytes, 3)));
            }
            rows.add(row);
        }
        return new Table(Text.of("The same in bytes, {0}", model.title()), header, rows);
    }
}
