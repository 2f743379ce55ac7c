package io.github.bookfigures.watch;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;

/**
 * Waits until files change. The operating system says when to look; what changed is found by looking. So events that get
 * lost, as on network drives or when there are too many, cost a second and nothing else.
 */
final class FileWatch implements AutoCloseable {
    private static final long CALM = TimeUnit.MILLISECONDS.toNanos(30);
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long LOOK_ANYWAY_MILLISECONDS = 1000;
    /** Where the service itself does no more than look, and seldom. */
    private static final long LOOK_OFTEN_MILLISECONDS = 250;

    private static final int LOOKS_AT_HALF_SAVED = 10;

    private final WatchService service;
    private final long period;
    private final Map<Path, WatchKey> keys = new HashMap<>();
    private Scope scope;
    private Looks last;

    FileWatch(Scope scope) throws IOException {
        this.service = FileSystems.getDefault().newWatchService();
        this.period = service.getClass().getSimpleName().startsWith("Polling")
                ? LOOK_OFTEN_MILLISECONDS
                : LOOK_ANYWAY_MILLISECONDS;
        this.scope = scope;
        this.last = scope.look();
        listen(last);
    }

    /**
     * From now on looks at other files.
     *
     * @param since when somebody began to read them; what was written later is news
     */
    void watch(Scope other, FileTime since) {
        scope = other;
        Looks now = other.look();
        listen(now);
        last = now.asBefore(last, file -> isYounger(file, since));
    }

    private static boolean isYounger(Path file, FileTime since) {
        try {
            return Files.getLastModifiedTime(file).compareTo(since) >= 0;
        } catch (IOException gone) {
            return false;
        }
    }

    /** Waits until files came, went or changed, and for the end of the burst; says which. */
    SortedSet<Path> await() throws InterruptedException {
        while (true) {
            WatchKey key = service.poll(period, TimeUnit.MILLISECONDS);
            if (key != null) {
                awaitQuiet(key);
            }
            Looks now = scope.look();
            SortedSet<Path> changed = now.changedSince(last);
            for (int i = 0; i < LOOKS_AT_HALF_SAVED && now.isHalfSaved(changed); i++) {
                TimeUnit.NANOSECONDS.sleep(CALM);
                now = scope.look();
                changed = now.changedSince(last);
            }
            listen(now);
            last = now;
            if (!changed.isEmpty()) {
                return changed;
            }
        }
    }

    private void awaitQuiet(WatchKey first) throws InterruptedException {
        Quiet quiet = new Quiet(CALM, PATIENCE, System.nanoTime());
        empty(first);
        for (long left = quiet.left(System.nanoTime()); left > 0; left = quiet.left(System.nanoTime())) {
            WatchKey key = service.poll(left, TimeUnit.NANOSECONDS);
            if (key != null) {
                empty(key);
                quiet.heard(System.nanoTime());
            }
        }
    }

    private void empty(WatchKey key) {
        key.pollEvents();
        if (!key.reset()) {
            keys.values().remove(key);
        }
    }

    private void listen(Looks looks) {
        Set<Path> gone = new HashSet<>(keys.keySet());
        gone.removeAll(looks.folders());
        gone.forEach(folder -> keys.remove(folder).cancel());
        for (Path folder : looks.folders()) {
            if (!keys.containsKey(folder)) {
                try {
                    keys.put(
                            folder,
                            folder.register(
                                    service,
                                    StandardWatchEventKinds.ENTRY_CREATE,
                                    StandardWatchEventKinds.ENTRY_DELETE,
                                    StandardWatchEventKinds.ENTRY_MODIFY));
                } catch (IOException noMoreOrGone) {
                    // Looking anyway finds what happens there.
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
