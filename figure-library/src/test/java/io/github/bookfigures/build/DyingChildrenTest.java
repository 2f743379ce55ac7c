package io.github.bookfigures.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.plan.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a child dies, it costs the figure it worked on and no other. */
class DyingChildrenTest {
    @TempDir
    Path folder;

    @Test
    void aChildThatDiesCostsOneFigureAndIsNamedWithItsEnd() throws Exception {
        Book book = new Book(folder)
                .workers(1)
                .manifest(
                        "defaults: {formats: [svg]}",
                        "figures:",
                        "  - {id: killed, generator: killed}",
                        "  - {id: halting, generator: halting}",
                        "  - {id: faulty, generator: faulty}",
                        "  - {id: flooding, generator: flooding}",
                        "  - {id: good, generator: good}");
        BuildReport report = book.build(Selection.ALL);
        assertThat(report.built()).containsExactly("good");
        assertThat(report.failures().stream()
                        .map(failure -> failure.id() + ": " + failure.stage().word() + ": "
                                + failure.cause().replaceFirst("_crash-\\d+", "_crash-…")))
                .containsExactly(
                        "killed: measure: the worker process ended with exit code 137 (killed, mostly because the"
                                + " machine ran out of memory)",
                        "halting: draw: the worker process ended with exit code 0",
                        "faulty: draw: the worker process crashed: a fault in native code or in the JVM, see"
                                + " _crash-….log",
                        "flooding: draw: the worker process ended with exit code 90 (its job printed without end, past"
                                + " the log)");
        assertThat(book.log("faulty.log")).contains("SIGSEGV");
        assertThat(Files.size(folder.resolve("target/figure-logs/flooding.log")))
                .isLessThan(100_000);
        assertThat(names(folder)).containsExactlyInAnyOrder("figures.yaml", "site", "generated", "target", "cache");
        String crash = names(folder.resolve("target/figure-logs")).stream()
                .filter(name -> name.startsWith("_crash-"))
                .findFirst()
                .orElseThrow();
        assertThat(book.log(crash)).contains("DyingGenerators$Faulty.draw");
    }

    @Test
    void aJobThatClosesItsStreamsDoesNotSilenceTheNext() throws Exception {
        Book book = new Book(folder)
                .workers(1)
                .manifest(
                        "defaults: {formats: [svg]}",
                        "figures:",
                        "  - {id: deaf, generator: deaf}",
                        "  - {id: talking, generator: talking}");
        assertThat(book.build().built()).containsExactly("deaf", "talking");
        assertThat(book.log("_worker-1.log")).contains("== talking\none can hear me");
    }

    @Test
    void whatAJobHasStartedEndsWithIt() throws Exception {
        Book book = new Book(folder)
                .workers(1)
                .manifest("figures:", "  - {id: parent, generator: parent, timeout: 4 s, formats: [svg]}");
        BuildReport report = book.build(Selection.ALL);
        assertThat(report.failures())
                .extracting(FigureFailure::cause)
                .containsExactly("did not end within 4 s; set a longer 'timeout' if it needs one");
        Matcher started = Pattern.compile("started (\\d+)\\.").matcher(book.log("parent.log"));
        assertThat(started.find()).isTrue();
        assertThat(Ends.within(ProcessHandle.of(Long.parseLong(started.group(1))).stream()))
                .isTrue();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
