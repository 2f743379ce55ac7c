package io.github.bookfigures.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.fingerprint.SmallProject;
import io.github.bookfigures.plan.Selection;
import io.github.bookfigures.plan.Work.Need;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cache that was filled elsewhere: in another folder, by another user, with libraries in another repository. */
class MovedCacheTest {
    private static final List<Path> CLASS_PATH = Arrays.stream(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();

    @TempDir
    Path folder;

    @Test
    void whatItHoldsIsNeitherMeasuredNorDrawnAgain() throws Exception {
        Path here = Files.createDirectories(folder.resolve("here/book"));
        Path there = folder.resolve("there/deep/down/volume");
        SmallProject project = new SmallProject(here.resolve("project"), CLASS_PATH.toArray(Path[]::new));
        Map<String, String> sources = new LinkedHashMap<>();
        Sources.forEach(sources::put);
        for (Map.Entry<String, String> source : sources.entrySet()) {
            project.source("book." + source.getKey(), source.getValue());
        }
        Files.writeString(here.resolve("offset.txt"), "3");
        BuildReport first = book(here).build();
        assertThat(first.measurements()).isEqualTo(2);

        for (String part : List.of("project", "figures.yaml", "offset.txt", "cache")) {
            copy(here.resolve(part), there.resolve(part));
        }
        String home = System.getProperty("user.home");
        System.setProperty("user.home", folder.resolve("there/home").toString());
        BuildReport second;
        try {
            second = book(there).classPath(elsewhere()).build(Selection.ALL);
        } finally {
            System.setProperty("user.home", home);
        }
        assertThat(second.failures()).isEmpty();
        assertThat(second.measurements()).isZero();
        assertThat(second.done()).hasSize(2).allSatisfy(figure -> {
            assertThat(figure.need()).isEqualTo(Need.WRITE);
            assertThat(figure.drawn()).isEmpty();
            assertThat(figure.written()).containsExactly(".json", ".pdf", ".png", ".svg");
        });
        for (String file : List.of("curve.pdf", "curve.png", "curve.svg", "curve.json", "other.pdf")) {
            assertThat(there.resolve("site").resolve(file))
                    .hasSameBinaryContentAs(here.resolve("site").resolve(file));
        }
    }

    private static Book book(Path place) throws IOException {
        Book book = new Book(place).classes(place.resolve("project/classes"));
        return book.manifest(
                "figures:",
                "  - {id: curve, generator: curve, params: {steps: 4, dashed: false}, inputs: [offset.txt], caption: A curve.}",
                "  - {id: other, generator: other}");
    }

    /** The same jars and classes, each at another place and as new. */
    private List<Path> elsewhere() throws IOException {
        List<Path> copies = new ArrayList<>();
        for (Path part : CLASS_PATH) {
            Path copy = folder.resolve("there/repository/" + copies.size()).resolve(part.getFileName());
            copy(part, copy);
            copies.add(copy);
        }
        return copies;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
