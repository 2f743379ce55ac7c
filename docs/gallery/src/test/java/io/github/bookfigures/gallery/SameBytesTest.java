package io.github.bookfigures.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.build.BuildReport;
import io.github.bookfigures.build.BuildRequest;
import io.github.bookfigures.build.FigureBuild;
import io.github.bookfigures.plan.Selection;
import io.github.bookfigures.yaml.Reading;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Same input, same bytes: the whole gallery in every format, built twice, in two folders, with one worker and with two. */
class SameBytesTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void twoFoldersAndOneOrTwoWorkersMakeTheSameFiles() throws Exception {
        Map<String, String> one = built(folder.resolve("one"), 1);
        Map<String, String> two = built(folder.resolve("a longer way/to the second"), 2);

        assertThat(one.keySet()).anyMatch(file -> file.endsWith(".pdf")).anyMatch(file -> file.endsWith(".svg"));
        assertThat(two).containsExactlyEntriesOf(one);
    }

    private static Map<String, String> built(Path project, int workers) throws Exception {
        Path manifests = Files.createDirectories(project.resolve("src/figures"));
        for (Path file : files(PROJECT.resolve("src/figures"))) {
            String text = Files.readString(file).replace("formats: [png, svg]", "formats: [png, svg, pdf]");
            Files.writeString(manifests.resolve(file.getFileName()), text);
        }
        Path output = project.resolve("site");
        BuildRequest request = new BuildRequest(
                project,
                manifests.resolve("figures.yaml"),
                List.of(output),
                project.resolve("target"),
                project.resolve("cache"),
                classPath(),
                List.of(PROJECT.resolve("target/classes")),
                Selection.ALL,
                workers,
                List.of());
        BuildReport report = ((Reading.Valid<BuildReport>) FigureBuild.run(request, event -> {})).value();
        assertThat(report.failures()).isEmpty();
        return sums(output);
    }

    private static List<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    private static Map<String, String> sums(Path output) throws IOException, NoSuchAlgorithmException {
        Map<String, String> sums = new TreeMap<>();
        for (Path file : files(output)) {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            sums.put(output.relativize(file).toString(), HexFormat.of().formatHex(sum));
        }
        return sums;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
