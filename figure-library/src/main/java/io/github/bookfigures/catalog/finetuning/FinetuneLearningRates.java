package io.github.bookfigures.catalog.finetuning;

import io.github.bookfigures.catalog.finetuning.RateComparison.Curve;
import io.github.bookfigures.catalog.finetuning.RateComparison.Result;
import io.github.bookfigures.catalog.finetuning.RateSchedule.Decay;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Inscription;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Span;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The learning rate of a pre-training and of a fine-tuning run, by formula; the warm-up is checked against ND4J. */
@Generator(
        name = "finetune-learning-rates",
        summary = "Learning rates of pre-training and fine-tuning over progress and steps, with their budgets.")
public final class FinetuneLearningRates implements FigureGenerator<FinetuneLearningRates.Params, Result> {
    /** What the manifest may set. */
    public record Params(
            @Doc("highest rate of pre-training; 3e-4 for Llama 2 7B in Touvron et al. 2023, section 2.2")
            double peak_pre,

            @Doc("highest rate of fine-tuning; within the 2e-5 to 5e-5 of Devlin et al. 2019, appendix A.3")
            double peak_ft,

            @Doc("steps of pre-training") int steps_pre,
            @Doc("steps of fine-tuning") int steps_ft,

            @Doc("share of the steps in which the rate of pre-training rises")
            double warmup_pre,

            @Doc("share of the steps in which the rate of fine-tuning rises")
            double warmup_ft,

            @Doc("how the rate of pre-training falls; a cosine ends at a tenth of the peak")
            Decay decay_pre,

            @Doc("how the rate of fine-tuning falls") Decay decay_ft) {
        public Params() {
            this(3e-4, 3e-5, 100_000, 3000, 0.02, 0.06, Decay.COSINE, Decay.LINEAR);
        }

        public Params {
            if (!(peak_ft > 0 && peak_pre > peak_ft) || steps_ft < 100 || steps_pre <= steps_ft) {
                throw new IllegalArgumentException(
                        "needs at least 100 steps_ft, more steps_pre, and a peak_pre above a positive peak_ft");
            }
            if (!(warmup_pre > 0.001 && warmup_pre < 0.5 && warmup_ft > 0.01 && warmup_ft < 0.5)) {
                throw new IllegalArgumentException(
                        "needs a warmup_pre from 0.001 and a warmup_ft from 0.01, both to 0.5");
            }
        }
    }

