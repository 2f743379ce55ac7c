package io.github.bookfigures.gallery.marks;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Surface;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;
import java.util.Arrays;
import java.util.List;

/** A saddle, the way down from beside its ridge, and contour lines on the floor. */
@Generator(name = "gallery-surface", summary = "A surface in space with a path on it.")
public final class SurfaceExample extends Example {
    private static final int STEPS = 40;

    @Override
    public Figure draw() {
        double[] side = Series.range(-1, 1, 21);
        double[] x = new double[STEPS];
        double[] y = new double[STEPS];
        x[0] = 0.9;
        y[0] = 0.03;
        for (int i = 1; i < STEPS; i++) {
            x[i] = x[i - 1] * 0.9;
            y[i] = y[i - 1] * 1.09;
        }
        double[] z = new double[STEPS];
        Arrays.setAll(z, i -> x[i] * x[i] - y[i] * y[i]);
        return Figure.of(new Surface(
                Text.NONE,
                Axis.linear("x"),
                Axis.linear("y"),
                Axis.linear("loss"),
                side,
                side,
                Series.grid(side, side, (u, v) -> u * u - v * v),
                ColourScale.sequential(-1, 1, Text.NONE),
                -60,
                30,
                List.of(new Surface.Trail(x, y, z, Role.INSIGHT, Text.of("descent"), 8)),
                Series.range(-0.75, 0.75, 7)));
    }
}
