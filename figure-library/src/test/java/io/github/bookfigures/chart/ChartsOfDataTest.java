package io.github.bookfigures.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.data.InputException;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Band;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ErrorBars;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Graph;
import io.github.bookfigures.figure.HeatMap;
import io.github.bookfigures.figure.Histogram;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Panel;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Scale;
import io.github.bookfigures.figure.Table;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Measurement;
import io.github.bookfigures.generator.MemoryLab;
import io.github.bookfigures.generator.ParameterSchema;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What authors' tables become: the marks and the words on the axes. */
class ChartsOfDataTest {
    private static final String LOSSES = "step,train_loss (nats),test_loss (nats),sd\n1,3,4,.1\n2,2,3,.2\n3,1,NA,.3\n";

    @Test
    void everyParameterIsDocumented() {
        for (Class<? extends Record> type : List.of(
                LineChart.Params.class,
                BarChart.Params.class,
                HistogramChart.Params.class,
                HeatMapChart.Params.class,
                FunctionPlot.Params.class,
                NodeDiagram.Params.class,
                TableFigure.Params.class,
                AxisWishes.class)) {
            ParameterSchema schema = ParameterSchema.of(type);
            assertThat(schema.defaults()).as(type.getName()).isPresent();
            assertThat(schema.parameters())
                    .allSatisfy(parameter -> assertThat(parameter.doc()).isNotEmpty());
        }
    }

    @Test
    void columnsBecomeLinesNamedByWhatTellsThemApart() {
        LineChart.Params p = line("", List.of("train_loss (nats)", "test_loss (nats)"), "", List.of());
        Chart chart = chart(new LineChart(), p, LOSSES);
        List<Line> lines = marks(chart, Line.class);
        assertThat(lines).extracting(line -> line.name().plain()).containsExactly("train", "test");
        assertThat(lines.get(1).x()).containsExactly(1, 2, 3);
        assertThat(lines.get(1).y()).containsExactly(4, 3, Double.NaN);
        assertThat(axis(chart.x())).isEqualTo("Step");
        assertThat(axis(chart.y())).isEqualTo("Loss (nats)");
    }

    @Test
    void aValueBetweenMissingOnesIsSeenAsAPoint() {
        String gaps = "x,y\n1,5\n2,4\n3,NA\n4,3\n5,inf\n6,2\n7,1\n";
        List<Mark> marks = chart(new LineChart(), line("x", List.of("y"), "", List.of()), gaps)
                .marks();
        assertThat(marks).extracting(Object::getClass).containsExactly(Line.class, Points.class);
        assertThat(((Points) marks.get(1)).x()).containsExactly(4);
        String lonely = "x,y\n1,5\n2,NA\n3,4\n";
        assertThat(chart(new LineChart(), line("x", List.of("y"), "", List.of()), lonely)
                        .marks())
                .extracting(Object::getClass)
                .containsExactly(Points.class);
    }

    @Test
    void errorsAreBandsBehindLinesAndWhiskersAtPoints() {
        LineChart.Params lines = line("step", List.of("train_loss (nats)"), "", List.of("sd"));
        List<Mark> marks = chart(new LineChart(), lines, LOSSES).marks();
        assertThat(marks).extracting(Object::getClass).containsExactly(Band.class, Line.class);
        assertThat(((Band) marks.get(0)).high()).containsExactly(3.1, 2.2, 1.3);
        String loose = "x,y,sd\n2,1,.1\n1,2,.1\n";
        List<Mark> points = chart(new LineChart(), line("x", List.of("y"), "", List.of("sd")), loose)
                .marks();
        assertThat(points).extracting(Object::getClass).containsExactly(ErrorBars.class, Points.class);
    }

    @Test
    void groupsBecomeSeriesAndTextsAlongXCategories() {
        String table = "method,size,error\nSGD,small,3\nSGD,large,2\nAdam,small,2\nAdam,large,1\n";
        Chart chart = chart(new LineChart(), line("size", List.of("error"), "method", List.of()), table);
        assertThat(marks(chart, Line.class))
                .extracting(line -> line.name().plain())
                .containsExactly("SGD", "Adam");
        assertThat(((Scale.Category) chart.x().scale()).names())
                .extracting(Text::plain)
                .containsExactly("small", "large");
    }

    @Test
    void wordsOfTablesMeanNothingButThemselves() {
        String table = "x,$\\frac{0} {1} <b>\n1,2\n2,3\n";
        Chart chart = chart(new LineChart(), line("", List.of(), "", List.of()), table);
        assertThat(chart.y().name().plain()).isEqualTo("$\\frac{0} {1} <b>");
    }

