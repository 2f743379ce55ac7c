package io.github.bookfigures.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.bookfigures.figure.Animation;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.HeatMap;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Shape.Label;
import io.github.bookfigures.figure.Text;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of figures that have frames. */
class AnimatedPageTest {
    private static final double[] STEP = {0, 1, 2, 3};
    private static final double[] LOSS = {4, 2, 1, 0.5};

    @TempDir
    Path folder;

    /** A curve up to a step, beside one that stays, and a diagram that says the step. */
    private static Figure upTo(int last) {
        Chart curve = Chart.of(
                        Axis.linear("Step").range(0, 3),
                        Axis.linear("Loss").range(0, 5),
                        Line.of(STEP, new double[] {3, 3, 3, 3}, Role.REFERENCE).named("limit"),
                        Line.of(Arrays.copyOf(STEP, last + 1), Arrays.copyOf(LOSS, last + 1), Role.PLAIN)
                                .named("loss"))
                .legend(Chart.Legend.BELOW);
        Diagram words = new Diagram(Text.NONE, 4, 3, List.of(Label.centred(2, 1.5, "step " + last)));
        return Figure.row(curve, words).titled("After {0} steps", last).size(8, 4);
    }

    private static Animation animation() {
        return new Animation(IntStream.range(0, STEP.length)
                .mapToObj(last -> new Animation.Frame(upTo(last), 0.5))
                .toList());
    }

    @Test
    void framesHoldWhatDiffersAndNothingElse() {
        JsonNode frames = Page.of(upTo(3), animation()).data().path("frames");
        assertThat(frames.path("shown").asInt()).isEqualTo(3);
        assertThat(frames.path("seconds")).hasToString("[0.5,0.5,0.5,0.5]");
        assertThat(frames.path("states")).hasSize(4);
        JsonNode first = frames.at("/states/0");
        assertThat(first.path("slots").fieldNames()).toIterable().containsExactly("picture-2", "title");
        assertThat(first.at("/slots/title").asText()).isEqualTo("After 0 steps");
        assertThat(first.path("graphs")).hasToString("{\"fig-sample-1\":{\"traces\":{\"1\":{\"x\":[0],\"y\":[4]}}}}");
        assertThat(frames.at("/states/3/graphs/fig-sample-1/traces/1/y")).hasToString("[4,2,1,0.5]");
    }

    @Test
    void aFigureThatIsNoneOfItsFramesIsShownByThePlaceMinusOne() {
        Figure still = upTo(3).titled("All of it");
        assertThat(Page.of(still, animation()).data().at("/frames/shown").asInt())
                .isEqualTo(-1);
    }

    @Test
    void aFigureWithoutFramesHasNoControls() {
        Page page = Page.of(upTo(3));
        assertThat(page.data().has("frames")).isFalse();
        assertThat(page.text()).doesNotContain("class=\"figure-player\"");
    }

    @Test
    void ofManyHeavyFramesSomeAreLeftOutButNeitherTheFirstNorTheLastNorAnyTime() {
        Animation heavy = new Animation(IntStream.range(0, 60)
                .mapToObj(frame -> new Animation.Frame(noise(frame), 0.25))
                .toList());
        Page page = Page.of(noise(59), heavy);
        JsonNode frames = page.data().path("frames");
        assertThat(frames.toString().length()).isBetween(HtmlFrames.MOST / 3, HtmlFrames.MOST + 100_000);
        assertThat(frames.path("states").size()).isBetween(15, 40);
        assertThat(frames.path("shown").asInt()).isEqualTo(frames.path("states").size() - 1);
        double seconds = 0;
        for (JsonNode time : frames.path("seconds")) {
            seconds += time.asDouble();
        }
        assertThat(seconds).isEqualTo(60 * 0.25);
        assertThat(frames.at("/states/0/graphs/fig-sample-1/traces/0/z/0/0").asDouble())
                .isEqualTo(value(0, 0, 0));
    }

    private static double value(int frame, int row, int column) {
        return Math.rint(1e5 * Math.sin(0.1 * frame + row + 0.3 * column)) / 1e5;
    }

