package dice;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.generator.Measurement;
import java.util.List;

/** How likely each sum of two fair dice is. */
@Generator(name = "two-dice", summary = "The sums of two dice.")
public final class TwoDice implements FigureGenerator<TwoDice.Params, TwoDice.Result> {
    public record Params(int sides) {
        public Params() {
            this(6);
        }
    }

    public record Result(double[] sum, double[] probability) {}

    public static final class Counting implements Experiment<Params, Result> {
        @Override
        public Result run(Params p, Lab lab) {
            double[] sum = new double[2 * p.sides() - 1];
            double[] probability = new double[sum.length];
            for (int i = 0; i < p.sides() * p.sides(); i++) {
                probability[i / p.sides() + i % p.sides()] += 1.0 / (p.sides() * p.sides());
            }
            for (int i = 0; i < sum.length; i++) {
                sum[i] = i + 2;
            }
            return new Result(sum, probability);
        }

        @Override
        public List<Check> checks(Params p, Result r) {
            return List.of(Check.near("seven is thrown once in six", r.probability()[p.sides() - 1], 1.0 / p.sides(), 1e-12));
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(Counting.class, p);
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.of(Chart.of(
                Axis.linear("Sum").integers(), Axis.linear("Probability"), Bars.of(r.sum(), r.probability(), Role.PLAIN)));
    }
}