    @Test
    void barsComeFromWideAndTallTables() {
        String wide = "year,coal,wind\n2015,40,10\n2020,30,20\n";
        String tall = "year,kind,share (%)\n2015,coal,40\n2015,wind,10\n2020,wind,20\n2020,coal,30\n";
        Chart ofWide = chart(new BarChart(), bars("", List.of(), ""), wide);
        Chart ofTall = chart(new BarChart(), bars("year", List.of("share (%)"), "kind"), tall);
        for (Chart chart : List.of(ofWide, ofTall)) {
            List<Bars> bars = marks(chart, Bars.class);
            assertThat(bars).extracting(series -> series.name().plain()).containsExactly("coal", "wind");
            assertThat(bars.get(1).value()).containsExactly(10, 20);
            assertThat(bars.get(1).labels()).extracting(Text::plain).containsExactly("10", "20");
        }
        assertThat(axis(ofTall.y())).isEqualTo("Share (%)");
        assertThat(((Scale.Category) ofWide.x().scale()).names())
                .extracting(Text::plain)
                .containsExactly("2015", "2020");
    }

    @Test
    void aTallTableSaysEachThingOnce() {
        String twice = "year,kind,share\n2015,coal,40\n2015,coal,10\n";
        assertThatThrownBy(() -> chart(new BarChart(), bars("year", List.of("share"), "kind"), twice))
                .isInstanceOf(InputException.class)
                .hasMessage("two rows give a value for '2015' of 'coal', expected one");
    }

    @Test
    void valuesAreCountedInBinsWithRoundEdges() {
        StringBuilder table = new StringBuilder("time\n");
        for (int i = 0; i < 1000; i++) {
            table.append(10 + i * 0.0201).append('\n');
        }
        HistogramChart.Params p = new HistogramChart.Params();
        p = new HistogramChart.Params(
                "t.csv", List.of(), p.values(), "", 0, false, true, Map.of(), "", p.xAxis(), p.yAxis());
        Histogram histogram = marks(chart(new HistogramChart(), p, table.toString()), Histogram.class)
                .get(0);
        assertThat(histogram.edges()).startsWith(10, 12).endsWith(32);
        assertThat(Arrays.stream(histogram.counts()).sum()).isEqualTo(1000);
        assertThat(Bins.median(new double[] {4, 1, 3, 2})).isEqualTo(2.5);
    }

    @Test
    void densitiesHaveAreaOne() {
        double[] edges = {0, 0.5, 1, 1.5};
        double[] density = Bins.count(new double[] {0.1, 0.2, 0.9, 1.5}, edges, true);
        assertThat(Arrays.stream(density).sum() * 0.5).isEqualTo(1);
    }

    @Test
    void cellsComeFromWideAndTallTablesTheFirstRowOnTop() {
        HeatMapChart.Params p = heat("", "", List.of());
        HeatMap wide = marks(chart(new HeatMapChart(), p, "truth,cat,dog\ncat,8,2\ndog,1,9\n"), HeatMap.class)
                .get(0);
        String tall = "truth,guess,number\ncat,cat,8\ncat,dog,2\ndog,dog,9\ndog,cat,1\n";
        HeatMap cells = marks(chart(new HeatMapChart(), heat("truth", "guess", List.of("number")), tall), HeatMap.class)
                .get(0);
        assertThat(wide.values()).isDeepEqualTo(new double[][] {{1, 9}, {8, 2}});
        assertThat(cells.values()).isDeepEqualTo(wide.values());
    }

    @Test
    void aTablePrintsNumbersWithAsManyDecimalsAsTheyHave() {
        TableFigure.Params p = new TableFigure.Params(
                "t.csv", List.of(), List.of(), Map.of(), "score", RowOrder.DESCENDING, 2, false, Map.of(), "");
        Table table = (Table) panel(new TableFigure(), p, "model,score,n\na,0.5,10\nb,0.25,\nc,0.75,30000\n");
        assertThat(table.rows())
                .extracting(row -> row.stream().map(Text::plain).toList())
                .containsExactly(List.of("c", "0.75", "30,000"), List.of("a", "0.50", "10"));
    }

