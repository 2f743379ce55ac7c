package io.github.bookfigures.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.plan.Selection;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A book that is as it was is seen to be without reading its manifest, and none else is. */
class NothingToDoTest {
    @TempDir
    Path folder;

    private final List<BuildEvent> events = new ArrayList<>();

    @BeforeEach
    void aBookThatIsUpToDate() throws Exception {
        write("src/look.yaml", "roles: {plain: \"225588\"}");
        write("src/figures.yaml", "defaults: {formats: [svg], theme: look.yaml}\ninclude: [chapters/*.yaml]");
        write("src/chapters/a.yaml", "figures: [{id: one, generator: good}]");
        age("src");
        build();
    }

    @Test
    void anUnchangedBookIsReportedAsTheWholeWayWould() throws Exception {
        Files.delete(folders().standing());
        BuildReport whole = build();
        List<BuildEvent> told = List.copyOf(events);
        assertThat(seen()).isPresent();
        BuildReport report = build();
        assertThat(report.done()).isEqualTo(whole.done());
        assertThat(report.untouched()).isEqualTo(1);
        assertThat(events).isEqualTo(told).hasSize(2);
    }

    @Test
    void whatIsReadIsLookedIntoAndTimesOfFilesDecideNothing() throws Exception {
        assertThat(seen()).isPresent();
        touch("src/figures.yaml", 1);
        touch("site/one.svg", 1);
        assertThat(seen()).isPresent();
        for (String file : List.of(
                "src/figures.yaml", "src/chapters/a.yaml", "src/look.yaml", "site/one.svg", "generated/one.json")) {
            byte[] before = Files.readAllBytes(folder.resolve(file));
            write(file, Files.readString(folder.resolve(file)) + "\n#");
            assertThat(seen()).as(file).isEmpty();
            Files.write(folder.resolve(file), before);
            assertThat(seen()).as(file).isPresent();
        }
    }

    @Test
    void aNewFileThatAPatternWouldIncludeIsSeen() throws Exception {
        write("src/chapters/b.yaml", "figures: [{id: two, generator: good}]");
        assertThat(seen()).isEmpty();
        assertThat(build().built()).containsExactly("one", "two");
    }

    @Test
    void whatMayHaveBeenWrittenWhileTheBuildRanIsNotReliedOn() throws Exception {
        Files.delete(folders().standing());
        touch("src/look.yaml", System.currentTimeMillis() + 60_000);
        build();
        assertThat(folders().standing()).doesNotExist();
    }

    @Test
    void aFileThatIsDamagedOrGoneSaysNothing() throws Exception {
        Path standing = folders().standing();
        byte[] whole = Files.readAllBytes(standing);
        whole[whole.length - 5] ^= 1;
        Files.write(standing, whole);
        assertThat(seen()).isEmpty();
        whole[whole.length - 5] |= (byte) 0x80;
        Files.write(standing, whole);
        assertThat(seen()).as("no text").isEmpty();
        Files.writeString(standing, "");
        assertThat(seen()).isEmpty();
        assertThat(build().untouched()).isEqualTo(1);
        assertThat(seen()).isPresent();
        Files.delete(folder.resolve("target/figures/figures.json"));
        assertThat(seen()).isEmpty();
    }

    @Test
    void aBuildOfSomeFiguresOrByForceGoesTheWholeWay() throws Exception {
        for (BuildRequest other : List.of(
                request(Selection.parse("one")),
                request(Selection.ALL).forced(),
                request(Selection.ALL).strictly())) {
            assertThat(new NothingToDo(other, folders()).report(event -> {}, 0)).isEmpty();
        }
    }

    @Test
    void aClassThatIsCompiledWhileTheBuildRunsIsSeen() throws Exception {
        write("src/figures.yaml", "defaults: {formats: [svg]}\nfigures: [{id: one, generator: good}]");
        build(event -> writeUnchecked("classes/late.txt"));
        assertThat(seen()).isEmpty();
        build();
        assertThat(seen()).isPresent();
    }

    @Test
    void aFileThatComesWhileTheBuildRunsIsSeen() throws Exception {
        write("src/look.yaml", "roles: {plain: \"224488\"}");
        build(event -> writeUnchecked("src/chapters/b.yaml"));
        assertThat(seen()).isEmpty();
        assertThat(folders().standing()).doesNotExist();
    }

    @Test
    void aFolderThatBecomesAFileIsSeen() throws Exception {
        Files.createDirectories(folder.resolve("src/chapters/b.yaml"));
        age("src/chapters");
        build();
        assertThat(seen()).isPresent();
        Files.delete(folder.resolve("src/chapters/b.yaml"));
        write("src/chapters/b.yaml", "figures: [{id: two, generator: good}]");
        assertThat(seen()).isEmpty();
    }

