package io.github.bookfigures.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeBaseTest {
    @TempDir
    Path folder;

    private SmallProject project;

    @BeforeEach
    void aFigureWithAnExperimentInside() throws IOException {
        project = new SmallProject(folder.resolve("project"));
        project.source("book.Helper", "package book;", "class Helper { static int twice(int x) { return 2 * x; } }");
        project.source("book.Palette", "package book;", "class Palette { static int hue() { return 7; } }");
        project.source("book.Unrelated", "package book;", "class Unrelated { }");
        project.source(
                "book.Curve",
                "package book;",
                "public class Curve {",
                "  public record Params(int steps) { }",
                "  public int draw() { return Palette.hue(); }",
                "  public static final class Run {",
                "    public int run(Params p) { return Helper.twice(p.steps()); }",
                "  }",
                "}");
    }

    private Fingerprint run() throws IOException {
        return of("book.Curve$Run");
    }

    private Fingerprint of(String name) throws IOException {
        return new CodeBase(List.of(project.classes()), List.of(), new DigestCache(folder.resolve("cache"))).of(name);
    }

    @Test
    void anExperimentReachesItsHelpersButNotTheDrawingItIsNestedIn() throws IOException {
        assertThat(run().items().keySet())
                .containsExactly("class book.Curve$Params", "class book.Curve$Run", "class book.Helper");
    }

    @Test
    void aDrawingReachesItsOwnHelpers() throws IOException {
        assertThat(of("book.Curve").items().keySet()).containsExactly("class book.Curve", "class book.Palette");
    }

    @Test
    void anotherCommentOrAMovedLineChangesNothing() throws IOException {
        Fingerprint before = run();
        project.source(
                "book.Helper",
                "package book;",
                "",
                "/** Doubles. */",
                "class Helper {",
                "  // by shifting? no",
                "  static int twice(int number) { return 2 * number; }",
                "}");
        assertThat(run()).isEqualTo(before);
    }

    @Test
    void aChangedHelperChangesIt() throws IOException {
        Fingerprint before = run();
        project.source("book.Helper", "package book;", "class Helper { static int twice(int x) { return 3 * x; } }");
        assertThat(run().sha256()).isNotEqualTo(before.sha256());
        assertThat(run().items().get("class book.Curve$Run"))
                .isEqualTo(before.items().get("class book.Curve$Run"));
    }

    @Test
    void aChangedDrawingOrAnUnrelatedClassChangesNothing() throws IOException {
        Fingerprint before = run();
        project.source("book.Palette", "package book;", "class Palette { static int hue() { return 8; } }");
        project.source("book.Unrelated", "package book;", "class Unrelated { int x; }");
        assertThat(run()).isEqualTo(before);
    }

    @Test
    void theFolderAndTheTimesOfFilesChangeNothing() throws IOException {
        Fingerprint before = run();
        Path moved = folder.resolve("moved");
        Files.move(project.classes(), moved);
        Files.setLastModifiedTime(moved.resolve("book/Helper.class"), FileTime.fromMillis(0));
        assertThat(new CodeBase(List.of(moved), List.of(), new DigestCache(folder.resolve("cache")))
                        .of("book.Curve$Run"))
                .isEqualTo(before);
    }

    @Test
    void aJarOfTheSameClassesIsTheSame() throws IOException {
        Path jar = project.jar(folder.resolve("own.jar"));
        for (int again = 0; again < 2; again++) {
            CodeBase base = new CodeBase(List.of(jar), List.of(), new DigestCache(folder.resolve("cache")));
            assertThat(base.of("book.Curve$Run")).isEqualTo(run());
        }
    }

    @Test
    void aResourceThatACodeNamesCounts() throws IOException {
        project.source(
                "book.Reader",
                "package book;",
                "class Reader { Object in() { return Reader.class.getResourceAsStream(\"table.csv\"); } }");
        Files.writeString(project.classes().resolve("book/table.csv"), "1,2");
        Fingerprint before = of("book.Reader");
        assertThat(before.items()).containsKey("resource book/table.csv");
        Files.writeString(project.classes().resolve("book/table.csv"), "1,3");
        assertThat(of("book.Reader").sha256()).isNotEqualTo(before.sha256());
    }

    @Test
    void aClassCalledByItsNameCounts() throws IOException {
        project.source(
                "book.Caller",
                "package book;",
                "class Caller { Object in() throws Exception { return Class.forName(\"book.Unrelated\"); } }");
        assertThat(of("book.Caller").items()).containsKey("class book.Unrelated");
    }

    @Test
    void aClassOnlyInTheTypeOfAListCounts() throws IOException {
        project.source("book.Row", "package book;", "record Row(int a) { }");
        project.source("book.Table", "package book;", "record Table(java.util.List<Row> rows, Unrelated[][] more) { }");
        assertThat(of("book.Table").items()).containsKeys("class book.Row", "class book.Unrelated");
    }

    @Test
    void aMissingClassIsNamed() {
        assertThatThrownBy(() -> of("book.Nowhere"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("book.Nowhere");
    }

    @Test
    void jarsOfOthersCountWhenTheyAreReached() throws IOException {
        SmallProject engine = new SmallProject(folder.resolve("engine"));
        engine.source("engine.spi.Backend", "package engine.spi;", "public interface Backend { }");
        engine.source("engine.Net", "package engine;", "public class Net { engine.spi.Backend backend; }");
        Path engineJar = engine.jar(folder.resolve("engine-1.jar"));
        SmallProject backend = new SmallProject(folder.resolve("backend"), engineJar);
        backend.source("fast.Fast", "package fast;", "public class Fast implements engine.spi.Backend { }");
        Path backendJar = backend.jar(folder.resolve("fast-1.jar"), "engine.spi.Backend");
        SmallProject natives = new SmallProject(folder.resolve("natives"));
        Files.createDirectories(natives.classes().resolve("fast/linux"));
        Files.writeString(natives.classes().resolve("fast/linux/libfast.so"), "ELF");
        Path nativesJar = natives.jar(folder.resolve("fast-linux.jar"));
        SmallProject charts = new SmallProject(folder.resolve("charts"));
        charts.source("charts.Chart", "package charts;", "public class Chart { }");
        Path chartsJar = charts.jar(folder.resolve("charts-1.jar"));
        SmallProject book = new SmallProject(folder.resolve("book"), engineJar, chartsJar);
        book.source("book.Trains", "package book;", "class Trains { Object net() { return new engine.Net(); } }");
        book.source("book.Draws", "package book;", "class Draws { Object chart() { return new charts.Chart(); } }");
        CodeBase base = new CodeBase(
                List.of(book.classes()),
                List.of(engineJar, backendJar, nativesJar, chartsJar),
                new DigestCache(folder.resolve("cache")));
        assertThat(base.of("book.Trains").items().keySet())
                .containsExactly("class book.Trains", "jar engine-1.jar", "jar fast-1.jar", "jar fast-linux.jar");
        assertThat(base.of("book.Draws").items().keySet()).containsExactly("class book.Draws", "jar charts-1.jar");
    }
}
