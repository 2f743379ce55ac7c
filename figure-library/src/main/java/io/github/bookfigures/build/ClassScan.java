package io.github.bookfigures.build;

import io.github.bookfigures.fingerprint.CodeMemory;
import io.github.bookfigures.fingerprint.Fingerprint;
import io.github.bookfigures.generator.Generators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** A look at the classes of a project that goes on beside other things. */
final class ClassScan {
    private final Collection<Fingerprint> news = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<CodeWatch> watch;
    private final CompletableFuture<CodeMemory> code;
    private final CompletableFuture<Generators> generators;

    /**
     * Begins. Whoever closes the classes waits for the {@link #end} first.
     *
     * @param compiled folder of classes that the build itself compiles
     */
    ClassScan(ProjectClasses classes, BuildRequest request, Path compiled) {
        ClassPathParts parts = ClassPathParts.of(request);
        List<Path> watched = Stream.concat(parts.own().stream(), parts.others().stream())
                .filter(path -> !path.equals(compiled))
                .toList();
        Path digests = request.cache().resolve("digests");
        watch = begin(() -> new CodeWatch(watched));
        code = watch.thenCompose(any -> begin(() -> new CodeMemory(parts.own(), parts.others(), digests, news::add)));
        generators = watch.thenCompose(any -> begin(() -> classes.generators(CodeMemory.digests(digests))));
    }

    @FunctionalInterface
    interface Task<T> {
        T run() throws IOException;
    }

    /** Does something beside other things. */
    static <T> CompletableFuture<T> begin(Task<T> task) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return task.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * What something that was begun came to.
     *
     * @throws UncheckedIOException when something could not be read
     */
    static <T> T result(CompletableFuture<T> begun) {
        try {
            return begun.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException failure) {
                throw new UncheckedIOException(failure.getCause());
            }
            throw e;
        }
    }

    /** Tells whether the code is still what is looked at here. */
    CodeWatch watch() {
        return result(watch);
    }

    /** What is known of the code. */
    CodeMemory code() {
        return result(code);
    }

    /** The generators that there are. */
    Generators generators() {
        return result(generators);
    }

    /** Fingerprints that were not known before, as long as they come in. */
    Collection<Fingerprint> news() {
        return news;
    }

    /** Waits until nothing is looked at any more, whatever came of it. */
    void end() {
        CompletableFuture.allOf(code, generators)
                .exceptionally(unwanted -> null)
                .join();
    }
}
