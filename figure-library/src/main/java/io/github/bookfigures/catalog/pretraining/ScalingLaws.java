package io.github.bookfigures.catalog.pretraining;

import io.github.bookfigures.catalog.pretraining.ScalingLaw.Params;
import io.github.bookfigures.catalog.pretraining.ScalingLaws.Result;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Evaluates published scaling laws and measures a small one. */
public final class ScalingLaws implements Experiment<Params, Result> {
    private static final int FINE = 2001;

    /**
     * What was computed.
     *
     * @param laws losses by parameters, tokens and compute (Kaplan et al. 2020)
     * @param isoFlops one curve for each budget on the surface of Hoffmann et al. (2022)
     * @param gopher the model of 280 billion parameters and 300 billion tokens
     * @param chinchilla the model of 70 billion parameters and 1.4 trillion tokens
     * @param compute budgets at which the next two were evaluated
     * @param ratio2022 best tokens per parameter with the constants as printed in 2022
     * @param ratio2024 the same with the constants of the fit of 2024
     * @param toy the measured law
     */
    public record Result(
            List<Law> laws,
            List<IsoFlop> isoFlops,
            Named gopher,
            Named chinchilla,
            double[] compute,
            double[] ratio2022,
            double[] ratio2024,
            Toy toy) {}

    /**
     * A law {@code L = (scale / x)^exponent}.
     *
     * @param exponent its exponent
     * @param fitted abscissas within the range of the fit
     * @param within losses there
     * @param beyond abscissas above it
     * @param extrapolated losses there
     */
    public record Law(double exponent, double[] fitted, double[] within, double[] beyond, double[] extrapolated) {}

    /**
     * Losses for one budget.
     *
     * @param compute the budget, operations
     * @param parameters sizes of the model
     * @param loss loss of each when the rest of the budget is spent on tokens
     * @param best optimal number of parameters by the formula
     * @param searched the same by search along the curve
     * @param least loss of the optimal model
     */
    public record IsoFlop(
            double compute, double[] parameters, double[] loss, double best, double searched, double least) {}

    /** A model that was trained: its parameters, tokens, and its loss on the surface of 2022. */
    public record Named(double parameters, double tokens, double loss) {}

    /**
     * Nearest-neighbour regression.
     *
     * @param points numbers of training points
     * @param error mean squared error with each
     * @param fit the straight line through them on logarithmic axes, at the same points
     * @param slope its slope
     * @param r2 share of the variance of the logarithms that it explains
     */
    public record Toy(double[] points, double[] error, double[] fit, double slope, double r2) {}

    @Override
    public Result run(Params p, Lab lab) {
        double[] compute = powers(1e18, 1e26, 65);
        return new Result(
                List.of(
                        law(8.8e13, 0.076, 1e3, 1.5e9, 1e12),
                        law(5.4e13, 0.095, 2.2e7, 2.3e10, 1e13),
                        law(3.1e8, 0.050, 1e-7, 10, 1e4)),
                p.compute().stream().map(ScalingLaws::isoFlop).toList(),
                named(280e9, 300e9),
                named(70e9, 1.4e12),
                compute,
                Arrays.stream(compute)
                        .map(LossSurface.HOFFMANN_2022::tokensPerParameter)
                        .toArray(),
                Arrays.stream(compute)
                        .map(LossSurface.BESIROGLU_2024::tokensPerParameter)
                        .toArray(),
                toy(lab));
    }

    private static double[] powers(double from, double to, int count) {
        return IntStream.range(0, count)
                .mapToDouble(i -> from * Math.pow(to / from, i / (count - 1.0)))
                .toArray();
    }

    /** Kaplan et al., "Scaling laws for neural language models" (2020), section 1.2; ranges of the fits from there and section 3. */
    private static Law law(double scale, double exponent, double from, double to, double end) {
        double[] fitted = powers(from, to, 21);
        double[] beyond = powers(to, end, 11);
        return new Law(exponent, fitted, power(fitted, scale, exponent), beyond, power(beyond, scale, exponent));
    }

    private static double[] power(double[] x, double scale, double exponent) {
        return Arrays.stream(x).map(v -> Math.pow(scale / v, exponent)).toArray();
    }

    private static IsoFlop isoFlop(double compute) {
        LossSurface surface = LossSurface.HOFFMANN_2022;
        double best = surface.bestParameters(compute);
        double[] fine = powers(best / 12, best * 12, FINE);
        double[] loss =
                Arrays.stream(fine).map(n -> surface.lossFor(compute, n)).toArray();
        int least = IntStream.range(0, FINE).reduce(0, (i, j) -> loss[j] < loss[i] ? j : i);
        int[] shown = IntStream.iterate(0, i -> i < FINE, i -> i + 40).toArray();
        return new IsoFlop(
                compute,
                Arrays.stream(shown).mapToDouble(i -> fine[i]).toArray(),
                Arrays.stream(shown).mapToDouble(i -> loss[i]).toArray(),
                best,
                fine[least],
                surface.lossFor(compute, best));
    }

    private static Named named(double parameters, double tokens) {
        return new Named(parameters, tokens, LossSurface.HOFFMANN_2022.loss(parameters, tokens));
    }

    private static Toy toy(Lab lab) {
        NeighbourRegression task = new NeighbourRegression(lab.random("teacher"));
        double[][] train = NeighbourRegression.points(2048, lab.random("train"));
        double[][] test = NeighbourRegression.points(1000, lab.random("test"));
        double[] points = {32, 64, 128, 256, 512, 1024, 2048};
        double[] error = Arrays.stream(points)
                .map(size -> task.error(train, (int) size, test))
                .toArray();
        double[] x = Arrays.stream(points).map(Math::log).toArray();
        double[] y = Arrays.stream(error).map(Math::log).toArray();
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        double slope = xy / xx;
        double[] fit =
                Arrays.stream(x).map(v -> Math.exp(meanY + slope * (v - meanX))).toArray();
        return new Toy(points, error, fit, slope, xy * xy / (xx * yy));
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.near("loss of 10^6 parameters", power(new double[] {1e6}, 8.8e13, 0.076)[0], 4.016, 0.002));
        checks.add(Check.near("loss of 10^8 parameters", power(new double[] {1e8}, 8.8e13, 0.076)[0], 2.830, 0.002));
        Law size = r.laws().get(0);
        double slope = Math.log(size.within()[20] / size.within()[0]) / Math.log(size.fitted()[20] / size.fitted()[0]);
        checks.add(Check.near("slope by parameters on logarithmic axes", slope, -0.076, 1e-12));
        checks.add(Check.near("loss of Chinchilla", r.chinchilla().loss(), 1.937, 0.002));
        checks.add(Check.near("loss of Gopher", r.gopher().loss(), 1.993, 0.002));
        for (IsoFlop curve : r.isoFlops()) {
            checks.add(Check.near("optimum by search over that by formula", curve.searched() / curve.best(), 1, 0.01));
        }
        double budget = 5.76e23;
        checks.add(Check.near(
                "tokens per parameter of Chinchilla's budget by the constants of 2022",
                LossSurface.HOFFMANN_2022.tokensPerParameter(budget),
                93,
                2));
        checks.add(Check.near(
                "tokens per parameter of Chinchilla's budget by the fit of 2024",
                LossSurface.BESIROGLU_2024.tokensPerParameter(budget),
                18.4,
                0.5));
        checks.add(Check.between("slope of the measured law", r.toy().slope(), -0.75, -0.35));
        checks.add(Check.above("variance the measured law explains", r.toy().r2(), 0.95));
        return checks;
    }
}
