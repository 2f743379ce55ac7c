package io.github.bookfigures.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How much physical memory a process holds, as Linux counts it (proc(5): {@code VmRSS}, {@code VmHWM}). Other systems, and
 * containers that hide it, tell nothing.
 */
final class ResidentSet {
    /** Written into {@code clear_refs}, sets the peak back to what is held now. */
    private static final String RESET_PEAK = "5";

    private static final double KIBIBYTES_PER_MEGABYTE = 1e6 / 1024;

    private final Path status;
    private final Path control;
    private OptionalInt start = OptionalInt.empty();

    ResidentSet(long pid) {
        Path process = Path.of("/proc", Long.toString(pid));
        status = process.resolve("status");
        control = process.resolve("clear_refs");
    }

    /** From now on looks for the peak. */
    void begin() {
        try {
            Files.writeString(control, RESET_PEAK);
            start = megabytes("VmRSS:");
        } catch (IOException untold) {
            start = OptionalInt.empty();
        }
    }

    /** What was seen since the beginning. */
    Optional<Memory> seen() {
        OptionalInt peak = start.isPresent() ? megabytes("VmHWM:") : OptionalInt.empty();
        return peak.isPresent()
                ? Optional.of(new Memory(peak.getAsInt(), Math.max(0, peak.getAsInt() - start.getAsInt())))
                : Optional.empty();
    }

    private OptionalInt megabytes(String name) {
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith(name))
                    .mapToInt(line ->
                            (int) Math.round(Integer.parseInt(line.replaceAll("\\D", "")) / KIBIBYTES_PER_MEGABYTE))
                    .findFirst();
        } catch (IOException untold) {
            return OptionalInt.empty();
        }
    }
}
