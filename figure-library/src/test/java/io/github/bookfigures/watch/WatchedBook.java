package io.github.bookfigures.watch;

import io.github.bookfigures.build.BuildEvent;
import io.github.bookfigures.build.BuildReport;
import io.github.bookfigures.build.BuildRequest;
import io.github.bookfigures.plan.Selection;
import io.github.bookfigures.plan.Work.Need;
import io.github.bookfigures.yaml.Problem;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A little book that is being watched in a thread of its own. */
final class WatchedBook implements WatchListener, AutoCloseable {
    private static final int SECONDS = 90;

    final Path folder;
    private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
    private final CompletableFuture<URI> address = new CompletableFuture<>();
    private final List<String> deeds = new ArrayList<>();
    private final Thread thread = new Thread(this::watch, "watch");
    private volatile Throwable end = new IllegalStateException("it has not ended");

    /**
     * What came of a build.
     *
     * @param deeds what was done for which figure: {@code id WRITE .svg}, in the order of the ends
     * @param problems why nothing was built
     * @param failures causes by figure
     */
    record Outcome(List<String> deeds, List<String> problems, List<String> failures) {}

    WatchedBook(Path folder) throws IOException {
        this.folder = folder.toRealPath();
    }

    /** A watch in a process of its own, which says on its output what {@link #next} would. */
    public static void main(String[] args) throws Exception {
        try (WatchedBook book = new WatchedBook(Path.of(args[0])).start()) {
            while (true) {
                System.out.println(book.next());
            }
        }
    }

    static Process process(Path folder, Path log) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WatchedBook.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** Writes a file. */
    WatchedBook file(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
        return this;
    }

    WatchedBook start() {
        thread.start();
        return this;
    }

    BuildRequest request() {
        List<Path> classPath = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        Path digests = Path.of("target/test-digests").toAbsolutePath();
        try {
            Files.createDirectories(digests);
            Files.createDirectories(folder.resolve("cache"));
            if (!Files.exists(folder.resolve("cache/digests"))) {
                Files.createSymbolicLink(folder.resolve("cache/digests"), digests);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new BuildRequest(
                folder,
                Path.of("src/figures/figures.yaml"),
                List.of(folder.resolve("target/site/figures")),
                folder.resolve("target"),
                folder.resolve("cache"),
                classPath,
                List.of(folder.resolve("target/classes")),
                Selection.ALL,
                1,
                List.of("-Xmx300m", "-Xmn50m"));
    }

    private void watch() {
        try {
            new FigureWatch(request(), folder.resolve("target/site"), "A book", 0, this).run();
        } catch (Throwable e) {
            end = e;
        }
    }

    /** What came of the next build. */
    Outcome next() throws InterruptedException {
        Outcome outcome = outcomes.poll(SECONDS, TimeUnit.SECONDS);
        if (outcome == null) {
            throw new AssertionError("no build ended within " + SECONDS + " s", end);
        }
        return outcome;
    }

    /** Whether no other build comes within a moment. */
    boolean rests() throws InterruptedException {
        Thread.sleep(1500);
        return outcomes.isEmpty();
    }

    URI address() throws Exception {
        return address.get(SECONDS, TimeUnit.SECONDS);
    }

    HttpResponse<String> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address().resolve(path)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Names and data of events from now on, as a browser gets them. */
    BlockingQueue<String> events() throws Exception {
        BlockingQueue<String> events = new LinkedBlockingQueue<>();
        HttpRequest request =
                HttpRequest.newBuilder(address().resolve("/events")).build();
        HttpResponse<java.util.stream.Stream<String>> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
        Thread reader = new Thread(() -> {
            try {
                response.body().filter(line -> !line.isEmpty()).forEach(events::add);
            } catch (java.io.UncheckedIOException closed) {
                events.add("closed");
            }
        });
        reader.setDaemon(true);
        reader.start();
        return events;
    }

    @Override
    public void serving(URI preview) {
        address.complete(preview);
    }

    @Override
    public void during(BuildEvent event) {
        if (event instanceof BuildEvent.FigureFinished done && done.figure().need() != Need.NOTHING) {
            deeds.add(done.figure().id() + " " + done.figure().need() + " "
                    + String.join(" ", done.figure().written()));
        }
    }

    @Override
    public void built(BuildReport report) {
        List<String> failures = report.failures().stream()
                .map(failure -> failure.id() + ": " + failure.cause())
                .toList();
        outcomes.add(new Outcome(List.copyOf(deeds), List.of(), failures));
        deeds.clear();
    }

    @Override
    public void broken(List<Problem> problems) {
        outcomes.add(
                new Outcome(List.of(), problems.stream().map(Problem::toString).toList(), List.of()));
    }

    @Override
    public void trouble(Exception cause) {
        outcomes.add(new Outcome(List.of(), List.of(cause.toString()), List.of()));
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join(TimeUnit.SECONDS.toMillis(SECONDS));
    }

    boolean hasEnded() {
        return !thread.isAlive() && end instanceof InterruptedException;
    }
}
