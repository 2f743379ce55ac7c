package io.github.bookfigures.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files that a build was about to put in place when it was killed, see {@link io.github.bookfigures.store.AtomicFile}. Those
 * of builds that are still at work are left alone.
 */
final class Leftovers {
    private static final Pattern PART = Pattern.compile("\\..+\\.(\\d+)-\\d+\\.part");

    private Leftovers() {}

    /** Removes them from a folder and all below; what cannot be removed now is tried again by the next build. */
    static void removeFrom(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> parts = tree.filter(Leftovers::isLeft).toList();
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // The next build.
        }
    }

    private static boolean isLeft(Path file) {
        Matcher part = PART.matcher(file.getFileName().toString());
        return part.matches() && !isBeingWritten(file, Long.parseLong(part.group(1)));
    }

    /** Numbers of processes are used again: the writer of a file began before it. */
    private static boolean isBeingWritten(Path file, long process) {
        Optional<Instant> begin = ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .flatMap(handle -> handle.info().startInstant());
        try {
            return begin.isPresent()
                    && !begin.get().isAfter(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException gone) {
            return true;
        }
    }
}
