package io.github.bookfigures.manifest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.bookfigures.figure.Format;
import io.github.bookfigures.figure.HtmlShape;
import io.github.bookfigures.figure.SvgText;
import io.github.bookfigures.yaml.Located;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.Reading;
import io.github.bookfigures.yaml.Value;
import io.github.bookfigures.yaml.ValueType;
import io.github.bookfigures.yaml.YamlMessages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The types of the manifest's keys. */
final class ValueTypes {
    private static final String SHORT_NAME_PATTERN = "^[a-z0-9][a-z0-9_-]*(\\.[a-z0-9_-]+)*$";
    private static final Pattern SHORT_NAME_WRITTEN = Pattern.compile(SHORT_NAME_PATTERN);
    private static final String SHORT_NAME_IS =
            "a short name: lower-case letters, digits, '-', '_' and single '.' inside, at most 100 characters";
    private static final int LONGEST_NAME = 100;

    private static final String LENGTH_IS =
            "a length from 0.5 in to 40 in, such as 12 in, 30 cm, 300 mm, 600 pt or 4.5" + " (inches)";
    private static final Pattern UNIT = Pattern.compile("^[0-9.]+ *([A-Za-z\"']+)$");

    private static final String TIMEOUT_PATTERN = "^(\\d{1,6})( *(s|min|h))?$";
    private static final Pattern TIMEOUT_WRITTEN = Pattern.compile(TIMEOUT_PATTERN);
    private static final Map<String, Integer> SECONDS = Map.of("s", 1, "min", 60, "h", 3600);
    private static final int LONGEST_TIMEOUT = 24 * 3600;
    private static final String TIMEOUT_IS = "a time from 1 s to 24 h, such as 90 s, 10 min, 2 h or 90 (seconds)";

    private static final int MIN_DPI = 36;
    private static final int MAX_DPI = 1200;

    /** Text that is not blank. */
    static final ValueType<String> TEXT = text("text");

    /** Paths of files. */
    static final ValueType<List<Located<String>>> PATHS = words("path");

    /** What is said of a result. */
    static final ValueType<List<Located<String>>> CLAIMS = words("claim");

    /** A word that is looked up later, so its place is kept. */
    static final ValueType<Located<String>> WORD = located(TEXT);

    static final ValueType<String> SHORT_NAME = ValueType.titled(
            "short name",
            ValueType.of(
                    "string",
                    type -> type.put("pattern", SHORT_NAME_PATTERN).put("maxLength", LONGEST_NAME),
                    (subject, value) -> value instanceof Value.Text text
                                    && text.text().length() <= LONGEST_NAME
                                    && SHORT_NAME_WRITTEN.matcher(text.text()).matches()
                            ? Reading.valid(text.text())
                            : Reading.invalid(YamlMessages.mustBe(subject, SHORT_NAME_IS, value))));

    static final ValueType<Located<String>> ID = located(SHORT_NAME);

    static final ValueType<Located<String>> FILE = ValueType.titled(
            "path",
            located(ValueType.of(
                    "string",
                    type -> type.put("pattern", FigureFile.PATTERN)
                            .put("maxLength", FigureFile.LONGEST)
                            .putObject("not")
                            .put("pattern", FigureFile.EXTENSION_PATTERN),
                    (subject, value) -> text("a path")
                            .reader()
                            .read(subject, value)
                            .then(path -> FigureFile.check(new Located<>(path, value.position()))))));

    static final ValueType<List<Format>> FORMATS = ValueType.list(
            "a list of some of " + Format.choice("and"),
            false,
            true,
            ValueType.of(
                    "string",
                    type -> Format.drawnWords().forEach(type.withArray("enum")::add),
                    (subject, value) -> value instanceof Value.Text text
                            ? format(new Located<>(text.text(), value.position()))
                            : Reading.invalid(YamlMessages.mustBe(subject, Format.choice("or"), value))));

    private static Reading<Format> format(Located<String> word) {
        boolean photos =
                Format.ofEnding(word.value()).filter(known -> !known.drawn()).isPresent();
        return Format.of(word.value())
                .filter(Format::drawn)
                .map(Reading::valid)
                .orElseGet(() -> Reading.invalid(photos ? Messages.photoFormat(word) : Messages.unknownFormat(word)));
    }

    static final ValueType<List<Variant>> VARIANTS = ValueType.list(
            "a list of light, dark or both",
            false,
            true,
            ValueType.of(
                    "string",
                    type -> Variant.words().forEach(type.withArray("enum")::add),
                    (subject, value) -> value instanceof Value.Text text
                            ? Variant.of(text.text())
                                    .map(Reading::valid)
                                    .orElseGet(() -> Reading.invalid(
                                            Messages.unknownVariant(new Located<>(text.text(), value.position()))))
                            : Reading.invalid(YamlMessages.mustBe(subject, "light or dark", value))));

