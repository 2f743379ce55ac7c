package io.github.bookfigures.build;

import io.github.bookfigures.plan.Selection;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A build in a process of its own, as a build tool would run it, so that it can be killed. */
final class BuildProcess {
    private BuildProcess() {}

    /** @param args the folder of the book */
    public static void main(String[] args) throws IOException, InterruptedException {
        BuildReport report = new Book(Path.of(args[0])).build(Selection.ALL);
        System.exit(report.failures().isEmpty() ? 0 : 1);
    }

    static Process start(Path folder, Path log) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BuildProcess.class.getName(),
                        folder.toAbsolutePath() + File.separator))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }
}
