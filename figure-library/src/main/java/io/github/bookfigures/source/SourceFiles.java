package io.github.bookfigures.source;

import io.github.bookfigures.fingerprint.ClassPathIdentity;
import io.github.bookfigures.fingerprint.Sha256;
import io.github.bookfigures.source.CompiledSources.CompiledSource;
import io.github.bookfigures.yaml.Located;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.tools.JavaCompiler;

/** Sees to it that the classes of Java files beside a manifest are those of the files as they are now. */
public final class SourceFiles {
    private static final String ENDING = ".java";

    private final Path project;
    private final Path classes;
    private final List<Path> classPath;
    private final Optional<JavaCompiler> compiler;

    /**
     * Files of a project.
     *
     * @param project messages name files relative to it
     * @param classes folder for the classes; nothing else is in it
     * @param classPath jars and folders that the files may use
     * @param compiler a compiler, when this Java has one
     */
    public SourceFiles(Path project, Path classes, List<Path> classPath, Optional<JavaCompiler> compiler) {
        this.project = project.toAbsolutePath().normalize();
        this.classes = classes;
        this.classPath = classPath.stream()
                .filter(path -> !path.equals(classes))
                .filter(Files::exists)
                .toList();
        this.compiler = compiler;
    }

    /** Whether a manifest's word for a generator is a file. */
    public static boolean isSource(String word) {
        return word.endsWith(ENDING);
    }

    /**
     * Compiles what has to be compiled, and forgets what is no longer used.
     *
     * @param words the files, relative to the manifest, each where the manifest names it first
     * @param folder the manifest's folder
     * @return full names of their classes by those words, or all that is wrong with any of them
     * @throws IOException when the classes cannot be written
     */
    public Reading<Map<String, String>> compile(Collection<Located<String>> words, Path folder) throws IOException {
        if (words.isEmpty() && !CompiledSources.isKept(classes)) {
            return Reading.valid(Map.of());
        }
        String surroundings = words.isEmpty() ? "" : Runtime.version().feature() + " " + identity();
        CompiledSources last = CompiledSources.read(classes);
        Map<String, CompiledSource> kept = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        Map<String, Located<String>> toCompile = new LinkedHashMap<>();
        for (Located<String> word : words) {
            Path file = folder.resolve(word.value()).normalize();
            CompiledSource old = last.sources().get(word.value());
            if (!Files.isRegularFile(file)) {
                problems.add(missing(word, Files.isDirectory(file)));
            } else if (old != null
                    && last.surroundings().equals(surroundings)
                    && old.sha256().equals(Sha256.of(file))
                    && old.isThere(classes)) {
                kept.put(word.value(), old);
            } else {
                toCompile.put(word.value(), word);
            }
        }
        last.removeAllBut(kept.values(), classes);
        for (Located<String> word : toCompile.values()) {
            compile(word, folder)
                    .then(made -> unique(word, made, kept))
                    .orReport(problems::add)
                    .ifPresent(made -> kept.put(word.value(), made));
        }
        new CompiledSources(surroundings, new TreeMap<>(kept)).write(classes);
        return problems.isEmpty() ? Reading.valid(names(kept)) : new Reading.Invalid<>(problems);
    }

    private String identity() throws IOException {
        List<Path> folders = classPath.stream().filter(Files::isDirectory).toList();
        List<Path> jars = classPath.stream().filter(Files::isRegularFile).toList();
        return ClassPathIdentity.of(folders, jars);
    }

    private Reading<CompiledSource> compile(Located<String> word, Path folder) throws IOException {
        if (compiler.isEmpty()) {
            return Reading.invalid(new Problem(
                    word.position(),
                    "generator '" + word.value() + "' is a Java file, but the Java in "
                            + System.getProperty("java.home") + " has no compiler",
                    "Let JAVA_HOME name a JDK instead of a JRE."));
        }
        Path file = folder.resolve(word.value()).toAbsolutePath().normalize();
        Path shown = file.startsWith(project) ? project.relativize(file) : file;
        return new SourceCompiler(compiler.get(), classes, classPath)
                .compile(file, shown.toString().replace('\\', '/'));
    }

    private static Reading<CompiledSource> unique(
            Located<String> word, CompiledSource made, Map<String, CompiledSource> others) {
        return others.entrySet().stream()
                .filter(other -> other.getValue().className().equals(made.className()))
                .findFirst()
                .map(other -> Reading.<CompiledSource>invalid(new Problem(
                        word.position(),
                        "'" + word.value() + "' and '" + other.getKey() + "' both hold a class " + made.className(),
                        "Give one of them another name, or a package of its own.")))
                .orElseGet(() -> Reading.valid(made));
    }

    private static Problem missing(Located<String> word, boolean isFolder) {
        return isFolder
                ? new Problem(word.position(), "generator '" + word.value() + "' is a folder", "Expected a Java file.")
                : new Problem(
                        word.position(),
                        "generator '" + word.value() + "' does not exist",
                        "Paths are relative to the manifest.");
    }

    private static Map<String, String> names(Map<String, CompiledSource> sources) {
        Map<String, String> names = new TreeMap<>();
        sources.forEach((word, source) -> names.put(word, source.className()));
        return names;
    }
}
