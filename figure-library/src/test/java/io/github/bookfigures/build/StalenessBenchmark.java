package io.github.bookfigures.build;

import io.github.bookfigures.fingerprint.SmallProject;
import io.github.bookfigures.plan.Selection;
import io.github.bookfigures.plan.Work.Need;
import io.github.bookfigures.yaml.Reading;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Times what a build with little or nothing to do takes: a book of 150 figures, of which ten are of a generator of its own,
 * and a manifest of 5,000 rows. Every build runs in a Java machine of its own, as Maven's does. Prints a Markdown table;
 * called by {@code bench/staleness.sh}.
 */
public final class StalenessBenchmark {
    private static final int FIGURES = 150;
    private static final int OWN = 10;
    private static final int ROWS = 5000;
    private static final int PLANS = 5;
    /** What docs/ci.md tells the machine that runs Maven, on Linux with thousands of figures. */
    private static final String MAVEN = "-XX:TieredStopAtLevel=1 -XX:+UseParallelGC -XX:+UseTransparentHugePages";

    private final Path folder;
    private final SmallProject project;

    private StalenessBenchmark(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder.toAbsolutePath());
        Path[] classPath = classPath().toArray(Path[]::new);
        this.project = new SmallProject(this.folder.resolve("project"), classPath);
    }

    /** @param args a folder, and what to do there when this is one of the builds */
    public static void main(String[] args) throws Exception {
        StalenessBenchmark benchmark = new StalenessBenchmark(Path.of(args[0]));
        if (args.length == 1) {
            benchmark.run();
        } else if (args[1].equals("build")) {
            benchmark.build();
        } else {
            benchmark.plan();
        }
    }

    private void run() throws Exception {
        project.source("book.Squares", Sources.of("Squares"));
        project.source("book.Other", Sources.of("Other"));
        write("look.yaml", "roles: {plain: \"225588\"}\n");
        write("figures.yaml", manifest(FIGURES));
        write("many.yaml", manifest(ROWS));
        System.out.println(
                "| book of " + FIGURES + " figures | s in the library | measured | drawn | files written | children |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
        row("from nothing", "build");
        row("nothing to do", "build");
        row("nothing to do, again", "build");
        write("figures.yaml", manifest(FIGURES).replace("Figure 7 of", "The seventh of"));
        row("a caption edited", "build");
        write("look.yaml", "roles: {plain: \"882255\"}\n");
        row("a theme colour edited", "build");
        project.source("book.Other", Sources.of("Other").replace("\"Number\"", "\"Step\""));
        row("one generator edited, of " + OWN + " figures", "build");
        System.out.println();
        System.out.println("| manifest of " + ROWS + " rows, heap of 256 MB | s | peak heap, MB |");
        System.out.println("| --- | ---: | ---: |");
        row("the first plan, which looks into classes and jars", "plan");
        for (int i = 1; i <= PLANS; i++) {
            row("planned again, " + i, "plan");
        }
    }

    private static String manifest(int figures) {
        StringBuilder manifest = new StringBuilder("defaults: {theme: look.yaml, dpi: 72, width: 6 in}\nfigures:\n");
        for (int i = 0; i < figures; i++) {
            String what = i < OWN
                    ? "generator: other\n    params: {last: " + (3 + i) + "}"
                    : "generator: positional-encoding\n    params: {positions: " + (40 + i % 100) + "}\n    seed: " + i;
            manifest.append(String.format(
                    Locale.ROOT,
                    "  - id: figure-%d\n    file: chapter_%02d/figure_%d\n    %s\n    caption: Figure %d of the book.\n"
                            + "    alt: What it shows.\n",
                    i,
                    i / 10,
                    i,
                    what,
                    i));
        }
        return manifest.toString();
    }

    private void row(String name, String task) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getProperty("bench.jvm", MAVEN).split(" ")));
        command.addAll(List.of("-Xmx256m", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(StalenessBenchmark.class.getName(), folder.toString(), task));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(output);
        }
        System.out.println("| " + name + " | " + output.strip() + " |");
    }

    private void build() throws IOException, InterruptedException {
        BuildRequest request = request("figures.yaml");
        Consumer<BuildEvent> listener = event -> {};
        long begin = System.nanoTime();
        BuildReport report = valid(FigureBuild.run(request, listener));
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (!report.failures().isEmpty()) {
            throw new IOException(report.failures().toString());
        }
        long children;
        try (Stream<Path> logs = Files.list(folder.resolve("target/figure-logs"))) {
            children = logs.filter(log -> log.getFileName().toString().startsWith("_worker"))
                    .count();
        }
        System.out.printf(
                "%.2f | %d | %d | %d | %d%n",
                seconds,
                report.measurements(),
                report.done().stream()
                        .filter(figure -> !figure.drawn().isEmpty())
                        .count(),
                report.done().stream()
                        .mapToInt(figure -> figure.written().size())
                        .sum(),
                children);
    }

    private void plan() throws IOException {
        BuildRequest request = request("many.yaml");
        long begin = System.nanoTime();
        List<ListedFigure> figures = valid(FigureBuild.list(request));
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (figures.stream().filter(figure -> figure.need() != Need.NOTHING).count() < ROWS - FIGURES) {
            throw new IOException("not planned: " + figures.size());
        }
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(java.lang.management.MemoryUsage::getUsed)
                .sum();
        System.out.printf("%.2f | %d%n", seconds, peak >> 20);
    }

    private static <T> T valid(Reading<T> reading) throws IOException {
        if (reading instanceof Reading.Invalid<T> invalid) {
            throw new IOException(invalid.problems().toString());
        }
        return ((Reading.Valid<T>) reading).value();
    }

    private BuildRequest request(String manifest) {
        List<Path> library = new ArrayList<>(classPath());
        library.removeIf(Files::isDirectory);
        return new BuildRequest(
                folder,
                Path.of(manifest),
                List.of(folder.resolve("site"), folder.resolve("generated")),
                folder.resolve("target"),
                folder.resolve("cache"),
                library,
                List.of(project.classes()),
                Selection.ALL,
                Runtime.getRuntime().availableProcessors(),
                List.of());
    }

    private static List<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
