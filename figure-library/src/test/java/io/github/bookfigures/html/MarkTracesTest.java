package io.github.bookfigures.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.bookfigures.figure.Arrows;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Band;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Contours;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.HeatMap;
import io.github.bookfigures.figure.Histogram;
import io.github.bookfigures.figure.Inscription;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Span;
import io.github.bookfigures.figure.Surface;
import io.github.bookfigures.figure.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkTracesTest {
    private static final double[] X = {0, 1, 2};

    private static Page chart(Mark... marks) {
        return Page.of(Chart.of(Axis.linear("x"), Axis.linear("y"), marks));
    }

    @Test
    void barsStandOnTheirBasesAndTellTheirCategoryAndTheirEnd() {
        Axis names = Axis.category("Net", List.of(Text.of("small"), Text.of("large")));
        Bars bars = Bars.of(new double[] {0, 1}, new double[] {3, 5}, Role.PLAIN)
                .on(new double[] {1, 2})
                .named("top");
        Page page = Page.of(Chart.of(names, Axis.linear("Size").unit("GB"), bars));
        JsonNode trace = page.traces().get(0);
        assertThat(trace.path("base")).hasToString("[1,2]");
        assertThat(trace.path("y")).hasToString("[2,3]");
        assertThat(trace.path("customdata")).hasToString("[[\"small\",\"3.000\"],[\"large\",\"5.000\"]]");
        assertThat(trace.path("hovertemplate").asText())
                .isEqualTo("<b>top</b><br>Net: %{customdata[0]}<br>Size: %{customdata[1]} GB<extra></extra>");
        assertThat(page.layout().at("/xaxis/ticktext")).hasToString("[\"small\",\"large\"]");
    }

    @Test
    void barsOnALogarithmicAxisBeginAtItsEnd() {
        Bars bars = Bars.of(new double[] {0}, new double[] {100}, Role.PLAIN);
        JsonNode trace = Page.of(Chart.of(Axis.linear("x"), Axis.log("y").range(1, 1000), bars))
                .traces()
                .get(0);
        assertThat(trace.path("base")).hasToString("[1]");
        assertThat(trace.path("y")).hasToString("[99]");
    }

    @Test
    void aBandIsAFilledRingForEachStretchAndTellsBothItsEnds() {
        double[] low = {0, 1, Double.NaN, 1, 2};
        double[] high = {1, 2, 3, 3, 4};
        JsonNode traces = chart(Band.of(new double[] {0, 1, 2, 3, 4}, low, high, Role.PLAIN))
                .traces();
        assertThat(traces.get(0).path("fill").asText()).isEqualTo("toself");
        assertThat(traces.get(0).path("x")).hasToString("[0,1,1,0,null,3,4,4,3]");
        assertThat(traces.get(1).path("customdata").get(0).asText()).isEqualTo("0 to 1.000");
    }

    @Test
    void aHistogramTellsTheEdgesOfItsBins() {
        JsonNode trace = chart(new Histogram(new double[] {0, 1, 3}, new double[] {4, 2}, Role.PLAIN, Text.NONE))
                .traces()
                .get(0);
        assertThat(trace.path("width")).hasToString("[1,2]");
        assertThat(trace.path("customdata").get(1).asText()).isEqualTo("1.000 to 3.000");
    }

    @Test
    void aHeatMapHasItsEdgesItsNumbersAndANamedColourBar() {
        ColourScale scale = ColourScale.diverging(2, Text.of("weight"));
        JsonNode trace = chart(HeatMap.of(new double[][] {{1, 2}, {3, Double.NaN}}, scale)
                        .numbers(1))
                .traces()
                .get(0);
        assertThat(trace.path("x")).hasToString("[-0.5,0.5,1.5]");
        assertThat(trace.path("z")).hasToString("[[1,2],[3,null]]");
        assertThat(trace.path("zmin").asDouble()).isEqualTo(-2);
        assertThat(trace.path("texttemplate").asText()).isEqualTo("%{z:.1f}");
        assertThat(trace.at("/colorbar/title/text").asText()).isEqualTo("weight");
    }

    @Test
    void unevenLevelsAreCountedAndTheTrueValueIsTold() {
        double[][] z = {{0, 1}, {10, 100}};
        Contours contours = new Contours(
                new double[] {0, 1},
                new double[] {0, 1},
                z,
                new double[] {1, 10, 100},
                true,
                ColourScale.sequential(1, 100, Text.of("f")),
                List.of());
        JsonNode trace = chart(contours).traces().get(0);
        assertThat(trace.at("/contours/start").asDouble()).isZero();
        assertThat(trace.at("/contours/end").asDouble()).isEqualTo(2);
        assertThat(trace.path("z").get(1)).hasToString("[1,2]");
        assertThat(trace.path("customdata")).hasToString("[[0,1],[10,100]]");
        assertThat(trace.at("/colorbar/ticktext")).hasToString("[\"1.0\",\"10\",\"100\"]");
    }

    @Test
    void arrowsEndInHeadsThatPlotlyTurns() {
        Arrows arrows = Arrows.of(new double[] {1}, new double[] {2}, new double[] {3}, new double[] {-1}, Role.PLAIN);
        JsonNode trace = chart(arrows).traces().get(0);
        assertThat(trace.path("x")).hasToString("[1,4,null]");
        assertThat(trace.path("y")).hasToString("[2,1,null]");
        assertThat(trace.at("/marker/angleref").asText()).isEqualTo("previous");
    }

    @Test
    void rulesAndSpansReachAcrossThePlotWhateverItsZoom() {
        JsonNode shapes = chart(
                        Line.of(X, X, Role.PLAIN),
                        Span.x(Double.NEGATIVE_INFINITY, 1, Role.BAD),
                        Rule.horizontal(1.5, Role.REFERENCE))
                .layout()
                .path("shapes");
        assertThat(shapes.get(0).path("yref").asText()).isEqualTo("y domain");
        assertThat(shapes.get(0).path("x0").asDouble()).isLessThan(-10);
        assertThat(shapes.get(0).path("x1").asDouble()).isEqualTo(1);
        assertThat(shapes.get(1).path("xref").asText()).isEqualTo("x domain");
        assertThat(shapes.get(1).path("y0").asDouble()).isEqualTo(1.5);
    }

    @Test
    void aNotePointsAtItsPlaceAlsoOnALogarithmicAxis() {
        Chart chart = Chart.of(
                Axis.linear("x"),
                Axis.log("y"),
                Line.of(X, new double[] {1, 10, 100}, Role.PLAIN),
                Note.at(1, 10, "here").towards(Corner.RIGHT));
        JsonNode note = Page.of(chart).layout().path("annotations").get(0);
        assertThat(note.path("showarrow").asBoolean()).isTrue();
        assertThat(note.path("y").asDouble()).isEqualTo(1);
        assertThat(note.path("ax").asDouble()).isPositive();
    }

    @Test
    void anInscriptionIsAnElementOfThePage() {
        Page page =
                chart(Line.of(X, X, Role.PLAIN), Inscription.of(Corner.TOP_LEFT, Text.of("ReLU"), Text.maths("x^2")));
        assertThat(page.text()).containsPattern("<div class=\"figure-box\"[^>]*>ReLU<br><span class=\"figure-maths\"");
    }

    @Test
    void anInsetHasAxesOfItsOwnInsideThePlot() {
        Chart inner = Chart.of(Axis.linear("u"), Axis.linear("v"), Line.of(X, X, Role.INK));
        Chart outer = Chart.of(Axis.linear("x"), Axis.linear("y"), Line.of(X, X, Role.PLAIN));
        Page page = Page.of(outer.inset(inner, Corner.BOTTOM_RIGHT, 0.4, 0.4));
        assertThat(page.traces().get(1).path("xaxis").asText()).isEqualTo("x2");
        assertThat(page.layout().at("/xaxis2/title/text").asText()).isEqualTo("u");
        assertThat(page.layout().at("/xaxis2/domain/0").asDouble()).isGreaterThan(0.5);
    }

    @Test
    void aSurfaceCanBeTurnedAndItsTrailsTellTheirTrueHeight() {
        Surface surface = new Surface(
                Text.NONE,
                Axis.linear("x"),
                Axis.linear("y"),
                Axis.linear("z"),
                new double[] {0, 1},
                new double[] {0, 1},
                new double[][] {{0, 1}, {1, 2}},
                ColourScale.sequential(0, 2, Text.of("height")),
                -90,
                0,
                List.of(new Surface.Trail(X, X, X, Role.PLAIN, Text.of("path"), 1)),
                new double[] {1});
        Page page = Page.of(surface);
        assertThat(page.traces().findValuesAsText("type"))
                .containsExactly("surface", "scatter3d", "scatter3d", "scatter3d", "scatter3d");
        assertThat(page.layout().at("/scene/camera/eye/y").asDouble()).isNegative();
        assertThat(page.traces().get(3).path("customdata")).hasToString("[\"0\",\"1.000\",\"2.000\"]");
    }
}
