package io.github.bookfigures.build;

import io.github.bookfigures.fingerprint.ClassPathIdentity;
import io.github.bookfigures.worker.WorkerPool;
import io.github.bookfigures.worker.WorkerSettings;
import java.io.IOException;
import java.util.Optional;

/**
 * Children that work for one build after the other, as long as the code is the same: a JVM does not load a class twice, and
 * the children's store knows nothing of the code that made its results.
 */
final class LastingStaff implements Staff, AutoCloseable {
    private final BuildRequest request;
    private final WorkerSettings settings;
    private final WorkFolders folders;
    private Optional<WorkerPool> pool = Optional.empty();
    private String code = "";
    private boolean exercised;

    /** @param request with the folder of classes of Java files beside the manifest */
    LastingStaff(BuildRequest request, WorkerSettings settings, WorkFolders folders) {
        this.request = request;
        this.settings = settings;
        this.folders = folders;
    }

    @Override
    public void clear() throws IOException {
        if (pool.isPresent()) {
            folders.clearBesideChildren();
        } else {
            folders.clear();
        }
        pool.ifPresent(WorkerPool::forgetFiles);
    }

    @Override
    public void expectWork() {
        // The code of which children are to be is known once Java files beside the manifest are compiled.
    }

    @Override
    public WorkerPool hire() throws IOException {
        ClassPathParts parts = ClassPathParts.of(request);
        String now = ClassPathIdentity.of(parts.own(), parts.others());
        if (!code.equals(now)) {
            close();
            WorkFolders.delete(folders.data());
            code = now;
        }
        if (pool.isEmpty()) {
            pool = Optional.of(new WorkerPool(settings, request.workers()));
            exercised = false;
        }
        return pool.get();
    }

    /** Lets children that are new, or will be, do something once. */
    void exercise(Exercise exercise) throws IOException {
        if (!exercised) {
            exercised = true;
            exercise.begin(hire());
        }
    }

    @Override
    public void close() {
        pool.ifPresent(WorkerPool::close);
        pool = Optional.empty();
    }
}
