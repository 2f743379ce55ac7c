package io.github.bookfigures.catalog.finetuning;

import io.github.bookfigures.catalog.finetuning.RateSchedule.Decay;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.nd4j.linalg.schedule.FixedSchedule;
import org.nd4j.linalg.schedule.RampSchedule;

/** Evaluates the schedules of {@link FinetuneLearningRates} and compares the warm-up with that of ND4J. */
public final class RateComparison implements Experiment<FinetuneLearningRates.Params, RateComparison.Result> {
    /**
     * A schedule in numbers.
     *
     * @param step steps at which it is evaluated
     * @param rate the learning rate there
     * @param warmupSteps steps of the rise
     * @param budget sum of the rates of all steps
     */
    public record Curve(double[] step, double[] rate, int warmupSteps, double budget) {
        double last() {
            return rate[rate.length - 1];
        }
    }

    /**
     * What was computed.
     *
     * @param pretraining the long run
     * @param finetuning the short run
     * @param variants the short run with constant, linear and cosine decay
     * @param peakRatio peak of the long run by that of the short one
     * @param nd4jDifference largest relative difference between the warm-up and ND4J's {@code RampSchedule}
     */
    public record Result(
            Curve pretraining, Curve finetuning, List<Curve> variants, double peakRatio, double nd4jDifference) {}

    /** Share of the peak at the end of pre-training: 10 percent, as in Touvron et al., "Llama 2" (2023), section 2.2. */
    static final double FLOOR = 0.1;

    private static final int POINTS = 300;

    @Override
    public Result run(FinetuneLearningRates.Params p, Lab lab) {
        RateSchedule pre = new RateSchedule(
                p.peak_pre(), p.steps_pre(), p.warmup_pre(), p.decay_pre(), p.decay_pre() == Decay.COSINE ? FLOOR : 0);
        List<Curve> variants = Arrays.stream(Decay.values())
                .map(decay -> curve(finetuning(p, decay)))
                .toList();
        return new Result(
                curve(pre),
                curve(finetuning(p, p.decay_ft())),
                variants,
                p.peak_pre() / p.peak_ft(),
                nd4jDifference(finetuning(p, Decay.LINEAR)));
    }

    private static RateSchedule finetuning(FinetuneLearningRates.Params p, Decay decay) {
        return new RateSchedule(p.peak_ft(), p.steps_ft(), p.warmup_ft(), decay, 0);
    }

    private static Curve curve(RateSchedule schedule) {
        int rise = schedule.warmupSteps();
        // Evenly spaced for linear axes, by equal factors for logarithmic ones.
        int[] steps = IntStream.concat(
                        IntStream.of(rise),
                        IntStream.rangeClosed(0, POINTS)
                                .mapToDouble(i -> i / (double) POINTS)
                                .flatMap(t -> DoubleStream.of(t, StrictMath.pow(schedule.steps(), t - 1)))
                                .mapToInt(t -> (int) Math.round(t * schedule.steps())))
                .filter(step -> step <= schedule.steps())
                .sorted()
                .distinct()
                .toArray();
        double budget = IntStream.rangeClosed(1, schedule.steps())
                .mapToDouble(schedule::after)
                .sum();
        return new Curve(
                Arrays.stream(steps).asDoubleStream().toArray(),
                Arrays.stream(steps).mapToDouble(schedule::after).toArray(),
                rise,
                budget);
    }

    // The decay is not compared: PolySchedule of ND4J 1.0.0-M2.1 rises, as it adds the share of time it should
    // subtract.
    private static double nd4jDifference(RateSchedule schedule) {
        int rise = schedule.warmupSteps();
        RampSchedule ramp = new RampSchedule(new FixedSchedule(schedule.peak()), rise);
        return IntStream.rangeClosed(1, rise)
                .mapToDouble(step -> Math.abs(schedule.after(step) - ramp.valueAt(step - 1, 0)) / schedule.peak())
                .max()
                .orElseThrow();
    }

    @Override
    public List<Check> checks(FinetuneLearningRates.Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        List<Curve> curves = new ArrayList<>(r.variants());
        curves.add(r.pretraining());
        for (Curve curve : curves) {
            checks.add(Check.near("the first rate", curve.rate()[0], 0, 0));
            checks.add(Check.below("the curve has no jump, as a share of its peak", largestJump(curve), 0.1));
            checks.add(Check.that("rises to one peak and never again", falls(curve), "all points"));
        }
        checks.add(Check.near("the linear schedule ends at", r.variants().get(1).last(), 0, 0));
        checks.add(Check.below("the warm-up is that of ND4J, largest relative difference", r.nd4jDifference(), 1e-12));
        if (p.equals(new FinetuneLearningRates.Params())) {
            checks.add(Check.near("peak of pre-training by peak of fine-tuning", r.peakRatio(), 10, 1e-12));
            checks.add(Check.near("peak of pre-training", peak(r.pretraining()), 3e-4, 1e-18));
            checks.add(Check.near("peak of fine-tuning", peak(r.finetuning()), 3e-5, 1e-18));
            checks.add(Check.near(
                    "pre-training ends where fine-tuning peaks", r.pretraining().last(), 3e-5, 1e-18));
        }
        return checks;
    }

    static double peak(Curve curve) {
        return Arrays.stream(curve.rate()).max().orElseThrow();
    }

    private static double largestJump(Curve curve) {
        return IntStream.range(1, curve.rate().length)
                        .mapToDouble(i -> Math.abs(curve.rate()[i] - curve.rate()[i - 1]))
                        .max()
                        .orElseThrow()
                / peak(curve);
    }

    private static boolean falls(Curve curve) {
        return IntStream.range(1, curve.rate().length)
                .allMatch(i -> curve.step()[i] <= curve.warmupSteps()
                        ? curve.rate()[i] > curve.rate()[i - 1]
                        : curve.rate()[i] <= curve.rate()[i - 1]);
    }
}
