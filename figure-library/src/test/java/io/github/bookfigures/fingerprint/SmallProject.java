package io.github.bookfigures.fingerprint;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Sources in a folder, compiled for real. */
public final class SmallProject {
    private final Path folder;
    private final List<Path> classPath;

    public SmallProject(Path folder, Path... classPath) {
        this.folder = folder;
        this.classPath = List.of(classPath);
    }

    public Path classes() {
        return folder.resolve("classes");
    }

    /** Writes a source and compiles all there are. */
    public SmallProject source(String className, String... lines) throws IOException {
        Path file = folder.resolve("src/" + className.replace('.', '/') + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
        return compile();
    }

    private SmallProject compile() throws IOException {
        Files.createDirectories(classes());
        List<String> arguments = new ArrayList<>(List.of("-g", "-d", classes().toString(), "-cp", path()));
        try (Stream<Path> tree = Files.walk(folder.resolve("src"))) {
            tree.filter(Files::isRegularFile).map(Path::toString).sorted().forEach(arguments::add);
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter errors = new StringWriter();
        boolean compiled = compiler.getTask(
                        errors,
                        null,
                        null,
                        arguments.subList(0, 5),
                        null,
                        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)
                                .getJavaFileObjectsFromStrings(arguments.subList(5, arguments.size())))
                .call();
        if (!compiled) {
            throw new AssertionError(errors.toString());
        }
        return this;
    }

    private String path() {
        StringBuilder path = new StringBuilder(classes().toString());
        classPath.forEach(entry -> path.append(java.io.File.pathSeparator).append(entry));
        return path.toString();
    }

    /** All classes and other files in a jar, with these services. */
    public Path jar(Path jar, String... services) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> tree = Files.walk(classes())) {
            for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
                entry(entries, classes().relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
            for (String service : services) {
                entry(entries, "META-INF/services/" + service, new byte[0]);
            }
        }
        return jar;
    }

    private static void entry(JarOutputStream entries, String name, byte[] bytes) throws IOException {
        JarEntry entry = new JarEntry(name);
        entry.setTime(0);
        entries.putNextEntry(entry);
        entries.write(bytes);
        entries.closeEntry();
    }
}
