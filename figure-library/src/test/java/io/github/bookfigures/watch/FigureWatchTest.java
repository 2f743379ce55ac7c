package io.github.bookfigures.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.build.BuildReport;
import io.github.bookfigures.build.FigureBuild;
import io.github.bookfigures.yaml.Reading;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A little book is watched while its author works on it. */
class FigureWatchTest {
    private static final String SINE =
            "  - {id: sine, generator: function-plot, params: {y: [sin(x)]}, caption: A wave., alt: A wave.}";
    private static final String LOSS =
            "  - {id: loss, generator: chart, params: {data: loss.csv, x: step, y: [train]}, theme: look.yaml}";

    @TempDir
    Path folder;

    private WatchedBook book;

    @BeforeEach
    void aBookOfTwoFigures() throws Exception {
        book = new WatchedBook(folder)
                .file("src/figures/loss.csv", "step,train", "1,3", "2,2", "3,1")
                .file("src/figures/look.yaml", "roles: {series-1: \"225588\"}");
        manifest(SINE, LOSS);
    }

    private void manifest(String... figures) throws Exception {
        book.file("src/figures/figures.yaml", "defaults: {formats: [svg]}", "figures:", String.join("\n", figures));
    }

    @Test
    void onlyWhatChangedIsMadeAgain() throws Exception {
        try (WatchedBook watched = book.start()) {
            assertThat(watched.next().deeds())
                    .containsExactlyInAnyOrder("sine MEASURE .json .svg", "loss MEASURE .json .svg");
            ProcessHandle child = child();
            BlockingQueue<String> events = watched.events();

            manifest(SINE.replace("caption: A wave", "caption: The sine"), LOSS);
            assertThat(watched.next().deeds()).containsExactly("sine WRITE .svg");
            assertThat(await(events, "figure")).contains("\"id\":\"sine\"", "\"caption\":\"The sine.\"", "\".svg\"");
            assertThat(watched.get("/").body()).contains("The sine.");

            manifest(SINE.replace("sin(x)", "cos(x)"), LOSS);
            assertThat(watched.next().deeds()).containsExactly("sine MEASURE .json .svg");

            book.file("src/figures/look.yaml", "roles: {series-1: \"882256\"}");
            assertThat(watched.next().deeds()).containsExactly("loss DRAW .svg");
            assertThat(watched.get("/figures/loss.svg").body()).containsIgnoringCase("882256");

            book.file("src/figures/loss.csv", "step,train", "1,4", "2,2", "3,1");
            assertThat(watched.next().deeds()).containsExactly("loss MEASURE .json .svg");
            assertThat(child()).as("all by the same child").isEqualTo(child);

            manifest(SINE.replace("sin(x)", "cos(x)"));
            assertThat(watched.next().deeds()).isEmpty();
            assertThat(folder.resolve("target/site/figures/loss.svg")).doesNotExist();
            assertThat(watched.get("/figures/loss.svg").statusCode()).isEqualTo(404);
            assertThat(watched.rests()).isTrue();
        }
        assertThat(book.hasEnded()).isTrue();
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();
        Reading<BuildReport> after = FigureBuild.run(book.request(), event -> {});
        assertThat(((Reading.Valid<BuildReport>) after).value().untouched())
                .as("an ordinary build finds nothing to do")
                .isEqualTo(1);
    }

    @Test
    void aBrokenManifestIsToldWithItsPlaceUntilItIsMended() throws Exception {
        manifest(SINE.replace("caption", "captoin"), LOSS);
        try (WatchedBook watched = book.start()) {
            String problem = watched.next().problems().get(0);
            assertThat(problem).startsWith("src/figures/figures.yaml:3:").contains("'captoin'", "'caption'");
            assertThat(await(watched.events(), "state")).contains("\"phase\":\"broken\"", "captoin");
            assertThat(watched.get("/").statusCode()).isEqualTo(200);
            manifest(SINE, LOSS);
            assertThat(watched.next().deeds()).hasSize(2);

            manifest(SINE, LOSS.replace("loss.csv", "data/none.csv"));
            assertThat(watched.next().problems()).hasSize(1);
            book.file("src/figures/data/none.csv", "step,train", "1,3", "2,2");
            assertThat(watched.next().deeds()).containsExactly("loss MEASURE .json .svg");
        }
    }

    @Test
    void aFigureThatFailsAndAJavaFileThatIsEditedAndAChildThatDies() throws Exception {
        book.file("src/figures/Own.java", source("one"));
        manifest(SINE, "  - {id: own, generator: Own.java}");
        try (WatchedBook watched = book.start()) {
            assertThat(watched.next()).satisfies(first -> {
                assertThat(first.problems()).isEmpty();
                assertThat(first.failures()).isEmpty();
            });
            ProcessHandle old = child();
            old.destroyForcibly();
            old.onExit().get(10, TimeUnit.SECONDS);
            manifest(SINE.replace("sin(x)", "1/x"), "  - {id: own, generator: Own.java}");
            assertThat(watched.next()).satisfies(outcome -> {
                assertThat(outcome.failures()).isEmpty();
                assertThat(outcome.deeds()).containsExactly("sine MEASURE .json .svg");
            });
            ProcessHandle second = child();
            book.file("src/figures/Own.java", source("two"));
            assertThat(watched.next().deeds()).containsExactly("own DRAW .svg");
            assertThat(child()).as("a JVM keeps the classes it has").isNotEqualTo(second);

            book.file("src/figures/Own.java", source("two").replace("return Figure", "return Figur"));
            assertThat(watched.next().problems()).first().asString().startsWith("src/figures/Own.java:");
            book.file("src/figures/Own.java", source("two").replace("\"two\"", "null"));
            assertThat(watched.next().failures()).hasSize(1).allMatch(cause -> cause.startsWith("own: "));
            assertThat(watched.get("/").body()).contains("1 built", "data-state=\"failed\"", "class=\"bad cause\"");
            book.file("src/figures/Own.java", source("three"));
            assertThat(watched.next().deeds()).containsExactly("own DRAW .json .svg");
        }
    }

