package org.example.book;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Band;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Many players throw a fair die and keep the average. Its standard deviation after n throws is sqrt(35/12) / sqrt(n),
 * because one throw has variance 35/12.
 */
@Generator(
        name = "dice-average",
        summary = "Averages of dice throws settle on 3.5; their spread over many players falls with the root of n.")
public final class DiceAverage implements FigureGenerator<DiceAverage.Params, DiceAverage.Result> {
    private static final double EXPECTED = 3.5;
    private static final double DEVIATION = Math.sqrt(35.0 / 12);

    /** What the manifest may set. */
    public record Params(
            @Doc("throws of each player") int rolls,
            @Doc("players whose spread is measured") int players,
            @Doc("players whose averages are drawn") int shown) {
        public Params() {
            this(10_000, 400, 6);
        }

        public Params {
            if (rolls < 100 || players < 50 || shown < 1 || shown > 8) {
                throw new IllegalArgumentException(
                        "needs at least 100 rolls, at least 50 players and 1 to 8 of them shown");
            }
        }
    }

    /**
     * What was counted.
     *
     * @param rolls numbers of throws after which was looked, ascending
     * @param average average of each shown player after so many throws, one row per player
     * @param spread root mean square distance of all players' averages from 3.5 after so many throws
     * @param slope least-squares slope of log spread against log throws
     */
    public record Result(double[] rolls, double[][] average, double[] spread, double slope) {}

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(Throws.class, parameters);
    }

    /** Throws the dice. */
    public static final class Throws implements Experiment<Params, Result> {
        private static final int LOOKS = 80;

        @Override
        public Result run(Params p, Lab lab) {
            RandomGenerator die = lab.random("die");
            int[] looks = IntStream.rangeClosed(0, LOOKS)
                    .map(i -> (int) Math.round(Math.pow(p.rolls(), (double) i / LOOKS)))
                    .distinct()
                    .toArray();
            double[][] average = new double[p.shown()][looks.length];
            double[] squares = new double[looks.length];
            for (int player = 0; player < p.players(); player++) {
                long sum = 0;
                int look = 0;
                for (int n = 1; n <= p.rolls(); n++) {
                    sum += die.nextInt(1, 7);
                    if (n == looks[look]) {
                        double mean = (double) sum / n;
                        squares[look] += (mean - EXPECTED) * (mean - EXPECTED);
                        if (player < p.shown()) {
                            average[player][look] = mean;
                        }
                        look++;
                    }
                }
            }
            double[] rolls = Arrays.stream(looks).asDoubleStream().toArray();
            double[] spread =
                    Arrays.stream(squares).map(s -> Math.sqrt(s / p.players())).toArray();
            return new Result(rolls, average, spread, slope(rolls, spread));
        }

        @Override
        public List<Check> checks(Params p, Result r) {
            int last = r.rolls().length - 1;
            return List.of(
                    Check.near("one throw spreads by sqrt(35/12)", r.spread()[0], DEVIATION, 0.2),
                    Check.between("the spread falls with the root of n", r.slope(), -0.55, -0.45),
                    Check.between(
                            "after the last throw the spread is what theory says",
                            r.spread()[last] * Math.sqrt(r.rolls()[last]) / DEVIATION,
                            0.75,
                            1.25));
        }

        private static double slope(double[] x, double[] y) {
            double[] u = Arrays.stream(x).map(Math::log).toArray();
            double[] v = Arrays.stream(y).map(Math::log).toArray();
            double meanU = Arrays.stream(u).average().orElseThrow();
            double meanV = Arrays.stream(v).average().orElseThrow();
            double over = 0;
            double under = 0;
            for (int i = 0; i < u.length; i++) {
                over += (u[i] - meanU) * (v[i] - meanV);
                under += (u[i] - meanU) * (u[i] - meanU);
            }
            return over / under;
        }
    }

    @Override
    public Figure draw(Params p, Result r) {
        return Figure.row(averages(r), spread(p, r))
                .size(12, 5)
                .titled("Averages settle, and their error shrinks with the square root of the number of throws");
    }

    private static Chart averages(Result r) {
        double[] deviation = theory(r.rolls());
        List<Mark> marks = new ArrayList<>();
        marks.add(Band.of(
                        r.rolls(),
                        Arrays.stream(deviation).map(d -> EXPECTED - 2 * d).toArray(),
                        Arrays.stream(deviation).map(d -> EXPECTED + 2 * d).toArray(),
                        Role.REFERENCE.tinted(0.5))
                .named("two standard deviations"));
        marks.add(Rule.horizontal(EXPECTED, Role.REFERENCE).labelled("expected value {0}", Amount.fixed(EXPECTED, 1)));
        for (int player = 0; player < r.average().length; player++) {
            marks.add(Line.of(r.rolls(), r.average()[player], Role.series(player)));
        }
        return Chart.of(Axis.log("Throws"), Axis.linear("Average so far").range(0, 7), marks)
                .titled("Averages of {0} players", r.average().length)
                .legend(Chart.Legend.INSIDE);
    }

    private static Chart spread(Params p, Result r) {
        return Chart.of(
                        Axis.log("Throws"),
                        Axis.log("Spread of the averages"),
                        Line.of(r.rolls(), theory(r.rolls()), Role.REFERENCE).named("theory, slope −1/2"),
                        Points.of(r.rolls(), r.spread(), Role.series(0), Symbol.RING)
                                .size(0.6)
                                .named("{0} players, slope {1}", p.players(), Amount.fixed(r.slope(), 3)))
                .titled("Spread over {0} players", p.players())
                .legend(Chart.Legend.INSIDE);
    }

    private static double[] theory(double[] rolls) {
        return Arrays.stream(rolls).map(n -> DEVIATION / Math.sqrt(n)).toArray();
    }
}
