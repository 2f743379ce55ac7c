package book;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.generator.Measurement;
import java.util.List;
import java.util.random.RandomGenerator;

/** The share of heads in the first n throws of a coin. */
@Generator(name = "coin", summary = "The share of heads settles.")
public final class Coin implements FigureGenerator<Coin.Params, Coin.Result> {
    public record Params(@Doc("how often it is thrown") int throwsOfCoin, @Doc("probability of heads") double bias) {
        public Params() {
            this(1000, 0.5);
        }
    }

    public record Result(double[] throwNumber, double[] share) {}

    public static final class Throwing implements Experiment<Params, Result> {
        @Override
        public Result run(Params p, Lab lab) {
            RandomGenerator random = lab.random("coin");
            double[] number = new double[p.throwsOfCoin()];
            double[] share = new double[p.throwsOfCoin()];
            int heads = 0;
            for (int i = 0; i < number.length; i++) {
                heads += random.nextDouble() < p.bias() ? 1 : 0;
                number[i] = i + 1;
                share[i] = heads / number[i];
            }
            return new Result(number, share);
        }

        @Override
        public List<Check> checks(Params p, Result r) {
            return List.of(Check.near("the share ends near the bias", r.share()[r.share().length - 1], p.bias(), 0.1));
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(Throwing.class, p);
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.of(Chart.of(
                Axis.linear("Throws"),
                Axis.linear("Share of heads").range(0, 1),
                Line.of(r.throwNumber(), r.share(), Role.PLAIN)));
    }
}
