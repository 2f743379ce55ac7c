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
import java.util.function.Function;

/**
 * All code that a build can run: that of the library and of the project, looked at class by class, and jars of others,
 * looked at as wholes. Not thread-safe.
 */
public final class CodeBase {
    private final List<OwnRoot> own = new ArrayList<>();
    private final OtherJars others;
    private final Map<String, Optional<ClassDigest>> known = new HashMap<>();
    private final Map<String, Optional<ClassDigest>> knownDrawings = new HashMap<>();
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
     * jars all of them reach. Of a class in a jar of others: that jar and those it reaches.
     *
     * @param className full name
     * @throws IllegalArgumentException when there is no such class
     */
    public Fingerprint of(String className) {
        return of(className, this::find);
    }

    /**
     * What a generator's drawing depends on: as {@link #of}, but which experiment a generator names does not count, and so
     * the code of experiments does not unless the drawing calls it. Whoever asks must see to it that another experiment, or
     * others of its parameters, makes another drawing.
     *
     * @throws IllegalArgumentException when there is no such class
     */
    public Fingerprint ofDrawing(String className) {
        return of(className, this::drawing);
    }

    /** Hashes of all files below a folder of the class path, such as {@code org/example/fonts/}, that are no classes. */
    public Fingerprint ofResources(String folder) {
        SortedMap<String, String> items = new TreeMap<>();
        own.forEach(
                root -> root.resources(folder).forEach((path, hash) -> items.putIfAbsent("resource " + path, hash)));
        return new Fingerprint(items);
    }

    private Fingerprint of(String className, Function<String, Optional<ClassDigest>> finder) {
        SortedMap<String, String> items = new TreeMap<>();
        Set<String> packages = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(className.replace('.', '/')));
        if (finder.apply(waiting.peek()).isEmpty()) {
            String home = JarDigester.folder(waiting.peek());
            if (others.hold(home)) {
                return new Fingerprint(others.reached(Set.of(home)));
            }
            throw new IllegalArgumentException("there is no class " + className + " among those looked at");
        }
        while (!waiting.isEmpty()) {
            String name = waiting.poll();
            if (seen.add(name)) {
                ClassDigest digest = finder.apply(name).orElseThrow();
                items.put("class " + name.replace('/', '.'), digest.sha256());
                Reach reach = reaches.computeIfAbsent(digest.sha256(), any -> reach(digest));
                waiting.addAll(reach.classes());
                reach.resources().forEach((path, hash) -> items.put("resource " + path, hash));
                packages.addAll(reach.packages());
            }
        }
        items.putAll(others.reached(packages));
        return new Fingerprint(items);
    }

    private Reach reach(ClassDigest digest) {
        Set<String> classes = new LinkedHashSet<>();
        SortedMap<String, String> resources = new TreeMap<>();
        Set<String> packages = new LinkedHashSet<>();
        String home = JarDigester.folder(digest.name());
        for (String mention : digest.mentions()) {
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

    private Optional<ClassDigest> drawing(String internalName) {
        return knownDrawings.computeIfAbsent(
                internalName,
                name -> own.stream()
                        .flatMap(root -> root.drawing(name).stream())
                        .findFirst());
    }

    private Optional<String> resource(String path) {
        return own.stream().flatMap(root -> root.resource(path).stream()).findFirst();
    }
}
