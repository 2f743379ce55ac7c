package io.github.bookfigures.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.plan.Selection;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several manifests of a project are built into the same folders, and none overwrites what is another's. */
class NeighboursTest {
    private static final Path BOOK = Path.of("src/a/figures.yaml");
    private static final Path SLIDES = Path.of("src/b/figures.yaml");

    @TempDir
    Path folder;

    @BeforeEach
    void twoManifestsOfOneName() throws IOException {
        write(BOOK, "{id: one, generator: good}");
        write(SLIDES, "{id: two, generator: good}");
    }

    @Test
    void eachHasReportsOfItsOwn() throws Exception {
        assertThat(built(BOOK, SLIDES)).containsExactly("one");
        assertThat(built(SLIDES, BOOK)).containsExactly("two");
        for (String report : List.of("figures.json", "figures.history.json", "TEST-figures.xml")) {
            assertThat(folder.resolve("target/figures/a").resolve(report))
                    .content()
                    .contains("one")
                    .doesNotContain("two");
            assertThat(folder.resolve("target/figures/b").resolve(report))
                    .content()
                    .contains("two")
                    .doesNotContain("one");
        }
        assertThat(folder.resolve("target/figures/a/figures/snippets/one.md")).exists();
        assertThat(folder.resolve("target/figures/b/figures/snippets/two.md")).exists();
    }

    @Test
    void noneIsBuiltAgainForTheOther() throws Exception {
        built(BOOK, SLIDES);
        built(SLIDES, BOOK);
        assertThat(nothingToDo(BOOK, SLIDES)).isTrue();
        assertThat(nothingToDo(SLIDES, BOOK)).isTrue();
        assertThat(folder.resolve("site/one.svg")).exists();
        assertThat(folder.resolve("site/two.svg")).exists();
    }

    @Test
    void anIdOfBothIsAnErrorAtBothPlaces() throws Exception {
        write(SLIDES, "{id: one, generator: good, file: another}");
        assertThat(problems(BOOK, SLIDES))
                .containsExactly("src/a/figures.yaml:2:11: id 'one' is taken by the figure at src/b/figures.yaml:2:11."
                        + " Manifests of one project that are built into the same folder share their names. Rename one of"
                        + " the two, or give one of the executions another outputDirectory.");
    }

    @Test
    void aFileOfBothIsAnErrorAtBothPlacesAlsoWhenOnlyCapitalsDiffer() throws Exception {
        write(SLIDES, "{id: two, generator: good, file: One}");
        assertThat(problems(SLIDES, BOOK))
                .containsExactly(
                        "src/b/figures.yaml:2:11: file 'One' of figure 'two' is that of figure 'one' at"
                                + " src/a/figures.yaml:2:11. Manifests of one project that are built into the same folder share"
                                + " their names. Rename one of the two, or give one of the executions another outputDirectory.");
    }

    @Test
    void anIdThatTheOtherTakesLaterIsSeenByABookThatIsAsItWas() throws Exception {
        built(BOOK, SLIDES);
        assertThat(nothingToDo(BOOK, SLIDES)).isTrue();
        write(SLIDES, "{id: one, generator: good}");
        assertThat(nothingToDo(BOOK, SLIDES)).isFalse();
        assertThat(problems(BOOK, SLIDES)).hasSize(1);
    }

    @Test
    void aNewNeighbourIsLookedAt() throws Exception {
        FigureBuild.run(request(BOOK).beside(List.of()), event -> {});
        assertThat(nothingToDo(BOOK, SLIDES)).isFalse();
    }

    @Test
    void aNeighbourThatCannotBeReadIsLeftToItsOwnBuild() throws Exception {
        write(SLIDES, "{id: one, generators: good}");
        assertThat(built(BOOK, SLIDES)).containsExactly("one");
        assertThat(nothingToDo(BOOK, SLIDES)).isFalse();
    }

    private List<String> built(Path manifest, Path other) throws IOException, InterruptedException {
        Reading<BuildReport> report = FigureBuild.run(request(manifest).beside(List.of(other)), event -> {});
        return ((Reading.Valid<BuildReport>) report).value().built();
    }

    private List<String> problems(Path manifest, Path other) throws IOException, InterruptedException {
        Reading<BuildReport> report = FigureBuild.run(request(manifest).beside(List.of(other)), event -> {});
        assertThat(FigureBuild.list(request(manifest).beside(List.of(other)))).isInstanceOf(Reading.Invalid.class);
        return ((Reading.Invalid<BuildReport>) report)
                .problems().stream().map(Problem::toString).toList();
    }

    private boolean nothingToDo(Path manifest, Path other) throws IOException {
        BuildRequest request = request(manifest).beside(List.of(other));
        return new NothingToDo(request, WorkFolders.of(request))
                .report(event -> {}, 0)
                .isPresent();
    }

    private BuildRequest request(Path manifest) {
        BuildRequest usual = new Book(folder).request(Selection.ALL);
        return new BuildRequest(
                folder,
                manifest,
                usual.outputs(),
                usual.target(),
                usual.cache(),
                usual.libraryClassPath(),
                usual.projectClassPath(),
                Selection.ALL,
                1,
                usual.workerOptions());
    }

    /** As an author would have, before the build. */
    private void write(Path manifest, String figure) throws IOException {
        Path file = folder.resolve(manifest);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "defaults: {formats: [svg]}\nfigures: [" + figure + "]\n");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L + figure.hashCode()));
    }
}
