package io.github.bookfigures.watch;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * How files looked at a moment.
 *
 * @param files what tells a version of a file from another, by path; files that are not there are {@link #MISSING}
 * @param folders where new ones may come up
 */
record Looks(SortedMap<Path, String> files, SortedSet<Path> folders) {
    static final String MISSING = "missing";
    static final String EMPTY = "empty";

    Looks {
        files = Collections.unmodifiableSortedMap(files);
        folders = Collections.unmodifiableSortedSet(folders);
    }

    /** Files that came, went or changed. */
    SortedSet<Path> changedSince(Looks before) {
        SortedSet<Path> all = new TreeSet<>(files.keySet());
        all.addAll(before.files.keySet());
        all.removeIf(file -> Objects.equals(look(file), before.look(file)));
        return all;
    }

    private String look(Path file) {
        return files.getOrDefault(file, MISSING);
    }

    /** Whether one of these files is on its way: editors empty a file before they write it, or put another in its place. */
    boolean isHalfSaved(Iterable<Path> changed) {
        for (Path file : changed) {
            if (look(file).equals(MISSING) || look(file).equals(EMPTY)) {
                return true;
            }
        }
        return false;
    }

    /**
     * These files, with older looks where they are known: what changed while they were not looked at is still to be seen.
     *
     * @param unseen whether a file that nobody looked at before may have changed since it was read
     */
    Looks asBefore(Looks before, Predicate<Path> unseen) {
        SortedMap<Path, String> known = new TreeMap<>();
        for (Map.Entry<Path, String> file : files.entrySet()) {
            Path path = file.getKey();
            boolean old = before.files.containsKey(path);
            known.put(path, old ? before.look(path) : unseen.test(path) ? MISSING : file.getValue());
        }
        return new Looks(known, folders);
    }
}
