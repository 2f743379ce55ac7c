package io.github.bookfigures.chart;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
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
import java.util.stream.Stream;

/** Lines and points of an author's data: one for each column, or for each value of a grouping column. */
@Generator(name = "chart", summary = "Lines, steps or points from a CSV, TSV or JSON file, with errors and groups.")
public final class LineChart implements FigureGenerator<LineChart.Params, Columns> {
    /** What is drawn for each series. */
    public enum Marks {
        /** Lines where x only grows, otherwise points. */
        AUTO,
        LINES,
        POINTS,
        LINES_AND_POINTS,
        STEPS
    }

    /** How uncertainty is drawn. */
    public enum Spread {
        /** Bands behind lines, whiskers at points. */
        AUTO,
        BAND,
        WHISKERS
    }

    /** What the manifest may set. */
    public record Params(
            @Doc("the file with the data: .csv, .tsv or .json, relative to the manifest")
            String data,

            @Doc("a command that prints the data, in place of a file")
            List<String> exec,

            @Doc("column along x; the first one, unless given. Texts become categories")
            String x,

            @Doc("columns along y; all other columns of numbers, unless given")
            List<String> y,

            @Doc("column that parts the rows into series, such as the name of a method")
            String group,

            @Doc("columns with the errors of y, one for each, in the same unit to both sides")
            List<String> error,

            @Doc("column with a text beside each point") String labels,

            @Doc("what is drawn: auto, lines, points, lines-and-points or steps")
            Marks marks,

            @Doc("how errors are drawn: auto, band or whiskers")
            Spread spread,

            @Doc("other names for columns and groups") Map<String, String> names,
            @Doc("what stands above the figure") String title,
            @Doc("the axis along x") AxisWishes xAxis,
            @Doc("the axis along y") AxisWishes yAxis,

            @Doc("horizontal lines to compare with, by their names, such as {chance: 0.5}")
            Map<String, Double> references) {
        public Params() {
            this(
                    "",
                    List.of(),
                    "",
                    List.of(),
                    "",
                    List.of(),
                    "",
                    Marks.AUTO,
                    Spread.AUTO,
                    Map.of(),
                    "",
                    new AxisWishes(),
                    new AxisWishes(),
                    Map.of());
        }

        public Params {
            if (!error.isEmpty() && error.size() != y.size()) {
                throw new IllegalArgumentException(
                        "needs one column of errors for each column of y: " + error.size() + " for " + y.size());
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
        List<String> numbers = new ArrayList<>(p.y());
        numbers.addAll(p.error());
        List<String> texts =
                Stream.of(p.group(), p.labels()).filter(name -> !name.isEmpty()).toList();
        ReadColumns.Query query = ReadColumns.Query.of(p.data(), p.exec(), numbers, texts);
        // Whether x is numbers or names, and what y is by default, is known once the file is read.
        return Measurement.of(ReadColumns.class, query.withOthers());
    }

    @Override
    public Figure draw(Params p, Columns table) {
        String x = table.orFirst(p.x());
        List<String> y = table.orNumeric(p.y(), x);
        LineChartSeries series = new LineChartSeries(p, table, x, y);
        List<Mark> marks = new ArrayList<>(series.references());
        marks.addAll(series.marks());
        Axis across = series.categories()
                .map(names -> p.xAxis().categories(x, names))
                .orElseGet(() -> p.xAxis().of(x));
        Axis up = p.yAxis().ofAll(y);
        Chart chart = Chart.of(across, up, marks);
        Figure figure = Figure.of(chart).size(7, 4.3);
        Text title = Wording.written(p.title());
        return p.title().isEmpty()
                ? figure
                : figure.titled(title.template(), title.arguments().toArray());
    }
}
