package io.github.bookfigures.catalog.finetuning;

import io.github.bookfigures.catalog.finetuning.MemorySteps.Params;
import io.github.bookfigures.catalog.finetuning.MemorySteps.Result;
import io.github.bookfigures.catalog.finetuning.MemorySteps.Step;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Matrix;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the memory of full fine-tuning goes when one saving after the other is made, as a waterfall; and which models fit
 * into which devices. Weights and training state with AdamW in mixed precision; activations are left out.
 */
@Generator(
        name = "qlora-memory-savings",
        summary =
                "The memory of full fine-tuning, brought down step by step to QLoRA, and what fits into which device.")
public final class QloraMemorySavings implements FigureGenerator<Params, Result> {
    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(MemorySteps.class, parameters);
    }

    @Override
    public Figure draw(Params p, Result r) {
        double end = r.steps().get(r.steps().size() - 1).after();
        return Figure.row(waterfall(p, r), fits(r))
                .columns(1.35, 1.0)
                .size(14, 6.4)
                .titled(
                        "From {0} GB to {1} GB: freezing saves most, four bits most of the rest",
                        Amount.fixed(r.full(), 1), Amount.fixed(end, 2));
    }

    /** Bars from the top down, each beginning where the one above ended. */
    private static Chart waterfall(Params p, Result r) {
        int last = r.steps().size() + 1;
        List<Text> names = new ArrayList<>(List.of(Text.of("full fine-tuning")));
        List<Mark> marks = new ArrayList<>();
        marks.add(bar(last, 0, r.full(), Role.FROZEN, Text.of("{0}", Amount.significant(r.full(), 4))));
        double before = r.full();
        for (int i = 0; i < r.steps().size(); i++) {
            Step step = r.steps().get(i);
            int at = last - 1 - i;
            names.add(0, Text.of(step.name()));
            marks.add(Line.of(new double[] {before, before}, new double[] {at - 0.36, at + 1.36}, Role.MUTED)
                    .weight(0.8));
            boolean adds = step.change() > 0;
            Text label = Text.of(adds ? "+{0}" : "−{0}", Amount.significant(Math.abs(step.change()), 3));
            marks.add(bar(at, before, step.after(), adds ? Role.TRAINABLE : Role.GOOD, label));
            before = step.after();
        }
        names.add(0, Text.of("QLoRA"));
        marks.add(bar(0, 0, before, Role.FROZEN, Text.of("{0}", Amount.significant(before, 3))));
        return Chart.of(
                        Axis.linear("Memory without activations").unit("GB").range(0, 1.14 * r.full()),
                        Axis.category("Step", names),
                        marks)
                .titled("{0}, rank {1}: saving by saving", p.model().title(), p.rank())
                .legend(Chart.Legend.NONE);
    }

    private static Bars bar(int at, double from, double to, Role role, Text label) {
        return Bars.of(new double[] {at}, new double[] {Math.max(from, to)}, role)
                .on(new double[] {Math.min(from, to)})
                .width(0.72)
                .labels(List.of(label))
                .lying();
    }

    private static Chart fits(Result r) {
        List<Text> rows = new ArrayList<>();
        List<List<Text>> texts = new ArrayList<>();
        double[][] shares = new double[r.fits().length][];
        String[] methods = {"full", "LoRA", "QLoRA"};
        for (int i = 0; i < r.fits().length; i++) {
            LanguageModel model = LanguageModel.values()[i / 3];
            rows.add(Text.of("{0}, {1}", model.title().replace("Llama 2 ", ""), methods[i % 3]));
            shares[i] = Arrays.stream(r.fits()[i])
                    .map(share -> share <= 1 ? share : Double.NaN)
                    .toArray();
            texts.add(Arrays.stream(r.fits()[i])
                    .mapToObj(share -> share <= 1 ? Text.of("{0}", Amount.percent(share, 0)) : Text.of("–"))
                    .toList());
        }
        List<Text> devices = Arrays.stream(MemorySteps.DEVICES)
                .mapToObj(gb -> Text.of("{0}", Amount.exact(gb)))
                .toList();
        Chart chart = Matrix.of(shares, rows, devices, ColourScale.tint(0, 1, Text.of("share")))
                .texts(texts)
                .chart("Model and method", "Memory of the device (GB)");
        return new Chart(
                Text.of("Share of the memory (–: too large)"),
                chart.x(),
                chart.y(),
                chart.marks(),
                Chart.Legend.NONE,
                false,
                false,
                List.of());
    }
}