    private static final String LANGUAGE_PATTERN = "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$";
    private static final Pattern LANGUAGE_WRITTEN = Pattern.compile(LANGUAGE_PATTERN);

    static final ValueType<List<String>> LANGUAGES = ValueType.list(
            "a list of languages, such as [en, zh]",
            false,
            true,
            ValueType.titled(
                    "language",
                    ValueType.of(
                            "string",
                            type -> type.put("pattern", LANGUAGE_PATTERN),
                            (subject, value) -> value instanceof Value.Text text
                                            && LANGUAGE_WRITTEN
                                                    .matcher(text.text())
                                                    .matches()
                                    ? Reading.valid(text.text())
                                    : Reading.invalid(YamlMessages.mustBe(
                                            subject, "a language, such as en, zh, zh-Hant or pt-BR", value)))));

    static final ValueType<SvgText> SVG_TEXT = ValueType.of(
            "string",
            type -> SvgText.words().forEach(type.withArray("enum")::add),
            (subject, value) -> value instanceof Value.Text text
                            && SvgText.of(text.text()).isPresent()
                    ? Reading.valid(SvgText.of(text.text()).get())
                    : Reading.invalid(YamlMessages.mustBe(subject, String.join(" or ", SvgText.words()), value)));

    static final ValueType<HtmlShape> HTML_SHAPE = ValueType.of(
            "string",
            type -> HtmlShape.words().forEach(type.withArray("enum")::add),
            (subject, value) -> value instanceof Value.Text text
                            && HtmlShape.of(text.text()).isPresent()
                    ? Reading.valid(HtmlShape.of(text.text()).get())
                    : Reading.invalid(YamlMessages.mustBe(subject, String.join(" or ", HtmlShape.words()), value)));

    static final ValueType<Length> LENGTH = ValueType.titled(
            "length, 0.5 to 40 in",
            either(
                    number -> number.put("minimum", Length.MIN_INCHES).put("maximum", Length.MAX_INCHES),
                    Length.PATTERN,
                    ValueTypes::length));

    static final ValueType<Duration> TIMEOUT = ValueType.titled(
            "time, 1 s to 24 h",
            either(
                    number -> number.put("type", "integer").put("minimum", 1).put("maximum", LONGEST_TIMEOUT),
                    TIMEOUT_PATTERN,
                    ValueTypes::timeout));

    /** Names of rules and reasons. */
    static final ValueType<List<Silence>> SILENCES = ValueType.titled(
            "mapping of rules to reasons",
            ValueType.of(
                    "object",
                    type -> type.set("additionalProperties", TEXT.description()),
                    (subject, value) -> value instanceof Value.Mapping mapping
                            ? silences(mapping)
                            : Reading.invalid(YamlMessages.mustBe(
                                    subject,
                                    "a mapping of rules to reasons, such as {text-size: \"a poster\"}",
                                    value))));

    static final ValueType<Integer> DPI = ValueType.of(
            "integer",
            type -> type.put("minimum", MIN_DPI).put("maximum", MAX_DPI),
            (subject, value) -> value.asInt() instanceof Reading.Valid<Integer> dpi
                            && dpi.value() >= MIN_DPI
                            && dpi.value() <= MAX_DPI
                    ? dpi
                    : Reading.invalid(
                            YamlMessages.mustBe(subject, "a whole number from " + MIN_DPI + " to " + MAX_DPI, value)));

    static final ValueType<Boolean> TRUTH = ValueType.of(
            "boolean",
            type -> {},
            (subject, value) -> value.asBoolean() instanceof Reading.Valid<Boolean> truth
                    ? truth
                    : Reading.invalid(YamlMessages.mustBe(subject, "true or false", value)));

    static final ValueType<Long> SEED = ValueType.of(
            "integer",
            type -> type.put("minimum", Long.MIN_VALUE).put("maximum", Long.MAX_VALUE),
            (subject, value) -> value.asLong() instanceof Reading.Valid<Long> seed
                    ? seed
                    : Reading.invalid(YamlMessages.mustBe(subject, "a whole number of at most 64 bits", value)));

    static final ValueType<List<String>> TAGS = ValueType.list("a list of short names", true, true, SHORT_NAME);

    private static final String COMMAND_IS =
            "a list of a program and its arguments, such as [python3, plot.py, \"{png}\"]";

    /** A program and its arguments; numbers among them as they are written. */
    static final ValueType<List<Located<String>>> COMMAND = ValueType.list(
            COMMAND_IS,
            false,
            false,
            located(ValueType.titled(
                    "word",
                    ValueType.of(
                            "string",
                            type -> type.putArray("type").add("string").add("number"),
                            (subject, value) -> {
                                if (value instanceof Value.Numeral number) {
                                    return Reading.valid(number.source());
                                }
                                return value instanceof Value.Text text
                                        ? Reading.valid(text.text())
                                        : Reading.invalid(YamlMessages.mustBe(subject, "text or a number", value));
                            }))));

