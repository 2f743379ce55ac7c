package io.github.bookfigures.build;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Generators that do one thing each, most of them something bad. */
public final class SmallGenerators {
    private SmallGenerators() {}

    /** Parameters of all of them. */
    public record Params(int points) {
        public Params() {
            this(5);
        }

        public Params {
            if (points < 2) {
                throw new IllegalArgumentException("a line needs at least 2 points");
            }
        }
    }

    /** Result of all of them. */
    public record Result(double[] x, double[] y) {}

    /** Draws the squares. */
    @Generator(name = "good", summary = "The squares.")
    public static class Good implements FigureGenerator<Params, Result> {
        @Override
        public Measurement<?, Result> measurement(Params parameters) {
            return Measurement.of(Squares.class, parameters);
        }

        @Override
        public Figure draw(Params parameters, Result result) {
            return Figure.of(
                    Chart.of(Axis.linear("Number"), Axis.linear("Square"), Line.of(result.x(), result.y(), Role.PLAIN))
                            .titled("Squares"));
        }
    }

    /** The squares under another title. */
    @Generator(name = "other-texts", summary = "The squares, under another title.")
    public static final class OtherTexts extends Good {
        @Override
        public Figure draw(Params parameters, Result result) {
            return Figure.of(Chart.of(Axis.linear("x"), Axis.linear("y"), Line.of(result.x(), result.y(), Role.PLAIN))
                    .titled("Rings"));
        }
    }

    /** Computes squares. */
    public static final class Squares implements Experiment<Params, Result> {
        @Override
        public Result run(Params p, Lab lab) {
            System.out.println("squaring " + p.points() + " numbers");
            double[] x = new double[p.points()];
            Arrays.setAll(x, i -> i);
            return new Result(x, Arrays.stream(x).map(v -> v * v).toArray());
        }

        @Override
        public List<Check> checks(Params p, Result r) {
            return List.of(Check.near("zero squared is zero", r.y()[0], 0, 0));
        }
    }

    /** An experiment that makes no claims. */
    public abstract static class Claimless implements Experiment<Params, Result> {
        @Override
        public List<Check> checks(Params parameters, Result result) {
            return List.of();
        }
    }

    /** Asks for the squares of another experiment. */
    @Generator(name = "nested", summary = "The squares of the squares.")
    public static final class Nested extends Good {
        @Override
        public Measurement<?, Result> measurement(Params parameters) {
            return Measurement.of(Fourth.class, parameters);
        }

        /** Squares the squares. */
        public static final class Fourth extends Claimless {
            @Override
            public Result run(Params p, Lab lab) {
                Result squares = lab.measure(Measurement.of(Squares.class, p));
                return new Result(
                        squares.x(), Arrays.stream(squares.y()).map(v -> v * v).toArray());
            }
        }
    }

    @Generator(name = "tossed", summary = "Asks the clock, which no experiment may.")
    public static final class Tossed extends Good {
        @Override
        public Measurement<?, Result> measurement(Params parameters) {
            return Measurement.of(Clock.class, parameters);
        }

        /** Never gives the same twice. */
        public static final class Clock extends Claimless {
            @Override
            public Result run(Params p, Lab lab) {
                return new Result(new double[] {0, 1}, new double[] {System.nanoTime(), 1});
            }
        }
    }

    @Generator(name = "throwing", summary = "Fails while drawing.")
    public static final class Throwing extends Good {
        @Override
        public Figure draw(Params parameters, Result result) {
            throw new IllegalStateException("no idea how\nto draw this");
        }
    }

    @Generator(name = "endless-drawing", summary = "Draws for ever.")
    public static final class EndlessDrawing extends Good {
        @Override
        public Figure draw(Params parameters, Result result) {
            while (parameters.points() > 1) {
                Thread.onSpinWait();
            }
            return super.draw(parameters, result);
        }
    }

    @Generator(name = "throwing-experiment", summary = "Fails while measuring.")
    public static final class ThrowingExperiment extends Good {
        @Override
        public Measurement<?, Result> measurement(Params parameters) {
            return Measurement.of(Broken.class, parameters);
        }

