package io.github.bookfigures.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What the processor can do, as far as it decides which code of OpenBLAS runs.
 *
 * @param hasAvx2 whether it is known to be an x86-64 with AVX2
 */
record Processor(boolean hasAvx2) {
    private static final Path LINUX = Path.of("/proc/cpuinfo");

    static Processor current() {
        return new Processor(System.getProperty("os.arch").equals("amd64") && listsAvx2());
    }

    private static boolean listsAvx2() {
        try (Stream<String> lines = Files.lines(LINUX)) {
            return lines.anyMatch(line -> line.startsWith("flags") && line.contains(" avx2"));
        } catch (IOException notLinux) {
            return false;
        }
    }
}
