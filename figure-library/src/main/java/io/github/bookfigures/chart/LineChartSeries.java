package io.github.bookfigures.chart;

import io.github.bookfigures.chart.LineChart.Marks;
import io.github.bookfigures.chart.LineChart.Spread;
import io.github.bookfigures.data.InputException;
import io.github.bookfigures.figure.Band;
import io.github.bookfigures.figure.ErrorBars;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The marks of a {@link LineChart}: series after series, errors below lines. */
final class LineChartSeries {
    private static final int MOST_SYMBOLS = 25;
    private static final List<Symbol> SYMBOLS = List.of(
            Symbol.DISC, Symbol.SQUARE, Symbol.TRIANGLE, Symbol.DIAMOND, Symbol.RING, Symbol.CROSS, Symbol.STAR);

    private final LineChart.Params p;
    private final Columns table;
    private final String x;
    private final List<String> y;

    LineChartSeries(LineChart.Params p, Columns table, String x, List<String> y) {
        this.p = p;
        this.table = table;
        this.x = x;
        this.y = y;
        if (y.isEmpty()) {
            throw new InputException("the table has no column of numbers beside '" + x + "'; there are "
                    + String.join(", ", table.header()));
        }
        if (!table.header().contains(x)) {
            throw new InputException(
                    "the table has no column '" + x + "' for x; there are " + String.join(", ", table.header()));
        }
    }

    /** The names along x when they are no numbers. */
    Optional<List<Text>> categories() {
        return table.isNumeric(x)
                ? Optional.empty()
                : Optional.of(
                        table.groups(x).keySet().stream().map(Wording::plain).toList());
    }

    List<Mark> references() {
        List<Mark> rules = new ArrayList<>();
        p.references().forEach((name, at) -> {
            Text text = Wording.written(name);
            rules.add(Rule.horizontal(at, Role.REFERENCE)
                    .labelled(text.template(), text.arguments().toArray()));
        });
        return rules;
    }

    List<Mark> marks() {
        List<Mark> below = new ArrayList<>();
        List<Mark> above = new ArrayList<>();
        Map<String, int[]> groups = p.group().isEmpty() ? Map.of("", table.rows()) : table.groups(p.group());
        int number = 0;
        for (int column = 0; column < y.size(); column++) {
            for (Map.Entry<String, int[]> group : groups.entrySet()) {
                Text name = name(column, group.getKey(), groups.size());
                add(number++, column, group.getValue(), name, below, above);
            }
        }
        below.addAll(above);
        return below;
    }

    private Text name(int column, String group, int groups) {
        Text own = Wording.own(y.get(column), y, p.names());
        if (p.group().isEmpty()) {
            return y.size() == 1 ? Text.NONE : own;
        }
        String written = p.names().getOrDefault(group, group);
        Text shown = p.names().containsKey(group) ? Wording.written(written) : Wording.plain(written);
        return y.size() == 1 ? shown : groups == 1 ? own : Text.of("{0}, {1}", own, shown);
    }

    private void add(int number, int column, int[] rows, Text name, List<Mark> below, List<Mark> above) {
        double[] abscissas = abscissas(rows);
        double[] ordinates = table.at(y.get(column), rows);
        Role role = Role.series(number);
        int[] lonely = lonely(abscissas, ordinates);
        Marks kind = lonely.length == count(abscissas, ordinates) ? Marks.POINTS : kind(abscissas);
        Object[] arguments = name.arguments().toArray();
        if (!p.error().isEmpty()) {
            addSpread(abscissas, ordinates, table.at(p.error().get(column), rows), role, kind, below);
        }
        if (kind == Marks.POINTS || !p.labels().isEmpty()) {
            Points points = Points.of(abscissas, ordinates, role, SYMBOLS.get(number % SYMBOLS.size()));
            above.add(labelled(kind == Marks.POINTS ? points.named(name.template(), arguments) : points, rows));
        }
        if (kind != Marks.POINTS) {
            Line line =
                    kind == Marks.STEPS ? Line.steps(abscissas, ordinates, role) : Line.of(abscissas, ordinates, role);
            if (kind == Marks.LINES_AND_POINTS) {
                line = line.symbols(SYMBOLS.get(number % SYMBOLS.size()), Math.max(1, abscissas.length / MOST_SYMBOLS));
            }
            above.add(line.named(name.template(), arguments));
            if (lonely.length > 0) {
                above.add(Points.of(at(abscissas, lonely), at(ordinates, lonely), role, Symbol.DISC));
            }
        }
    }

    /** A line has two ends: a value between two missing ones is seen only as a point. */
    private static int[] lonely(double[] abscissas, double[] ordinates) {
        return IntStream.range(0, ordinates.length)
                .filter(i -> isThere(abscissas, ordinates, i)
                        && !isThere(abscissas, ordinates, i - 1)
                        && !isThere(abscissas, ordinates, i + 1))
                .toArray();
    }

    private static boolean isThere(double[] abscissas, double[] ordinates, int i) {
        return i >= 0 && i < ordinates.length && Double.isFinite(abscissas[i]) && Double.isFinite(ordinates[i]);
    }

    private static int count(double[] abscissas, double[] ordinates) {
        return (int) IntStream.range(0, ordinates.length)
                .filter(i -> isThere(abscissas, ordinates, i))
                .count();
    }

    private static double[] at(double[] values, int[] places) {
        return IntStream.of(places).mapToDouble(i -> values[i]).toArray();
    }

    private void addSpread(
            double[] abscissas, double[] ordinates, double[] errors, Role role, Marks kind, List<Mark> below) {
        boolean band =
                p.spread() == Spread.BAND || p.spread() == Spread.AUTO && kind != Marks.POINTS && table.isNumeric(x);
        if (band) {
            double[] low = shifted(ordinates, errors, -1);
            double[] high = shifted(ordinates, errors, 1);
            below.add(Band.of(abscissas, low, high, role));
        } else {
            below.add(ErrorBars.about(abscissas, ordinates, errors, role));
        }
    }

    private static double[] shifted(double[] values, double[] errors, int sign) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] + sign * errors[i])
                .toArray();
    }

    private Points labelled(Points points, int[] rows) {
        if (p.labels().isEmpty()) {
            return points;
        }
        List<String> texts = table.texts().get(p.labels());
        return points.labels(IntStream.of(rows)
                .mapToObj(row -> Wording.plain(texts.get(row)))
                .toList());
    }

    private double[] abscissas(int[] rows) {
        if (table.isNumeric(x)) {
            return table.at(x, rows);
        }
        List<String> categories = List.copyOf(table.groups(x).keySet());
        List<String> texts = table.texts().get(x);
        return IntStream.of(rows)
                .mapToDouble(row -> categories.indexOf(texts.get(row)))
                .toArray();
    }

    private Marks kind(double[] abscissas) {
        if (p.marks() != Marks.AUTO) {
            return p.marks();
        }
        boolean grows = abscissas.length > 1;
        for (int i = 1; i < abscissas.length; i++) {
            grows &= abscissas[i] > abscissas[i - 1];
        }
        return !grows ? Marks.POINTS : table.isNumeric(x) ? Marks.LINES : Marks.LINES_AND_POINTS;
    }
}
