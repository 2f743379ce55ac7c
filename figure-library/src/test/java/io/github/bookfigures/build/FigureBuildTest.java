package io.github.bookfigures.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.plan.Selection;
import io.github.bookfigures.plan.Work.Need;
import io.github.bookfigures.worker.Stage;
import io.github.bookfigures.yaml.Position;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real children, real files. */
class FigureBuildTest {
    @TempDir
    Path folder;

    @Test
    void aFigureLandsInBothFoldersWithItsData() throws Exception {
        Book book = new Book(folder)
                .manifest(
                        "figures:",
                        "  - {id: squares, file: chapter_1/squares, generator: good, formats: [png, svg]}",
                        "  - {id: again, generator: good, formats: [pdf], params: {points: 5}}");
        BuildReport report = book.build();
        assertThat(report.built()).containsExactly("squares", "again");
        assertThat(report.measurements()).isEqualTo(1);
        for (String output : List.of("site", "generated")) {
            assertThat(files(folder.resolve(output)))
                    .containsExactly(
                            "again.json",
                            "again.pdf",
                            "chapter_1/squares.json",
                            "chapter_1/squares.png",
                            "chapter_1/squares.svg");
        }
        assertThat(folder.resolve("site/again.json"))
                .hasContent("{\n  \"x\" : [ 0.0, 1.0, 2.0, 3.0, 4.0 ],\n  \"y\" : [ 0.0, 1.0, 4.0, 9.0, 16.0 ]\n}");
        assertThat(folder.resolve("site/chapter_1/squares.png")).isNotEmptyFile();
        assertThat(book.log("_worker-1.log"))
                .contains("== measure for squares, again")
                .contains("squaring 5 numbers");
        assertThat(book.events.stream().filter(BuildEvent.FigureFinished.class::isInstance))
                .extracting(event -> ((BuildEvent.FigureFinished) event)
                        .measuring()
                        .orElseThrow()
                        .sharedWith()
                        .orElse("itself"))
                .containsExactlyInAnyOrder("itself", "squares");
    }

    @Test
    void oneBadFigureNeverHidesAnother() throws Exception {
        Book book = new Book(folder)
                .manifest(
                        "defaults: {formats: [png]}",
                        "figures:",
                        "  - {id: first, generator: good}",
                        "  - {id: throwing, generator: throwing}",
                        "  - {id: no-figure, generator: no-figure}",
                        "  - {id: nan-figure, generator: nan-figure}",
                        "  - {id: nan-result, generator: nan-result}",
                        "  - {id: broken-claim, generator: broken-claim}",
                        "  - {id: endless, generator: endless, timeout: 2 s}",
                        "  - {id: exiting, generator: exiting}",
                        "  - {id: greedy, generator: greedy}",
                        "  - {id: endless-drawing, generator: endless-drawing, timeout: 3 s}",
                        "  - {id: throwing-experiment, generator: throwing-experiment}",
                        "  - {id: no-result, generator: no-result}",
                        "  - {id: nested, generator: nested}");
        BuildReport report = book.build(Selection.ALL);

        assertThat(report.built()).containsExactly("first", "nested");
        assertThat(report.failures().stream()
                        .map(failure -> failure.id() + ": " + failure.stage() + ": "
                                + failure.cause().replaceFirst("was \\d+ MB", "was … MB")))
                .containsExactly(
                        "throwing: DRAW: IllegalStateException: no idea how to draw this, at"
                                + " io.github.bookfigures.build.SmallGenerators$Throwing.draw(SmallGenerators.java:"
                                + lineOf("no idea how") + ")",
                        "no-figure: DRAW: generator io.github.bookfigures.build.SmallGenerators$NoFigure returned no"
                                + " figure",
                        "nan-figure: DRAW: the panel \"Squares\" has nothing to draw: every value of 'y' in the line is"
                                + " NaN or infinite, or there is none",
                        "nan-result: MEASURE: experiment io.github.bookfigures.build.SmallGenerators$NanResult$Nan"
                                + " measured nothing: every number of its result is NaN or infinite",
                        "broken-claim: MEASURE: the result contradicts what the figure claims: \"the curve grows\""
                                + " (measured: 0.0 > 0.0)",
                        "endless: MEASURE: did not end within 2 s; set a longer 'timeout' if it needs one",
                        "exiting: MEASURE: the worker process ended with exit code 3",
                        "greedy: MEASURE: OutOfMemoryError: Java heap space (the limit was … MB), at"
                                + " io.github.bookfigures.build.SmallGenerators$Greedy$Fill.run(SmallGenerators.java:"
                                + lineOf("1 << 24") + ")",
                        "endless-drawing: DRAW: did not end within 3 s; set a longer 'timeout' if it needs one",
                        "throwing-experiment: MEASURE: UnsupportedOperationException: the scales are out of order, at"
                                + " io.github.bookfigures.build.SmallGenerators$ThrowingExperiment$Broken.run("
                                + "SmallGenerators.java:" + lineOf("out of order") + ")",
                        "no-result: MEASURE: experiment io.github.bookfigures.build.SmallGenerators$NoResult$Silent"
                                + " returned no result");
        assertThat(files(folder.resolve("site")))
                .containsExactly("first.json", "first.png", "nested.json", "nested.png");
        assertThat(files(folder).stream().map(file -> file.replaceFirst("/.*", "")))
                .as("nothing lands beside the folders of the build")
                .containsOnly("figures.yaml", "site", "generated", "target", "cache");
        assertThat(report.failures().get(0).log()).isEqualTo(folder.resolve("target/figure-logs/throwing.log"));
        assertThat(book.log("throwing.log"))
                .startsWith("figure: throwing\nstage:  draw\ncause:  IllegalStateException: no idea how to draw this")
                .contains("\tat io.github.bookfigures.build.SmallGenerators$Throwing.draw");
        assertThat(book.log("exiting.log")).contains("that is enough");
        assertThat(Files.size(folder.resolve("target/figure-logs/endless.log"))).isLessThan(100_000);
        assertThat(allLogs()).isLessThan(9 << 20);
    }

