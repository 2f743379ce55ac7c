import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.generator.Measurement;
import java.util.List;
import java.util.random.RandomGenerator;

/** How far walkers get who step left or right at random. */
public final class RandomWalk implements FigureGenerator<RandomWalk.Params, RandomWalk.Result> {
    /** What the manifest may set under params. */
    public record Params(@Doc("steps of each walker") int steps, @Doc("number of walkers") int walkers) {
        public Params() {
            this(400, 2000);
        }

        public Params {
            if (steps < 10 || walkers < 10) {
                throw new IllegalArgumentException("needs at least 10 steps and 10 walkers");
            }
        }
    }

    /** What is measured: all that the drawing may show, and that expect may speak of. */
    public record Result(double[] step, double[] distance, double[] root, double exponent) {}

    /** The simulation. All randomness comes from the lab, so that the same seed gives the same figure. */
    public static final class Walks implements Experiment<Params, Result> {
        @Override
        public Result run(Params p, Lab lab) {
            RandomGenerator coin = lab.random("coin");
            double[] squares = new double[p.steps()];
            for (int walker = 0; walker < p.walkers(); walker++) {
                int place = 0;
                for (int i = 0; i < squares.length; i++) {
                    place += coin.nextBoolean() ? 1 : -1;
                    squares[i] += (double) place * place;
                }
            }
            double[] step = new double[squares.length];
            double[] distance = new double[squares.length];
            double[] root = new double[squares.length];
            for (int i = 0; i < squares.length; i++) {
                step[i] = i + 1;
                distance[i] = Math.sqrt(squares[i] / p.walkers());
                root[i] = Math.sqrt(i + 1);
            }
            double exponent = Math.log(distance[squares.length - 1] / distance[0]) / Math.log(squares.length);
            return new Result(step, distance, root, exponent);
        }

        @Override
        public List<Check> checks(Params p, Result r) {
            return List.of(Check.near("the first step leads one step away", r.distance()[0], 1, 1e-12));
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(Walks.class, p);
    }

    @Override
    public Figure draw(Params p, Result r) {
        Chart chart = Chart.of(
                Axis.log("Step"),
                Axis.log("Distance from the start").unit("steps"),
                Line.of(r.step(), r.distance(), Role.series(0)).named("{0} walkers", p.walkers()),
                Line.of(r.step(), r.root(), Role.REFERENCE).dashed(Dash.DASHED).named("$\\sqrt{n}$"));
        return Figure.of(chart).size(6, 4);
    }
}
