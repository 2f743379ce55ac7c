package io.github.bookfigures.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.bookfigures.citation.Manuscript;
import io.github.bookfigures.data.DataCodec;
import io.github.bookfigures.html.Chromium;
import io.github.bookfigures.manifest.Manifest;
import io.github.bookfigures.manifest.ManifestReader;
import io.github.bookfigures.plan.Selection;
import io.github.bookfigures.report.FigureReport;
import io.github.bookfigures.report.GeneratorNotes;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of all figures, after a build in which one failed. */
class FigureReportTest {
    @TempDir
    Path folder;

    private Book book;
    private String page;

    @BeforeEach
    void aBookOfThreeFiguresOneOfWhichFails() throws Exception {
        write("data/loss.csv", "step,train,note\n1,3,\"a, b\"\n2,2,b\n3,1,c\n");
        write("data/bad.csv", "step,train\n1,three\n");
        write("figures/Parabola.java", FiguresFromJavaFilesTest.PARABOLA);
        write("src/site/markdown/index.md", "# First\n\n## Losses\n\n![Loss](figures/ch_1/loss.svg)\n");
        book = new Book(folder)
                .manifest(
                        "defaults: {formats: [svg]}",
                        "figures:",
                        "  - id: loss",
                        "    file: ch_1/loss",
                        "    generator: chart",
                        "    params: {data: data/loss.csv, x: step, y: [train]}",
                        "    caption: 'Loss <script>document.title = \"hacked\"</script> & \"more\"'",
                        "    alt: 'A falling line'",
                        "    tags: [training, first]",
                        "    variants: [light, dark]",
                        "    expect: ['numbers.train[-1] < 2.5']",
                        "  - {id: bad, file: ch_1/bad, generator: chart, params: {data: data/bad.csv, x: step, y: [train]}}",
                        "  - {id: sinc, generator: function-plot, params: {y: [sin(x)/x]}, tags: [maths]}",
                        "  - {id: parabola, file: ch_2/parabola, generator: figures/Parabola.java}");
        book.build(Selection.ALL);
        Reading<Manifest> manifest = ManifestReader.read(folder, Path.of("figures.yaml"));
        new FigureReport(
                        ((Reading.Valid<Manifest>) manifest).value(),
                        Manuscript.read(folder, Manuscript.USUAL_FOLDERS, "figures"),
                        folder.resolve("target/figures"),
                        "figures",
                        folder.resolve("site"),
                        new GeneratorNotes(
                                FigureBuild.descriptions(
                                        List.of(), List.of("chart", "function-plot", "figures/Parabola.java")),
                                folder))
                .write(folder.resolve("figures-report"), "A <book>");
        page = Files.readString(folder.resolve("figures-report/index.html"));
    }

    @Test
    void itTellsOfEachFigureWhatIsKnown() {
        assertThat(page)
                .contains("<title>Figures of A &lt;book&gt;</title>")
                .contains("4 figures, 3 built.")
                .contains("src=\"../site/ch_1/loss.svg\" alt=\"A falling line\"")
                .contains("srcset=\"../site/ch_1/loss-dark.svg\"")
                .contains(
                        "<a class=\"jump\" href=\"#Generator-chart\"><code>chart</code></a>. Lines, steps or points from a CSV")
                .contains("<code>numbers.train[-1] &lt; 2.5</code> measured 1.0 &lt; 2.5")
                .contains("<dt>Took</dt>")
                .containsPattern("<dt>Memory</dt><dd>\\d+ MB at most, \\d+ MB more than before</dd>")
                .contains("<dt>Last made because</dt>")
                .contains("<code>src/site/markdown/index.md:5:9</code> under Losses")
                .contains("measure: data/bad.csv:2:3: &#39;three&#39; in column &#39;train&#39; is no number")
                .contains("&quot;data&quot; : &quot;data/loss.csv&quot;")
                .contains("&lt;!-- MACRO{figure|id=loss} --&gt;")
                .doesNotContain("<script>document")
                .doesNotContain("http:", "https:");
    }

    @Test
    void itTellsWhatMakesFigures() {
        String chart = section("Generator-chart");
        assertThat(chart)
                .contains("<td><code>data</code></td><td>text</td>")
                .contains("<a class=\"jump\" href=\"#loss\"><code>loss</code></a>, <a class=\"jump\" href=\"#bad\">");
        assertThat(section("Generator-function-plot"))
                .contains("href=\"#sinc\"")
                .doesNotContain("href=\"#loss\"");
        assertThat(page)
                .doesNotContain("id=\"Generator-figures/Parabola.java\"")
                .contains("<summary>Source: <code>figures/Parabola.java</code></summary>")
                .contains("record Result(double[] x, double[] y)")
                .contains("FigureGenerator&lt;Parabola.Params, Parabola.Result&gt;");
    }

    @Test
    void memoryIsKeptForFiguresThatWereNotBuiltAgain() throws Exception {
        Path history = folder.resolve("target/figures/figures.history.json");
        JsonNode first = new DataCodec().tree(Files.readAllBytes(history)).path("figures");
        assertThat(first.path("loss").path("addedMegabytes").asInt()).isPositive();
        assertThat(first.path("loss").path("peakMegabytes").asInt())
                .isGreaterThan(first.path("loss").path("addedMegabytes").asInt())
                .isLessThan(4000);
        write("data/bad.csv", "step,train\n1,3\n2,4\n");
        book.build(Selection.ALL);
        JsonNode second = new DataCodec().tree(Files.readAllBytes(history)).path("figures");
        assertThat(second.path("bad").path("peakMegabytes").asInt()).isPositive();
        assertThat(second.path("sinc")).isEqualTo(first.path("sinc"));
    }

