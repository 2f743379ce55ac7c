import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.generator.Measurement;
import java.util.List;
import java.util.random.RandomGenerator;

public final class Walk implements FigureGenerator<Walk.Params, Walk.Result> {
    public record Params(int steps) {}

    public record Result(double[] step, double[] place) {}

    public static final class Steps implements Experiment<Params, Result> {
        public Result run(Params p, Lab lab) {
            RandomGenerator coin = lab.random("coin");
            double[] step = new double[p.steps()];
            double[] place = new double[p.steps()];
            for (int i = 1; i < p.steps(); i++) {
                step[i] = i;
                place[i] = place[i - 1] + (coin.nextBoolean() ? 1 : -1);
            }
            return new Result(step, place);
        }

        public List<Check> checks(Params p, Result r) {
            return List.of(Check.near("walks begin at 0", r.place()[0], 0, 0));
        }
    }

    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(Steps.class, p);
    }

    public Figure draw(Params p, Result r) {
        return Figure.of(Chart.of(
                Axis.linear("Step"), Axis.linear("Place"), Line.steps(r.step(), r.place(), Role.series(0))));
    }
}
