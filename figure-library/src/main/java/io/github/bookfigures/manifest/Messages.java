package io.github.bookfigures.manifest;

import io.github.bookfigures.figure.Format;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every complaint about a manifest, kept together so that they read as the work of one hand. */
public final class Messages {
    private static final int WORDS_LISTED = 20;
    private static final int CHARACTERS_QUOTED = 40;

    private Messages() {}

    // Words that only later readers know.

    /** No generator has this name. */
    public static Problem unknownGenerator(Located<String> name, Collection<String> known) {
        return unknown("generator", name, "", "generators", known);
    }

    /** No theme has this name. */
    public static Problem unknownTheme(Located<String> name, Collection<String> known) {
        return unknown("theme", name, "", "themes", known);
    }

    /** The generator has no parameter of this name. */
    public static Problem unknownParameter(Located<String> name, String generator, Collection<String> known) {
        return unknown("parameter", name, " of generator '" + shortened(generator) + "'", "parameters", known);
    }

    /** A parameter without default is not given. */
    public static Problem missingParameter(Position position, String name, String generator) {
        return new Problem(
                position,
                "parameter '" + shortened(name) + "' of generator '" + shortened(generator) + "' is missing",
                "It has no default: add it under 'params'.");
    }

    /** The generator's class cannot be found. */
    public static Problem missingClass(Located<String> generator, String className) {
        return new Problem(
                generator.position(),
                "generator '" + shortened(generator.value()) + "' needs class " + className
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

    /** A value is not of the type asked for. */
    public static Problem unexpected(String expected, Value found) {
        return new Problem(
                found.position(), "expected " + expected + ", found " + found.describe(), quoteHint(expected, found));
    }

    // Files.

    static Problem missingFile(String file) {
        return new Problem(
                Position.whole(file),
                "no such file",
                "The manifest lists the figures of the book: create it, or correct its path.");
    }

    static Problem folder(String file) {
        return new Problem(Position.whole(file), "this is a folder", "Expected a YAML file.");
    }

    static Problem unreadable(String file, String reason) {
        return new Problem(Position.whole(file), "cannot be read (" + reason + ")", "Check the file's permissions.");
    }

    static Problem tooLarge(String file, long limit) {
        return new Problem(
                Position.whole(file),
                "larger than " + limit + " bytes",
                "Split it: move figures into files of their own and list them under 'include'.");
    }

    static Problem notUtf8(Position position, int value) {
        return new Problem(
                position, String.format(Locale.ROOT, "byte 0x%02X is not UTF-8", value), "Save the file as UTF-8.");
    }

    static Problem utf16(String file) {
        return new Problem(Position.whole(file), "written in UTF-16", "Save the file as UTF-8.");
    }

    static Problem unprintable(Position position, int codePoint) {
        return new Problem(
                position,
                String.format(Locale.ROOT, "character U+%04X cannot stand in a YAML file", codePoint),
                "Remove it, or write it as an escape in double quotes.");
    }

    // YAML.

    static Problem empty(String file) {
        return new Problem(
                Position.whole(file),
                "there is nothing in it but comments or blank lines",
                "Expected at least 'figures: []'.");
    }

    static Problem notYaml(Position position, String context, String problem) {
        String where = context.isEmpty() ? "" : context + ", ";
        String hint = problem.contains("TAB")
                ? "Indent with spaces."
                : "Check indentation, quotes and brackets here and just above.";
        return new Problem(position, "not valid YAML: " + where + problem.replaceAll("\\. \\(Do not use .*", ""), hint);
    }

    static Problem malformed(Position position) {
        return new Problem(
                position,
                "not valid YAML: a malformed escape or directive",
                "Check what follows '\\' or '%' here; in single quotes '\\' means itself.");
    }

    static Problem tooDeep(Position position, int limit) {
        return new Problem(
                position, "nested deeper than " + limit + " levels", "Expected no more; is a bracket left open?");
    }

    static Problem tooManyAliases(String file, int limit) {
        return new Problem(
                Position.whole(file),
                "more than " + limit + " aliases of lists and mappings",
                "Write some of them out, or move what they share into 'defaults'.");
    }

    static Problem tooManyValues(Position position, int limit) {
        return new Problem(
                position,
                "the file holds more than " + limit + " values, counting each alias in full",
                "Repeat less by alias, or split the file and list its parts under 'include'.");
    }

    static Problem recursive(Position position) {
        return new Problem(
                position,
                "this value contains itself through an alias",
                "Expected an alias of something that is complete before it.");
    }

    static Problem notAMapping(Value found) {
        return new Problem(
                found.position(), "the file holds " + found.describe(), "Expected a mapping with key 'figures'.");
    }

    static Problem duplicateKey(Position position, String key, Position first) {
        return new Problem(
                position,
                "key '" + shortened(key) + "' comes twice",
                "It is first at line " + first.line() + ": keep one.");
    }

    static Problem notATextKey(Position position, String found) {
        return new Problem(
                position, "a key is " + found, "Expected text; put numbers, true, false and null in quotes.");
    }

    static Problem unknownTag(Position position, String tag) {
        return new Problem(
                position,
                "YAML tag '" + shortened(tag) + "' is not known here",
                "Remove it: expected plain text, numbers, true, false, lists and mappings.");
    }

    static Problem notFinite(Position position, String source) {
        return new Problem(
                position,
                "'" + shortened(source) + "' is no finite number",
                "Expected a number between -1.7e308 and 1.7e308 of at most 100 characters; put text in quotes.");
    }

    // Keys.

    static Problem unknownKey(Located<String> key, String where, Collection<String> known) {
        return unknown("key", key, " in " + where, "keys", known);
    }

    static Problem missingKey(Position position, String key, String where) {
        return new Problem(position, where + " without '" + key + "'", "Add '" + key + ": …'.");
    }

    static Problem onlyInManifest(Located<String> key, String manifest) {
        return new Problem(
                key.position(),
                "'" + key.value() + "' in an included file",
                "An included file holds 'figures' only; move this to " + manifest + ".");
    }

    static Problem nothingToBuild(Position position) {
        return new Problem(
                position,
                "a manifest without 'figures' or 'include'",
                "Add 'figures:' and below it a list of figures.");
    }

    // Values.

    static Problem mustBe(String subject, String expected, Value found) {
        return new Problem(
                found.position(),
                subject + " is " + found.describe(),
                "Expected " + expected + "." + after(quoteHint(expected, found)));
    }

    static Problem emptyList(String subject, String expected, Position position) {
        return new Problem(position, subject + " is an empty list", "Expected " + expected + ", or leave it out.");
    }

    static Problem emptyText(String subject, Position position) {
        return new Problem(position, subject + " is empty", "Write the text, or leave it out.");
    }

    static Problem tooManyPixels(Position figure, String size) {
        return new Problem(
                figure,
                "the PNG of this figure would be " + size,
                "Expected at most " + RasterSize.LONGEST_SIDE + " a side and " + RasterSize.MOST_PIXELS / 1_000_000
                        + " million in all: lower 'dpi' or the size, or leave png out of 'formats'.");
    }

    static Problem repeated(String subject, String word, Position position) {
        return new Problem(position, subject + " lists '" + shortened(word) + "' twice", "Remove one.");
    }

    static Problem unknownFormat(Located<String> format) {
        return unknown("format", format, "", "formats", Format.words());
    }

    static Problem unknownUnit(Located<String> unit, String subject, Collection<String> known) {
        return unknown("unit", unit, " in " + subject, "units", known);
    }

    // Where figures land.

    static Problem badFile(Located<String> file, String wrong, String todo) {
        return new Problem(file.position(), "file '" + shortened(file.value()) + "' " + wrong, todo);
    }

    static Problem duplicateId(Located<String> id, Position first) {
        return new Problem(
                id.position(),
                "id '" + shortened(id.value()) + "' is taken",
                "The figure at " + first + " has it already; ids are unique in the book.");
    }

    static Problem duplicateFile(Located<String> file, Position first) {
        return new Problem(
                file.position(),
                "file '" + shortened(file.value()) + "' is taken",
                "The figure at " + first + " is written there already; set another 'file'.");
    }

    static Problem caseClash(Located<String> file, Located<String> first) {
        return new Problem(
                file.position(),
                "file '" + shortened(file.value()) + "' differs from '" + shortened(first.value())
                        + "' only in upper and lower case",
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
        return new Problem(include.position(), "include '" + shortened(include.value()) + "' " + wrong, hint);
    }

    // Parts of sentences.

    private static Problem unknown(
            String kind, Located<String> word, String where, String kinds, Collection<String> known) {
        Optional<String> meant = Nearest.word(word.value(), known);
        String guess = meant.map(nearest -> "Did you mean '" + nearest + "'?").orElse("");
        return new Problem(
                word.position(),
                "unknown " + kind + " '" + shortened(word.value()) + "'" + where,
                list(word.value(), kinds, known) + after(guess));
    }

    private static String list(String word, String kinds, Collection<String> known) {
        if (known.isEmpty()) {
            return "There are no " + kinds + ".";
        }
        if (known.size() <= WORDS_LISTED) {
            return "Known " + kinds + ": " + String.join(", ", known) + ".";
        }
        List<String> nearest = Nearest.words(word, known, 5);
        return "Nearest of " + known.size() + " " + kinds + ": " + String.join(", ", nearest) + ".";
    }

    private static String quoteHint(String expected, Value found) {
        boolean isText = found instanceof Value.Numeral || found instanceof Value.Truth;
        return isText && expected.startsWith("text") ? "Put it in quotes to make it text." : "";
    }

    private static String after(String sentence) {
        return sentence.isEmpty() ? "" : " " + sentence;
    }

    /** An author's text for use in a message: on one line, and not too long. */
    static String shortened(String text) {
        boolean whole = text.codePointCount(0, text.length()) <= CHARACTERS_QUOTED;
        String head = text.codePoints()
                .limit(CHARACTERS_QUOTED)
                .mapToObj(c ->
                        Character.isISOControl(c) ? String.format(Locale.ROOT, "\\u%04x", c) : Character.toString(c))
                .collect(Collectors.joining());
        return whole ? head : head + "…";
    }
}
