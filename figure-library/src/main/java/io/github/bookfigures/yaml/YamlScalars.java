package io.github.bookfigures.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/** Turns the parser's scalars into values: texts, numbers, booleans and nothing. */
final class YamlScalars {
    private static final int LONGEST_NUMBER = 100;
    private static final String FIRST_LETTERS = "tTfFnN";
    private static final int LONGEST_KEYWORD = "false".length();

    private final ScalarResolver resolver;
    private final String file;
    private final ProblemList problems;

    YamlScalars(ScalarResolver resolver, String file, ProblemList problems) {
        this.resolver = resolver;
        this.file = file;
        this.problems = problems;
    }

    /** Whether it is the key under which a mapping takes what others hold. */
    boolean merges(ScalarEvent event) {
        return event.getValue().equals("<<") && tag(event).equals(Tag.MERGE);
    }

    Value value(ScalarEvent event) {
        Position position = YamlTree.position(event.getStartMark(), file);
        String source = event.getValue();
        Tag tag = tag(event);
        if (tag.equals(Tag.STR)) {
            rejectControlCharacters(source, position);
            return new Value.Text(source, position);
        }
        if (tag.equals(Tag.NULL)) {
            return new Value.Nothing(position);
        }
        String lower = source.toLowerCase(Locale.ROOT);
        if (tag.equals(Tag.BOOL) && (lower.equals("true") || lower.equals("false"))) {
            return new Value.Truth(lower.equals("true"), position);
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            Optional<BigDecimal> number = number(source);
            if (number.isPresent()) {
                return new Value.Numeral(number.get(), source, position);
            }
            problems.reject(YamlMessages.notFinite(position, source));
        } else {
            problems.reject(YamlMessages.unknownTag(position, tag.getValue()));
        }
        return new Value.Text(source, position);
    }

    private Tag tag(ScalarEvent event) {
        if (event.getTag().isPresent() && !event.getTag().get().equals("!")) {
            return new Tag(event.getTag().get());
        }
        boolean plain = event.getImplicit().canOmitTagInPlainScalar();
        // The resolver tries several expressions on every text, and a manifest is mostly words.
        return plain && isWord(event.getValue()) ? Tag.STR : resolver.resolve(event.getValue(), plain);
    }

    /** Whether it begins with a letter and cannot be a spelling of true, false or null. */
    private static boolean isWord(String value) {
        return !value.isEmpty()
                && Character.isLetter(value.charAt(0))
                && (value.length() > LONGEST_KEYWORD || FIRST_LETTERS.indexOf(value.charAt(0)) < 0);
    }

    private void rejectControlCharacters(String text, Position position) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                problems.reject(YamlMessages.controlCharacter(position, c));
                return;
            }
        }
    }

    private static Optional<BigDecimal> number(String source) {
        if (source.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        try {
            if (source.startsWith("0x")) {
                return Optional.of(new BigDecimal(new BigInteger(source.substring(2), 16)));
            }
            if (source.startsWith("0o")) {
                return Optional.of(new BigDecimal(new BigInteger(source.substring(2), 8)));
            }
            return Optional.of(new BigDecimal(source)).filter(n -> Double.isFinite(Double.parseDouble(source)));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
