package io.github.bookfigures.source;

import io.github.bookfigures.fingerprint.Sha256;
import io.github.bookfigures.source.CompiledSources.CompiledSource;
import io.github.bookfigures.yaml.Position;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.Reading;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Compiles one Java file with the compiler of the running JDK. */
final class SourceCompiler {
    /** That of this library: so that newer compilers make classes for whatever Java a book is built with. */
    private static final String RELEASE = "17";

    /** What follows from the first few, or from a file that is no text, is not worth reading. */
    private static final int MOST_ERRORS = 20;

    private final JavaCompiler compiler;
    private final Path classes;
    private final List<Path> classPath;

    SourceCompiler(JavaCompiler compiler, Path classes, List<Path> classPath) {
        this.compiler = compiler;
        this.classes = classes;
        this.classPath = classPath;
    }

    /**
     * Compiles a file.
     *
     * @param shown what messages call it
     * @return what came of it, or the compiler's errors, each at its place
     */
    Reading<CompiledSource> compile(Path file, String shown) throws IOException {
        Files.createDirectories(classes);
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                        compiler.getStandardFileManager(said, Locale.ENGLISH, StandardCharsets.UTF_8);
                Witness witness = new Witness(files)) {
            boolean done = compiler.getTask(null, witness, said, options(), null, files.getJavaFileObjects(file))
                    .call();
            List<Problem> problems = said.getDiagnostics().stream()
                    .filter(about -> about.getKind() == Diagnostic.Kind.ERROR)
                    .map(about -> problem(about, shown))
                    .limit(MOST_ERRORS)
                    .toList();
            if (!done || !problems.isEmpty()) {
                return new Reading.Invalid<>(
                        problems.isEmpty()
                                ? List.of(new Problem(Position.whole(shown), "the compiler fails", ""))
                                : problems);
            }
            Reading<CompiledSource> made = made(file, shown, witness.names);
            if (made instanceof Reading.Invalid<CompiledSource>) {
                for (String name : witness.names) {
                    Files.deleteIfExists(classes.resolve(name.replace('.', '/') + ".class"));
                }
            }
            return made;
        }
    }

    private List<String> options() {
        List<String> options = new ArrayList<>(List.of(
                "-proc:none", "-g", "-parameters", "-implicit:none", "--release", RELEASE, "-encoding", "UTF-8"));
        options.addAll(List.of("-d", classes.toString(), "-sourcepath", "", "-classpath"));
        options.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        return options;
    }

    private static Problem problem(Diagnostic<? extends JavaFileObject> about, String shown) {
        String words = about.getMessage(Locale.ENGLISH)
                .strip()
                .replaceAll("\\s*\\R\\s*", ", ")
                .replaceAll("\\s+", " ");
        boolean placed = about.getLineNumber() > 0 && about.getColumnNumber() > 0;
        return new Problem(
                placed
                        ? new Position(shown, (int) about.getLineNumber(), (int) about.getColumnNumber())
                        : Position.whole(shown),
                words,
                remedy(words));
    }

    private static String remedy(String words) {
        if (words.startsWith("package ") && words.endsWith(" does not exist")) {
            return "Add the library that holds it to the project's dependencies, or to those of the plugin.";
        }
        return words.startsWith("unmappable character") ? "Save the file as UTF-8." : "";
    }

    private static Reading<CompiledSource> made(Path file, String shown, Set<String> names) throws IOException {
        String name = file.getFileName().toString();
        String simple = name.substring(0, name.length() - ".java".length());
        List<String> files =
                names.stream().map(each -> each.replace('.', '/') + ".class").toList();
        return names.stream()
                .filter(each -> each.equals(simple) || each.endsWith("." + simple))
                .findFirst()
                .map(main -> Reading.valid(new CompiledSource(hash(file), main, files)))
                .orElseGet(() -> Reading.invalid(new Problem(
                        Position.whole(shown), "the file holds no class " + simple, "Name the class like the file.")));
    }

    private static String hash(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sees which classes are written. */
    private static final class Witness extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Set<String> names = new TreeSet<>();

        Witness(StandardJavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) throws IOException {
            names.add(className);
            return super.getJavaFileForOutput(location, className, kind, sibling);
        }
    }
}
