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
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

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
    public static List<String> of(Figure figure) {
        return collected(figure);
    }

    /** The templates of all frames. */
    public static List<String> of(Animation animation) {
        return collected(animation);
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

    private static List<String> collected(Record record) {
        Set<String> templates = new LinkedHashSet<>();
        exchanged(record, text -> {
            collect(text, templates);
            return text;
        });
        return List.copyOf(templates);
    }

    private static void collect(Text text, Set<String> templates) {
        if (hasWords(text.template())) {
            templates.add(text.template());
        }
        for (Object argument : text.arguments()) {
            if (argument instanceof Text inner) {
                collect(inner, templates);
            }
        }
    }

    private static Text translated(Text text, Map<String, String> translations) {
        String template = hasWords(text.template())
                ? translations.getOrDefault(text.template(), text.template())
                : text.template();
        List<Object> arguments = new ArrayList<>();
        for (Object argument : text.arguments()) {
            arguments.add(argument instanceof Text inner ? translated(inner, translations) : argument);
        }
        return new Text(template, arguments);
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
