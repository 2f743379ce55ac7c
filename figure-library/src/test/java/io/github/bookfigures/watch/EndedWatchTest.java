package io.github.bookfigures.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.build.BuildReport;
import io.github.bookfigures.build.FigureBuild;
import io.github.bookfigures.yaml.Reading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A watch in a process of its own comes to an end. */
class EndedWatchTest {
    private static final String MANIFEST = """
            defaults: {formats: [png, svg, pdf]}
            figures:
              - {id: sine, generator: function-plot, params: {y: [sin(x)]}}
              - {id: line, generator: function-plot, params: {y: [x]}}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 150, 400, 700})
    void ctrlCEndsChildrenAndLeavesWholeFiles(int millisecondsAfterAnEdit) throws Exception {
        Path log = folder.resolve("log");
        WatchedBook book = new WatchedBook(Files.createDirectory(folder.resolve("book")));
        book.file("src/figures/figures.yaml", MANIFEST);
        Process watch = WatchedBook.process(book.folder, log);
        while (!Files.readString(log).contains("Outcome") && watch.isAlive()) {
            Thread.sleep(20);
        }
        assertThat(Files.readString(log)).contains("sine MEASURE", "line MEASURE");
        book.file("src/figures/figures.yaml", MANIFEST.replace("[x]", "[x^2]"));
        Thread.sleep(millisecondsAfterAnEdit);
        List<ProcessHandle> children = watch.descendants().toList();
        assertThat(children).isNotEmpty();
        // As Ctrl-C does: to every process of the terminal's group.
        for (ProcessHandle process :
                Stream.concat(children.stream(), Stream.of(watch.toHandle())).toList()) {
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        }
        assertThat(watch.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(watch.exitValue()).isEqualTo(130);
        for (ProcessHandle child : children) {
            child.onExit().get(15, TimeUnit.SECONDS);
        }
        assertThat(Files.readString(log)).doesNotContain("failures=[line").doesNotContain("Exception");
        for (String name : List.of("line.png", "line.svg", "line.pdf", "sine.png", "sine.svg", "sine.pdf")) {
            assertThat(book.folder.resolve("target/site/figures").resolve(name)).exists();
        }
        Reading<BuildReport> next = FigureBuild.run(book.request(), event -> {});
        assertThat(((Reading.Valid<BuildReport>) next).value().failures()).isEmpty();
        try (Stream<Path> tree = Files.walk(book.folder.resolve("target/site"))) {
            assertThat(tree).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    @Test
    void childrenOfAWatchThatIsKilledEnd() throws Exception {
        Path log = folder.resolve("log");
        WatchedBook book = new WatchedBook(Files.createDirectory(folder.resolve("book")));
        book.file("src/figures/figures.yaml", MANIFEST);
        Process watch = WatchedBook.process(book.folder, log);
        while (!Files.readString(log).contains("Outcome") && watch.isAlive()) {
            Thread.sleep(20);
        }
        List<ProcessHandle> children = watch.descendants().toList();
        assertThat(children).isNotEmpty();
        watch.destroyForcibly();
        for (ProcessHandle child : children) {
            child.onExit().get(15, TimeUnit.SECONDS);
        }
    }
}