    @Test
    void dataThatIsATableCanBeHadAsCsv() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("figures-report/data/loss.csv"));
        assertThat(lines.get(0)).contains("numbers.train");
        assertThat(lines).hasSize(4);
        int column = List.of(lines.get(0).split(",")).indexOf("numbers.train");
        assertThat(lines.subList(1, 4))
                .extracting(line -> line.split(",")[column])
                .containsExactly("3.0", "2.0", "1.0");
        assertThat(page).contains("<a href=\"data/loss.csv\">CSV</a>");
    }

    @Test
    void aReaderFiltersAndTurnsTheTabsWithKeysAlone() throws Exception {
        JsonNode seen = Chromium.installed(folder).report("figures-report/tried.html", page, """
                const shown = () => [...document.querySelectorAll('article')]
                  .filter((one) => one.getClientRects().length).map((one) => one.id);
                const set = (name, value) => {
                  document.forms[0].elements[name].value = value;
                  document.forms[0].dispatchEvent(new Event('input'));
                  return shown();
                };
                const key = (name) => document.activeElement.dispatchEvent(
                  new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
                const first = shown();
                const words = set('words', 'FALLING loss');
                set('words', '');
                const tag = set('tags', 'maths');
                set('tags', '');
                const state = set('state', 'failed');
                set('state', '');
                const generator = set('generator', 'function-plot');
                const count = document.querySelector('output').textContent;
                document.querySelector('[role=tab][tabindex="0"]').focus();
                key('ArrowRight');
                const tab = document.activeElement.textContent;
                const failures = document.querySelector('#panel-failures').innerText;
                key('End');
                const last = document.activeElement.textContent;
                const column = (number) => [...document.querySelectorAll('#panel-slowest tbody tr')]
                  .map((row) => Number(row.cells[number].dataset.value));
                const falls = (values) => values.every((value, i) => !i || values[i - 1] >= value);
                key('ArrowLeft');
                const before = document.activeElement.textContent;
                const slowest = column(0).length;
                const sorted = [falls(column(0))];
                for (const number of [1, 2, 0]) {
                  const button = document.querySelectorAll('#panel-slowest .sort')[number];
                  button.focus();
                  button.click();
                  sorted.push(falls(column(number)) && document.querySelectorAll('[aria-sort=descending]').length === 1
                    && button.parentElement.ariaSort === 'descending');
                }
                document.querySelector('#panel-failures .jump').click();
                for (let i = 0; i < 100 && !document.querySelector('#bad details').open; i++) await pause(20);
                const visited = document.querySelector('#bad details').open && shown().length;
                document.querySelector('#loss .jump').click();
                const generator2 = () => document.activeElement.id;
                for (let i = 0; i < 100 && generator2() !== 'Generator-chart'; i++) await pause(20);
                const explained = generator2() + ' ' + document.querySelector('#panel-generators').hidden;
                dispatchEvent(new Event('beforeprint'));
                const printed = [...document.querySelectorAll('[role=tabpanel], article > details')]
                  .every((one) => !one.hidden && (one.tagName !== 'DETAILS' || one.open));
                dispatchEvent(new Event('afterprint'));
                const images = [...document.images];
                images.forEach((image) => { image.loading = 'eager'; });
                for (let i = 0; i < 200 && images.some((image) => !image.complete); i++) await pause(20);
                const broken = images.filter((image) => !image.naturalWidth).length;
                const unnamed = [...document.querySelectorAll('button, input, select, a')]
                  .filter((one) => !one.textContent.trim() && !one.labels?.length && !one.querySelector('img[alt]')).length;
                return { first, words, tag, state, generator, count, tab, failures, last, before, slowest, sorted, visited, explained, printed, broken,
                  unnamed, title: document.title, wide: document.documentElement.scrollWidth > innerWidth };
                """);
        assertThat(seen.path("errors")).isEmpty();
        assertThat(texts(seen.path("first"))).containsExactly("loss", "bad", "sinc", "parabola");
        assertThat(texts(seen.path("words"))).containsExactly("loss");
        assertThat(texts(seen.path("tag"))).containsExactly("sinc");
        assertThat(texts(seen.path("state"))).containsExactly("bad");
        assertThat(texts(seen.path("generator"))).containsExactly("sinc");
        assertThat(seen.path("count").asText()).isEqualTo("1 shown");
        assertThat(seen.path("tab").asText()).isEqualTo("Failures (1)");
        assertThat(seen.path("failures").asText()).contains("bad", "'three'");
        assertThat(seen.path("last").asText()).isEqualTo("Generators (2)");
        assertThat(seen.path("before").asText()).isEqualTo("Slowest and largest (3)");
        assertThat(seen.path("slowest").asInt()).isEqualTo(3);
        assertThat(seen.path("sorted")).hasSize(4).allMatch(JsonNode::asBoolean);
        assertThat(seen.path("visited").asInt()).isEqualTo(4);
        assertThat(seen.path("explained").asText()).isEqualTo("Generator-chart false");
        assertThat(seen.path("printed").asBoolean()).isTrue();
        assertThat(seen.path("broken").asInt()).isZero();
        assertThat(seen.path("unnamed").asInt()).isZero();
        assertThat(seen.path("title").asText()).isEqualTo("Figures of A <book>");
        assertThat(seen.path("wide").asBoolean()).isFalse();
    }

    private String section(String id) {
        int begin = page.indexOf("id=\"" + id + "\"");
        assertThat(begin).isPositive();
        return page.substring(begin, page.indexOf("</section>", begin));
    }

    private static List<String> texts(JsonNode list) {
        return java.util.stream.StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
