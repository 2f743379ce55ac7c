package io.github.bookfigures.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.figure.Table;
import io.github.bookfigures.figure.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlPageTest {
    private static final double[] X = {1, 2, 3};

    private static Chart curve(double... y) {
        return Chart.of(
                Axis.linear("Step").unit("s"),
                Axis.linear("Loss"),
                Line.of(X, y, Role.PLAIN).named("plain").dashed(Dash.DASHED));
    }

    @Test
    void aCurveBecomesATraceWithItsNameItsColourItsDashAndItsGaps() {
        JsonNode trace = Page.of(curve(0.5, Double.NaN, 1 / 3.0)).traces().get(0);
        assertThat(trace.path("type").asText()).isEqualTo("scatter");
        assertThat(trace.path("name").asText()).isEqualTo("plain");
        assertThat(trace.path("line").path("color").asText()).matches("#[0-9a-f]{6}");
        assertThat(trace.path("line").path("dash").asText()).isEqualTo("dash");
        assertThat(trace.path("x")).hasToString("[1,2,3]");
        assertThat(trace.path("y")).hasToString("[0.5,null,0.3333333]");
        assertThat(trace.path("hovertemplate").asText())
                .isEqualTo("<b>plain</b><br>Step: %{x:.4~g} s<br>Loss: %{y:.4~g}<extra></extra>");
    }

    @Test
    void axesKeepTheirNamesUnitsAndRanges() {
        Chart chart = Chart.of(
                Axis.linear("Step").unit("s").range(3, 1), Axis.log("Loss").range(1e-3, 10), Line.of(X, X, Role.INK));
        JsonNode layout = Page.of(chart).layout();
        assertThat(layout.at("/xaxis/title/text").asText()).isEqualTo("Step (s)");
        assertThat(layout.at("/xaxis/range")).hasToString("[3,1]");
        assertThat(layout.at("/yaxis/type").asText()).isEqualTo("log");
        assertThat(layout.at("/yaxis/range")).hasToString("[-3,1]");
    }

    @Test
    void valuesBelowTheFloorOfALogarithmicAxisStandOnItAndAreToldAsTheyAre() {
        Chart chart = Chart.of(
                Axis.linear("x"), Axis.log("y").floor(1e-6), Line.of(X, new double[] {1, 1e-9, 0}, Role.PLAIN));
        JsonNode traces = Page.of(chart).traces();
        assertThat(traces.get(0).path("y")).hasToString("[1,1.0E-6,1.0E-6]");
        assertThat(traces.get(0).path("customdata"))
                .hasToString("[\"1.000\",\"1.000×10⁻⁹ (below the axis)\",\"0 (below the axis)\"]");
        assertThat(traces.get(1).at("/marker/symbol").asText()).isEqualTo("triangle-down-open");
        assertThat(traces.get(1).path("y")).hasToString("[null,1.0E-6,1.0E-6]");
    }

    @Test
    void symbolsOfACurveAreShownAndHiddenWithIt() {
        Chart chart = Chart.of(
                Axis.linear("x"),
                Axis.linear("y"),
                Line.of(X, X, Role.PLAIN).named("a & b").symbols(Symbol.RING, 2));
        Page page = Page.of(chart);
        assertThat(page.traces().findValuesAsText("key")).containsExactly("a & b", "a & b");
        assertThat(page.traces().get(1).path("x")).hasToString("[1,3]");
        assertThat(page.text()).contains("data-key=\"a &amp; b\" data-graph=\"fig-sample-1\"");
    }

    @Test
    void chartsThatShareAnAxisHaveOneRangeAndMoveTogether() {
        Figure figure = Figure.grid(1, curve(0, 1, 2), curve(5, 6, 7)).sharingX();
        Page page = Page.of(figure);
        assertThat(page.data().path("links"))
                .hasToString("[{\"axis\":\"xaxis\",\"graphs\":[\"fig-sample-1\",\"fig-sample-2\"]}]");
        assertThat(page.layout().at("/xaxis/showticklabels").asBoolean()).isFalse();
        assertThat(page.layout().at("/xaxis/title").isMissingNode()).isTrue();
        assertThat(page.data().at("/graphs/1/layout/xaxis/range"))
                .isEqualTo(page.layout().at("/xaxis/range"));
    }

    @Test
    void oneLegendOfAFigureNamesEachSeriesOnce() {
        Page page = Page.of(Figure.row(curve(0, 1, 2), curve(2, 1, 0)).oneLegend());
        assertThat(page.text().split("data-key=\"plain\">", -1)).hasSize(2);
    }

    @Test
    void panelsHaveTheirLettersAndTitles() {
        Page page = Page.of(
                Figure.row(curve(0, 1, 2).titled("before"), curve(2, 1, 0).titled("after")));
        assertThat(page.text())
                .contains("<div class=\"figure-heading\">(a) before</div>")
                .contains("<div class=\"figure-heading\">(b) after</div>");
    }

    @Test
    void whatPlotlyCannotDrawStandsOnThePageAsAPicture() {
        Diagram diagram = Diagram.of(4, 2, List.of(Shape.Label.centred(2, 1, "a box")));
        Table table = new Table(Text.of("numbers"), List.of(Text.of("n")), List.of(List.of(Text.of("1"))));
        Page page = Page.of(Figure.row(curve(0, 1, 2), diagram, table));
        assertThat(page.data().path("graphs")).hasSize(1);
        assertThat(page.text().split("<div class=\"figure-picture\"><svg ", -1)).hasSize(3);
    }

    @Test
    void aFigureWithoutGraphsNeedsNoScript() {
        Page page = Page.of(Diagram.of(4, 2, List.of(Shape.Label.centred(2, 1, "a box"))));
        assertThat(page.text()).doesNotContain("figure-script").hasSizeLessThan(120_000);
    }

    @Test
    void formulasOfThePageAreTypeset() {
        Page page = Page.of(Figure.of(curve(0, 1, 2)).titled("Why $\\frac{x}{2}$ falls"));
        assertThat(page.text())
                .contains("aria-label=\"\\frac{x}{2}\"")
                .containsPattern(
                        "<div class=\"figure-title\" id=\"fig-sample-title\">Why <span class=\"figure-maths\"[^>]*><svg ");
    }

    @Test
    void aReaderWhoCannotSeeIsToldWhatThereIs() {
        Page page = Page.of(Figure.of(curve(0, 1, 2)).titled("Loss"));
        assertThat(page.text())
                .contains("aria-labelledby=\"fig-sample-title\" aria-describedby=\"fig-sample-alt\"")
                .contains("id=\"fig-sample-alt\">What &lt;it&gt; shows</p>")
                .contains("tabindex=\"0\" role=\"application\"")
                .contains("<title>Loss</title>");
    }

    @Test
    void thePageNamesNoPlaceInTheNet() {
        String page = Page.of(curve(0, 1, 2)).text().replaceAll("xmlns(:xlink)?=\"[^\"]*\"", "");
        assertThat(page).doesNotContain("http:", "https:");
    }

    @Test
    void aNameCannotEndTheNumbersOfThePage() {
        Chart chart = Chart.of(
                Axis.linear("x"), Axis.linear("y"), Line.of(X, X, Role.PLAIN).named("</script><!--"));
        assertThat(Page.of(chart).traces().get(0).at("/meta/key").asText()).isEqualTo("</script><!--");
    }

    @Test
    void theSameFigureGivesTheSamePage() {
        assertThat(Page.of(curve(0, 1, 2)).text())
                .isEqualTo(Page.of(curve(0, 1, 2)).text());
    }
}