    @Test
    void aClaimOfTheBookThatDoesNotHoldFailsItsOwnFigureOnly() throws Exception {
        Book book = new Book(folder)
                .manifest(
                        "defaults: {formats: [svg]}",
                        "figures:",
                        "  - {id: right, generator: good, expect: ['y[-1] = 16', count(y) = 5, max(x) < max(y)]}",
                        "  - {id: wrong, generator: good, expect: ['y[0] = 0', mean(y) > 6, 'y[1] > x[1]']}",
                        "  - {id: elsewhere, generator: good, expect: [z < 1, 'y[5] < 1', y < 1]}",
                        "  - {id: silent, generator: good}");
        BuildReport report = book.build(Selection.ALL);
        assertThat(report.built()).containsExactly("right", "silent");
        assertThat(report.measurements()).isEqualTo(1);
        assertThat(report.failures())
                .extracting(failure -> failure.id() + ": " + failure.stage().word() + ": " + failure.cause())
                .containsExactly(
                        "wrong: claim: claim \"mean(y) > 6\" does not hold (measured: 6.0 > 6.0); claim \"y[1] > x[1]\""
                                + " does not hold (measured: 1.0 > 1.0)",
                        "elsewhere: claim: claim \"z < 1\": 'z' leads nowhere; there is x, y; claim \"y[5] < 1\":"
                                + " 'y[5]' leads nowhere; there is an array of 5; claim \"y < 1\": 'y' is an array of"
                                + " 5, not a number");
        assertThat(files(folder.resolve("site")))
                .containsExactly("right.json", "right.svg", "silent.json", "silent.svg");
    }

    @Test
    void aPngThatFitsIntoNoMemoryIsRefusedBeforeItIsDrawn() throws Exception {
        Book book = new Book(folder)
                .manifest(
                        "figures:",
                        "  - {id: huge, generator: good, dpi: 1200, width: 25 in}",
                        "  - {id: coarse, generator: good, dpi: 36, width: 4 in, formats: [png]}");
        BuildReport report = book.build(Selection.ALL);
        assertThat(report.built()).containsExactly("coarse");
        assertThat(report.failures())
                .extracting(failure -> failure.stage().word() + ": " + failure.cause())
                .containsExactly(
                        "render: a PNG of 25.0 in by 11.5 in at 1200 dpi would have more than 60 million pixels:"
                                + " lower 'dpi' or the size, or leave png out of 'formats'");
        assertThat(files(folder.resolve("site"))).containsExactly("coarse.json", "coarse.png");
    }

    @Test
    void whatAnEarlierBuildLeftOfAFailedFigureGoes() throws Exception {
        Book book = new Book(folder).manifest("figures:", "  - {id: curve, generator: good, formats: [png, svg]}");
        book.build();
        book.manifest("figures:", "  - {id: curve, generator: good, formats: [svg]}")
                .build();
        assertThat(files(folder.resolve("site"))).containsExactly("curve.json", "curve.svg");
        book.manifest("figures:", "  - {id: curve, generator: throwing}").build(Selection.ALL);
        assertThat(files(folder.resolve("site"))).isEmpty();
        assertThat(files(folder.resolve("generated"))).isEmpty();
    }

