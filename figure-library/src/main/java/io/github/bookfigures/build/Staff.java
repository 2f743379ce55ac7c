package io.github.bookfigures.build;

import io.github.bookfigures.worker.WorkerPool;
import java.io.IOException;

/** The children that work for a build. */
interface Staff {
    /** Makes room for a build: removes what an earlier one left and no child needs. */
    void clear() throws IOException;

    /** There will be work, whatever the plan says. */
    void expectWork();

    /** Children for the code that the plan was made of. */
    WorkerPool hire() throws IOException;
}
