package io.github.bookfigures.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.plan.Selection;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private Optional<BuildReport> seen() throws IOException {
        return new NothingToDo(request(Selection.ALL), folders()).report(event -> {}, System.nanoTime());
    }

    private BuildReport build() throws IOException, InterruptedException {
        events.clear();
        return ((Reading.Valid<BuildReport>) FigureBuild.run(request(Selection.ALL), events::add)).value();
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
                usual.projectClassPath(),
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
