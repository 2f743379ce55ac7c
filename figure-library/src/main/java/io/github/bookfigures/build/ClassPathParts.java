package io.github.bookfigures.build;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A class path by how closely it is looked at.
 *
 * @param own looked at class by class: this library, folders of the project, jars of modules that are being worked on
 * @param others jars looked at as wholes
 */
record ClassPathParts(List<Path> own, List<Path> others) {
    private static final String IN_WORK = "-SNAPSHOT.jar";

    static ClassPathParts of(BuildRequest request) {
        Set<Path> own = new LinkedHashSet<>(List.of(library()));
        Set<Path> others = new LinkedHashSet<>();
        for (Path path : request.projectClassPath()) {
            boolean close = Files.isDirectory(path) || path.toString().endsWith(IN_WORK);
            (close ? own : others).add(path);
        }
        others.addAll(request.libraryClassPath());
        others.removeAll(own);
        others.removeIf(path -> !Files.isRegularFile(path));
        return new ClassPathParts(new ArrayList<>(own), new ArrayList<>(others));
    }

    /** Where this library's own classes are. */
    private static Path library() {
        try {
            return Path.of(ClassPathParts.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of this library is no path: " + e.getMessage(), e);
        }
    }
}
