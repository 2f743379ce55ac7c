package io.github.bookfigures.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.HeatMap;
import io.github.bookfigures.figure.HtmlShape;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Surface;
import io.github.bookfigures.figure.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Interactive figures in a real browser; left out where Chromium is not installed. */
class BrowserTest {
    private static final double[] X = {1, 2, 3, 4};

    @TempDir
    Path folder;

    private static Figure charts() {
        Chart curves = Chart.of(
                Axis.linear("Step").unit("s"),
                Axis.linear("Loss"),
                Line.of(X, new double[] {4, 3, 2, 1}, Role.PLAIN).named("plain"),
                Line.of(X, new double[] {1, 2, 2, 2}, Role.RESIDUAL).named("residual"));
        Chart map = Chart.of(
                Axis.linear("x"),
                Axis.linear("y"),
                HeatMap.of(new double[][] {{1, 2}, {3, 4}}, ColourScale.sequential(0, 4, Text.of("z"))));
        return Figure.row(curves, curves, map).titled("Loss").sharingX();
    }

    @Test
    void aPageDrawsItsTracesTellsValuesAndTogglesSeriesWithoutTheNet() throws Exception {
        String steps = """
                const graph = document.getElementById('fig-sample-1');
                const curves = () => graph.querySelectorAll('.scatterlayer .trace').length;
                const before = curves();
                const area = graph.querySelector('.nsewdrag').getBoundingClientRect();
                const axes = graph._fullLayout;
                const at = { clientX: area.left + axes.xaxis.d2p(2), clientY: area.top + axes.yaxis.d2p(3) };
                const drag = graph.querySelector('.nsewdrag');
                drag.dispatchEvent(new MouseEvent('mousemove', { ...at, bubbles: true }));
                await pause(600);
                const told = [...graph.querySelectorAll('.hoverlayer text')].map((text) => text.textContent).join('|');
                const key = document.querySelector('.figure-key[data-graph="fig-sample-1"]');
                key.click();
                await pause(300);
                const hidden = curves();
                const pressed = key.getAttribute('aria-pressed');
                key.click();
                await pause(300);
                const from = axes.xaxis.range.slice();
                graph.dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true }));
                await pause(300);
                const zoomed = graph._fullLayout.xaxis.range.slice();
                graph.dispatchEvent(new KeyboardEvent('keydown', { key: '0', bubbles: true }));
                await pause(300);
                return { before, told, hidden, pressed, again: curves(), from, zoomed,
                  reset: graph._fullLayout.xaxis.range.slice(),
                  maps: document.querySelectorAll('#fig-sample-3 .heatmaplayer .hm').length,
                  tops: [1, 2].map((n) => document.querySelector('#fig-sample-' + n + ' .nsewdrag').getBoundingClientRect().top) };
                """;
        JsonNode seen =
                Chromium.installed(folder).report("page.html", Page.of(charts()).text(), steps);
        assertThat(seen.path("errors")).isEmpty();
        assertThat(seen.path("before").asInt()).isEqualTo(2);
        assertThat(seen.path("told").asText()).contains("plain", "Step: 2 s", "Loss: 3");
        assertThat(seen.path("hidden").asInt()).isEqualTo(1);
        assertThat(seen.path("pressed").asText()).isEqualTo("false");
        assertThat(seen.path("again").asInt()).isEqualTo(2);
        assertThat(seen.at("/zoomed/0").asDouble())
                .isGreaterThan(seen.at("/from/0").asDouble());
        assertThat(seen.path("reset")).isEqualTo(seen.path("from"));
        assertThat(seen.path("maps").asInt()).isEqualTo(1);
        assertThat(seen.at("/tops/0").asDouble()).isEqualTo(seen.at("/tops/1").asDouble());
    }

    @Test
    void chartsWithASharedAxisMoveTogether() throws Exception {
        Chart curve = Chart.of(Axis.linear("x"), Axis.linear("y"), Line.of(X, X, Role.PLAIN));
        String steps = """
                await Plotly.relayout('fig-sample-1', 'xaxis.range', [2, 3]);
                await pause(300);
                return { other: document.getElementById('fig-sample-2')._fullLayout.xaxis.range };
                """;
        JsonNode seen = Chromium.installed(folder)
                .report(
                        "page.html",
                        Page.of(Figure.grid(1, curve, curve).sharingX()).text(),
                        steps);
        assertThat(seen.path("errors")).isEmpty();
        assertThat(seen.path("other")).hasToString("[2,3]");
    }

    @Test
    void anAxisChangesItsScaleAndTakesItsNotesAlong() throws Exception {
        Chart curve = Chart.of(
                Axis.linear("Step").range(0, 4),
                Axis.log("Loss").range(0.001, 10),
                Line.of(X, new double[] {10, 1, 0.1, 0.01}, Role.PLAIN).named("plain"),
                Rule.horizontal(0.1, Role.REFERENCE).labelled("good"),
                Note.at(2, 1, "here"));
        String steps = """
                const graph = document.getElementById('fig-sample-1');
                const axes = () => graph._fullLayout.yaxis;
                const notes = () => graph.layout.annotations.filter((note) => note.yref === 'y').map((note) => +note.y.toFixed(6));
                const seen = () => ({ type: axes().type, range: axes().range.map((v) => +v.toFixed(6)), notes: notes(),
                  title: axes().title.text, pressed: button.getAttribute('aria-pressed') });
                const button = document.querySelector('.figure-scale');
                const all = [];
                for (let i = 0; i < 2; i++) {
                  all.push(seen());
                  button.click();
                  await pause(300);
                  graph.dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true }));
                  await pause(300);
                  graph.dispatchEvent(new KeyboardEvent('keydown', { key: '0', bubbles: true }));
                  await pause(300);
                }
                return { all, last: seen(), buttons: [...document.querySelectorAll('.figure-scale')].map((b) => b.textContent) };
                """;
        JsonNode seen = Chromium.installed(folder)
                .report("page.html", Page.of(Figure.of(curve)).text(), steps);
        assertThat(seen.path("errors")).isEmpty();
        assertThat(seen.path("buttons")).hasToString("[\"log y\"]");
        String log = "{\"type\":\"log\",\"range\":[-3,1],\"notes\":[-1,0],\"title\":\"Loss\",\"pressed\":\"true\"}";
        assertThat(seen.at("/all/0")).hasToString(log);
        assertThat(seen.at("/all/1"))
                .hasToString(
                        "{\"type\":\"linear\",\"range\":[0,10],\"notes\":[0.1,1],\"title\":\"Loss\",\"pressed\":\"false\"}");
        assertThat(seen.path("last")).hasToString(log);
    }

