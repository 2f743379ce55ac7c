package io.github.bookfigures.yaml;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Complaints about any YAML file an author writes, kept together so that they read as the work of one hand. */
public final class YamlMessages {
    private static final int WORDS_LISTED = 20;
    private static final int CHARACTERS_QUOTED = 40;

    private YamlMessages() {}

    // Files.

    static Problem missingFile(String file, FileKind kind) {
        return new Problem(Position.whole(file), "no such file", kind.purpose());
    }

    static Problem folder(String file) {
        return new Problem(Position.whole(file), "this is a folder", "Expected a YAML file.");
    }

    static Problem unreadable(String file, String reason) {
        return new Problem(Position.whole(file), "cannot be read (" + reason + ")", "Check the file's permissions.");
    }

    static Problem tooLarge(String file, long limit, FileKind kind) {
        return new Problem(Position.whole(file), "larger than " + limit + " bytes", kind.split());
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

    static Problem empty(String file, FileKind kind) {
        return new Problem(
                Position.whole(file),
                "there is nothing in it but comments or blank lines",
                "Expected at least '" + kind.smallest() + "'.");
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

    static Problem notMergeable(Position position, String found) {
        return new Problem(
                position,
                "'<<' merges " + found,
                "Expected a mapping, an alias of one, or a list of such: '<<: *name'.");
    }

    static Problem notAMapping(Value found, FileKind kind) {
        return new Problem(
                found.position(),
                "the file holds " + found.describe(),
                "Expected a mapping with key '" + kind.key() + "'.");
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

    static Problem controlCharacter(Position position, int character) {
        return new Problem(
                position,
                String.format(Locale.ROOT, "control character U+%04X in a text", character),
                "Remove it: no name, figure or page can hold it.");
    }

    static Problem notFinite(Position position, String source) {
        return new Problem(
                position,
                "'" + shortened(source) + "' is no finite number",
                "Expected a number between -1.7e308 and 1.7e308 of at most 100 characters; put text in quotes.");
    }

    // Keys and values.

    static Problem unknownKey(Located<String> key, String where, Collection<String> known) {
        return unknown("key", key, " in " + where, "keys", known);
    }

    /** A key that must be there is not given. */
    public static Problem missingKey(Position position, String key, String where) {
        return new Problem(position, where + " without '" + key + "'", "Add '" + key + ": …'.");
    }

    /** A value is not of the type asked for. */
    public static Problem unexpected(String expected, Value found) {
        return new Problem(
                found.position(), "expected " + expected + ", found " + found.describe(), quoteHint(expected, found));
    }

    /** A value of a key is not what it must be. */
    public static Problem mustBe(String subject, String expected, Value found) {
        return new Problem(
                found.position(),
                subject + " is " + found.describe(),
                "Expected " + expected + "." + after(quoteHint(expected, found)));
    }

    static Problem emptyList(String subject, String expected, Position position) {
        return new Problem(position, subject + " is an empty list", "Expected " + expected + ", or leave it out.");
    }

    /** A text is blank. */
    public static Problem emptyText(String subject, Position position) {
        return new Problem(position, subject + " is empty", "Write the text, or leave it out.");
    }

    static Problem repeated(String subject, String word, Position position) {
        return new Problem(position, subject + " lists '" + shortened(word) + "' twice", "Remove one.");
    }

    // Parts of sentences.

    /** A word is not one of those known. */
    public static Problem unknown(
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
    public static String shortened(String text) {
        boolean whole = text.codePointCount(0, text.length()) <= CHARACTERS_QUOTED;
        String head = text.codePoints()
                .limit(CHARACTERS_QUOTED)
                .mapToObj(c ->
                        Character.isISOControl(c) ? String.format(Locale.ROOT, "\\u%04x", c) : Character.toString(c))
                .collect(Collectors.joining());
        return whole ? head : head + "…";
    }
}
