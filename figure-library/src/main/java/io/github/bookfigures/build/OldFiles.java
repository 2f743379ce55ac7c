package io.github.bookfigures.build;

import io.github.bookfigures.manifest.FigureEntry;
import java.io.IOException;
import java.util.Optional;

/** Sees to it that nothing an earlier build left of a figure passes for new when it cannot be made. */
final class OldFiles {
    private final Publisher publisher;
    private final boolean keepStale;

    /** @param keepStale whether images stay, stamped as out of date */
    OldFiles(Publisher publisher, boolean keepStale) {
        this.publisher = publisher;
        this.keepStale = keepStale;
    }

    /** Removes or stamps a figure's files; what is wrong, in words, when that cannot be done. */
    Optional<String> retire(FigureEntry figure) {
        try {
            if (keepStale) {
                publisher.stamp(figure);
            } else {
                publisher.remove(figure);
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("files of an earlier build cannot be " + (keepStale ? "stamped" : "removed") + ": " + e);
        }
    }
}
