package io.github.bookfigures.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    @TempDir
    Path folder;

    private Path cache;
    private Path jar;

    @BeforeEach
    void aJar() throws IOException {
        cache = folder.resolve("cache");
        jar = Files.writeString(folder.resolve("library.jar"), "first");
    }

    @Test
    void oneThatIsNotThereChangesNothing() throws IOException {
        ClassArchive archive = archive();
        assertThat(archive.exists()).isFalse();
        assertThat(archive.using()).isEmpty();
        assertThat(cache).doesNotExist();
    }

    @Test
    void oneThatWasRecordedIsUsed() throws IOException {
        archive().keep(recorded("classes"));
        assertThat(archive().using())
                .contains("-Xshare:auto", "-XX:ArchiveRelocationMode=0")
                .first()
                .asString()
                .startsWith("-XX:SharedArchiveFile=" + cache.toAbsolutePath());
    }

    @Test
    void aChangedJarNeedsAnotherOne() throws IOException {
        archive().keep(recorded("classes"));
        Files.writeString(jar, "second");
        assertThat(archive().exists()).isFalse();
    }

    @Test
    void theBeginningOfOneIsNotUsed() throws IOException {
        archive().keep(recorded("classes"));
        try (Stream<Path> files = Files.list(cache)) {
            Files.writeString(files.findFirst().orElseThrow(), "class");
        }
        assertThat(archive().exists()).isFalse();
        assertThat(archive().using()).isEmpty();
    }

    @Test
    void foldersOfClassesCannotBeArchived() throws IOException {
        assertThat(ClassArchive.of(cache, List.of(jar, folder))).isEmpty();
        assertThat(ClassArchive.of(cache, List.of())).isEmpty();
    }

    @Test
    void aWishIsRememberedUntilItIsFulfilled() throws IOException {
        assertThat(archive().isWished()).isFalse();
        archive().wish();
        assertThat(archive().isWished()).isTrue();
        archive().keep(recorded("classes"));
        assertThat(archive().isWished()).isFalse();
    }

    @Test
    void whatCannotBeRecordedIsNotTriedAgain() throws IOException {
        assertThat(archive().isRefused()).isFalse();
        archive().refuse();
        assertThat(archive().isRefused()).isTrue();
    }

    @Test
    void theLeastRecentlyUsedOnesGo() throws IOException {
        for (int version = 0; version < 5; version++) {
            Files.writeString(jar, "version " + "x".repeat(version));
            archive().keep(recorded("classes"));
            try (Stream<Path> files = Files.list(cache)) {
                files.forEach(
                        file -> file.toFile().setLastModified(file.toFile().lastModified() - 1000));
            }
        }
        try (Stream<Path> files = Files.list(cache)) {
            assertThat(files).hasSize(3);
        }
        assertThat(archive().exists()).isTrue();
    }

    private ClassArchive archive() throws IOException {
        return ClassArchive.of(cache, List.of(jar)).orElseThrow();
    }

    private Path recorded(String contents) throws IOException {
        return Files.writeString(folder.resolve("recorded.jsa"), contents);
    }
}
