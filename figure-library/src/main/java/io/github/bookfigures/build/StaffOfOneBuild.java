package io.github.bookfigures.build;

import io.github.bookfigures.worker.WorkerPool;
import io.github.bookfigures.worker.WorkerSettings;
import java.io.IOException;

/** Children that end with the build. */
final class StaffOfOneBuild implements Staff, AutoCloseable {
    private final WorkerPool pool;
    private final WorkFolders folders;

    StaffOfOneBuild(WorkerSettings settings, int workers, WorkFolders folders) {
        this.pool = new WorkerPool(settings, workers);
        this.folders = folders;
    }

    @Override
    public void clear() throws IOException {
        folders.clear();
    }

    @Override
    public void expectWork() {
        pool.warmUp();
    }

    @Override
    public WorkerPool hire() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
