package io.github.bookfigures.yaml;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A value as it was written in a file, and where. The {@code as…} methods turn it into what a reader needs, or into
 * the problem to show: {@code expected a number, found text "abc"}.
 */
public sealed interface Value {

    /** Where the value begins. */
    Position position();

    /** The value in words, as messages name it: {@code text "abc"}, {@code number 3}, {@code a list}. */
    String describe();

    /**
     * Text, blank or not.
     *
     * @param text without quotes, escapes resolved
     */
    record Text(String text, Position position) implements Value {
        @Override
        public String describe() {
            return "text \"" + YamlMessages.shortened(text) + "\"";
        }
    }

    /**
     * A finite number.
     *
     * @param number its exact value, within the range of a {@code double}
     * @param source how it was written
     */
    record Numeral(BigDecimal number, String source, Position position) implements Value {
        @Override
        public String describe() {
            return "number " + YamlMessages.shortened(source);
        }
    }

    /**
     * A boolean.
     *
     * @param value {@code true} or {@code false}
     */
    record Truth(boolean value, Position position) implements Value {
        @Override
        public String describe() {
            return Boolean.toString(value);
        }
    }

    /** A key without a value, or {@code null}. */
    record Nothing(Position position) implements Value {
        @Override
        public String describe() {
            return "nothing";
        }
    }

    /**
     * A list.
     *
     * @param items its values, in the order written
     */
    record Sequence(List<Value> items, Position position) implements Value {
        /** Copies the items. */
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String describe() {
            return "a list";
        }
    }

    /**
     * Keys and their values, in the order written; no key comes twice.
     *
     * @param entries the keys and values
     */
    record Mapping(List<Entry> entries, Position position) implements Value {
        /** Copies the entries. */
        public Mapping {
            entries = List.copyOf(entries);
        }

        /** The value of a key, if the key is there. */
        public Optional<Value> get(String key) {
            for (Entry entry : entries) {
                if (entry.key().value().equals(key)) {
                    return Optional.of(entry.value());
                }
            }
            return Optional.empty();
        }

        /** The keys, in the order written. */
        public Set<String> keys() {
            Set<String> keys = new LinkedHashSet<>();
            entries.forEach(entry -> keys.add(entry.key().value()));
            return keys;
        }

        @Override
        public String describe() {
            return "a mapping";
        }
    }

    /**
     * One line of a {@link Mapping}.
     *
     * @param key the key, and where it is written
     * @param value its value
     */
    record Entry(Located<String> key, Value value) {}

    /** The text; numbers and booleans are no text unless quoted. */
    default Reading<String> asText() {
        return this instanceof Text text ? Reading.valid(text.text()) : unexpected("text");
    }

    /** The number, rounded to a {@code double}; always finite. */
    default Reading<Double> asDouble() {
        return this instanceof Numeral numeral ? Reading.valid(numeral.number().doubleValue()) : unexpected("a number");
    }

    /** The whole number; {@code 3.0} and {@code 3e0} are whole, {@code 3.5} and all beyond 32 bits are not. */
    default Reading<Integer> asInt() {
        String expected = "a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE;
        return whole(expected)
                .then(number -> number == number.intValue() ? Reading.valid(number.intValue()) : unexpected(expected));
    }

    /** The whole number, of up to 64 bits; {@code 3.0} and {@code 3e0} are whole, {@code 3.5} is not. */
    default Reading<Long> asLong() {
        return whole("a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE);
    }

    /** Whether it is {@code true}. */
    default Reading<Boolean> asBoolean() {
        return this instanceof Truth truth ? Reading.valid(truth.value()) : unexpected("true or false");
    }

    /** The items of the list. */
    default Reading<List<Value>> asList() {
        return this instanceof Sequence sequence ? Reading.valid(sequence.items()) : unexpected("a list");
    }

    /** The mapping itself. */
    default Reading<Mapping> asMapping() {
        return this instanceof Mapping mapping
                ? Reading.valid(mapping)
                : unexpected("a mapping (lines of 'key: value')");
    }

    private Reading<Long> whole(String expected) {
        if (this instanceof Numeral numeral) {
            try {
                return Reading.valid(numeral.number().longValueExact());
            } catch (ArithmeticException notWhole) {
                return unexpected(expected);
            }
        }
        return unexpected(expected);
    }

    private <T> Reading<T> unexpected(String expected) {
        return Reading.invalid(YamlMessages.unexpected(expected, this));
    }
}
