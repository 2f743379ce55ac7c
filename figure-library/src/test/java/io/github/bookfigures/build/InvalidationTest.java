package io.github.bookfigures.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.fingerprint.SmallProject;
import io.github.bookfigures.plan.Selection;
import io.github.bookfigures.plan.Work.Need;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The table of what each change makes of a book with two figures: what is measured, drawn and written, and that nothing
 * else is. Each change is taken back afterwards, and then nothing is measured or drawn: both states are kept.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvalidationTest {
    private static final String[] MANIFEST = {
        "defaults: {theme: look.yaml, dpi: 72}",
        "figures:",
        "  - id: curve",
        "    generator: curve",
        "    params: {steps: 4, dashed: false}",
        "    inputs: [offset.txt]",
        "    caption: A curve.",
        "    alt: It rises.",
        "  - {id: other, generator: other}"
    };

    @TempDir
    static Path folder;

    private Book book;
    private SmallProject project;
    private final Map<String, String> sources = new TreeMap<>();

    @BeforeAll
    void aBookThatIsUpToDate() throws Exception {
        project = new SmallProject(folder.resolve("project"), classPath());
        Sources.forEach(this::source);
        write("offset.txt", "3");
        write("look.yaml", "roles: {plain: \"225588\"}");
        book = new Book(folder).classes(project.classes()).manifest(MANIFEST);
        assertThat(done(book.build()))
                .isEqualTo("curve measured, drawn [.pdf, .png, .svg], written [.json, .pdf, .png, .svg]; "
                        + "other measured, drawn [.pdf, .png, .svg], written [.json, .pdf, .png, .svg]");
        assertThat(done(book.build())).isEmpty();
        assertThat(childrenStarted()).isFalse();
    }

    @AfterEach
    void takenBackNothingIsMeasuredOrDrawn() throws Exception {
        Sources.forEach(this::source);
        write("offset.txt", "3");
        write("look.yaml", "roles: {plain: \"225588\"}");
        BuildReport report = book.manifest(MANIFEST).build();
        assertThat(done(report)).doesNotContain("measured").doesNotContain("drawn");
        assertThat(childrenStarted()).isFalse();
        assertThat(done(book.build())).isEmpty();
    }

    @ParameterizedTest(name = "manifest: {0}")
    @CsvSource(delimiter = '|', textBlock = """
        a parameter                | steps: 4          | steps: 5                | curve measured, drawn [.pdf, .png, .svg], written [.json, .pdf, .png, .svg]
        a parameter of the drawing | dashed: false     | dashed: true            | curve drawn [.pdf, .png, .svg], written [.pdf, .png, .svg]
        a seed                     | dpi: 72}          | dpi: 72, seed: 7}       | curve measured, drawn [.pdf, .png, .svg], written [.json, .pdf, .png, .svg]; other measured
        a caption                  | A curve.          | The curve.              | curve written [.pdf, .png, .svg]
        a description              | It rises.         | It rises a lot.         | curve written [.pdf, .png, .svg]
        no caption any more        | caption: A curve. |                         | curve written [.pdf, .png, .svg]
        a format more              | caption:          | formats: [png, svg, pdf, eps]\\n    caption: | curve drawn [.eps], written [.eps]
        a format less              | caption:          | formats: [png, svg]\\n    caption:           |
        a width                    | caption:          | width: 5 in\\n    caption:                   | curve drawn [.pdf, .png, .svg], written [.pdf, .png, .svg]
        dots per inch              | caption:          | dpi: 96\\n    caption:                       | curve drawn [.png], written [.png]
        another theme              | caption:          | theme: morandi\\n    caption:                | curve drawn [.pdf, .png, .svg], written [.pdf, .png, .svg]
        a claim that is true       | caption:          | expect: ['y[0] >= 0']\\n    caption:         |
        a timeout                  | caption:          | timeout: 2 min\\n    caption:                |
        a tag                      | caption:          | tags: [new]\\n    caption:                   |
        another file               | caption:          | file: chapter/curve\\n    caption:           | curve written [.json, .pdf, .png, .svg]
        another id                 | id: other         | id: another             | another drawn [.pdf, .png, .svg], written [.json, .pdf, .png, .svg]
        a figure less              | - {id: other, generator: other} | |
        """)
    void ofTheManifest(String name, String from, String to, String expected) throws Exception {
        String manifest = String.join("\n", MANIFEST);
        assertThat(manifest).contains(from);
        book.manifest(manifest.replace(from, to == null ? "" : to.replace("\\n", "\n"))
                .split("\n"));
        assertThat(done(book.build())).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest(name = "code: {0}")
    @CsvSource(delimiter = '|', textBlock = """
        an experiment                         | CurveRun  | lab.seed()     | 2 * lab.seed() | curve measured, drawn [.pdf, .png, .svg], written [.json, .pdf, .png, .svg]
        an experiment with the same result    | CurveRun  | lab.seed()     | lab.seed() + 0 | curve measured
        a class that an experiment reaches    | Squares   | i * i          | 3 * i * i      | curve measured, drawn [.pdf, .png, .svg], written [.json, .pdf, .png, .svg]; other measured, drawn [.pdf, .png, .svg], written [.json, .pdf, .png, .svg]
        a drawing                             | Curve     | "Number"       | "Step"         | curve drawn [.pdf, .png, .svg], written [.pdf, .png, .svg]
        a class that a drawing reaches        | Style     | Dash.DASHED    | Dash.DOTTED    | curve drawn [.pdf, .png, .svg]
        a comment                             | CurveRun  | // measures    | // counts      |
        a line that moves                     | Squares   | class Squares  | \\n\\nclass Squares |
        a class that no figure reaches        | Unrelated | return 1       | return 2       |
        """)
    void ofTheCode(String name, String type, String from, String to, String expected) throws Exception {
        assertThat(Sources.of(type)).contains(from);
        source(type, Sources.of(type).replace(from, to.replace("\\n", "\n")));
        assertThat(done(book.build())).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void ofClassesWhileChildrenUseThem() throws Exception {
        book.manifest(
                String.join("\n", MANIFEST).replace("steps: 4", "steps: 6").split("\n"));
        String before = Sources.of("Squares");
        FigureBuild.run(book.request(Selection.ALL), event -> {
            if (event instanceof BuildEvent.PlanReady) {
                source("Squares", before.replace("i * i", "5 * i * i"));
            }
        });
        assertThat(curve()).as("what the child found").contains("213.0");
        source("Squares", before);
        assertThat(done(book.build()))
                .isEqualTo("curve measured, drawn [.pdf, .png, .svg], written [.json, .pdf, .png, .svg]");
        assertThat(curve()).as("42 + 3, of the classes that are there").contains("45.0");
    }

    private static String curve() throws IOException {
        return Files.readString(folder.resolve("site/curve.json"));
    }

    @Test
    void ofAnInputFile() throws Exception {
        write("offset.txt", "4");
        assertThat(done(book.build()))
                .isEqualTo("curve measured, drawn [.pdf, .png, .svg], written [.json, .pdf, .png, .svg]");
    }

    @Test
    void ofAColourOfTheTheme() throws Exception {
        write("look.yaml", "roles: {plain: \"882255\"}");
        assertThat(why("curve")).isEqualTo("theme.roles.plain 225588 → 882255");
        assertThat(done(book.build()))
                .isEqualTo("curve drawn [.pdf, .png, .svg], written [.pdf, .png, .svg]; "
                        + "other drawn [.pdf, .png, .svg], written [.pdf, .png, .svg]");
    }

    @Test
    void ofAFont() throws Exception {
        write("look.yaml", "roles: {plain: \"225588\"}\nfonts: {family: source-serif-4}");
        assertThat(done(book.build()))
                .isEqualTo("curve drawn [.pdf, .png, .svg], written [.pdf, .png, .svg]; "
                        + "other drawn [.pdf, .png, .svg], written [.pdf, .png, .svg]");
    }

    @Test
    void ofAFolderThatIsCleanedEverythingIsPutInPlaceAgain() throws Exception {
        Map<String, String> before = contents(folder.resolve("site"));
        for (String cleaned : new String[] {"target", "site", "generated"}) {
            WorkFolders.delete(folder.resolve(cleaned));
        }
        assertThat(done(book.build()))
                .isEqualTo("curve written [.json, .pdf, .png, .svg]; other written [.json, .pdf, .png, .svg]");
        assertThat(childrenStarted()).isFalse();
        assertThat(contents(folder.resolve("site"))).isEqualTo(before);
    }

    @Test
    void ofAFileThatIsDeletedOrChangedByHandOnlyThatOneIsPutBack() throws Exception {
        Map<String, String> before = contents(folder.resolve("site"));
        Files.delete(folder.resolve("generated/curve.png"));
        write("site/other.svg", "<svg/>");
        assertThat(why("curve") + "; " + why("other"))
                .isEqualTo("generated/curve.png is missing; site/other.svg was changed");
        assertThat(done(book.build())).isEqualTo("curve written [.png]; other written [.svg]");
        assertThat(contents(folder.resolve("site"))).isEqualTo(before);
    }

    @Test
    void ofTimesOfFilesNothing() throws Exception {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
            }
        }
        assertThat(done(book.build())).isEmpty();
    }

    @Test
    void ofAProjectThatMovesNothing() throws Exception {
        Path moved = folder.resolveSibling(folder.getFileName() + "-moved");
        Files.createDirectories(moved);
        for (String part :
                new String[] {"project", "target", "site", "generated", "figures.yaml", "look.yaml", "offset.txt"}) {
            Files.move(folder.resolve(part), moved.resolve(part));
        }
        Files.createSymbolicLink(moved.resolve("cache"), folder.resolve("cache"));
        try {
            Book there = new Book(moved).classes(moved.resolve("project/classes"));
            assertThat(done(there.build())).isEmpty();
            assertThat(there.events).noneMatch(BuildEvent.FigureFailed.class::isInstance);
        } finally {
            for (String part :
                    new String[] {"project", "target", "site", "generated", "figures.yaml", "look.yaml", "offset.txt"
                    }) {
                Files.move(moved.resolve(part), folder.resolve(part));
            }
            Files.delete(moved.resolve("cache"));
            Files.delete(moved);
        }
    }

    @Test
    void ofAnotherLanguageAndTimeZoneNothing() throws Exception {
        Locale language = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Map<String, String> before = contents(folder.resolve("site"));
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertThat(done(book.build())).isEmpty();
            Book anew = new Book(folder).classes(project.classes()).force();
            assertThat(done(anew.build()))
                    .isEqualTo("curve measured, drawn [.pdf, .png, .svg]; other measured, drawn [.pdf, .png, .svg]");
        } finally {
            Locale.setDefault(language);
            TimeZone.setDefault(zone);
        }
        assertThat(contents(folder.resolve("site"))).isEqualTo(before);
    }

    private static String done(BuildReport report) {
        return report.done().stream()
                .filter(figure -> figure.need() != Need.NOTHING)
                .map(InvalidationTest::words)
                .collect(Collectors.joining("; "));
    }

    private static String words(FigureDone figure) {
        String words = (figure.need() == Need.MEASURE ? " measured," : "")
                + (figure.drawn().isEmpty() ? "" : " drawn " + figure.drawn() + ",")
                + (figure.written().isEmpty() ? "" : " written " + figure.written() + ",");
        return figure.id() + (words.isEmpty() ? " put in place" : words.substring(0, words.length() - 1));
    }

    private String why(String id) throws IOException {
        return ((io.github.bookfigures.yaml.Reading.Valid<java.util.List<ListedFigure>>)
                        FigureBuild.list(book.request(io.github.bookfigures.plan.Selection.parse(id))))
                .value().get(0).reasons().stream().collect(Collectors.joining("; "));
    }

    private boolean childrenStarted() throws IOException {
        try (Stream<Path> logs = Files.list(folder.resolve("target/figure-logs"))) {
            return logs.anyMatch(log -> log.getFileName().toString().startsWith("_worker"));
        }
    }

    private void source(String name, String code) {
        if (!code.equals(sources.put(name, code))) {
            try {
                project.source("book." + name, code);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text + "\n");
    }

    private static Map<String, String> contents(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file).toString(), Arrays.toString(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    private static Path[] classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .map(Path::of)
                .toArray(Path[]::new);
    }
}
