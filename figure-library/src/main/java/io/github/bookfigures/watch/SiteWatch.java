package io.github.bookfigures.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Looks at the pages of a book, which somebody else renders: {@code mvn site} in another terminal. */
final class SiteWatch implements AutoCloseable {
    private final Path site;
    private final Consumer<List<String>> rendered;
    private final FileWatch files;
    private final Thread thread;

    /**
     * Nobody looks yet.
     *
     * @param site folder of the pages; need not exist
     * @param figures folders in it that are looked at elsewhere
     * @param rendered is told the files that are new or changed, relative to the site, with slashes
     */
    SiteWatch(Path site, List<Path> figures, Consumer<List<String>> rendered) throws IOException {
        this.site = site.toAbsolutePath().normalize();
        this.rendered = rendered;
        files = new FileWatch(
                new Scope(this.site, Path.of("index.html"), List.of(this.site), Set.of(), false, figures));
        thread = new Thread(this::look, "figure-site");
        thread.setDaemon(true);
    }

    /** Begins to look, beside other things. */
    void begin() {
        thread.start();
    }

    private void look() {
        try {
            while (true) {
                List<String> there = files.await().stream()
                        .filter(SiteWatch::isWritten)
                        .map(file -> site.relativize(file).toString().replace('\\', '/'))
                        .toList();
                if (!there.isEmpty()) {
                    rendered.accept(there);
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** A page that is taken away, or empty as after a site that failed, is none to look at. */
    private static boolean isWritten(Path file) {
        try {
            return Files.size(file) > 0;
        } catch (IOException gone) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        files.close();
    }
}
