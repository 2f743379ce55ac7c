package io.github.bookfigures.build;

import io.github.bookfigures.worker.Stage;
import io.github.bookfigures.yaml.Position;
import java.nio.file.Path;

/**
 * Why a figure could not be made.
 *
 * @param id the figure
 * @param position where the manifest asks for it
 * @param stage how far it came
 * @param cause why, in one line
 * @param log file with the whole story
 */
public record FigureFailure(String id, Position position, Stage stage, String cause, Path log) {}
