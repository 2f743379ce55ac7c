package io.github.bookfigures.catalog.training;

import io.github.bookfigures.catalog.training.SpiralTraining.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Animation;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Regions;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.generator.AnimatedGenerator;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A network learns three spiral arms: its answers over the plane, loss and accuracy, step by step; in print the last step.
 *
 * <p>Not as in the trial: 600 points in batches of 64 instead of 1000 at once; a step then costs a fifteenth.
 */
@Generator(
        name = "training-dynamics-animation",
        summary = "Decision regions, loss and accuracy of a network that learns three spirals, as an animation.")
public final class TrainingDynamicsAnimation implements AnimatedGenerator<TrainingDynamicsAnimation.Params, Result> {
    /** What the manifest may set. */
    public record Params(
            @Doc("pictures, at steps that grow by about equal factors")
            int frames,

            @Doc("pictures a second") double fps,
            @Doc("training steps") int steps) {
        public Params() {
            this(40, 8, 400);
        }

        public Params {
            new SpiralTraining.Params(frames, steps);
            if (!(fps >= 1 && fps <= 30)) {
                throw new IllegalArgumentException("needs 1 to 30 fps");
            }
        }
    }

    private static final double LAST_SECONDS = 3;
    private static final List<Symbol> SYMBOLS = List.of(Symbol.DISC, Symbol.TRIANGLE, Symbol.SQUARE);

    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(SpiralTraining.class, new SpiralTraining.Params(p.frames(), p.steps()));
    }

    @Override
    public Figure draw(Params p, Result r) {
        return picture(p, r, r.step().length - 1);
    }

    @Override
    public Animation animate(Params p, Result r) {
        int last = r.step().length - 1;
        return new Animation(IntStream.rangeClosed(0, last)
                .mapToObj(k -> new Animation.Frame(picture(p, r, k), k < last ? 1 / p.fps() : LAST_SECONDS))
                .toList());
    }

    private static Figure picture(Params p, Result r, int frame) {
        return Figure.row(map(r, frame), curves(p, r, frame))
                .columns(1.0, 1.1)
                .size(12, 6)
                .titled(
                        "After {0} steps: {1} of the points right",
                        r.step()[frame], Amount.percent(r.accuracy()[frame], 0));
    }

    private static Chart map(Result r, int frame) {
        Role[] roles =
                IntStream.range(0, SpiralTraining.ARMS).mapToObj(Role::series).toArray(Role[]::new);
        List<Mark> marks = new ArrayList<>();
        marks.add(Regions.ofClasses(r.grid(), r.grid(), r.answers()[frame], roles));
        for (int arm = 0; arm < roles.length; arm++) {
            int label = arm;
            double[][] own = IntStream.range(0, r.labels().length)
                    .filter(i -> r.labels()[i] == label)
                    .mapToObj(i -> r.points()[i])
                    .toArray(double[][]::new);
            marks.add(Points.of(
                            Arrays.stream(own).mapToDouble(point -> point[0]).toArray(),
                            Arrays.stream(own).mapToDouble(point -> point[1]).toArray(),
                            roles[arm],
                            SYMBOLS.get(arm % SYMBOLS.size()))
                    .size(0.6));
        }
        return Chart.of(
                        Axis.linear("$x_1$").range(-SpiralTraining.EDGE, SpiralTraining.EDGE),
                        Axis.linear("$x_2$").range(-SpiralTraining.EDGE, SpiralTraining.EDGE),
                        marks)
                .titled("Points, and what the network answers")
                .squared()
                .withoutGrid()
                .legend(Chart.Legend.NONE);
    }

    private static Chart curves(Params p, Result r, int frame) {
        double[] step = Arrays.stream(r.step(), 0, frame + 1).asDoubleStream().toArray();
        double top = 1.1 * Math.max(1, Arrays.stream(r.loss()).max().orElseThrow());
        return Chart.of(
                        Axis.linear("Step").integers().range(0, p.steps()),
                        Axis.linear("Loss, accuracy").range(0, top),
                        Line.of(step, Arrays.copyOf(r.loss(), frame + 1), Role.PLAIN)
                                .dashed(Dash.DASHED)
                                .named("loss"),
                        Line.of(step, Arrays.copyOf(r.accuracy(), frame + 1), Role.GOOD)
                                .dashed(Dash.SOLID)
                                .named("accuracy"),
                        Points.at(step[frame], r.loss()[frame], Role.PLAIN, Symbol.DISC),
                        Points.at(step[frame], r.accuracy()[frame], Role.GOOD, Symbol.DISC))
                .titled("Loss and accuracy so far")
                .legend(Chart.Legend.BELOW);
    }
}
