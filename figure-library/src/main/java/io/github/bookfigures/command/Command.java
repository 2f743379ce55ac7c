package io.github.bookfigures.command;

import io.github.bookfigures.data.InputException;
import io.github.bookfigures.generator.Lab;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A program and its arguments, started without a shell. It runs in an empty folder that holds the figure's {@code inputs}
 * and nothing else, so that it cannot read what the build does not know of. It is told the figure's seed.
 */
public final class Command {
    private static final int MOST_BYTES = 64 << 20;
    private static final int LONGEST_COMPLAINT = 300;
    private static final int LONGEST_SHOWN = 120;
    private static final int MOST_COMPLAINTS = 1 << 16;
    private static final String COMPLAINTS = ".stderr";

    private final List<String> words;

    /** @throws InputException when there is no program */
    public Command(List<String> words) {
        this.words = List.copyOf(words);
        if (words.isEmpty() || words.get(0).isBlank()) {
            throw new InputException("'exec' needs a program and its arguments, such as [python3, plot.py]");
        }
    }

    /**
     * Runs it and waits for its end.
     *
     * @param use gets the folder it ran in, with the files it wrote there, and what it printed
     * @throws InputException when it cannot be started, fails or prints without end
     */
    public <T> T run(Lab lab, Function<Finished, T> use) {
        try {
            Path folder = Files.createTempDirectory("exec");
            try {
                provide(lab, folder);
                return use.apply(new Finished(folder, printed(lab, folder)));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of command '" + this + "': " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InputException("command '" + this + "' was interrupted");
        }
    }

    /**
     * What a command left.
     *
     * @param folder where it ran; gone afterwards
     * @param printed its standard output
     */
    public record Finished(Path folder, byte[] printed) {}

    private void provide(Lab lab, Path folder) throws IOException {
        for (String input : lab.inputs()) {
            Path place = folder.resolve(input).normalize();
            if (!place.startsWith(folder) || place.equals(folder)) {
                throw new InputException("input '" + input + "' lies outside of the manifest's folder;"
                        + " a command is given only what is below it");
            }
            Files.createDirectories(place.resolveSibling(""));
            Files.write(place, lab.input(input));
        }
    }

    private byte[] printed(Lab lab, Path folder) throws IOException, InterruptedException {
        Path complaints = folder.resolve(COMPLAINTS);
        Process process = start(lab, folder, complaints);
        try (InputStream output = process.getInputStream()) {
            process.getOutputStream().close();
            byte[] printed = output.readNBytes(MOST_BYTES + 1);
            if (printed.length > MOST_BYTES) {
                throw new InputException(
                        "command '" + this + "' printed more than " + (MOST_BYTES >> 20) + " MB, expected a table");
            }
            int exit = process.waitFor();
            String said = end(complaints);
            System.err.print(said);
            if (exit != 0) {
                throw new InputException("command '" + this + "' ended with exit code " + exit + lastLine(said));
            }
            return printed;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private Process start(Lab lab, Path folder, Path complaints) {
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.redirectError(complaints.toFile());
        builder.environment().put("FIGURE_SEED", Long.toString(lab.seed()));
        // So that the same command makes the same bytes, wherever the program asks for it.
        builder.environment().put("SOURCE_DATE_EPOCH", "0");
        builder.environment().put("PYTHONHASHSEED", "0");
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        builder.environment().put("MPLBACKEND", "Agg");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new InputException("command '" + this + "' cannot be started: " + reason(e));
        }
    }

    private String reason(IOException e) {
        String program = words.get(0);
        if (program.contains("/")) {
            return "'" + program + "' is no program; name what runs it first, such as [python3, plot.py]";
        }
        String said = String.valueOf(e.getMessage());
        return said.contains("error=") && !said.contains("error=2,")
                ? said.replaceFirst("(?s).*error=\\d+, ", "")
                : "is '" + program + "' installed and on the PATH?";
    }

    /** The end of what it said, which may be without end. */
    private static String end(Path complaints) throws IOException {
        try (SeekableByteChannel said = Files.newByteChannel(complaints)) {
            said.position(Math.max(0, said.size() - MOST_COMPLAINTS));
            return new String(Channels.newInputStream(said).readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static String lastLine(String said) {
        String last = said.lines()
                .filter(line -> !line.isBlank())
                .reduce("", (before, line) -> line)
                .strip();
        String shown = last.length() <= LONGEST_COMPLAINT ? last : last.substring(0, LONGEST_COMPLAINT) + "…";
        return last.isEmpty() ? " and said nothing" : ": " + shown;
    }

    private static void delete(Path folder) throws IOException {
        List<Path> innermostFirst;
        try (Stream<Path> tree = Files.walk(folder)) {
            innermostFirst = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : innermostFirst) {
            Files.deleteIfExists(path);
        }
    }

    /** As one would type it, if it is not too long to read. */
    @Override
    public String toString() {
        String typed = String.join(" ", words);
        return typed.length() <= LONGEST_SHOWN ? typed : typed.substring(0, LONGEST_SHOWN) + "…";
    }
}
