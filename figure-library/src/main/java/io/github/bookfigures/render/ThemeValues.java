package io.github.bookfigures.render;

import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.yaml.Located;
import io.github.bookfigures.yaml.Reading;
import io.github.bookfigures.yaml.Value;
import io.github.bookfigures.yaml.ValueType;
import io.github.bookfigures.yaml.YamlMessages;
import java.awt.Color;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The types of the keys of theme files. */
final class ThemeValues {
    private static final Pattern HEX = Pattern.compile("#?([0-9A-Fa-f]{6})");
    private static final int LARGEST_INDEX = 999;

    static final ValueType<Located<String>> WORD = type(
            "string",
            (subject, value) -> value instanceof Value.Text text && !text.text().isBlank()
                    ? Reading.valid(new Located<>(text.text(), value.position()))
                    : Reading.invalid(YamlMessages.mustBe(subject, "text", value)));

    static final ValueType<Value> ANY = type("object", (subject, value) -> Reading.valid(value));

    static final ValueType<Value.Mapping> MAPPING = type(
            "object",
            (subject, value) -> value instanceof Value.Mapping mapping
                    ? Reading.valid(mapping)
                    : Reading.invalid(YamlMessages.mustBe(subject, "a mapping (lines of 'key: value')", value)));

    static final ValueType<List<Value>> LIST = type(
            "array",
            (subject, value) -> value instanceof Value.Sequence sequence
                    ? Reading.valid(sequence.items())
                    : Reading.invalid(YamlMessages.mustBe(subject, "a list", value)));

    static final ValueType<Boolean> TRUTH = type(
            "boolean",
            (subject, value) -> value instanceof Value.Truth truth
                    ? Reading.valid(truth.value())
                    : Reading.invalid(YamlMessages.mustBe(subject, "true or false", value)));

    static final ValueType<Integer> INDEX = type(
            "integer",
            (subject, value) -> value.asInt() instanceof Reading.Valid<Integer> index
                            && index.value() >= 0
                            && index.value() <= LARGEST_INDEX
                    ? index
                    : Reading.invalid(
                            YamlMessages.mustBe(subject, "a whole number from 0 to " + LARGEST_INDEX, value)));

    static final ValueType<Color> COLOUR = type("string", ThemeValues::colour);

    static final ValueType<Dash> DASH = choice(Dash.values(), Dash.AUTO);

    static final ValueType<Symbol> SYMBOL = choice(Symbol.values(), Symbol.AUTO);

    static final ValueType<List<double[]>> STATIONS = type(
            "array",
            (subject, value) -> value.asList()
                    .then(items -> items.size() < 2
                            ? Reading.invalid(YamlMessages.mustBe(subject, "at least two stations", value))
                            : stations(items)));

    static final ValueType<List<double[]>> CENTRED_STATIONS = type(
            "array",
            (subject, value) -> STATIONS.reader()
                    .read(subject, value)
                    .then(stations -> stations.size() % 2 == 0
                            ? Reading.valid(stations)
                            : Reading.invalid(YamlMessages.mustBe(
                                    subject, "as many stations below the middle as above it", value))));

    private ThemeValues() {}

    static ValueType<Double> number(double from, double to) {
        String expected = "a number from " + plain(from) + " to " + plain(to);
        return type(
                "number",
                (subject, value) -> value.asDouble() instanceof Reading.Valid<Double> number
                                && number.value() >= from
                                && number.value() <= to
                        ? number
                        : Reading.invalid(YamlMessages.mustBe(subject, expected, value)));
    }

    static Reading<Color> colour(String subject, Value value) {
        if (value instanceof Value.Text text && HEX.matcher(text.text()).matches()) {
            String digits = text.text().substring(text.text().length() - 6);
            return Reading.valid(new Color(Integer.parseInt(digits, 16)));
        }
        return Reading.invalid(YamlMessages.mustBe(subject, "a colour in quotes, such as \"0072B2\"", value));
    }

    private static <E extends Enum<E>> ValueType<E> choice(E[] constants, E left) {
        List<E> allowed =
                Arrays.stream(constants).filter(constant -> constant != left).toList();
        List<String> words = allowed.stream().map(ThemeValues::word).toList();
        return type("string", (subject, value) -> {
            if (!(value instanceof Value.Text text)) {
                return Reading.invalid(YamlMessages.mustBe(subject, "one of " + String.join(", ", words), value));
            }
            Optional<E> found = allowed.stream()
                    .filter(constant -> word(constant).equals(text.text()))
                    .findFirst();
            return found.map(Reading::valid)
                    .orElseGet(() -> Reading.invalid(YamlMessages.unknown(
                            "word", new Located<>(text.text(), value.position()), " for " + subject, "words", words)));
        });
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Reading<List<double[]>> stations(List<Value> items) {
        List<double[]> stations = new java.util.ArrayList<>();
        List<io.github.bookfigures.yaml.Problem> problems = new java.util.ArrayList<>();
        for (Value item : items) {
            station(item).orReport(problems::add).ifPresent(stations::add);
        }
        return problems.isEmpty() ? Reading.valid(List.copyOf(stations)) : new Reading.Invalid<>(problems);
    }

    private static Reading<double[]> station(Value value) {
        if (value instanceof Value.Sequence sequence
                && sequence.items().size() == 3
                && sequence.items().stream().allMatch(Value.Numeral.class::isInstance)) {
            return Reading.valid(sequence.items().stream()
                    .mapToDouble(item -> ((Value.Numeral) item).number().doubleValue())
                    .toArray());
        }
        return Reading.invalid(YamlMessages.mustBe("a station", "[lightness, chroma, hue]", value));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static <T> ValueType<T> type(String json, ValueType.Reader<T> reader) {
        return ValueType.of(json, restrictions -> {}, reader);
    }
}
