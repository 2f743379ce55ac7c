package io.github.bookfigures.build;

import io.github.bookfigures.manifest.Manifest;
import io.github.bookfigures.worker.WorkerSettings;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Builds of the same book one after the other, by children that live on between them. Each does what {@link FigureBuild#run}
 * would do, and leaves the same. Not thread-safe.
 */
public final class BuildSession implements AutoCloseable {
    private final BuildRequest plain;
    private final WorkFolders folders;
    private final BuildRequest request;
    private final WorkerSettings settings;
    private final LastingStaff staff;
    private Optional<WholeBuild.Ended> last = Optional.empty();

    /** @throws IOException when the working folders cannot be made */
    public BuildSession(BuildRequest plain) throws IOException {
        this.plain = plain;
        this.folders = WorkFolders.of(plain);
        this.request = FigureBuild.withSources(plain, folders);
        this.settings = FigureBuild.settings(request, folders, ArchiveRecording.archive(request));
        this.staff = new LastingStaff(request, settings, folders);
    }

    /**
     * Builds what is out of date.
     *
     * @param planned is told which figures there are, before any is built
     * @param listener is told what happens, in the calling thread
     * @return the report, or everything that is wrong with the manifest; then nothing was built
     * @throws IOException when the working folders cannot be written
     */
    public Reading<BuildReport> run(Consumer<Manifest> planned, Consumer<BuildEvent> listener)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        BuildLock lock = BuildLock.of(folders.lock());
        try {
            NothingToDo nothing = new NothingToDo(plain, folders);
            nothing.lookAround();
            nothing.forget();
            FigureBuild.withSources(plain, folders);
            return new WholeBuild(request, folders, nothing, settings, Staffing.AS_WORTHWHILE, listener)
                    .run(staff, planned, begin)
                    .then(ended -> {
                        last = Optional.of(ended);
                        return Reading.valid(ended.report());
                    });
        } finally {
            lock.close();
        }
    }

    /** Lets children draw some figures for nothing while nobody waits, so that the next one is drawn quickly. */
    public void warmUp() throws IOException {
        if (last.isPresent()) {
            staff.exercise(new Exercise(last.get().prepared(), folders));
        }
    }

    /** Files that the last good build read; nothing before there was one. */
    public Set<Path> filesRead() {
        return last.map(ended -> ended.read().hashes().keySet()).orElse(Collections.emptySet());
    }

    /** Ends the children. */
    @Override
    public void close() {
        staff.close();
    }
}
