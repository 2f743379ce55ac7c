package io.github.bookfigures.build;

import io.github.bookfigures.plan.Selection;
import io.github.bookfigures.yaml.Reading;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A project with a manifest, built with the generators of the tests. */
final class Book {
    final Path folder;
    final List<BuildEvent> events = new ArrayList<>();
    private int workers = 2;
    private boolean strict;
    private FailurePolicy policy = FailurePolicy.COLLECT;
    private boolean force;
    private boolean allowExec;
    private Path classes = testClasses();
    private List<Path> classPath = Arrays.stream(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();

    Book(Path folder) {
        this.folder = folder;
        shareDigests(folder.resolve("cache"));
    }

    /** What is known about jars is the same for all tests, and takes seconds to find out. */
    private static void shareDigests(Path cache) {
        try {
            Path shared = Files.createDirectories(Path.of("target/test-digests").toAbsolutePath());
            Files.createDirectories(cache);
            if (!Files.exists(cache.resolve("digests"))) {
                Files.createSymbolicLink(cache.resolve("digests"), shared);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** With classes of its own in place of those of the tests. */
    Book classes(Path ownClasses) {
        classes = ownClasses;
        return this;
    }

    /** With the library and what it uses at another place. */
    Book classPath(List<Path> files) {
        classPath = List.copyOf(files);
        return this;
    }

    Book policy(boolean failFast, boolean keepStale) {
        policy = new FailurePolicy(failFast, keepStale);
        return this;
    }

    Book workers(int number) {
        workers = number;
        return this;
    }

    Book force() {
        force = true;
        return this;
    }

    Book allowingExec() {
        allowExec = true;
        return this;
    }

    Book strict() {
        strict = true;
        return this;
    }

    Book manifest(String... lines) throws IOException {
        Files.writeString(folder.resolve("figures.yaml"), String.join("\n", lines) + "\n");
        return this;
    }

    /** Builds everything; nothing may fail. */
    BuildReport build() throws IOException, InterruptedException {
        BuildReport report = build(Selection.ALL);
        if (!report.failures().isEmpty()) {
            throw new AssertionError(report.failures());
        }
        return report;
    }

    BuildReport build(Selection selection) throws IOException, InterruptedException {
        Reading<BuildReport> reading = read(selection);
        if (reading instanceof Reading.Invalid<BuildReport> invalid) {
            throw new AssertionError(invalid.problems());
        }
        return ((Reading.Valid<BuildReport>) reading).value();
    }

    Reading<BuildReport> read(Selection selection) throws IOException, InterruptedException {
        events.clear();
        return FigureBuild.run(request(selection), events::add);
    }

    BuildRequest request(Selection selection) {
        BuildRequest request = new BuildRequest(
                folder,
                Path.of("figures.yaml"),
                List.of(folder.resolve("site"), folder.resolve("generated")),
                folder.resolve("target"),
                folder.resolve("cache"),
                classPath,
                List.of(classes),
                selection,
                workers,
                List.of("-Xmx300m", "-Xmn50m"));
        request = (strict ? request.strictly() : request).with(policy);
        request = allowExec ? request.allowingExec() : request;
        return force ? request.forced() : request;
    }

    private static Path testClasses() {
        try {
            return Path.of(Book.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    String log(String name) throws IOException {
        return Files.readString(folder.resolve("target/figure-logs").resolve(name));
    }
}
