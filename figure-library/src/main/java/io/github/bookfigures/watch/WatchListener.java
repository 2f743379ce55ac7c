package io.github.bookfigures.watch;

import io.github.bookfigures.build.BuildEvent;
import io.github.bookfigures.build.BuildReport;
import io.github.bookfigures.yaml.Problem;
import java.net.URI;
import java.util.List;

/** Is told what happens while a book is watched, in the thread that watches. */
public interface WatchListener {
    /** The preview can be seen there. */
    void serving(URI preview);

    /** Something happens during a build. */
    void during(BuildEvent event);

    /** A build has ended. */
    void built(BuildReport report);

    /** The manifest cannot be built as it is; the next change may mend it. */
    void broken(List<Problem> problems);

    /** A build did not come to its end, for a reason that is not the book's; the next change tries again. */
    void trouble(Exception cause);
}
