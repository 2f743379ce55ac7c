package io.github.bookfigures.build;

import io.github.bookfigures.plan.Selection;
import java.nio.file.Path;
import java.util.List;

/**
 * What to build and where.
 *
 * @param project the project's folder; messages name files relative to it
 * @param manifest the manifest, absolute or relative to the project
 * @param outputs folders that each get all figures
 * @param work folder for intermediate files
 * @param logs folder for log files
 * @param summary file that tells other programs what became of each figure
 * @param libraryClassPath jars and folders of this library and all it needs
 * @param projectClassPath folders and jars of the project; folders are searched for generators
 * @param selection which figures
 * @param workers how many children at a time
 * @param workerOptions options for the JVMs of the children, beside and over the usual ones
 */
public record BuildRequest(
        Path project,
        Path manifest,
        List<Path> outputs,
        Path work,
        Path logs,
        Path summary,
        List<Path> libraryClassPath,
        List<Path> projectClassPath,
        Selection selection,
        int workers,
        List<String> workerOptions) {
    /** @throws IllegalArgumentException when there is no output or less than one worker */
    public BuildRequest {
        outputs = List.copyOf(outputs);
        libraryClassPath = List.copyOf(libraryClassPath);
        projectClassPath = List.copyOf(projectClassPath);
        workerOptions = List.copyOf(workerOptions);
        if (outputs.isEmpty() || workers < 1) {
            throw new IllegalArgumentException("a build needs an output folder and at least one worker");
        }
    }
}
