package io.github.bookfigures.gallery.marks;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.gallery.Series;
import io.github.bookfigures.generator.Generator;
import java.util.List;

/** Two clouds, told apart by colour and by symbol, and their labelled centres. */
@Generator(name = "gallery-points", summary = "Points of two classes, and a few with labels.")
public final class PointsExample extends Example {
    @Override
    public Figure draw() {
        return Figure.of(Chart.of(
                        Axis.linear("First feature"),
                        Axis.linear("Second feature"),
                        cloud(-1, 0, Role.CLASS_A, Symbol.DISC).named("class A"),
                        cloud(1.4, 1, Role.CLASS_B, Symbol.TRIANGLE).named("class B"),
                        Points.of(new double[] {-1, 1.4}, new double[] {0, 1}, Role.INK, Symbol.STAR)
                                .size(2)
                                .labels(List.of(Text.of("A"), Text.of("B"))))
                .legend(Chart.Legend.BELOW));
    }

    private static Points cloud(double x, double y, Role role, Symbol symbol) {
        double[] across = Series.of(Series.normal(40, 0), z -> x + 0.7 * z);
        double[] up = Series.of(Series.normal(40, 1), z -> y + 0.7 * z);
        return Points.of(across, up, role, symbol);
    }
}
