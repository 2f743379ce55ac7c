package io.github.bookfigures.build;

import io.github.bookfigures.fingerprint.DigestCache;
import io.github.bookfigures.generator.Generators;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The project's classes, to be asked which measurements its figures need; the library's own come first. */
final class ProjectClasses implements AutoCloseable {
    private final URLClassLoader loader;
    private final List<Path> folders;
    private final List<Path> jars;

    ProjectClasses(List<Path> classPath) throws MalformedURLException {
        URL[] urls = new URL[classPath.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = classPath.get(i).toUri().toURL();
        }
        loader = new URLClassLoader("project", urls, ProjectClasses.class.getClassLoader());
        folders = classPath.stream().filter(Files::isDirectory).toList();
        jars = classPath.stream()
                .filter(path -> path.toString().endsWith(".jar") && Files.isRegularFile(path))
                .toList();
    }

    /** The generators of the library, of the project and of what it depends on. */
    Generators generators() throws IOException {
        return Generators.scan(loader, folders).andThoseOf(jars);
    }

    /** The same, remembering which the library has. */
    Generators generators(DigestCache digests) throws IOException {
        Path library = Generators.ownRoot();
        return Files.isRegularFile(library)
                ? Generators.scan(loader, digests.get(library, Generators.Names.class, Generators::own), folders)
                        .andThoseOf(jars)
                : generators();
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
