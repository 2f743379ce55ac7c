package io.github.bookfigures.gallery.formats;

import io.github.bookfigures.figure.Animation;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.AnimatedGenerator;
import io.github.bookfigures.generator.Generator;
import java.util.stream.IntStream;

/** A drop that spreads: print shows its end, moving pictures its way. Axes keep their ranges, or the picture jumps. */
@Generator(name = "gallery-diffusion", summary = "A density that flattens in time.")
public final class DiffusionExample extends Example implements AnimatedGenerator<Example.None, Example.None> {
    private static final int FRAMES = 12;
    private static final double SECONDS = 0.15;

    @Override
    public Figure draw() {
        return at(FRAMES);
    }

    @Override
    public Animation animate(None parameters, None result) {
        return new Animation(IntStream.rangeClosed(1, FRAMES)
                .mapToObj(time -> new Animation.Frame(at(time), time < FRAMES ? SECONDS : 10 * SECONDS))
                .toList());
    }

    private static Figure at(int time) {
        double[] x = Series.range(-6, 6, 121);
        double variance = 0.25 * time;
        return Figure.of(Chart.of(
                        Axis.linear("Place"),
                        Axis.linear("Density").range(0, 0.9),
                        Line.of(x, Series.of(x, at -> density(at, variance)), Role.FUNCTION)))
                .titled("Step {0}", time);
    }

    private static double density(double x, double variance) {
        return Math.exp(-x * x / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
    }
}
