package io.github.bookfigures.fingerprint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Jars of others and how they reach each other: by the packages their classes mention, by services they provide, and by
 * files they add to the packages of another, as native libraries do.
 */
final class OtherJars {
    private final Map<String, JarDigest> jars;
    private final Map<String, Set<String>> holders = new HashMap<>();
    private final Map<String, Set<String>> providers = new HashMap<>();
    private final Map<Set<String>, SortedMap<String, String>> answered = new HashMap<>();

    private OtherJars(Map<String, JarDigest> jars) {
        this.jars = jars;
        jars.forEach((name, jar) -> {
            jar.packages().forEach(held -> add(holders, held, name));
            jar.provides().forEach(service -> add(providers, service, name));
        });
    }

    static OtherJars of(List<Path> files, DigestCache cache) throws IOException {
        Map<String, JarDigest> jars = new LinkedHashMap<>();
        for (Path file : files) {
            if (Files.isRegularFile(file)) {
                jars.put(file.getFileName().toString(), cache.get(file, JarDigest.class, JarDigester::digest));
            }
        }
        return new OtherJars(jars);
    }

    /** Whether any jar has something in this package. */
    boolean hold(String packageName) {
        return holders.containsKey(packageName);
    }

    /** The jars that these packages reach, with their hashes. */
    SortedMap<String, String> reached(Set<String> packages) {
        return answered.computeIfAbsent(Set.copyOf(packages), this::follow);
    }

    private SortedMap<String, String> follow(Set<String> packages) {
        SortedMap<String, String> items = new TreeMap<>();
        Deque<String> waiting = new ArrayDeque<>();
        Set<String> open = new HashSet<>();
        packages.forEach(name -> reach(name, open, waiting));
        while (!waiting.isEmpty()) {
            String name = waiting.poll();
            JarDigest jar = jars.get(name);
            if (items.put("jar " + name, jar.sha256()) == null) {
                jar.mentions().forEach(mentioned -> reach(mentioned, open, waiting));
                jar.packages().forEach(held -> reach(held, open, waiting));
            }
            if (waiting.isEmpty()) {
                addFilesOf(items, open, waiting);
            }
        }
        return items;
    }

    private void reach(String packageName, Set<String> open, Deque<String> waiting) {
        if (open.add(packageName)) {
            waiting.addAll(holders.getOrDefault(packageName, Set.of()));
            waiting.addAll(providers.getOrDefault(packageName, Set.of()));
        }
    }

    /** Jars that hold nothing but folders directly below packages that are reached. */
    private void addFilesOf(SortedMap<String, String> items, Set<String> open, Deque<String> waiting) {
        jars.forEach((name, jar) -> {
            if (!items.containsKey("jar " + name)
                    && !jar.packages().isEmpty()
                    && jar.packages().stream().allMatch(held -> open.contains(JarDigester.folder(held)))) {
                waiting.add(name);
            }
        });
    }

    private static void add(Map<String, Set<String>> to, String key, String name) {
        to.computeIfAbsent(key, k -> new HashSet<>()).add(name);
    }
}
