package book;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.generator.Measurement;
import java.util.List;

/** Makes the trouble it is asked for. */
@Generator(name = "trouble", summary = "One kind of trouble or another.")
public final class Trouble implements FigureGenerator<Trouble.Params, Trouble.Result> {
    public enum Kind {
        NONE,
        THROWS,
        RETURNS_NOTHING,
        NAN,
        NEVER_ENDS,
        EXITS
    }

    public record Params(Kind kind) {
        public Params() {
            this(Kind.NONE);
        }
    }

    public record Result(double[] x, double[] y) {}

    public static final class Measuring implements Experiment<Params, Result> {
        @Override
        public Result run(Params p, Lab lab) {
            while (p.kind() == Kind.NEVER_ENDS) {
                Thread.onSpinWait();
            }
            if (p.kind() == Kind.EXITS) {
                System.exit(7);
            }
            double y = p.kind() == Kind.NAN ? Double.NaN : 1;
            return new Result(new double[] {0, 1}, new double[] {y, 2 * y});
        }

        @Override
        public List<Check> checks(Params p, Result r) {
            return List.of();
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params p) {
        return Measurement.of(Measuring.class, p);
    }

    @Override
    public Figure draw(Params p, Result r) {
        if (p.kind() == Kind.THROWS) {
            throw new IllegalStateException("the pen is dry");
        }
        if (p.kind() == Kind.RETURNS_NOTHING) {
            return null;
        }
        return Figure.of(
                Chart.of(Axis.linear("x"), Axis.linear("y"), Line.of(r.x(), r.y(), Role.PLAIN).named("the line")));
    }
}
