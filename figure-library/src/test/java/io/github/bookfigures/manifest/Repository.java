package io.github.bookfigures.manifest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The source tree this test runs in. */
final class Repository {
    private static final Set<String> SKIPPED = Set.of("target", ".git", "node_modules");

    private Repository() {}

    /** The nearest folder upwards that holds the licence. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("LICENSE"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** Manifests and files they may include, but for those of books that are bad on purpose. */
    static List<Path> manifests() throws IOException {
        List<Path> manifests = new ArrayList<>();
        Files.walkFileTree(root(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                return SKIPPED.contains(name) || name.startsWith("bad-")
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                boolean below =
                        root().relativize(file).toString().replace('\\', '/').contains("src/figures/");
                String name = file.getFileName().toString();
                boolean other = name.startsWith("labels.") || name.equals("theme.yaml");
                if (name.equals("figures.yaml") || below && !other && name.endsWith(".yaml")) {
                    manifests.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return manifests.stream().sorted().toList();
    }
}
