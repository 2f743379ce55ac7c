package io.github.bookfigures.manifest;

import io.github.bookfigures.figure.Format;
import io.github.bookfigures.yaml.Located;
import io.github.bookfigures.yaml.Nearest;
import io.github.bookfigures.yaml.Position;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.YamlMessages;
import java.math.BigDecimal;
import java.util.Collection;

/** Every complaint about a manifest, kept together so that they read as the work of one hand. */
public final class Messages {
    private Messages() {}

    // Words that only later readers know.

    /** No generator has this name. */
    public static Problem unknownGenerator(Located<String> name, Collection<String> known) {
        return YamlMessages.unknown("generator", name, "", "generators", known);
    }

    /** There is no such rule of the lint. */
    public static Problem unknownRule(Located<String> name, Collection<String> known) {
        return YamlMessages.unknown("rule", name, " under 'lint'", "rules", known);
    }

    /** The generator has no parameter of this name. */
    public static Problem unknownParameter(Located<String> name, String generator, Collection<String> known) {
        return YamlMessages.unknown(
                "parameter", name, " of generator '" + YamlMessages.shortened(generator) + "'", "parameters", known);
    }

    /** A parameter without default is not given. */
    public static Problem missingParameter(Position position, String name, String generator) {
        return new Problem(
                position,
                "parameter '" + YamlMessages.shortened(name) + "' of generator '" + YamlMessages.shortened(generator)
                        + "' is missing",
                "It has no default: add it under 'params'.");
    }

    /** The generator's class cannot be found. */
    public static Problem missingClass(Located<String> generator, String className) {
        return new Problem(
                generator.position(),
                "generator '" + YamlMessages.shortened(generator.value()) + "' needs class " + className
                        + ", which is not on the class path",
                "Compile the project first, or add the dependency that holds it.");
    }

    /** A claim cannot be read. */
    public static Problem badClaim(Position position, String wrong) {
        return new Problem(
                position,
                wrong.replaceAll("\\s+", " "),
                "A claim compares two sides, such as \"max(plain.loss) < 0.4\".");
    }

    // Keys.

    static Problem onlyInManifest(Located<String> key, String manifest) {
        return new Problem(
                key.position(),
                "'" + key.value() + "' in an included file",
                "An included file holds 'figures' only; move this to " + manifest + ".");
    }

    /**
     * A file that an experiment is to read is not there.
     *
     * @param near the files that are there instead
     */
    public static Problem missingInput(Located<String> file, Collection<String> near) {
        return input(
                file,
                "does not exist",
                "Paths are relative to the manifest"
                        + (file.value().contains("\\") ? ", with '/' between folders." : ".")
                        + Nearest.word(file.value(), near)
                                .map(meant -> " Did you mean '" + YamlMessages.shortened(meant) + "'?")
                                .orElse(""));
    }

    /** Something is there that has no contents of its own. */
    public static Problem noFile(Located<String> file, String kind) {
        return input(file, "is a " + kind, "Expected a file.");
    }

    /** A path that is right on one machine only. */
    public static Problem absoluteInput(Located<String> file) {
        return input(
                file,
                "is absolute",
                "Expected a path relative to the manifest, which is the same wherever the book is built.");
    }

    /** No path at all. */
    public static Problem noPath(Located<String> file, String wrong) {
        return input(
                file,
                "is no path (" + wrong + ")",
                "Expected a path relative to the manifest, with '/' between folders.");
    }

    /** A file that cannot be opened. */
    public static Problem unreadableInput(Located<String> file) {
        return input(file, "cannot be read", "Check its permissions.");
    }

    /** A file too large for memory. */
    public static Problem hugeInput(Located<String> file, long megabytes, long most) {
        return input(
                file,
                "has " + megabytes + " MB",
                "Expected at most " + most + " MB: keep in the book what the figure shows of it.");
    }

    private static Problem input(Located<String> file, String wrong, String hint) {
        return new Problem(file.position(), "input '" + YamlMessages.shortened(file.value()) + "' " + wrong, hint);
    }

