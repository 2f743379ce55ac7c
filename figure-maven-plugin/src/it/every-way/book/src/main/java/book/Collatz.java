package book;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.generator.Measurement;
import java.util.List;

/** How many steps n/2 or 3n+1 lead from a number to 1. */
public final class Collatz implements FigureGenerator<Collatz.Params, Collatz.Result> {
    public record Params(int starts) {}

    public record Result(double[] start, double[] steps, int longest) {}

    public static final class Counting implements Experiment<Params, Result> {
        @Override
        public Result run(Params p, Lab lab) {
            double[] start = new double[p.starts()];
            double[] steps = new double[p.starts()];
            int longest = 0;
            for (int i = 0; i < p.starts(); i++) {
                start[i] = i + 1;
                for (long n = i + 1; n != 1; n = n % 2 == 0 ? n / 2 : 3 * n + 1) {
                    steps[i]++;
                }
                longest = Math.max(longest, (int) steps[i]);
            }
            return new Result(start, steps, longest);
        }

        @Override
        public List<Check> checks(Params p, Result r) {
            return List.of(Check.that("1 is there already", r.steps()[0] == 0, "after " + r.steps()[0] + " steps"));
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(Counting.class, p);
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.of(Chart.of(
                Axis.linear("Start"),
                Axis.linear("Steps to 1"),
                Points.of(r.start(), r.steps(), Role.PLAIN, Symbol.DISC)));
    }
}
