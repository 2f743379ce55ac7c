package io.github.bookfigures.manifest;

import io.github.bookfigures.yaml.Located;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.ProblemList;
import io.github.bookfigures.yaml.YamlMessages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Finds the files that a manifest includes. */
final class Includes {
    private static final Pattern GLOB = Pattern.compile("[*?\\[{]");

    private final Path manifest;
    private final Path folder;
    private final String folderName;
    private final ProblemList problems;

    /**
     * @param manifest absolute path of the manifest
     * @param folderName the manifest's folder as messages name it
     */
    Includes(Path manifest, String folderName, ProblemList problems) {
        this.manifest = manifest;
        this.folder = manifest.resolveSibling(".").normalize();
        this.folderName = folderName;
        this.problems = problems;
    }

    /** Files in the order of the includes, those of one pattern by name; a file that comes up twice is taken once. */
    Set<Path> files(List<Located<String>> includes) {
        Set<Path> files = new LinkedHashSet<>();
        includes.forEach(include -> files.addAll(files(include)));
        return files;
    }

    private List<Path> files(Located<String> include) {
        String written = include.value();
        if (written.contains("\\")) {
            return none(Messages.badInclude(include, "it contains '\\'"));
        }
        if (List.of(written.split("/", -1)).contains("..")) {
            return none(Messages.includeOutside(include, folderName));
        }
        try {
            return GLOB.matcher(written).find() ? matching(include) : named(include);
        } catch (InvalidPathException | PatternSyntaxException e) {
            return none(Messages.badInclude(include, YamlMessages.shortened(problemOf(e))));
        } catch (IOException | UncheckedIOException e) {
            return none(Messages.badInclude(include, e.getClass().getSimpleName()));
        }
    }

    private List<Path> named(Located<String> include) throws IOException {
        Path file = folder.resolve(include.value()).normalize();
        if (!file.startsWith(folder)) {
            return none(Messages.includeOutside(include, folderName));
        }
        if (!Files.isRegularFile(file)) {
            return none(Messages.noSuchInclude(include, folderName));
        }
        if (file.equals(manifest)) {
            return none(Messages.includesItself(include));
        }
        return inside(file) ? List.of(file) : none(Messages.includeOutside(include, folderName));
    }

    private List<Path> matching(Located<String> include) throws IOException {
        if (include.value().startsWith("/")) {
            return none(Messages.includeOutside(include, folderName));
        }
        PathMatcher matcher = folder.getFileSystem().getPathMatcher("glob:" + include.value());
        try (Stream<Path> tree = Files.walk(folder, include.value().contains("**") ? 20 : depth(include.value()))) {
            List<Path> found = tree.filter(file -> matcher.matches(folder.relativize(file)))
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.equals(manifest))
                    .sorted(Comparator.comparing(this::name))
                    .toList();
            Optional<Path> stray = firstOutside(found);
            if (stray.isPresent()) {
                return none(Messages.includeOutside(include, folderName));
            }
            return found.isEmpty() ? none(Messages.noMatch(include, folderName)) : found;
        }
    }

    private Optional<Path> firstOutside(List<Path> files) throws IOException {
        for (Path file : files) {
            if (!inside(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** Follows symbolic links. */
    private boolean inside(Path file) throws IOException {
        return file.toRealPath().startsWith(folder.toRealPath());
    }

    private String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static int depth(String pattern) {
        return pattern.split("/", -1).length;
    }

    private static String problemOf(IllegalArgumentException e) {
        return e instanceof PatternSyntaxException syntax
                ? syntax.getDescription()
                : ((InvalidPathException) e).getReason();
    }

    private List<Path> none(Problem problem) {
        problems.add(problem);
        return List.of();
    }
}