    static Problem nothingToBuild(Position position) {
        return new Problem(
                position,
                "a manifest without 'figures' or 'include'",
                "Add 'figures:' and below it a list of figures.");
    }

    // Values.

    static Problem tooManyPixels(Position figure, String size) {
        return new Problem(
                figure,
                "the PNG of this figure would be " + size,
                "Expected at most " + RasterSize.LONGEST_SIDE + " a side and " + RasterSize.MOST_PIXELS / 1_000_000
                        + " million in all: lower 'dpi' or the size, or leave png out of 'formats'.");
    }

    static Problem noTextWidth(Position width, BigDecimal percent) {
        return new Problem(
                width,
                "'width' is " + percent.toPlainString() + " % of a width of the text that nobody names",
                "Add 'textWidth' to 'defaults': what your pages leave for text, such as 150 mm.");
    }

    static Problem badShare(Position width, BigDecimal percent, Length text, BigDecimal value) {
        return new Problem(
                width,
                "'width' is " + percent.toPlainString() + " % of " + text + ", that is "
                        + value.stripTrailingZeros().toPlainString() + " "
                        + text.unit().word(),
                "Expected a width from 0.5 in to 40 in.");
    }

    static Problem unknownFormat(Located<String> format) {
        return YamlMessages.unknown("format", format, "", "formats", Format.drawnWords());
    }

    static Problem photoFormat(Located<String> format) {
        return new Problem(
                format.position(),
                "format '" + format.value() + "' is for photos",
                "JPEG blurs lines and letters: draw figures in png, svg or pdf. A photo is put in place with"
                        + " static: photo.jpg.");
    }

    static Problem unknownVariant(Located<String> variant) {
        return YamlMessages.unknown("variant", variant, "", "variants", Variant.words());
    }

    static Problem unknownUnit(Located<String> unit, String subject, Collection<String> known) {
        return YamlMessages.unknown("unit", unit, " in " + subject, "units", known);
    }

    // Where figures land.

    static Problem badFile(Located<String> file, String wrong, String todo) {
        return new Problem(file.position(), "file '" + YamlMessages.shortened(file.value()) + "' " + wrong, todo);
    }

    static Problem duplicateId(Located<String> id, Position first) {
        return new Problem(
                id.position(),
                "id '" + YamlMessages.shortened(id.value()) + "' is taken",
                "The figure at " + first + " has it already; ids are unique in the book.");
    }

    static Problem duplicateFile(Located<String> file, Position first) {
        return new Problem(
                file.position(),
                "file '" + YamlMessages.shortened(file.value()) + "' is taken",
                "The figure at " + first + " is written there already; set another 'file'.");
    }

    static Problem caseClash(Located<String> file, Located<String> first) {
        return new Problem(
                file.position(),
                "file '" + YamlMessages.shortened(file.value()) + "' differs from '"
                        + YamlMessages.shortened(first.value()) + "' only in upper and lower case",
                "They are the same file on Windows and macOS; the other one is at " + first.position() + ".");
    }

    // Includes.

    static Problem noSuchInclude(Located<String> include, String folder) {
        return include(include, "names no file", "Paths are relative to " + folder + ".");
    }

    static Problem noMatch(Located<String> include, String folder) {
        return include(
                include,
                "matches no file",
                "Patterns are relative to " + folder + "; '*' stands for part of a name, '**' for folders too.");
    }

    static Problem includesItself(Located<String> include) {
        return include(include, "is the file that holds it", "Remove it.");
    }

    static Problem includeOutside(Located<String> include, String folder) {
        return include(
                include, "lies outside the manifest's folder", "Expected a path below " + folder + ", without '..'.");
    }

    static Problem badInclude(Located<String> include, String wrong) {
        return include(
                include,
                "is no path or pattern (" + wrong + ")",
                "Expected something like 'chapters/*.yaml', with '/' between folders.");
    }

    private static Problem include(Located<String> include, String wrong, String hint) {
        return new Problem(
                include.position(), "include '" + YamlMessages.shortened(include.value()) + "' " + wrong, hint);
    }
}