    @Test
    void formulasAreEvaluatedAndPolesLeaveGaps() {
        FunctionPlot.Params p = new FunctionPlot.Params();
        p = new FunctionPlot.Params(
                List.of("a/x"),
                List.of(),
                "x",
                -1,
                1,
                1001,
                Map.of(),
                Map.of("a", List.of(1.0, 2.0)),
                "",
                p.xAxis(),
                p.yAxis());
        EvaluateFunctions.Result result = new MemoryLab(1).measure(measurement(new FunctionPlot(), p));
        assertThat(result.curves().get(1).y()[0]).isEqualTo(-2);
        assertThat(result.curves().get(0).y()[500]).isNaN();
        Chart chart = (Chart) new FunctionPlot().draw(p, result).cells().get(0).panel();
        assertThat(chart.y().to()).isPresent();
        assertThat(chart.y().to().getAsDouble()).isLessThan(100);
        assertThat(marks(chart, Line.class))
                .extracting(line -> line.name().plain())
                .containsExactly("a = 1", "a = 2");
    }

    @Test
    void aFormulaThatCannotBeReadIsRefused() {
        FunctionPlot.Params p = new FunctionPlot.Params();
        assertThatThrownBy(() -> new FunctionPlot.Params(
                        List.of("sin x"), p.names(), "x", 0, 1, 10, Map.of(), Map.of(), "", p.xAxis(), p.yAxis()))
                .hasMessage("formula \"sin x\": expected '(' after function 'sin' at column 4");
    }

    @Test
    void edgesJoinBoxesAndGroupsHoldThem() {
        NodeDiagram.Params p = new NodeDiagram.Params(
                List.of("data -> model -> loss: predictions", "loss --> model: gradient"),
                Map.of("model", "Network"),
                Map.of("Training", List.of("model", "loss")),
                List.of("model"),
                Graph.Direction.RIGHT,
                false,
                "");
        NodeDiagram.Result result = new MemoryLab(1).measure(measurement(new NodeDiagram(), p));
        Graph graph = (Graph) new NodeDiagram().draw(p, result).cells().get(0).panel();
        assertThat(graph.nodes()).extracting(Graph.Node::id).containsExactly("data", "model", "loss");
        assertThat(graph.members()).hasSize(2).last().isInstanceOf(Graph.Cluster.class);
        assertThat(graph.edges())
                .extracting(edge -> edge.from() + edge.above().text().plain() + edge.to())
                .containsExactly("datamodel", "modelpredictionsloss", "lossgradientmodel");
    }

    @Test
    void anEdgeThatIsNoneIsRefused() {
        assertThatThrownBy(() -> EdgeLine.parse("a->b"))
                .hasMessage("'a->b' is no edge, expected two names with ' -> ', ' --> ' or ' -- ' between them,"
                        + " such as 'data -> model: train'");
    }

    private static LineChart.Params line(String x, List<String> y, String group, List<String> error) {
        LineChart.Params p = new LineChart.Params();
        return new LineChart.Params(
                "t.csv",
                List.of(),
                x,
                y,
                group,
                error,
                "",
                p.marks(),
                p.spread(),
                Map.of(),
                "",
                p.xAxis(),
                p.yAxis(),
                Map.of());
    }

    private static BarChart.Params bars(String category, List<String> values, String series) {
        BarChart.Params p = new BarChart.Params();
        return new BarChart.Params(
                "t.csv",
                List.of(),
                category,
                values,
                series,
                List.of(),
                p.arrangement(),
                p.direction(),
                p.labels(),
                -1,
                p.order(),
                Map.of(),
                "",
                p.categoryAxis(),
                p.valueAxis());
    }

    private static HeatMapChart.Params heat(String rows, String columns, List<String> values) {
        HeatMapChart.Params p = new HeatMapChart.Params();
        return new HeatMapChart.Params(
                "t.csv", List.of(), rows, columns, values, p.labels(), -1, p.colours(), "", "", "", Map.of(), "");
    }

    private static <P extends Record, R extends Record> Chart chart(
            FigureGenerator<P, R> generator, P parameters, String table) {
        return (Chart) panel(generator, parameters, table);
    }

    private static <P extends Record, R extends Record> Panel panel(
            FigureGenerator<P, R> generator, P parameters, String table) {
        MemoryLab lab = new MemoryLab(1, Map.of("t.csv", table.getBytes(StandardCharsets.UTF_8)));
        Figure figure = generator.draw(parameters, lab.measure(measurement(generator, parameters)));
        return figure.cells().get(0).panel();
    }

    @SuppressWarnings("unchecked") // an experiment is given parameters of its own type
    private static <P extends Record, R extends Record> Measurement<Record, R> measurement(
            FigureGenerator<P, R> generator, P parameters) {
        return (Measurement<Record, R>) generator.measurement(parameters);
    }

    private static <M extends Mark> List<M> marks(Chart chart, Class<M> type) {
        return chart.marks().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static String axis(Axis axis) {
        return axis.name().plain()
                + (axis.unit().isEmpty() ? "" : " (" + axis.unit().plain() + ")");
    }
}
