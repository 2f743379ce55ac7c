package io.github.bookfigures.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds in processes of their own are killed at moments nobody chose, or one of their children is; the build after that
 * one ends as if nothing had happened. {@code -Dkill.rounds=50} kills 50 times.
 */
class KilledBuildTest {
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 6);
    private static final long SEED = Long.getLong("kill.seed", 42);
    private static final int LONGEST_BUILD_SECONDS = 120;
    private static final String[] MANIFEST = {
        "defaults: {formats: [png, svg, pdf], width: 4 in, dpi: 96}",
        "figures:",
        "  - {id: one, generator: slow, file: chapter_1/one}",
        "  - {id: two, generator: slow, params: {points: 3}}",
        "  - {id: three, generator: nested, seed: 3}",
        "  - {id: four, generator: good, alt: Squares.}",
        "  - {id: five, generator: slow, params: {points: 7}}",
        "  - {id: six, generator: good, params: {points: 9}}"
    };

    @TempDir
    Path folder;

    private Path book;
    private Path log;

    @BeforeEach
    void aBook() throws IOException {
        book = Files.createDirectory(folder.resolve("book"));
        log = folder.resolve("processes.log");
        new Book(book).manifest(MANIFEST);
    }

    @Test
    void afterAKillAtAnyMomentTheNextBuildMakesTheRightBytesAndLeavesNothingElse() throws Exception {
        Random random = new Random(SEED);
        long begin = System.nanoTime();
        run();
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        Map<String, String> right = files(book.resolve("site"));
        List<String> rightReports = named(book.resolve("target/figures"));
        assertThat(right).hasSize(24);
        for (int round = 0; round < ROUNDS; round++) {
            empty(book.resolve("site"));
            empty(book.resolve("cache"));
            Process build = BuildProcess.start(book, log);
            Thread.sleep(random.nextLong(milliseconds));
            List<ProcessHandle> children = build.descendants().toList();
            boolean child = round % 2 == 1 && !children.isEmpty();
            ProcessHandle victim = child ? children.get(random.nextInt(children.size())) : build.toHandle();
            victim.destroyForcibly();
            assertThat(build.waitFor(LONGEST_BUILD_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(Ends.within(children.stream()))
                    .as("round %d: no child outlives its build", round)
                    .isTrue();
            files(book.resolve("site"))
                    .forEach((name, bytes) -> assertThat(name.endsWith(".part") || bytes.equals(right.get(name)))
                            .as("%s is as it should be, or not there, however the build ended", name)
                            .isTrue());
            run();
            assertThat(files(book.resolve("site"))).as("round %d", round).isEqualTo(right);
            assertThat(files(book.resolve("generated"))).as("round %d", round).isEqualTo(right);
            assertThat(named(book.resolve("target/figures")))
                    .as("round %d", round)
                    .isEqualTo(rightReports);
            // A build that was killed at its very end leaves nothing to do, and no child has anything to log.
            assertThat(named(book.resolve("target")))
                    .as("round %d", round)
                    .allMatch(name -> name.startsWith("figures/") || name.startsWith("figure-logs/_worker-"));
            assertThat(named(book)).noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void aBuildThatIsAskedToEndFailsNoFigureAndKeepsWhatIsThere() throws Exception {
        run();
        Map<String, String> before = files(book.resolve("site"));
        empty(book.resolve("cache"));
        empty(book.resolve("target/figures"));
        Process build = BuildProcess.start(book, log);
        List<ProcessHandle> children = childrenOf(build);
        Thread.sleep(300);
        // As Ctrl-C does: to every process of the terminal's group.
        for (ProcessHandle process :
                Stream.concat(children.stream(), Stream.of(build.toHandle())).toList()) {
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        }
        assertThat(build.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(build.exitValue()).isEqualTo(130);
        assertThat(Ends.within(children.stream())).isTrue();
        assertThat(files(book.resolve("site"))).isEqualTo(before);
        assertThat(named(book.resolve("target/figure-logs"))).noneMatch(name -> name.startsWith("one"));
    }

    private static List<ProcessHandle> childrenOf(Process build) throws InterruptedException {
        while (build.isAlive() && build.children().findAny().isEmpty()) {
            Thread.sleep(10);
        }
        return build.descendants().toList();
    }

    private void run() throws IOException, InterruptedException {
        Process build = BuildProcess.start(book, log);
        assertThat(build.waitFor(LONGEST_BUILD_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(build.exitValue()).as(Files.readString(log)).isZero();
    }

    /** Contents by name. */
    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (Files.isDirectory(root)) {
            for (String name : named(root)) {
                byte[] bytes = Files.readAllBytes(root.resolve(name));
                files.put(name, new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    /** Names of all files but those of the run itself. */
    private static List<String> named(Path root) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.contains("figure-work/"))
                    .sorted()
                    .toList();
        }
    }

    private static void empty(Path folder) throws IOException {
        WorkFolders.delete(folder);
    }
}
