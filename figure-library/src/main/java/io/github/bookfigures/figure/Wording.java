package io.github.bookfigures.figure;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of a figure. A figure is a tree of records, and all that is read in it is a {@link Text}: so its words can be
 * listed, and exchanged for those of another language, without knowing any panel or mark. Units of axes stay as they are.
 */
public final class Wording {
    /** What is worth translating: more than names of variables, outside of formulas and placeholders. */
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}|\\p{IsIdeographic}");

    private static final Pattern WORDLESS = Pattern.compile("(?<!\\\\)\\$.*?(?<!\\\\)\\$|\\{\\d+}", Pattern.DOTALL);

    private Wording() {}

    /** The templates that have words, in reading order, each once. */
    public static List<String> of(Record drawing) {
        return collected(drawing, Wording::templates);
    }

    /** Words that come into texts as arguments: names in the data, the tokens of a sentence. Few books translate them. */
    public static List<String> arguments(Record drawing) {
        return collected(drawing, Wording::words);
    }

    /** The figure with translated templates and the same arguments; what has no translation stays as it is. */
    public static Figure in(Map<String, String> translations, Figure figure) {
        return (Figure) exchanged(figure, text -> translated(text, translations));
    }

    /** The same for all frames. */
    public static Animation in(Map<String, String> translations, Animation animation) {
        return (Animation) exchanged(animation, text -> translated(text, translations));
    }

    /** Whether a template has words. */
    static boolean hasWords(String template) {
        return WORD.matcher(WORDLESS.matcher(template).replaceAll(" ")).find();
    }

    private static List<String> collected(Record drawing, Function<Text, Stream<String>> words) {
        Set<String> found = new LinkedHashSet<>();
        exchanged(drawing, text -> {
            words.apply(text).filter(Wording::hasWords).forEach(found::add);
            return text;
        });
        return List.copyOf(found);
    }

    private static Stream<String> templates(Text text) {
        return Stream.concat(
                Stream.of(text.template()),
                text.arguments().stream()
                        .filter(Text.class::isInstance)
                        .map(Text.class::cast)
                        .flatMap(Wording::templates));
    }

    private static Stream<String> words(Text text) {
        return text.arguments().stream().flatMap(argument -> {
            if (argument instanceof Text inner) {
                return words(inner);
            }
            return argument instanceof String word ? Stream.of(word) : Stream.of();
        });
    }

    private static Text translated(Text text, Map<String, String> translations) {
        List<Object> arguments = new ArrayList<>();
        for (Object argument : text.arguments()) {
            if (argument instanceof Text inner) {
                arguments.add(translated(inner, translations));
            } else {
                arguments.add(argument instanceof String word ? translated(word, translations) : argument);
            }
        }
        return new Text(translated(text.template(), translations), arguments);
    }

    private static String translated(String words, Map<String, String> translations) {
        return hasWords(words) ? translations.getOrDefault(words, words) : words;
    }

    /** The value itself when nothing in it changes. */
    private static Object exchanged(Object value, UnaryOperator<Text> change) {
        if (value instanceof Text text) {
            return change.apply(text);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> exchanged(item, change)).toList();
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(item -> exchanged(item, change));
        }
        return value instanceof Record record ? exchanged(record, change) : value;
    }

    private static Object exchanged(Record record, UnaryOperator<Text> change) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        boolean same = true;
        try {
            for (int i = 0; i < components.length; i++) {
                components[i].getAccessor().setAccessible(true);
                Object value = components[i].getAccessor().invoke(record);
                values[i] = isUnit(record, components[i]) ? value : exchanged(value, change);
                same &= value == null || value.equals(values[i]);
            }
            if (same) {
                return record;
            }
            Constructor<?> constructor = record.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getClass() + " cannot be copied with other texts", e);
        }
    }

    private static boolean isUnit(Record record, RecordComponent component) {
        return record instanceof Axis && component.getName().equals("unit");
    }
}
