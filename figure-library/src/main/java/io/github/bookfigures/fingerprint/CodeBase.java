package io.github.bookfigures.fingerprint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All code that a build can run: that of the library and of the project, looked at class by class, and jars of others,
 * looked at as wholes. Not thread-safe.
 */
public final class CodeBase {
    private final List<OwnRoot> own = new ArrayList<>();
    private final OtherJars others;
    private final Map<String, Optional<ClassDigest>> known = new HashMap<>();
    private final Map<String, Reach> reaches = new HashMap<>();

    /**
     * @param own jars and folders looked at class by class, the first wins; folders that are not there are passed over
     * @param others jars of others
     * @throws IOException when one of them cannot be read
     */
    public CodeBase(List<Path> own, List<Path> others, DigestCache cache) throws IOException {
        for (Path root : own) {
            if (Files.exists(root)) {
                this.own.add(OwnRoot.of(root, cache));
            }
        }
        this.others = OtherJars.of(others, cache);
    }

    /** What a class mentions, sorted into kinds. */
    private record Reach(Set<String> classes, SortedMap<String, String> resources, Set<String> packages) {}

    /**
     * What the outcome of a class depends on: itself, the classes and resources it mentions, what these mention, and the
     * jars all of them reach.
     *
     * @param className full name
     * @throws IllegalArgumentException when no such class is looked at
     */
    public Fingerprint of(String className) {
        SortedMap<String, String> items = new TreeMap<>();
        Set<String> packages = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(className.replace('.', '/')));
        if (find(waiting.peek()).isEmpty()) {
            throw new IllegalArgumentException("there is no class " + className + " among those looked at");
        }
        while (!waiting.isEmpty()) {
            String name = waiting.poll();
            if (seen.add(name)) {
                items.put(
                        "class " + name.replace('/', '.'),
                        find(name).orElseThrow().sha256());
                Reach reach = reaches.computeIfAbsent(name, this::reach);
                waiting.addAll(reach.classes());
                reach.resources().forEach((path, hash) -> items.put("resource " + path, hash));
                packages.addAll(reach.packages());
            }
        }
        items.putAll(others.reached(packages));
        return new Fingerprint(items);
    }

    private Reach reach(String name) {
        Set<String> classes = new LinkedHashSet<>();
        SortedMap<String, String> resources = new TreeMap<>();
        Set<String> packages = new LinkedHashSet<>();
        String home = JarDigester.folder(name);
        for (String mention : find(name).orElseThrow().mentions()) {
            if (find(mention).isPresent()) {
                classes.add(mention);
            } else if (others.hold(JarDigester.folder(mention))) {
                packages.add(JarDigester.folder(mention));
            } else if (mention.contains(".")) {
                // What Class.getResource would find: relative to the class's package, or from the root.
                for (String path :
                        List.of(home + "/" + mention, mention.startsWith("/") ? mention.substring(1) : mention)) {
                    resource(path).ifPresent(hash -> resources.put(path, hash));
                }
            }
        }
        return new Reach(classes, resources, packages);
    }

    private Optional<ClassDigest> find(String internalName) {
        return known.computeIfAbsent(
                internalName,
                name -> own.stream().flatMap(root -> root.find(name).stream()).findFirst());
    }

    private Optional<String> resource(String path) {
        return own.stream().flatMap(root -> root.resource(path).stream()).findFirst();
    }
}