    /** One path, or several. */
    static final ValueType<List<Located<String>>> FILES = ValueType.titled("path, or list of paths", files());

    private static ValueType<List<Located<String>>> files() {
        ValueType<List<Located<String>>> several = ValueType.list("a path or a list of paths", false, false, WORD);
        ObjectNode description = several.description().objectNode();
        description.putArray("anyOf").add(WORD.description()).add(several.description());
        return new ValueType<>(
                description,
                (subject, value) -> value instanceof Value.Text
                        ? WORD.reader().read(subject, value).then(path -> Reading.valid(List.of(path)))
                        : several.reader().read(subject, value));
    }

    static final ValueType<Value.Mapping> MAPPING = ValueType.of(
            "object",
            type -> {},
            (subject, value) -> value instanceof Value.Mapping mapping
                    ? Reading.valid(mapping)
                    : Reading.invalid(YamlMessages.mustBe(subject, "a mapping (lines of 'key: value')", value)));

    static final ValueType<List<Value>> FIGURES = ValueType.of(
            "array",
            type -> {},
            (subject, value) -> value instanceof Value.Sequence sequence
                    ? Reading.valid(sequence.items())
                    : Reading.invalid(
                            YamlMessages.mustBe(subject, "a list of figures, each beginning with '- id: …'", value)));

    private ValueTypes() {}

    private static ValueType<List<Located<String>>> words(String title) {
        return ValueType.list("a list of texts", true, false, located(ValueType.titled(title, TEXT)));
    }

    private static ValueType<String> text(String expected) {
        return ValueType.of("string", type -> type.put("pattern", "\\S"), (subject, value) -> {
            if (!(value instanceof Value.Text text)) {
                return Reading.invalid(YamlMessages.mustBe(subject, expected, value));
            }
            return text.text().isBlank()
                    ? Reading.invalid(YamlMessages.emptyText(subject, value.position()))
                    : Reading.valid(text.text());
        });
    }

    private static <T> ValueType<Located<T>> located(ValueType<T> type) {
        return new ValueType<>(type.description(), (subject, value) -> {
            Reading<T> read = type.reader().read(subject, value);
            return read instanceof Reading.Valid<T> found
                    ? Reading.valid(new Located<>(found.value(), value.position()))
                    : new Reading.Invalid<>(((Reading.Invalid<T>) read).problems());
        });
    }

    private static <T> ValueType<T> either(Consumer<ObjectNode> number, String pattern, ValueType.Reader<T> reader) {
        ValueType<T> type = ValueType.of("number", number, reader);
        ObjectNode description = type.description().objectNode();
        description
                .putArray("anyOf")
                .add(type.description())
                .add(description.objectNode().put("type", "string").put("pattern", pattern));
        return new ValueType<>(description, reader);
    }

    private static Reading<Length> length(String subject, Value value) {
        String written = written(value);
        Matcher unit = UNIT.matcher(written);
        if (written.length() <= LONGEST_NAME
                && unit.matches()
                && !Length.Unit.words().contains(unit.group(1))) {
            Located<String> word = new Located<>(unit.group(1), value.position());
            return Reading.invalid(Messages.unknownUnit(word, subject, Length.Unit.words()));
        }
        return Length.parse(written)
                .map(Reading::valid)
                .orElseGet(() -> Reading.invalid(YamlMessages.mustBe(subject, LENGTH_IS, value)));
    }

    private static Reading<Duration> timeout(String subject, Value value) {
        Matcher matcher = TIMEOUT_WRITTEN.matcher(written(value));
        if (matcher.matches()) {
            String unit = matcher.group(3) == null ? "s" : matcher.group(3);
            long seconds = Long.parseLong(matcher.group(1)) * SECONDS.get(unit);
            if (seconds >= 1 && seconds <= LONGEST_TIMEOUT) {
                return Reading.valid(Duration.ofSeconds(seconds));
            }
        }
        return Reading.invalid(YamlMessages.mustBe(subject, TIMEOUT_IS, value));
    }

    /** A bare number as text: exponents written out, unless that would be long. */
    private static String written(Value value) {
        if (value instanceof Value.Numeral numeral) {
            return Math.abs((long) numeral.number().scale()) > LONGEST_NAME
                    ? numeral.source()
                    : numeral.number().stripTrailingZeros().toPlainString();
        }
        return value instanceof Value.Text text ? text.text() : "";
    }

    private static Reading<List<Silence>> silences(Value.Mapping mapping) {
        List<Problem> problems = new ArrayList<>();
        List<Silence> silences = new ArrayList<>();
        for (Value.Entry entry : mapping.entries()) {
            text("text that says why the rule does not hold")
                    .reader()
                    .read("the reason for '" + entry.key().value() + "'", entry.value())
                    .orReport(problems::add)
                    .ifPresent(reason -> silences.add(new Silence(entry.key(), reason, true)));
        }
        return problems.isEmpty() ? Reading.valid(silences) : new Reading.Invalid<>(problems);
    }
}