    @Test
    void aTextForPagesThatIsGoneOrChangedComesBack() throws Exception {
        Path snippet = folder.resolve("target/figures/snippets/one.md");
        String before = Files.readString(snippet);
        Files.delete(snippet);
        assertThat(seen()).isEmpty();
        build();
        assertThat(snippet).hasContent(before);
        Files.writeString(snippet, "changed");
        Files.writeString(snippet.resolveSibling("gone.md"), "of a figure that is no longer");
        build();
        assertThat(snippet).hasContent(before);
        assertThat(snippet.resolveSibling("gone.md")).doesNotExist();
    }

    @Test
    void aFileThatCannotBeReadIsLeftToTheWholeWay() throws Exception {
        Path image = folder.resolve("site/one.svg");
        Files.delete(image);
        Files.createDirectory(image);
        assertThat(seen()).isEmpty();
    }

    @Test
    void aPathWithALineBreakCostsTheShortWayAndNotTheBuild() throws Exception {
        write("src/a\nb.yaml", "figures: [{id: two, generator: good}]");
        write("src/figures.yaml", "defaults: {formats: [svg]}\ninclude: [\"a*.yaml\"]");
        age("src");
        assertThat(build().built()).containsExactly("two");
        assertThat(folders().standing()).doesNotExist();
    }

    @Test
    void aCopyOfTheProjectLooksAtFilesBesideTheCopy(@TempDir Path other) throws Exception {
        Path book = Files.createDirectories(other.resolve("here/book"));
        write("../" + other.getFileName() + "/here/look.yaml", "roles: {plain: \"225588\"}");
        Files.writeString(
                book.resolve("figures.yaml"),
                "defaults: {formats: [svg], theme: ../look.yaml}\nfigures: [{id: one, generator: good}]\n");
        Files.setLastModifiedTime(book.resolve("figures.yaml"), FileTime.fromMillis(1_000_000_000_000L));
        new Book(book).build();
        Path there = other.resolve("there");
        copy(other.resolve("here"), there);
        BuildRequest copied = new Book(there.resolve("book")).request(Selection.ALL);
        assertThat(new NothingToDo(copied, WorkFolders.of(copied)).report(event -> {}, 0))
                .isPresent();
        Files.writeString(there.resolve("look.yaml"), "roles: {plain: \"552288\"}");
        assertThat(new NothingToDo(copied, WorkFolders.of(copied)).report(event -> {}, 0))
                .isEmpty();
    }

    /** With a new member of requests it has to be thought about. */
    @Test
    void allThatARequestSaysIsLookedAtOrMakesNoDifference() {
        List<String> nameOfTheFile = List.of("project", "manifest", "outputs", "target");
        List<String> compared =
                List.of("libraryClassPath", "projectClassPath", "workerOptions", "strict", "allowExec", "neighbours");
        List<String> wholeWay = List.of("selection", "force");
        List<String> noDifferenceToAWholeBook = List.of("cache", "workers", "policy");
        assertThat(Stream.of(nameOfTheFile, compared, wholeWay, noDifferenceToAWholeBook)
                        .flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(BuildRequest.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path file : tree.filter(file -> !Files.isSymbolicLink(file)).toList()) {
                if (!file.equals(from.resolve("book/cache")) && !file.startsWith(from.resolve("book/cache/"))) {
                    Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private void writeUnchecked(String name) {
        try {
            write(name, "figures: []");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As if nothing had come or gone in a folder and those below since long. */
    private void age(String name) throws IOException {
        try (Stream<Path> tree = Files.walk(folder.resolve(name))) {
            for (Path each : tree.toList()) {
                Files.setLastModifiedTime(each, FileTime.fromMillis(1_000_000_000_000L));
            }
        }
    }

    private Optional<BuildReport> seen() throws IOException {
        return new NothingToDo(request(Selection.ALL), folders()).report(event -> {}, System.nanoTime());
    }

    private BuildReport build() throws IOException, InterruptedException {
        events.clear();
        return build(events::add);
    }

    private BuildReport build(Consumer<BuildEvent> listener) throws IOException, InterruptedException {
        return ((Reading.Valid<BuildReport>) FigureBuild.run(request(Selection.ALL), listener)).value();
    }

    private BuildRequest request(Selection selection) {
        BuildRequest usual = new Book(folder).request(selection);
        return new BuildRequest(
                folder,
                Path.of("src/figures.yaml"),
                usual.outputs(),
                usual.target(),
                usual.cache(),
                usual.libraryClassPath(),
                List.of(usual.projectClassPath().get(0), folder.resolve("classes")),
                selection,
                1,
                List.of());
    }

    private WorkFolders folders() {
        return WorkFolders.of(request(Selection.ALL));
    }

    /** As an author would have, before the build. */
    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
        touch(name, 1_000_000_000_000L);
    }

    private void touch(String name, long milliseconds) throws IOException {
        Files.setLastModifiedTime(folder.resolve(name), FileTime.fromMillis(milliseconds));
    }
}
