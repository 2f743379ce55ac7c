package io.github.bookfigures.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Saves files as editors do; whoever waits is told once, of the right ones. */
@Timeout(20)
class FileWatchTest {
    @TempDir
    Path home;

    private Path manifest;
    private Path data;
    private FileWatch watch;

    @BeforeEach
    void aBook() throws IOException {
        home = home.toRealPath();
        manifest = Files.createDirectories(home.resolve("src/figures")).resolve("figures.yaml");
        Files.writeString(manifest, "figures: []\n");
        data = Files.writeString(home.resolve("src/figures/loss.csv"), "1\n");
        watch = new FileWatch(scope());
    }

    private Scope scope() {
        Path classes = home.resolve("target/classes");
        return new Scope(home, manifest, List.of(classes), Set.of(data), false, List.of(home.resolve("target")));
    }

    @AfterEach
    void close() throws IOException {
        watch.close();
    }

    @Test
    void aBurstOfSavesIsToldOnce() throws Exception {
        Files.writeString(manifest, "figures: [1]\n");
        Files.writeString(data, "22\n");
        Files.writeString(manifest, "figures: [1, 2]\n");
        assertThat(watch.await()).containsExactly(manifest, data);
        Files.writeString(data, "333\n");
        assertThat(watch.await()).containsExactly(data);
    }

    @Test
    void aFileThatAnotherTakesThePlaceOfHasChangedThoughItIsAsLongAndAsOld() throws Exception {
        FileTime time = Files.getLastModifiedTime(manifest);
        Path other = Files.writeString(manifest.resolveSibling("4913"), "figures: {}\n");
        Files.setLastModifiedTime(other, time);
        Files.move(other, manifest, StandardCopyOption.REPLACE_EXISTING);
        assertThat(watch.await()).containsExactly(manifest);
    }

    @Test
    void aFileThatIsDeletedAndWrittenAgainIsAwaitedToItsEnd() throws Exception {
        Files.delete(manifest);
        Thread editor = new Thread(() -> {
            try {
                Thread.sleep(80);
                Files.writeString(manifest, "");
                Thread.sleep(60);
                Files.writeString(manifest, "figures: [whole]\n");
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        editor.start();
        assertThat(watch.await()).containsExactly(manifest);
        assertThat(manifest).hasContent("figures: [whole]");
        editor.join();
    }

    @Test
    void newFilesInNewFoldersAreSeenAndSoAreDeletedOnes() throws Exception {
        Path chapter =
                Files.createDirectories(home.resolve("src/figures/chapters")).resolve("one.yaml");
        Files.writeString(chapter, "figures: []\n");
        assertThat(watch.await()).containsExactly(chapter);
        Files.delete(chapter);
        assertThat(watch.await()).containsExactly(chapter);
        Path type = home.resolve("target/classes/book/Figure.class");
        Files.createDirectories(type.getParent());
        Files.writeString(type, "class");
        assertThat(watch.await()).containsExactly(type);
    }

    @Test
    void whatTheBookIsNotMadeOfIsOfNoInterest() throws Exception {
        Files.writeString(home.resolve("src/figures/notes.txt"), "notes");
        Files.writeString(home.resolve("src/figures/.figures.yaml.swp"), "swap");
        Files.createDirectories(home.resolve("target/site"));
        Files.writeString(home.resolve("target/site/figures.yaml"), "");
        Files.writeString(data, "4444\n");
        assertThat(watch.await()).containsExactly(data);
    }

    @Test
    void whatWasSavedWhileNobodyWaitedIsTold() throws Exception {
        Path theme = home.resolve("look.yaml");
        FileTime began = FileTime.fromMillis(System.currentTimeMillis() - 1000);
        Files.writeString(theme, "roles: {}\n");
        Files.writeString(manifest, "figures: [saved during a build]\n");
        watch.watch(scope().reading(Set.of(theme)), began);
        assertThat(watch.await()).containsExactlyInAnyOrder(theme, manifest);
    }

    @Test
    void anyFileOfTheProjectMayMendAManifestThatIsBroken() throws Exception {
        watch.watch(scope().readingAnything(), FileTime.fromMillis(System.currentTimeMillis() + 60_000));
        Path missing = home.resolve("data/missing.csv");
        Files.createDirectories(missing.getParent());
        Files.writeString(missing, "1\n");
        assertThat(watch.await()).containsExactly(missing);
    }
}
