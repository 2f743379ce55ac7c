package io.github.bookfigures.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderTest {
    @TempDir
    Path home;

    private Folder folder;

    @BeforeEach
    void aSiteBesideASecret() throws IOException {
        Path site = Files.createDirectories(home.resolve("site"));
        Files.createDirectories(site.resolve("chapter"));
        Files.writeString(home.resolve("secret.txt"), "secret");
        Files.writeString(site.resolve("index.html"), "index");
        Files.writeString(site.resolve("chapter/one.svg"), "<svg/>");
        Files.writeString(site.resolve(".hidden"), "hidden");
        Files.createSymbolicLink(site.resolve("link.txt"), home.resolve("secret.txt"));
        folder = new Folder(site);
    }

    @Test
    void filesAndTheIndexOfAFolderAreFound() {
        assertThat(folder.find("chapter/one.svg")).contains(home.resolve("site/chapter/one.svg"));
        assertThat(folder.find("")).contains(home.resolve("site/index.html"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.txt",
                "chapter/../../secret.txt",
                "/../secret.txt",
                "..\\secret.txt",
                "link.txt",
                ".hidden",
                "chapter",
                "none.html",
                "one\0.svg"
            })
    void nothingElseIs(String path) {
        assertThat(folder.find(path)).isEmpty();
    }

    @Test
    void anAbsolutePathIsTakenForARelativeOne() {
        assertThat(folder.find(home.resolve("secret.txt").toString())).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereHoldsNothing() {
        assertThat(new Folder(home.resolve("none")).find("index.html")).isEmpty();
    }
}
