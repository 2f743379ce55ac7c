package io.github.bookfigures.chart;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Histogram;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the values of columns, or of groups of rows, are distributed. */
@Generator(name = "histogram", summary = "How often values of a CSV, TSV or JSON file fall where.")
public final class HistogramChart implements FigureGenerator<HistogramChart.Params, Columns> {
    /** What the manifest may set. */
    public record Params(
            @Doc("the file with the data: .csv, .tsv or .json, relative to the manifest")
            String data,

            @Doc("a command that prints the data, in place of a file")
            List<String> exec,

            @Doc("columns whose values are counted; all columns of numbers, unless given")
            List<String> values,

            @Doc("column that parts the rows into groups, counted each by itself")
            String group,

            @Doc("number of bins; 0 for as many as Freedman and Diaconis (1981) advise, at round numbers")
            int bins,

            @Doc("whether to show densities, whose areas are 1, in place of counts")
            boolean density,

            @Doc("whether a line stands at the median of each")
            boolean median,

            @Doc("other names for columns and groups") Map<String, String> names,
            @Doc("what stands above the figure") String title,
            @Doc("the axis of the values") AxisWishes xAxis,
            @Doc("the axis of the counts") AxisWishes yAxis) {
        public Params() {
            this("", List.of(), List.of(), "", 0, false, true, Map.of(), "", new AxisWishes(), new AxisWishes());
        }

        public Params {
            if (bins < 0 || bins > 1000) {
                throw new IllegalArgumentException("needs 1 to 1000 bins, or 0 to choose, not " + bins);
            }
            if (xAxis.log()) {
                throw new IllegalArgumentException(
                        "bins are of equal width: take logarithms of the values instead of a" + " logarithmic axis");
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
        List<String> numbers = p.values().isEmpty() ? List.of("") : p.values();
        List<String> texts = p.group().isEmpty() ? List.of() : List.of(p.group());
        return Measurement.of(ReadColumns.class, ReadColumns.Query.of(p.data(), p.exec(), numbers, texts));
    }

    @Override
    public Figure draw(Params p, Columns table) {
        List<String> columns = table.orNumeric(p.values(), "");
        Map<Text, double[]> samples = samples(p, table, columns);
        double[] all = samples.values().stream().flatMapToDouble(Arrays::stream).toArray();
        double[] edges = new Bins(p.bins(), p.xAxis().from(), p.xAxis().to()).edges(all, samples.values());
        List<Mark> marks = new ArrayList<>();
        List<Mark> medians = new ArrayList<>();
        int number = 0;
        for (Map.Entry<Text, double[]> sample : samples.entrySet()) {
            Role role = Role.series(number++);
            Text name = sample.getKey();
            marks.add(new Histogram(edges, Bins.count(sample.getValue(), edges, p.density()), role, name));
            if (p.median() && sample.getValue().length > 0) {
                double median = Bins.median(sample.getValue());
                medians.add(Rule.vertical(median, role).labelled("median {0}", median));
            }
        }
        marks.addAll(medians);
        Axis x = p.xAxis().ofAll(columns);
        Axis y = p.yAxis().orNamed(p.density() ? "Density" : "Number of values");
        Figure figure =
                Figure.of(Chart.of(x, p.density() ? y : y.integers(), marks)).size(7, 4.3);
        Text title = Wording.written(p.title());
        return p.title().isEmpty()
                ? figure
                : figure.titled(title.template(), title.arguments().toArray());
    }

    private static Map<Text, double[]> samples(Params p, Columns table, List<String> columns) {
        Map<Text, double[]> samples = new LinkedHashMap<>();
        for (String column : columns) {
            if (p.group().isEmpty()) {
                Text name = columns.size() == 1 ? Text.NONE : Wording.own(column, columns, p.names());
                samples.put(name, Bins.finite(table.at(column, table.rows())));
            } else {
                table.groups(p.group()).forEach((group, rows) -> {
                    Text shown = p.names().containsKey(group)
                            ? Wording.written(p.names().get(group))
                            : Wording.plain(group);
                    Text name = columns.size() == 1
                            ? shown
                            : Text.of("{0}, {1}", Wording.own(column, columns, p.names()), shown);
                    samples.put(name, Bins.finite(table.at(column, rows)));
                });
            }
        }
        return samples;
    }
}
