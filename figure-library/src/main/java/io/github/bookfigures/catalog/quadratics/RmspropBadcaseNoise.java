package io.github.bookfigures.catalog.quadratics;

import io.github.bookfigures.catalog.quadratics.NoisyBowl.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Figure.Cell;
import io.github.bookfigures.figure.Histogram;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.RunSpread;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where RMSProp fails: it does not average gradients, so each noisy one sets the direction of a step of nearly full length. The
 * loss still falls; what is lost is the direction.
 */
@Generator(
        name = "rmsprop-badcase-noise",
        summary = "RMSProp with noisy gradients on a round bowl: its path, its directions and its loss.")
public final class RmspropBadcaseNoise implements FigureGenerator<RmspropBadcaseNoise.Params, Result> {
    private static final int BINS = 18;
    private static final double FLOOR = 1e-4;

    /** What the manifest may set. */
    public record Params(
            @Doc("standard deviation of the noise on each coordinate of a gradient")
            double sigma,

            @Doc("step size") double lr,

            @Doc("share of its mean square that RMSProp keeps")
            double rho,

            @Doc("steps, at least 100") int steps) {
        public Params() {
            this(3, 0.1, 0.9, 200);
        }

        public Params {
            new NoisyBowl.Params(sigma, lr, rho, steps, new NoisyBowl.Params().seeds());
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params p) {
        int seeds = new NoisyBowl.Params().seeds();
        return Measurement.of(NoisyBowl.class, new NoisyBowl.Params(p.sigma(), p.lr(), p.rho(), p.steps(), seeds));
    }

    @Override
    public Figure draw(Params p, Result r) {
        long wrong = Arrays.stream(r.rmsprop().angle()).filter(a -> a > 90).count();
        return Figure.cells(
                        List.of(1.1, 1.0),
                        List.of(1.0, 1.0),
                        new Cell(paths(r), 0, 0, 2, 1),
                        new Cell(angles(r), 0, 1, 1, 1),
                        new Cell(losses(p, r), 1, 1, 1, 1))
                .size(13, 7.3)
                .titled(
                        "Noise sets the direction of RMSProp: {0} of its steps lead uphill, and its path is {1} times the distance",
                        Amount.percent(wrong / (double) r.rmsprop().angle().length, 0),
                        Amount.fixed(NoisyBowlClaims.mean(r.rmsprop(), Route::straightness), 1));
    }

    private static Chart paths(Result r) {
        Route way = r.rmsprop().routes().get(0);
        List<Mark> marks = new ArrayList<>(Bowls.levels(1, 1, 1, 2, 4, 6));
        marks.add(Line.of(way.x(), way.y(), Bowls.RMSPROP).weight(0.8).named("with noise"));
        marks.add(Line.of(r.noiseless().x(), r.noiseless().y(), Role.INK)
                .dashed(Dash.DASHED)
                .weight(1.1)
                .named("without noise"));
        marks.addAll(Bowls.ends(way));
        return Chart.of(Axis.linear("$x$").range(-6, 2.2), Axis.linear("$y$").range(-2.2, 5), marks)
                .titled(
                        "One path; mean cosine of successive steps {0}",
                        Amount.fixed(NoisyBowlClaims.mean(r.rmsprop(), Route::cosine), 2))
                .squared()
                .withoutGrid()
                .legend(Chart.Legend.BELOW);
    }

    private static Chart angles(Result r) {
        Histogram counts = Histogram.count(r.rmsprop().angle(), BINS, 0, 180, Bowls.RMSPROP);
        double[] shares = Arrays.stream(counts.counts())
                .map(count -> 100 * count / r.rmsprop().angle().length)
                .toArray();
        double top = 1.25 * Arrays.stream(shares).max().orElseThrow();
        return Chart.of(
                        Axis.linear("Angle between step and steepest descent")
                                .unit("degrees")
                                .range(0, 180)
                                .ticks(0.0, 45.0, 90.0, 135.0, 180.0),
                        Axis.linear("Share of steps").unit("%").range(0, top),
                        new Histogram(counts.edges(), shares, Bowls.RMSPROP, counts.name()),
                        Rule.vertical(90, Role.BAD).labelled("uphill beyond"))
                .titled(
                        "Directions of all steps of {0} runs",
                        r.rmsprop().routes().size())
                .legend(Chart.Legend.NONE);
    }

    private static Chart losses(Params p, Result r) {
        double[][] runs = r.rmsprop().losses();
        double[] step = Bowls.steps(runs[0]);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < runs.length; i++) {
            Line line = Line.of(step, runs[i], Bowls.RMSPROP.tinted(0.55)).weight(0.5);
            marks.add(i == 0 ? line.named("{0} runs", runs.length) : line);
        }
        marks.add(RunSpread.quantiles(runs, 0.25, 0.75)
                .line(step, Bowls.RMSPROP)
                .weight(2)
                .named("their median"));
        marks.add(Line.of(step, r.noiseless().loss(), Role.INK)
                .dashed(Dash.DASHED)
                .weight(1.1)
                .named("without noise"));
        return Chart.of(
                        Axis.linear("Step").range(0, p.steps()),
                        Axis.log("Loss $f$").range(FLOOR, 100).floor(FLOOR),
                        marks)
                .titled("The loss falls all the same")
                .legend(Chart.Legend.BELOW);
    }
}