    @Test
    void pagesThatAreRenderedMeanwhileAreToldOf() throws Exception {
        try (WatchedBook watched = book.start()) {
            watched.next();
            BlockingQueue<String> events = watched.events();
            assertThat(await(events, "state")).contains("\"site\":false");
            book.file("target/site/index.html", "<html><head></head><body>A page</body></html>");
            assertThat(await(events, "state")).contains("\"phase\":\"ready\"", "\"site\":true");
            assertThat(await(events, "pages")).isEqualTo("data: {\"paths\":[\"/site/index.html\"]}");
            assertThat(watched.get("/site/").body()).contains("A page");

            Files.createFile(
                    Files.createDirectory(folder.resolve("target/site/sub")).resolve("empty.html"));
            book.file("target/site/sub/deep.html", "<p>Below</p>");
            assertThat(await(events, "pages")).isEqualTo("data: {\"paths\":[\"/site/sub/deep.html\"]}");
            assertThat(watched.rests()).as("pages make no figures").isTrue();
            manifest(SINE.replace("sin(x)", "cos(x)"), LOSS);
            assertThat(watched.next().deeds()).containsExactly("sine MEASURE .json .svg");
            assertThat(await(events, "figure")).contains("\"id\":\"sine\"");
            assertThat(events).as("figures are no pages").doesNotContain("event: pages");
        }
    }

    @Test
    void strangersAreRefused() throws Exception {
        try (WatchedBook watched = book.file("target/site/index.html", "<html><head></head><body>A site</body></html>")
                .start()) {
            watched.next();
            int port = watched.address().getPort();
            assertThat(raw(port, "GET / HTTP/1.1\r\nHost: evil.example:" + port))
                    .startsWith("HTTP/1.1 403");
            assertThat(raw(port, "POST / HTTP/1.1\r\nHost: localhost:" + port + "\r\nContent-Length: 0"))
                    .startsWith("HTTP/1.1 405")
                    .contains("Allow: GET");
            assertThat(raw(port, "GET /figures/../../../src/figures/loss.csv HTTP/1.1\r\nHost: localhost:" + port))
                    .startsWith("HTTP/1.1 404");
            assertThat(raw(
                            port,
                            "GET /figures/%2e%2e/%2e%2e/%2e%2e/src/figures/loss.csv HTTP/1.1\r\nHost: localhost:"
                                    + port))
                    .startsWith("HTTP/1.1 404");
            assertThat(watched.get("/site/").body()).contains("A site", "/watch/watch.js");
            assertThat(watched.get("/watch/watch.js").headers().firstValue("Content-Type"))
                    .contains("text/javascript; charset=utf-8");
            assertThat(watched.address().getHost()).isEqualTo("127.0.0.1");
        }
    }

    private static String raw(int port, String head) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String source(String label) {
        return """
                import io.github.bookfigures.figure.*;
                import io.github.bookfigures.generator.*;

                public final class Own implements FigureGenerator<Own.Params, Own.Result> {
                    public record Params() {}

                    public record Result(double[] x, double[] y) {}

                    public static final class Points implements Experiment<Params, Result> {
                        public Result run(Params parameters, Lab lab) {
                            return new Result(new double[] {0, 1, 2}, new double[] {0, 1, 4});
                        }

                        public java.util.List<Check> checks(Params parameters, Result r) {
                            return java.util.List.of(Check.above("it rises", r.y()[2], r.y()[0]));
                        }
                    }

                    public Measurement<?, Result> measurement(Params parameters) {
                        return Measurement.of(Points.class, parameters);
                    }

                    public Figure draw(Params parameters, Result r) {
                        return Figure.of(Chart.of(
                                Axis.linear("LABEL"), Axis.linear("Power"), Line.of(r.x(), r.y(), Role.PLAIN)));
                    }
                }
                """.replace("LABEL", label);
    }

    private static ProcessHandle child() {
        List<ProcessHandle> children;
        try (Stream<ProcessHandle> all = ProcessHandle.current().children()) {
            children = all.filter(ProcessHandle::isAlive).toList();
        }
        assertThat(children).hasSize(1);
        return children.get(0);
    }

    /** The data of the next event of a name. */
    private static String await(BlockingQueue<String> events, String name) throws InterruptedException {
        for (String line = ""; line != null; line = events.poll(20, TimeUnit.SECONDS)) {
            if (line.equals("event: " + name)) {
                return events.poll(20, TimeUnit.SECONDS);
            }
        }
        throw new AssertionError("no event " + name);
    }
}
