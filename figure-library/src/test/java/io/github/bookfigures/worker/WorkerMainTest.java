package io.github.bookfigures.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.build.SmallGenerators;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerMainTest {
    @TempDir
    Path folder;

    @Test
    void aChildEndsWithItsBuildEvenInTheMiddleOfAnEndlessJob() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            WorkerMain.class.getName(),
                            folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put(WorkerMain.ADDRESS, server.getLocalPort() + ":secret");
            Process child = builder.start();
            try {
                try (Socket socket = server.accept()) {
                    Frames frames = new Frames(socket);
                    assertThat(frames.read(Reply.class)).isEqualTo(new Reply.Ready("secret"));
                    frames.write(new Request.Measure(
                            "endless",
                            SmallGenerators.Endless.Loop.class.getName(),
                            "{\"points\": 5}",
                            42,
                            Request.Inputs.NONE));
                    awaitLockOf(folder);
                    assertThat(child.isAlive()).isTrue();
                }
                assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
            } finally {
                child.destroyForcibly();
            }
        }
    }

    /** The job runs as soon as the lock of its result is there. */
    private static void awaitLockOf(Path store) throws InterruptedException {
        for (int i = 0; i < 400; i++) {
            File[] locks = store.toFile().listFiles((in, name) -> name.endsWith(".lock"));
            if (locks != null && locks.length == 1) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the job did not begin");
    }

    @Test
    void aFloodOfOutputIsCutOffOncePerJob() throws IOException {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        try (CappedOutput capped = new CappedOutput(log, 4)) {
            capped.write("abcdef".getBytes(StandardCharsets.UTF_8));
            capped.write('g');
            capped.reset();
            capped.write('h');
        }
        assertThat(log.toString(StandardCharsets.UTF_8))
                .isEqualTo("abcd\n… the rest of what this job prints is left out\nh");
    }

    @Test
    void settingsFitSmallNetworks() {
        WorkerSettings settings = WorkerSettings.standard(List.of(), 2, folder, folder, folder);
        assertThat(settings.options())
                .contains("-XX:+UseSerialGC", "-Djava.awt.headless=true", "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0");
        assertThat(settings.environment()).containsEntry("OMP_NUM_THREADS", "1");
        assertThat(settings.with(List.of("-Xmx9g")).options()).endsWith("-Xmx9g");
    }
}
