package io.github.bookfigures.build;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Classes of a small book. */
final class Sources {
    static final String CURVE = """
            package book;

            import io.github.bookfigures.figure.Axis;
            import io.github.bookfigures.figure.Chart;
            import io.github.bookfigures.figure.Figure;
            import io.github.bookfigures.figure.Line;
            import io.github.bookfigures.figure.Role;
            import io.github.bookfigures.generator.FigureGenerator;
            import io.github.bookfigures.generator.Generator;
            import io.github.bookfigures.generator.Measurement;

            @Generator(name = "curve", summary = "A curve.")
            public final class Curve implements FigureGenerator<Curve.Params, CurveRun.Result> {
                public record Params(int steps, boolean dashed) { }

                @Override
                public Measurement<?, CurveRun.Result> measurement(Params p) {
                    return Measurement.of(CurveRun.class, new CurveRun.Query(p.steps()));
                }

                @Override
                public Figure draw(Params p, CurveRun.Result r) {
                    Line line = Line.of(r.x(), r.y(), Role.PLAIN);
                    return Figure.of(Chart.of(
                            Axis.linear("Number"), Axis.linear("Square"), p.dashed() ? Style.broken(line) : line));
                }
            }
            """;

    static final String STYLE = """
            package book;

            import io.github.bookfigures.figure.Dash;
            import io.github.bookfigures.figure.Line;

            final class Style {
                static Line broken(Line line) {
                    return line.dashed(Dash.DASHED);
                }
            }
            """;

    static final String CURVE_RUN = """
            package book;

            import io.github.bookfigures.generator.Check;
            import io.github.bookfigures.generator.Experiment;
            import io.github.bookfigures.generator.Lab;
            import java.nio.charset.StandardCharsets;
            import java.util.List;

            public final class CurveRun implements Experiment<CurveRun.Query, CurveRun.Result> {
                public record Query(int steps) { }

                public record Result(double[] x, double[] y) { }

                @Override
                public Result run(Query q, Lab lab) {
                    // measures
                    int offset = Integer.parseInt(new String(lab.input("offset.txt"), StandardCharsets.UTF_8).strip());
                    double[] x = new double[q.steps()];
                    double[] y = new double[q.steps()];
                    for (int i = 0; i < x.length; i++) {
                        x[i] = i;
                        y[i] = Squares.of(i) * lab.seed() + offset;
                    }
                    return new Result(x, y);
                }

                @Override
                public List<Check> checks(Query q, Result r) {
                    return List.of();
                }
            }
            """;

    static final String SQUARES = """
            package book;

            class Squares {
                static double of(int i) {
                    return i * i;
                }
            }
            """;

    static final String OTHER = """
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

            @Generator(name = "other", summary = "Another curve.")
            public final class Other implements FigureGenerator<Other.Params, Other.Result> {
                public record Params(int last) {
                    public Params() {
                        this(3);
                    }
                }

                public record Result(double[] y) { }

                public static final class Run implements Experiment<Params, Result> {
                    @Override
                    public Result run(Params p, Lab lab) {
                        return new Result(new double[] {0, Squares.of(p.last())});
                    }

                    @Override
                    public List<Check> checks(Params p, Result r) {
                        return List.of();
                    }
                }

                @Override
                public Measurement<?, Result> measurement(Params p) {
                    return Measurement.of(Run.class, p);
                }

                @Override
                public Figure draw(Params p, Result r) {
                    return Figure.of(Chart.of(
                            Axis.linear("Number"),
                            Axis.linear("Square"),
                            Line.of(new double[] {0, p.last()}, r.y(), Role.PLAIN)));
                }
            }
            """;

    static final String UNRELATED = """
            package book;

            class Unrelated {
                int one() {
                    return 1;
                }
            }
            """;

    private static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        ALL.put("Squares", SQUARES);
        ALL.put("Style", STYLE);
        ALL.put("CurveRun", CURVE_RUN);
        ALL.put("Curve", CURVE);
        ALL.put("Other", OTHER);
        ALL.put("Unrelated", UNRELATED);
    }

    private Sources() {}

    static String of(String name) {
        return ALL.get(name);
    }

    /** Gives all classes to a compiler, those first that others need. */
    static void forEach(BiConsumer<String, String> compiler) {
        ALL.forEach(compiler);
    }
}
