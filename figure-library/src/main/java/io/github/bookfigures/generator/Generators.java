package io.github.bookfigures.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Map<String, Set<Class<?>>> byName = new TreeMap<>();
    private final Map<String, String> files = new TreeMap<>();
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
        Generators generators = new Generators(loader);
        ClassFiles annotated = new ClassFiles(Generator.class.descriptorString());
        for (String folder : OWN) {
            generators.add(annotated.in(ownRoot(), folder));
        }
        for (Path root : projectRoots) {
            generators.add(annotated.in(root, ""));
        }
        return generators;
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

    private static Path ownRoot() throws IOException {
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
                            .add(type);
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

    private Set<Class<?>> named(String word) {
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
        Set<Class<?>> classes = named(word);
        if (classes.size() > 1) {
            return new Lookup.Ambiguous(classes.stream().map(Class::getName).toList());
        }
        try {
            if (!classes.isEmpty()) {
                return new Lookup.Found(GeneratorClass.of(classes.iterator().next()));
            }
            String className = files.getOrDefault(word, word);
            return word.contains(".")
                    ? new Lookup.Found(GeneratorClass.of(Class.forName(className, false, loader)))
                    : new Lookup.Unknown();
        } catch (ClassNotFoundException e) {
            return new Lookup.Missing();
        } catch (LinkageError e) {
            return new Lookup.Unusable("class " + word + " cannot be loaded: " + e);
        } catch (IllegalArgumentException e) {
            return new Lookup.Unusable(e.getMessage());
        }
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
