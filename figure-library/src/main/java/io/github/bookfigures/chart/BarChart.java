package io.github.bookfigures.chart;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.BarSeries;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ErrorBars;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Bars of an author's data: one category per row, one series per column, or both from columns of a long table. */
@Generator(name = "bar-chart", summary = "Bars from a CSV, TSV or JSON file, in groups or stacks, with their values.")
public final class BarChart implements FigureGenerator<BarChart.Params, Columns> {
    private static final int MOST_LABELS = 30;
    private static final int LONG_NAME = 14;
    private static final int MANY_LONG_NAMES = 5;

    /** Which way bars run. */
    public enum Direction {
        /** Lying where names are long and many, otherwise upright. */
        AUTO,
        UPRIGHT,
        LYING
    }

    /** Whether values stand at the bars. */
    public enum Labels {
        /** Where there are not too many. */
        AUTO,
        ALWAYS,
        NEVER
    }

    /** What the manifest may set. */
    public record Params(
            @Doc("the file with the data: .csv, .tsv or .json, relative to the manifest")
            String data,

            @Doc("a command that prints the data, in place of a file")
            List<String> exec,

            @Doc("column with the names of the categories; the first one, unless given")
            String category,

            @Doc("columns with the lengths of bars; all other columns of numbers, unless given")
            List<String> values,

            @Doc("column that parts the rows into series, for tables with a row per bar")
            String series,

            @Doc("columns with the errors of the values, one for each")
            List<String> error,

            @Doc("whether bars of a category stand beside each other or on each other: grouped or stacked")
            BarSeries.Arrangement arrangement,

            @Doc("auto, upright or lying") Direction direction,

            @Doc("whether values stand at the bars: auto, always or never")
            Labels labels,

            @Doc("decimals of these; -1 for as many as three digits of the largest need")
            int decimals,

            @Doc("order of the categories by the first series: as-given, ascending or descending")
            RowOrder order,

            @Doc("other names for columns, series and categories")
            Map<String, String> names,

            @Doc("what stands above the figure") String title,
            @Doc("the axis of the categories") AxisWishes categoryAxis,
            @Doc("the axis of the values") AxisWishes valueAxis) {
        public Params() {
            this(
                    "",
                    List.of(),
                    "",
                    List.of(),
                    "",
                    List.of(),
                    BarSeries.Arrangement.GROUPED,
                    Direction.AUTO,
                    Labels.AUTO,
                    -1,
                    RowOrder.AS_GIVEN,
                    Map.of(),
                    "",
                    new AxisWishes(),
                    new AxisWishes());
        }

        public Params {
            if (!error.isEmpty() && error.size() != values.size()) {
                throw new IllegalArgumentException(
                        "needs one column of errors for each of 'values': " + error.size() + " for " + values.size());
            }
            if (!error.isEmpty() && arrangement == BarSeries.Arrangement.STACKED) {
                throw new IllegalArgumentException("errors of stacked bars cannot be seen: leave out 'error'");
            }
            if (!series.isEmpty() && values.size() > 1) {
                throw new IllegalArgumentException("needs exactly one column under 'values' beside 'series'");
            }
            if (valueAxis.log()) {
                throw new IllegalArgumentException(
                        "bars begin at 0, which a logarithmic axis does not have: use generator 'chart' with points");
            }
        }
    }

    @Override
    public List<String> inputs(Params p) {
        return p.data().isEmpty() ? List.of() : List.of(p.data());
    }

    @Override
    public Measurement<?, Columns> measurement(Params p) {
        ReadColumns.needOneSource(p.data(), p.exec());
        List<String> numbers = new ArrayList<>(p.values().isEmpty() ? List.of("") : p.values());
        numbers.addAll(p.error());
        List<String> texts = new ArrayList<>(List.of(p.category()));
        if (!p.series().isEmpty()) {
            texts.add(p.series());
        }
        return Measurement.of(ReadColumns.class, ReadColumns.Query.of(p.data(), p.exec(), numbers, texts));
    }

    @Override
    public Figure draw(Params p, Columns table) {
        BarTable bars = BarTable.of(p, table);
        boolean lying = p.direction() == Direction.LYING || p.direction() == Direction.AUTO && isLong(bars);
        BarSeries series = p.arrangement() == BarSeries.Arrangement.STACKED
                ? BarSeries.stacked(bars.names(), bars.values())
                : BarSeries.grouped(bars.names(), bars.values());
        series = lying ? series.lying() : series;
        boolean labelled = p.labels() == Labels.ALWAYS
                || p.labels() == Labels.AUTO
                        && bars.count() <= MOST_LABELS
                        && bars.errors().isEmpty();
        if (labelled) {
            Digits digits = Digits.of(p.decimals(), bars.values());
            series = series.labelled(digits::amount);
        }
        List<Mark> marks = new ArrayList<>(series.marks());
        List<Bars> drawn = series.marks();
        for (int i = 0; i < bars.errors().size(); i++) {
            marks.add(ErrorBars.on(drawn.get(i), bars.errors().get(i)));
        }
        Axis categories = p.categoryAxis().categories(bars.category(), bars.categories());
        Axis values = p.valueAxis().orNamed(Wording.capital(bars.quantity()));
        values = p.valueAxis().unit().isEmpty() && !bars.unit().isEmpty() ? values.unit(bars.unit()) : values;
        Chart chart = Chart.of(lying ? values : categories, lying ? categories : values, marks);
        double height = lying ? Math.max(3, 1.2 + 0.32 * bars.count()) : 4.3;
        Figure figure = Figure.of(chart).size(7, Math.min(9, height));
        Text title = Wording.written(p.title());
        return p.title().isEmpty()
                ? figure
                : figure.titled(title.template(), title.arguments().toArray());
    }

    private static boolean isLong(BarTable bars) {
        int longest = bars.categories().stream()
                .mapToInt(name -> name.plain().length())
                .max()
                .orElse(0);
        return longest > LONG_NAME && bars.categories().size() > MANY_LONG_NAMES;
    }
}