    private static final Role PRE = Role.FROZEN;
    private static final Role FINE = Role.TRAINABLE;

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(RateComparison.class, parameters);
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.cells(
                        List.of(1.0, 1.0),
                        List.of(1.0, 1.0),
                        new Figure.Cell(overProgress(r), 0, 0, 1, 1),
                        new Figure.Cell(overSteps(r), 0, 1, 1, 1),
                        new Figure.Cell(variants(p, r), 1, 0, 1, 2))
                .size(13, 8.4)
                .titled(
                        "Fine-tuning peaks {0} times lower and uses 1/{1} of the learning-rate budget",
                        Amount.significant(r.peakRatio(), 2),
                        Amount.significant(
                                r.pretraining().budget() / r.finetuning().budget(), 2));
    }

    private static Chart overProgress(Result r) {
        double low = StrictMath.pow(10, Math.floor(StrictMath.log10(RateComparison.peak(r.finetuning()) / 50)));
        List<Mark> marks = new ArrayList<>();
        marks.add(Span.x(0, percent(r.finetuning())[indexOf(r.finetuning())], FINE)
                .labelled("warm-up"));
        marks.add(Line.of(percent(r.pretraining()), aboveZero(r.pretraining()), PRE)
                .named("pre-training"));
        marks.add(Line.of(percent(r.finetuning()), aboveZero(r.finetuning()), FINE)
                .named("fine-tuning")
                .weight(1.4));
        for (Curve curve : List.of(r.pretraining(), r.finetuning())) {
            int at = indexOf(curve);
            marks.add(Points.at(percent(curve)[at], curve.rate()[at], Role.INK, Symbol.DISC));
            marks.add(Note.at(percent(curve)[at], curve.rate()[at], "peak {0}", Amount.scientific(curve.rate()[at], 1))
                    .towards(curve.equals(r.pretraining()) ? Corner.RIGHT : Corner.TOP_RIGHT));
        }
        double high = StrictMath.pow(10, Math.ceil(StrictMath.log10(RateComparison.peak(r.pretraining()))));
        return Chart.of(
                        Axis.linear("Progress of the run").unit("%").range(0, 100),
                        Axis.log("Learning rate").range(low, high),
                        marks)
                .titled("Over the progress of each run")
                .legend(Chart.Legend.INSIDE);
    }

    /** A rate of 0, at the first and perhaps at the last step, has no place on a logarithmic axis. */
    private static double[] aboveZero(Curve curve) {
        return Arrays.stream(curve.rate())
                .map(rate -> rate > 0 ? rate : Double.NaN)
                .toArray();
    }

    private static double[] percent(Curve curve) {
        double steps = curve.step()[curve.step().length - 1];
        return Arrays.stream(curve.step()).map(step -> 100 * step / steps).toArray();
    }

    private static int indexOf(Curve curve) {
        return IntStream.range(0, curve.step().length)
                .filter(i -> curve.step()[i] == curve.warmupSteps())
                .findFirst()
                .orElseThrow();
    }

    private static Chart overSteps(Result r) {
        double[] ends = new double[2];
        List<Mark> marks = new ArrayList<>();
        List<Curve> curves = List.of(r.pretraining(), r.finetuning());
        for (int i = 0; i < 2; i++) {
            Curve curve = curves.get(i);
            int n = curve.step().length;
            ends[i] = curve.step()[n - 1];
            // Step 0 has no place on a logarithmic axis.
            marks.add(Line.of(
                            Arrays.copyOfRange(curve.step(), 1, n),
                            Arrays.copyOfRange(curve.rate(), 1, n),
                            i == 0 ? PRE : FINE)
                    .named(i == 0 ? "pre-training" : "fine-tuning")
                    .weight(i == 0 ? 1 : 1.4));
            marks.add(Rule.vertical(ends[i], i == 0 ? PRE : FINE)
                    .dashed(Dash.DOTTED)
                    .labelled("{0} steps", Amount.grouped(ends[i])));
        }
        return Chart.of(
                        Axis.log("Step").range(10, 2 * ends[0]),
                        Axis.linear("Learning rate").range(0, 1.15 * RateComparison.peak(r.pretraining())),
                        marks)
                .titled("The same over steps: {0} times as many", Amount.significant(ends[0] / ends[1], 3))
                .legend(Chart.Legend.INSIDE);
    }

    private static Chart variants(Params p, Result r) {
        List<Mark> marks = new ArrayList<>();
        marks.add(Span.x(0, r.finetuning().warmupSteps(), FINE).labelled("warm-up"));
        for (Decay decay : Decay.values()) {
            Curve curve = r.variants().get(decay.ordinal());
            boolean chosen = decay == p.decay_ft();
            marks.add(Line.of(curve.step(), curve.rate(), chosen ? FINE : Role.series(decay == Decay.COSINE ? 0 : 2))
                    .dashed(chosen ? Dash.SOLID : decay == Decay.CONSTANT ? Dash.DOTTED : Dash.DASHED)
                    .weight(chosen ? 1.4 : 1)
                    .named(decay.name().toLowerCase(Locale.ROOT)));
        }
        marks.add(Inscription.of(
                Corner.TOP_RIGHT,
                Text.of("Why lower?"),
                Text.of("The weights are good already; large steps would fit the noise of few examples."),
                Text.of(
                        "The sum of all rates bounds how far Adam can move a weight: {0} against {1}.",
                        Amount.significant(r.finetuning().budget(), 2),
                        Amount.significant(r.pretraining().budget(), 3))));
        return Chart.of(
                        Axis.linear("Step").range(0, p.steps_ft()).integers(),
                        Axis.linear("Learning rate").range(0, 1.8 * p.peak_ft()),
                        marks)
                .titled("Three ways down for fine-tuning")
                .legend(Chart.Legend.DIRECT);
    }
}
