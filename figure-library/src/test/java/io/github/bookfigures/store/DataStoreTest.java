package io.github.bookfigures.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataStoreTest {
    private static final MeasurementKey KEY = MeasurementKey.of("Experiment", "{}", 42);

    @TempDir
    Path folder;

    @Test
    void aResultIsMadeOnceHoweverManyAskAtTheSameTime() throws Exception {
        DataStore store = new DataStore(folder.resolve("new"));
        AtomicInteger made = new AtomicInteger();
        CountDownLatch allThere = new CountDownLatch(8);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<byte[]>> asked = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            asked.add(threads.submit(() -> {
                allThere.countDown();
                allThere.await();
                return store.findOrMake(KEY, () -> ("made " + made.incrementAndGet()).getBytes(UTF_8));
            }));
        }
        for (Future<byte[]> one : asked) {
            assertThat(new String(one.get(), UTF_8)).isEqualTo("made 1");
        }
        threads.shutdown();
        assertThat(store.find(KEY))
                .hasValueSatisfying(bytes -> assertThat(bytes).asString().isEqualTo("made 1"));
        assertThat(store.file(KEY)).hasContent("made 1").hasFileName(KEY.hex() + ".json");
    }

    @Test
    void aMakerThatFailsLeavesNothingAndTheNextOneTries() throws IOException {
        DataStore store = new DataStore(folder);
        assertThatThrownBy(() -> store.findOrMake(KEY, () -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(store.find(KEY)).isEmpty();
        assertThat(store.findOrMake(KEY, () -> new byte[] {1})).containsExactly(1);
    }

    @Test
    void aMakerThatAsksForItselfIsStopped() {
        DataStore store = new DataStore(folder);
        assertThatThrownBy(() -> store.findOrMake(KEY, () -> again(store)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("an experiment asks for its own result");
    }

    private static byte[] again(DataStore store) {
        try {
            return store.findOrMake(KEY, () -> new byte[0]);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void keysDifferInExperimentParametersAndSeed() {
        assertThat(List.of(
                        KEY,
                        MeasurementKey.of("Experiment2", "{}", 42),
                        MeasurementKey.of("Experiment", "{ }", 42),
                        MeasurementKey.of("Experiment", "{}", 43)))
                .doesNotHaveDuplicates();
        assertThat(KEY.hex())
                .as("printf 'Experiment\\n42\\n{}' | sha256sum")
                .isEqualTo("3fe3c0cc16802ae0c6405aaa9f637c472839d50dbe3028beef561476588d2c08");
        assertThatThrownBy(() -> new MeasurementKey("../secret")).hasMessage("not a key: ../secret");
    }

    @Test
    void anUnchangedFileIsLeftAlone() throws IOException {
        Path file = folder.resolve("deep/file.txt");
        assertThat(AtomicFile.write(file, new byte[] {1, 2})).isTrue();
        assertThat(AtomicFile.write(file, new byte[] {1, 2})).isFalse();
        assertThat(AtomicFile.write(file, new byte[] {1, 3})).isTrue();
        assertThat(Files.readAllBytes(file)).containsExactly(1, 3);
        assertThat(Files.getPosixFilePermissions(file))
                .as("readable for a web server as any other file")
                .isEqualTo(Files.getPosixFilePermissions(Files.createFile(folder.resolve("any"))));
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }
}
