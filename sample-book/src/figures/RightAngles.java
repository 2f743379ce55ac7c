import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Band;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.generator.Measurement;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Angles between random directions. The cosine of two has mean 0 and variance 1/d in d dimensions, so that for many of them the
 * angle, in radians, spreads by 1/sqrt(d) about a right one.
 */
public final class RightAngles implements FigureGenerator<RightAngles.Params, RightAngles.Result> {
    /** What the manifest may set. */
    public record Params(@Doc("pairs of directions in each number of dimensions") int pairs) {
        private static final int FEWEST = 200;

        public Params() {
            this(2000);
        }

        public Params {
            if (pairs < FEWEST) {
                throw new IllegalArgumentException("needs at least " + FEWEST + " pairs");
            }
        }
    }

    /**
     * What was measured, for each number of dimensions; angles are in degrees.
     *
     * @param low below it are 5 in 100 angles
     * @param high above it are 5 in 100 angles
     * @param cosine root mean square of the cosine
     * @param some some of the angles themselves, a row for each number of dimensions
     */
    public record Result(double[] dimensions, double[] low, double[] high, double[] cosine, double[][] some) {}

    /** Draws the directions: their coordinates are normally distributed, which prefers none of them. */
    public static final class Angles implements Experiment<Params, Result> {
        private static final double[] DIMENSIONS = {2, 3, 5, 10, 20, 50, 100, 200, 500, 1000};
        private static final int SHOWN = 40;

        @Override
        public Result run(Params p, Lab lab) {
            RandomGenerator random = lab.random("directions");
            int n = DIMENSIONS.length;
            Result result = new Result(DIMENSIONS.clone(), new double[n], new double[n], new double[n], new double[n][]);
            for (int i = 0; i < n; i++) {
                double[] angles = new double[p.pairs()];
                double squares = 0;
                for (int pair = 0; pair < angles.length; pair++) {
                    double cosine = cosine(random, (int) DIMENSIONS[i]);
                    angles[pair] = Math.toDegrees(Math.acos(cosine));
                    squares += cosine * cosine;
                }
                result.some()[i] = Arrays.copyOf(angles, SHOWN);
                Arrays.sort(angles);
                result.low()[i] = angles[angles.length / 20];
                result.high()[i] = angles[angles.length - 1 - angles.length / 20];
                result.cosine()[i] = Math.sqrt(squares / angles.length);
            }
            return result;
        }

        private static double cosine(RandomGenerator random, int dimensions) {
            double product = 0;
            double first = 0;
            double second = 0;
            for (int i = 0; i < dimensions; i++) {
                double a = random.nextGaussian();
                double b = random.nextGaussian();
                product += a * b;
                first += a * a;
                second += b * b;
            }
            return Math.max(-1, Math.min(1, product / Math.sqrt(first * second)));
        }

        @Override
        public List<Check> checks(Params p, Result r) {
            int last = r.dimensions().length - 1;
            return List.of(
                    Check.between(
                            "in a thousand dimensions the cosine spreads by 1/sqrt(1000)",
                            r.cosine()[last] * Math.sqrt(r.dimensions()[last]),
                            0.85,
                            1.15),
                    Check.below("and nine in ten angles lie within 4 degrees of 90", r.high()[last] - 90, 4));
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(Angles.class, p);
    }

    @Override
    public Figure draw(Params p, Result r) {
        double[] x = new double[r.some().length * r.some()[0].length];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            int row = i / r.some()[0].length;
            x[i] = r.dimensions()[row];
            y[i] = r.some()[row][i % r.some()[0].length];
        }
        // Nine in ten values of a normal distribution lie within 1.645 standard deviations; 1.645 radians are 94.3 degrees.
        double[] theory = Arrays.stream(r.dimensions()).map(d -> Math.toDegrees(1.645 / Math.sqrt(d))).toArray();
        return Figure.of(Chart.of(
                                Axis.log("Dimensions").range(1.6, 1250),
                                Axis.linear("Angle between two random directions").unit("degrees").range(0, 180).ticks(0.0, 45.0, 90.0, 135.0, 180.0),
                                Band.of(r.dimensions(), r.low(), r.high(), Role.series(0)).named("nine in ten pairs"),
                                Points.of(x, y, Role.series(0), Symbol.DISC).size(0.4).named("some pairs"),
                                Line.of(tail(r.dimensions()), tail(shifted(theory, 1)), Role.REFERENCE)
                                        .dashed(Dash.DASHED)
                                        .named("$90° \\pm 94.3°/\\sqrt{d}$"),
                                Line.of(tail(r.dimensions()), tail(shifted(theory, -1)), Role.REFERENCE).dashed(Dash.DASHED))
                        .legend(Chart.Legend.INSIDE))
                .size(10, 5)
                .titled("In many dimensions, random directions are nearly at right angles");
    }

    /** The rule is one for many dimensions: it is drawn from five of them. */
    private static double[] tail(double[] values) {
        return Arrays.copyOfRange(values, 2, values.length);
    }

    private static double[] shifted(double[] theory, int sign) {
        return Arrays.stream(theory).map(t -> 90 + sign * t).toArray();
    }
}