    @Test
    void aSecondBuildWritesTheSameBytesAndLeavesTheFilesAlone() throws Exception {
        Book book = new Book(folder).manifest("figures:", "  - {id: curve, generator: good, formats: [svg]}");
        book.build();
        Path file = folder.resolve("site/curve.svg");
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(0));
        book.build();
        assertThat(Files.getLastModifiedTime(file).toMillis()).isZero();
    }

    @Test
    void theFilesAreTheSameInAnotherFolderAndWithMoreWorkers() throws Exception {
        String[] manifest = {
            "defaults: {width: 4 in, dpi: 72}",
            "figures:",
            "  - {id: one, generator: good}",
            "  - {id: two, generator: good, params: {points: 7}, alt: Squares.}",
            "  - {id: three, generator: nested, seed: 3}"
        };
        Path here = Files.createDirectory(folder.resolve("here"));
        Path there = Files.createDirectories(folder.resolve("far/away"));
        new Book(here).manifest(manifest).workers(1).build();
        new Book(there).manifest(manifest).workers(4).build();
        List<String> names = files(here.resolve("site"));
        assertThat(names).hasSize(12).isEqualTo(files(there.resolve("site")));
        for (String name : names) {
            assertThat(here.resolve("site").resolve(name))
                    .hasSameBinaryContentAs(there.resolve("site").resolve(name));
        }
    }

    @Test
    void aResultThatSeveralAskForIsMeasuredOnce() throws Exception {
        Book book = new Book(folder)
                .manifest(
                        "defaults: {formats: [svg]}",
                        "figures:",
                        "  - {id: fourth, generator: nested}",
                        "  - {id: second, generator: good}");
        assertThat(book.build().built()).containsExactly("fourth", "second");
        StringBuilder printed = new StringBuilder();
        for (String log : files(folder.resolve("target/figure-logs"))) {
            printed.append(book.log(log));
        }
        assertThat(printed.toString().split("squaring 5 numbers", -1)).hasSize(2);
    }

    @Test
    void onlyWhatIsSelectedIsBuilt() throws Exception {
        Book book = new Book(folder)
                .manifest(
                        "figures:",
                        "  - {id: one, generator: good, formats: [svg]}",
                        "  - {id: two, generator: throwing, formats: [svg]}");
        assertThat(book.build(Selection.parse("one")).built()).containsExactly("one");
        assertThat(FigureBuild.list(book.request(Selection.ALL)))
                .isEqualTo(Reading.valid(List.of(
                        new ListedFigure("one", "good", "one", List.of(), Need.NOTHING, List.of()),
                        new ListedFigure("two", "throwing", "two", List.of("two.svg"), Need.DRAW, List.of("new")))));
    }

    @Test
    void aWrongManifestBuildsNothing() throws Exception {
        Book book = new Book(folder)
                .manifest(
                        "figures:",
                        "  - {id: one, generator: good, params: {pionts: 3}}",
                        "  - {id: two, generator: god}",
                        "  - {id: three, generator: good, params: {points: 1}, theme: drak}");
        Reading<BuildReport> reading = book.read(Selection.ALL);
        assertThat(((Reading.Invalid<BuildReport>) reading).problems().stream().map(Problem::toString))
                .hasSize(4)
                .contains("figures.yaml:2:41: unknown parameter 'pionts' of generator 'good'. Known parameters: points."
                        + " Did you mean 'points'?")
                .contains("figures.yaml:4:42: generator 'good' refuses these parameters: a line needs at least 2"
                        + " points.");
        assertThat(book.events).isEmpty();
        assertThat(folder.resolve("site")).doesNotExist();
    }

    @Test
    void aJvmThatDoesNotStartIsReportedForEachFigure() throws Exception {
        Book book = new Book(folder).manifest("figures:", "  - {id: one, generator: good}");
        BuildRequest good = book.request(Selection.ALL);
        BuildRequest bad = new BuildRequest(
                good.project(),
                good.manifest(),
                good.outputs(),
                good.target(),
                good.cache(),
                good.libraryClassPath(),
                good.projectClassPath(),
                good.selection(),
                1,
                List.of("-XX:NoSuchOption"));
        BuildReport report = ((Reading.Valid<BuildReport>) FigureBuild.run(bad, book.events::add)).value();
        assertThat(report.failures())
                .containsExactly(new FigureFailure(
                        "one",
                        new Position("figures.yaml", 2, 5),
                        Stage.MEASURE,
                        "no worker process: the worker process ended at once, with exit code 1",
                        folder.resolve("target/figure-logs/one.log")));
        assertThat(book.log("one.log")).contains("NoSuchOption");
    }

    private long allLogs() throws IOException {
        try (Stream<Path> logs = Files.list(folder.resolve("target/figure-logs"))) {
            return logs.mapToLong(log -> log.toFile().length()).sum();
        }
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static int lineOf(String words) throws IOException {
        List<String> lines =
                Files.readAllLines(Path.of("src/test/java/io/github/bookfigures/build/SmallGenerators.java"));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(words)) {
                return i + 1;
            }
        }
        throw new AssertionError(words);
    }
}