    private static Figure noise(int frame) {
        double[][] values = new double[90][90];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values[i].length; j++) {
                values[i][j] = value(frame, i, j);
            }
        }
        return Figure.of(Chart.of(
                Axis.linear("x"), Axis.linear("y"), HeatMap.of(values, ColourScale.sequential(-1, 1, Text.of("z")))));
    }

    @Test
    void theSliderShowsFramesAndKeepsWhatTheReaderDid() throws Exception {
        String steps = """
                const graph = document.getElementById('fig-sample-1');
                const slider = document.querySelector('.figure-slider');
                const seen = () => ({ title: document.querySelector('.figure-title').textContent,
                  points: graph.data[1].y.length, limit: graph._fullData[0].visible,
                  drawn: graph.querySelectorAll('.scatterlayer .trace').length,
                  range: graph._fullLayout.xaxis.range.map((v) => +v.toFixed(3)),
                  picture: document.querySelector('[data-slot="picture-2"] svg') !== null,
                  output: document.querySelector('output').textContent, heard: slider.getAttribute('aria-valuetext') });
                const first = seen();
                document.querySelector('.figure-key[data-key="limit"]').click();
                graph.dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true }));
                await pause(300);
                slider.focus();
                slider.stepDown(2);
                slider.dispatchEvent(new Event('input', { bubbles: true }));
                await pause(500);
                return { first, second: seen(), focused: document.activeElement === slider, kind: slider.type };
                """;
        JsonNode seen = Chromium.installed(folder)
                .report("page.html", Page.of(upTo(3), animation()).text(), steps);
        assertThat(seen.path("errors")).isEmpty();
        assertThat(seen.path("first"))
                .hasToString("{\"title\":\"After 3 steps\",\"points\":4,\"limit\":true,\"drawn\":2,\"range\":[0,3],"
                        + "\"picture\":true,\"output\":\"4 / 4\",\"heard\":null}");
        assertThat(seen.path("second"))
                .hasToString(
                        "{\"title\":\"After 1 steps\",\"points\":2,\"limit\":false,\"drawn\":1,"
                                + "\"range\":[0.3,2.7],\"picture\":true,\"output\":\"2 / 4\",\"heard\":\"2 of 4: After 1 steps\"}");
        assertThat(seen.path("focused").asBoolean()).isTrue();
        assertThat(seen.path("kind").asText()).isEqualTo("range");
    }

    @Test
    void theButtonPlaysFromTheStartAndStopsAtTheEndOrWhenItIsPressedAgain() throws Exception {
        String steps = """
                const button = document.querySelector('.figure-play');
                const title = () => document.querySelector('.figure-title').textContent;
                const seen = () => title() + '|' + button.textContent;
                const all = [seen()];
                button.click();
                await pause(250);
                all.push(seen());
                await pause(500);
                all.push(seen());
                button.click();
                await pause(1500);
                all.push(seen());
                button.click();
                await pause(4000);
                all.push(seen());
                return { all };
                """;
        JsonNode seen = Chromium.installed(folder)
                .report("page.html", Page.of(upTo(3), animation()).text(), steps);
        assertThat(seen.path("errors")).isEmpty();
        assertThat(seen.path("all"))
                .hasToString("[\"After 3 steps|Play\",\"After 0 steps|Pause\",\"After 1 steps|Pause\","
                        + "\"After 1 steps|Play\",\"After 3 steps|Play\"]");
    }

    @Test
    void picturesThatMoveNeedNoPlottingScript() throws Exception {
        List<Animation.Frame> frames = IntStream.range(0, 3)
                .mapToObj(i -> new Animation.Frame(words(i), 0.5))
                .toList();
        Page page = Page.of(words(0), new Animation(frames));
        JsonNode seen = Chromium.installed(folder).report("page.html", page.text(), """
                const slider = document.querySelector('.figure-slider');
                const before = document.querySelector('.figure-picture').innerHTML;
                slider.stepUp();
                slider.dispatchEvent(new Event('input', { bubbles: true }));
                await pause(300);
                return { changed: document.querySelector('.figure-picture').innerHTML !== before };
                """);
        assertThat(seen.path("errors")).isEmpty();
        assertThat(seen.path("changed").asBoolean()).isTrue();
        assertThat(page.text()).hasSizeLessThan(200_000);
    }

    private static Figure words(int number) {
        return Figure.of(new Diagram(Text.NONE, 4, 3, List.of(Label.centred(2, 1.5, "picture " + number))));
    }
}
