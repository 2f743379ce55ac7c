package io.github.bookfigures.picture;

import io.github.bookfigures.command.Command;
import io.github.bookfigures.data.InputException;
import io.github.bookfigures.figure.Format;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.generator.Measurement;
import io.github.bookfigures.generator.PictureGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pictures that a command writes. A manifest writes {@code exec: [python3, plot.py, "{png}"]}, where a format in braces
 * stands for the file that the command is to write.
 */
@Generator(name = "exec", summary = "A picture that a command writes, such as a Python or R script.")
public final class CommandPicture implements PictureGenerator<CommandPicture.Params, CommandPicture.Result> {
    /** What the manifest may set. */
    public record Params(
            @Doc(
                    "the program and its arguments; {png}, {svg}, {pdf}, {jpg}, {eps} and {gif} stand for files to be written")
            List<String> exec) {
        public Params() {
            this(List.of());
        }
    }

    /**
     * What the pictures come from.
     *
     * @param inputs length of each file that the command may read, by its name
     */
    public record Result(Map<String, Integer> inputs) {}

    /** Looks at what the command is given. The command itself runs when the picture is needed. */
    public static final class Inputs implements Experiment<Params, Result> {
        @Override
        public Result run(Params p, Lab lab) {
            Map<String, Integer> inputs = new LinkedHashMap<>();
            lab.inputs().forEach(input -> inputs.put(input, lab.input(input).length));
            return new Result(inputs);
        }

        @Override
        public List<Check> checks(Params p, Result r) {
            return List.of();
        }
    }

    @Override
    public Measurement<?, Result> measurement(Params p) {
        if (p.exec().isEmpty()) {
            throw new IllegalArgumentException("needs a command, such as exec: [python3, plot.py, \"{png}\"]");
        }
        return Measurement.of(Inputs.class, p);
    }

    @Override
    public Map<Format, byte[]> pictures(Params p, Result r, Lab lab) {
        Map<Format, String> files = new EnumMap<>(Format.class);
        List<String> words = p.exec().stream().map(word -> filled(word, files)).toList();
        Command command = new Command(words);
        return command.run(lab, finished -> {
            Map<Format, byte[]> pictures = new EnumMap<>(Format.class);
            files.forEach((format, file) -> {
                byte[] content = read(finished.folder().resolve(file), command, file);
                Picture.of(file + "' of command '" + command, format, content);
                pictures.put(format, content);
            });
            return pictures;
        });
    }

    private static String filled(String word, Map<Format, String> files) {
        String filled = word;
        for (Format format : Format.values()) {
            String place = "{" + format.word() + "}";
            if (filled.contains(place)) {
                String file = "figure." + format.word();
                files.put(format, file);
                filled = filled.replace(place, file);
            }
        }
        return filled;
    }

    private static byte[] read(Path file, Command command, String name) {
        try {
            if (Files.isRegularFile(file)) {
                try (InputStream content = Files.newInputStream(file)) {
                    return content.readNBytes(Picture.MOST_BYTES + 1);
                }
            }
        } catch (IOException e) {
            throw new InputException("command '" + command + "' wrote a file '" + name + "' that cannot be read");
        }
        throw new InputException("command '" + command + "' ended without writing '" + name + "'");
    }
}