    @Test
    void chartsThatShareALogarithmicAxisBecomeLinearTogether() throws Exception {
        Chart curve = Chart.of(
                Axis.linear("x").range(0, 4), Axis.log("y"), Line.of(X, new double[] {10, 1, 0.1, 0.01}, Role.PLAIN));
        String steps = """
                document.querySelector('.figure-scale').click();
                await pause(300);
                return { types: [1, 2].map((n) => document.getElementById('fig-sample-' + n)._fullLayout.yaxis.type) };
                """;
        JsonNode seen = Chromium.installed(folder)
                .report(
                        "page.html",
                        Page.of(Figure.row(curve, curve).sharingY()).text(),
                        steps);
        assertThat(seen.path("errors")).isEmpty();
        assertThat(seen.path("types")).hasToString("[\"linear\",\"linear\"]");
    }

    @Test
    void fragmentsOnOnePageShareOneScriptThatLiesBesideThem() throws Exception {
        Chart curve = Chart.of(Axis.linear("x"), Axis.linear("y"), Line.of(X, X, Role.PLAIN));
        Path script = folder.resolve("figures").resolve(HtmlWriter.SCRIPT);
        Files.createDirectories(script.getParent());
        Files.writeString(script, HtmlWriter.script());
        String page = "<!DOCTYPE html><html><head><title>Chapter</title></head><body>"
                + Page.of(Figure.of(curve), "one", HtmlShape.FRAGMENT).text()
                + Page.of(Figure.of(curve), "two", HtmlShape.FRAGMENT).text();
        JsonNode seen = Chromium.installed(folder).report("chapter.html", page, """
                        return { drawn: document.querySelectorAll('.main-svg .trace').length,
                          scripts: [...document.querySelectorAll('script[src]')].map((one) => one.getAttribute('src')) };
                        """);
        assertThat(seen.path("errors")).isEmpty();
        assertThat(seen.path("drawn").asInt()).isEqualTo(2);
        assertThat(seen.path("scripts")).hasToString("[\"figures/interactive.js\"]");
    }

    @Test
    void askingForSomethingInTheNetIsNoticed() throws Exception {
        String page = "<!DOCTYPE html><html><head></head><body><img src=\"https://example.org/a.png\"></body></html>";
        JsonNode seen = Chromium.installed(folder).report("page.html", page, "await pause(500); return {};");
        assertThat(seen.path("errors").toString()).contains("asks for https://example.org");
    }

    @Test
    void aFragmentWithoutItsScriptSaysSoAndShowsItsDescription() throws Exception {
        Chart curve = Chart.of(Axis.linear("x"), Axis.linear("y"), Line.of(X, X, Role.PLAIN));
        String page = Page.of(Figure.of(curve), "one", HtmlShape.FRAGMENT).text();
        JsonNode seen = Chromium.installed(folder).report("chapter.html", page, """
                        const alt = document.querySelector('.figure-alt').getBoundingClientRect();
                        return { wide: alt.width };
                        """);
        assertThat(seen.path("wide").asDouble()).isGreaterThan(100);
        assertThat(seen.path("errors").toString()).contains("interactive.js is missing");
    }

    @Test
    void aSurfaceIsDrawnAndTurnsWithTheKeys() throws Exception {
        Surface surface = new Surface(
                Text.NONE,
                Axis.linear("x"),
                Axis.linear("y"),
                Axis.linear("z"),
                new double[] {0, 1},
                new double[] {0, 1},
                new double[][] {{0, 1}, {1, 2}},
                ColourScale.sequential(0, 2, Text.of("height")),
                -60,
                30,
                List.of(new Surface.Trail(
                        new double[] {0, 1}, new double[] {0, 1}, new double[] {0, 2}, Role.PLAIN, Text.of("path"), 1)),
                new double[0]);
        String steps = """
                const graph = document.getElementById('fig-sample-1');
                const eye = () => graph._fullLayout.scene.camera.eye.x;
                const before = eye();
                graph.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
                await pause(500);
                return { before, after: eye(), canvas: graph.querySelectorAll('canvas').length,
                  scene: Object.keys(graph._fullLayout.scene._scene.traces).length };
                """;
        JsonNode seen =
                Chromium.installed(folder).report("page.html", Page.of(surface).text(), steps);
        assertThat(seen.path("errors")).isEmpty();
        assertThat(seen.path("scene").asInt()).isEqualTo(4);
        assertThat(seen.path("canvas").asInt()).isPositive();
        assertThat(seen.path("after").asDouble())
                .isNotEqualTo(seen.path("before").asDouble());
    }
}