        /** Fails. */
        public static final class Broken extends Claimless {
            @Override
            public Result run(Params p, Lab lab) {
                throw new UnsupportedOperationException("the scales are out of order");
            }
        }
    }

    @Generator(name = "no-result", summary = "Measures and tells nothing.")
    public static final class NoResult extends Good {
        @Override
        public Measurement<?, Result> measurement(Params parameters) {
            return Measurement.of(Silent.class, parameters);
        }

        /** Returns nothing. */
        public static final class Silent extends Claimless {
            @Override
            public Result run(Params p, Lab lab) {
                return null;
            }
        }
    }

    @Generator(name = "no-figure", summary = "Returns nothing.")
    public static final class NoFigure extends Good {
        @Override
        @SuppressWarnings("null")
        public Figure draw(Params parameters, Result result) {
            return null;
        }
    }

    @Generator(name = "nan-figure", summary = "Draws a line of NaN.")
    public static final class NanFigure extends Good {
        @Override
        public Figure draw(Params parameters, Result result) {
            double[] y = new double[result.x().length];
            Arrays.fill(y, Double.NaN);
            return super.draw(parameters, new Result(result.x(), y));
        }
    }

    @Generator(name = "nan-result", summary = "Measures NaN.")
    public static final class NanResult extends Good {
        @Override
        public Measurement<?, Result> measurement(Params parameters) {
            return Measurement.of(Nan.class, parameters);
        }

        /** Measures NaN. */
        public static final class Nan extends Claimless {
            @Override
            public Result run(Params p, Lab lab) {
                return new Result(new double[] {Double.NaN}, new double[] {Double.POSITIVE_INFINITY});
            }
        }
    }

    @Generator(name = "broken-claim", summary = "Measures something else than it claims.")
    public static final class BrokenClaim extends Good {
        @Override
        public Measurement<?, Result> measurement(Params parameters) {
            return Measurement.of(Flat.class, parameters);
        }

        /** Measures a constant and claims that it grows. */
        public static final class Flat implements Experiment<Params, Result> {
            @Override
            public Result run(Params p, Lab lab) {
                return new Result(new double[] {0, 1}, new double[] {1, 1});
            }

            @Override
            public List<Check> checks(Params p, Result r) {
                return List.of(Check.above("the curve grows", r.y()[1] - r.y()[0], 0));
            }
        }
    }

    @Generator(name = "endless", summary = "Measures for ever, printing all the while.")
    public static final class Endless extends Good {
        @Override
        public Measurement<?, Result> measurement(Params parameters) {
            return Measurement.of(Loop.class, parameters);
        }

        /** Never ends. */
        public static final class Loop extends Claimless {
            @Override
            public Result run(Params p, Lab lab) {
                while (p.points() > 1) {
                    System.out.println("still at it, and telling everyone about it again and again");
                }
                return new Result(new double[0], new double[0]);
            }
        }
    }

    @Generator(name = "exiting", summary = "Ends its process.")
    public static final class Exiting extends Good {
        @Override
        public Measurement<?, Result> measurement(Params parameters) {
            return Measurement.of(Exit.class, parameters);
        }

        /** Ends the process. */
        public static final class Exit extends Claimless {
            @Override
            public Result run(Params p, Lab lab) {
                System.out.println("that is enough");
                System.exit(3);
                return new Result(new double[0], new double[0]);
            }
        }
    }

    @Generator(name = "greedy", summary = "Takes all memory.")
    public static final class Greedy extends Good {
        @Override
        public Measurement<?, Result> measurement(Params parameters) {
            return Measurement.of(Fill.class, parameters);
        }

        /** Takes all memory. */
        public static final class Fill extends Claimless {
            @Override
            public Result run(Params p, Lab lab) {
                List<double[]> all = new ArrayList<>();
                while (p.points() > 1) {
                    all.add(new double[1 << 24]);
                }
                return new Result(all.get(0), all.get(1));
            }
        }
    }
}
