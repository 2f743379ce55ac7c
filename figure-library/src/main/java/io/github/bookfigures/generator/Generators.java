package io.github.bookfigures.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The generators a build knows: those of the library's catalogue and those of the project, by the name in their
 * {@link Generator} annotation. Any generator on the class path can also be asked for by its full class name.
 */
public final class Generators {
    /** Where the library's own generators are. */
    private static final List<String> OWN =
            List.of("io/github/bookfigures/catalog/", "io/github/bookfigures/chart/", "io/github/bookfigures/picture/");

    private final ClassLoader loader;
    private final Map<String, Set<String>> byName = new TreeMap<>();
    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, GeneratorClass> checked = new HashMap<>();
    private List<Path> unread = List.of();

    private Generators(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * Looks for generators. Loads classes that carry the annotation, runs none of their code.
     *
     * @param loader sees the library and the project
     * @param projectRoots folders of classes, or jars, of the project
     * @throws IOException when a root cannot be read
     */
    public static Generators scan(ClassLoader loader, List<Path> projectRoots) throws IOException {
        return scan(loader, own(ownRoot()), projectRoots);
    }

    /** The same when it is known which generators the library has. */
    public static Generators scan(ClassLoader loader, Names own, List<Path> projectRoots) throws IOException {
        Generators generators = new Generators(loader);
        own.classes().forEach((name, classes) -> generators.byName.put(name, new LinkedHashSet<>(classes)));
        ClassFiles annotated = new ClassFiles(Generator.class.descriptorString());
        for (Path root : projectRoots) {
            generators.add(annotated.in(root, ""));
        }
        return generators;
    }

    /**
     * Generators by their names.
     *
     * @param classes full names of the classes that have a name; more than one when it is given twice
     */
    public record Names(SortedMap<String, List<String>> classes) {}

    /**
     * The library's own generators.
     *
     * @param root where the library's classes are
     * @throws IOException when they cannot be read
     */
    public static Names own(Path root) throws IOException {
        Generators generators = new Generators(Generators.class.getClassLoader());
        ClassFiles annotated = new ClassFiles(Generator.class.descriptorString());
        for (String folder : OWN) {
            generators.add(annotated.in(root, folder));
        }
        SortedMap<String, List<String>> names = new TreeMap<>();
        generators.byName.forEach((name, classes) -> names.put(name, List.copyOf(classes)));
        return new Names(names);
    }

    /** Lets words for files stand for the classes in them. */
    public Generators knowing(Map<String, String> classNamesByFile) {
        files.putAll(classNamesByFile);
        return this;
    }

    /**
     * Names jars that are looked into when nothing else has a name: most books have large ones, and few have generators in
     * them.
     */
    public Generators andThoseOf(List<Path> dependencies) {
        unread = List.copyOf(dependencies);
        return this;
    }

    /** Where the library's classes are: a jar, or a folder. */
    public static Path ownRoot() throws IOException {
        try {
            return Path.of(Generators.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException("the place of the figure library is no path: " + e.getMessage(), e);
        }
    }

    private void add(List<String> classNames) {
        for (String className : classNames) {
            try {
                Class<?> type = Class.forName(className, false, loader);
                Generator annotation = type.getAnnotation(Generator.class);
                if (annotation != null) {
                    byName.computeIfAbsent(annotation.name(), name -> new LinkedHashSet<>())
                            .add(className);
                }
            } catch (ClassNotFoundException | LinkageError e) {
                // Not a generator that could run; a manifest that names its class is told why.
                continue;
            }
        }
    }

    /** The names known so far, sorted. */
    public synchronized List<String> names() {
        return List.copyOf(byName.keySet());
    }

    private Set<String> named(String word) {
        if (!byName.containsKey(word) && !word.contains(".")) {
            ClassFiles annotated = new ClassFiles(Generator.class.descriptorString());
            for (Path jar : unread) {
                try {
                    add(annotated.in(jar, ""));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            unread = List.of();
        }
        return byName.getOrDefault(word, Set.of());
    }

    /**
     * What a manifest's word stands for: a generator's name or the full name of its class.
     *
     * @throws UncheckedIOException when a jar cannot be read
     */
    public synchronized Lookup find(String word) {
        Set<String> classes = named(word);
        if (classes.size() > 1) {
            return new Lookup.Ambiguous(List.copyOf(classes));
        }
        try {
            String className = classes.isEmpty()
                    ? files.getOrDefault(word, word)
                    : classes.iterator().next();
            return word.contains(".") || !classes.isEmpty()
                    ? new Lookup.Found(checked(className))
                    : new Lookup.Unknown();
        } catch (ClassNotFoundException e) {
            return new Lookup.Missing();
        } catch (LinkageError e) {
            return new Lookup.Unusable("class " + word + " cannot be loaded: " + e);
        } catch (IllegalArgumentException e) {
            return new Lookup.Unusable(e.getMessage());
        }
    }

    private GeneratorClass checked(String className) throws ClassNotFoundException {
        GeneratorClass known = checked.get(className);
        if (known == null) {
            known = GeneratorClass.of(Class.forName(className, false, loader));
            checked.put(className, known);
        }
        return known;
    }

    /** What became of a search for a generator. */
    public sealed interface Lookup {
        /** There it is. */
        record Found(GeneratorClass generator) implements Lookup {}

        /** Several classes claim the name. */
        record Ambiguous(List<String> classes) implements Lookup {}

        /** No generator has this name. */
        record Unknown() implements Lookup {}

        /** It reads like the name of a class, but there is no such class. */
        record Missing() implements Lookup {}

        /** The class is there but cannot serve. */
        record Unusable(String reason) implements Lookup {}
    }
}
