package io.github.bookfigures.watch;

import io.github.bookfigures.build.BuildRequest;
import io.github.bookfigures.build.FigureBuild;
import io.github.bookfigures.citation.Manuscript;
import io.github.bookfigures.manifest.Manifest;
import io.github.bookfigures.report.FigureReport;
import io.github.bookfigures.report.GeneratorNotes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The page of all figures, made when somebody asks for it. Thread-safe. */
final class PreviewPage {
    private static final String BASE = "figures/";

    private final BuildRequest request;
    private final String title;
    private Optional<Manifest> manifest = Optional.empty();

    PreviewPage(BuildRequest request, String title) {
        this.request = request;
        this.title = title;
    }

    /** From now on shows these figures. */
    synchronized void show(Manifest figures) {
        manifest = Optional.of(figures);
    }

    /** The page now; before the first good build one without figures. */
    synchronized String html() {
        try {
            if (manifest.isEmpty()) {
                return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Figures</title>\n"
                        + "</head>\n<body>\n<main></main>\n</body>\n</html>\n";
            }
            Path figures = request.outputs().get(0);
            return new FigureReport(
                            manifest.get(),
                            Manuscript.read(
                                    request.project(),
                                    Manuscript.USUAL_FOLDERS,
                                    figures.getFileName().toString()),
                            request.target().resolve("figures"),
                            FigureBuild.reports(request.project(), request.manifest()),
                            figures,
                            new GeneratorNotes(
                                    Map.of(),
                                    request.project()
                                            .resolve(request.manifest())
                                            .resolveSibling("")))
                    .live(title, BASE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
