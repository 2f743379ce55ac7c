package io.github.bookfigures.watch;

import io.github.bookfigures.build.BuildReport;
import io.github.bookfigures.build.BuildRequest;
import io.github.bookfigures.build.BuildSession;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Builds the figures of a book whenever a file they are made of was saved, and shows them in a browser, until its thread is
 * interrupted.
 */
public final class FigureWatch {
    private final BuildRequest request;
    private final Path site;
    private final String title;
    private final int port;
    private final WatchListener listener;

    /**
     * A watch.
     *
     * @param request what to build; figures are shown from its first output folder
     * @param site folder of the book's pages, shown when it is there
     * @param title what the book is called
     * @param port of the preview on this machine, or the next one that is free; 0 for any
     */
    public FigureWatch(BuildRequest request, Path site, String title, int port, WatchListener listener) {
        this.request = request;
        this.site = site;
        this.title = title;
        this.port = port;
        this.listener = listener;
    }

    /**
     * Builds, shows, waits for changes and builds again.
     *
     * @throws IOException when there is no free port, or the working folders cannot be written
     * @throws InterruptedException as it ends
     */
    public void run() throws IOException, InterruptedException {
        Path figures = request.outputs().get(0);
        Events events = new Events();
        Preview preview = new Preview(events, Files.isRegularFile(site.resolve("index.html")));
        PreviewPage page = new PreviewPage(request, title);
        Map<String, Folder> folders = Map.of("/figures/", new Folder(figures), "/site/", new Folder(site));
        try (FileWatch files = new FileWatch(scope());
                BuildSession session = new BuildSession(request);
                PreviewServer server = new PreviewServer(port, page::html, folders, events, preview::event);
                SiteWatch pages = new SiteWatch(site, request.outputs(), preview::rendered)) {
            pages.begin();
            listener.serving(server.address());
            Scope scope = scope();
            while (true) {
                preview.building();
                FileTime began = FileTime.fromMillis(System.currentTimeMillis());
                boolean built = build(session, preview, page);
                scope = built ? scope.reading(session.filesRead()) : scope.readingAnything();
                files.watch(scope, began);
                if (built) {
                    session.warmUp();
                }
                files.await();
            }
        }
    }

    private boolean build(BuildSession session, Preview preview, PreviewPage page) throws InterruptedException {
        try {
            Reading<BuildReport> reading = session.run(
                    manifest -> {
                        page.show(manifest);
                        preview.planned(manifest);
                    },
                    event -> {
                        preview.during(event);
                        listener.during(event);
                    });
            if (reading instanceof Reading.Invalid<BuildReport> invalid) {
                preview.broken(invalid.problems());
                listener.broken(invalid.problems());
                return false;
            }
            BuildReport report = ((Reading.Valid<BuildReport>) reading).value();
            preview.built(report);
            listener.built(report);
            return true;
        } catch (IOException | UncheckedIOException e) {
            // A file that went while it was read, a full disk: what can be mended without starting again.
            preview.trouble(e);
            listener.trouble(e);
            return false;
        }
    }

    private Scope scope() {
        List<Path> leftOut = new ArrayList<>(request.outputs());
        leftOut.addAll(List.of(request.target(), site));
        return new Scope(
                request.project(),
                request.manifest(),
                request.projectClassPath(),
                Set.copyOf(request.neighbours()),
                false,
                leftOut);
    }
}
