package io.github.bookfigures.build;

import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.store.AtomicFile;
import io.github.bookfigures.worker.Stage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes the whole story of each failed figure to a file of its own, {@code <id>.log}. */
final class FailureLog {
    private final Path folder;

    FailureLog(Path folder) {
        this.folder = folder;
    }

    FigureFailure write(FigureEntry figure, Stage stage, String cause, String trace, String printed) {
        String id = figure.id();
        Path log = folder.resolve(id + ".log");
        String story = "figure: " + id + "\nstage:  " + stage.word() + "\ncause:  " + cause + "\nin:     "
                + figure.position() + "\n"
                + (trace.isEmpty() ? "" : "\n" + trace)
                + (printed.isBlank() ? "" : "\nWhat the worker process printed:\n" + printed);
        try {
            AtomicFile.write(log, story.getBytes(StandardCharsets.UTF_8));
            return new FigureFailure(id, figure.position(), stage, cause, log);
        } catch (IOException e) {
            String more = cause + " (and its log cannot be written: " + e + ")";
            return new FigureFailure(id, figure.position(), stage, more, log);
        }
    }
}
