package io.github.bookfigures.build;

import io.github.bookfigures.plan.Selection;
import io.github.bookfigures.store.Cache;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What to build and where.
 *
 * @param project the project's folder; messages name files relative to it
 * @param manifest the manifest, absolute or relative to the project
 * @param outputs folders that each get all figures
 * @param target folder for whatever else a build leaves, see {@link WorkFolders}
 * @param cache folder for what later builds can use again, of any project
 * @param libraryClassPath jars and folders of this library and all it needs
 * @param projectClassPath folders and jars of the project; folders are searched for generators
 * @param selection which figures
 * @param workers how many children at a time
 * @param workerOptions options for the JVMs of the children, beside and over the usual ones
 * @param strict whether a figure fails of which the lint finds something
 * @param policy what happens when a figure cannot be made
 * @param force whether everything is made anew, whatever is there
 * @param allowExec whether commands that the manifest names may run
 * @param neighbours other manifests of the project whose figures land in the same folders
 */
public record BuildRequest(
        Path project,
        Path manifest,
        List<Path> outputs,
        Path target,
        Path cache,
        List<Path> libraryClassPath,
        List<Path> projectClassPath,
        Selection selection,
        int workers,
        List<String> workerOptions,
        boolean strict,
        FailurePolicy policy,
        boolean force,
        boolean allowExec,
        List<Path> neighbours) {
    private static final long CACHE_BYTES = 4L << 30;

    /** @throws IllegalArgumentException when there is no output or less than one worker */
    public BuildRequest {
        outputs = List.copyOf(outputs);
        libraryClassPath = List.copyOf(libraryClassPath);
        projectClassPath = List.copyOf(projectClassPath);
        workerOptions = List.copyOf(workerOptions);
        neighbours = List.copyOf(neighbours);
        if (outputs.isEmpty() || workers < 1) {
            throw new IllegalArgumentException("a build needs an output folder and at least one worker");
        }
    }

    /** What is found wrong with a figure's looks is a warning. */
    public BuildRequest(
            Path project,
            Path manifest,
            List<Path> outputs,
            Path target,
            Path cache,
            List<Path> libraryClassPath,
            List<Path> projectClassPath,
            Selection selection,
            int workers,
            List<String> workerOptions) {
        this(
                project,
                manifest,
                outputs,
                target,
                cache,
                libraryClassPath,
                projectClassPath,
                selection,
                workers,
                workerOptions,
                false,
                FailurePolicy.COLLECT,
                false,
                false,
                List.of());
    }

    /** The cache, whose troubles are told to a listener. */
    Cache openCache(Consumer<String> trouble) {
        return new Cache(cache, CACHE_BYTES, trouble);
    }

    /** The same, but no figure is built whose looks leave something to be desired. */
    public BuildRequest strictly() {
        return behaving(true, policy, force, allowExec);
    }

    /** The same with another policy. */
    public BuildRequest with(FailurePolicy other) {
        return behaving(strict, other, force, allowExec);
    }

    /** The same, and commands that the manifest names may run. */
    public BuildRequest allowingExec() {
        return behaving(strict, policy, force, true);
    }

    /** The same beside other manifests, absolute or relative to the project, with which it may share no id and no file. */
    public BuildRequest beside(List<Path> manifests) {
        return new BuildRequest(
                project,
                manifest,
                outputs,
                target,
                cache,
                libraryClassPath,
                projectClassPath,
                selection,
                workers,
                workerOptions,
                strict,
                policy,
                force,
                allowExec,
                manifests);
    }

    /** The same with one more folder of classes of the project, which may still be empty. */
    BuildRequest withClasses(Path folder) {
        List<Path> classPath = new ArrayList<>(projectClassPath);
        classPath.add(folder);
        return new BuildRequest(
                project,
                manifest,
                outputs,
                target,
                cache,
                libraryClassPath,
                classPath,
                selection,
                workers,
                workerOptions,
                strict,
                policy,
                force,
                allowExec,
                neighbours);
    }

    /** The same figures made anew in a folder of their own, with nothing left anywhere else. */
    BuildRequest aside(Path folder, int otherWorkers) {
        return new BuildRequest(
                project,
                manifest,
                List.of(folder.resolve("figures")),
                folder.resolve("target"),
                folder.resolve("cache"),
                libraryClassPath,
                projectClassPath,
                selection,
                otherWorkers,
                workerOptions,
                false,
                policy,
                true,
                allowExec,
                List.of());
    }

    /** The same, but everything is made anew. */
    public BuildRequest forced() {
        return behaving(strict, policy, true, allowExec);
    }

    /** The same figures in the same places. */
    private BuildRequest behaving(
            boolean otherStrict, FailurePolicy otherPolicy, boolean otherForce, boolean otherAllowExec) {
        return new BuildRequest(
                project,
                manifest,
                outputs,
                target,
                cache,
                libraryClassPath,
                projectClassPath,
                selection,
                workers,
                workerOptions,
                otherStrict,
                otherPolicy,
                otherForce,
                otherAllowExec,
                neighbours);
    }
}
