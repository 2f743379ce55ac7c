package io.github.bookfigures.plan;

import io.github.bookfigures.generator.ParameterSchema;
import io.github.bookfigures.generator.ParameterSchema.Parameter;
import io.github.bookfigures.generator.ParameterType;
import io.github.bookfigures.manifest.Messages;
import io.github.bookfigures.yaml.Located;
import io.github.bookfigures.yaml.Position;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.Reading;
import io.github.bookfigures.yaml.Value;
import io.github.bookfigures.yaml.YamlMessages;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Turns what an author wrote under {@code params} into the generator's record of parameters. */
final class ParameterBinder {
    private final String generator;

    /** @param generator what messages call the generator */
    ParameterBinder(String generator) {
        this.generator = generator;
    }

    /** The record: what is written, defaults for the rest. */
    Reading<Record> bind(Value.Mapping written, ParameterSchema schema) {
        return record(
                written,
                schema,
                "",
                schema.parameters().stream().map(Parameter::fallback).toList());
    }

    private Reading<Record> record(
            Value.Mapping written, ParameterSchema schema, String path, List<Optional<Object>> fallbacks) {
        List<Problem> problems = new ArrayList<>();
        for (Value.Entry entry : written.entries()) {
            if (!schema.names().contains(entry.key().value())) {
                Located<String> key =
                        new Located<>(path + entry.key().value(), entry.key().position());
                List<String> known =
                        schema.names().stream().map(name -> path + name).toList();
                problems.add(Messages.unknownParameter(key, generator, known));
            }
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < schema.parameters().size(); i++) {
            Parameter parameter = schema.parameters().get(i);
            Optional<Value> given = written.get(parameter.name());
            Optional<Object> fallback = fallbacks.get(i);
            if (given.isPresent()) {
                value(given.get(), parameter.type(), path + parameter.name(), fallback)
                        .orReport(problems::add)
                        .ifPresent(values::add);
            } else if (fallback.isPresent()) {
                values.add(fallback.get());
            } else {
                problems.add(Messages.missingParameter(written.position(), path + parameter.name(), generator));
            }
        }
        return problems.isEmpty()
                ? construct(schema.type(), values, written.position())
                : new Reading.Invalid<>(problems);
    }

    private Reading<Object> value(Value value, ParameterType type, String path, Optional<Object> fallback) {
        if (type instanceof ParameterType.Group group) {
            return described(path, value.asMapping())
                    .then(mapping -> widened(record(mapping, group.schema(), path + ".", fallbacks(group, fallback))));
        }
        if (type instanceof ParameterType.Items items) {
            return single(value, items)
                    .orElseGet(() -> described(path, value.asList()).then(list -> items(list, items, path)));
        }
        if (type instanceof ParameterType.Table table) {
            return described(path, value.asMapping()).then(mapping -> table(mapping, table, path));
        }
        if (type instanceof ParameterType.Choice choice) {
            return described(path, choice(value, choice));
        }
        return described(path, scalar(value, (ParameterType.Scalar) type));
    }

    private static List<Optional<Object>> fallbacks(ParameterType.Group group, Optional<Object> outer) {
        if (outer.isEmpty()) {
            return group.schema().parameters().stream().map(Parameter::fallback).toList();
        }
        return Arrays.stream(group.schema().type().getRecordComponents())
                .map(component -> Optional.ofNullable(component(component, outer.get())))
                .toList();
    }

    private static Object component(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(record.getClass().getName() + " must be a public record", e);
        }
    }

    private static Reading<Object> scalar(Value value, ParameterType.Scalar type) {
        return switch (type) {
            case INT -> widened(value.asInt());
            case LONG -> widened(value.asLong());
            case DOUBLE -> widened(value.asDouble());
            case BOOLEAN -> widened(value.asBoolean());
            case TEXT -> widened(value.asText());
        };
    }

    private static Reading<Object> choice(Value value, ParameterType.Choice choice) {
        Map<String, Enum<?>> words = new LinkedHashMap<>();
        choice.constants().forEach(constant -> words.put(word(constant.name()), constant));
        String expected = "one of " + String.join(", ", words.keySet());
        return value instanceof Value.Text text && words.containsKey(word(text.text()))
                ? Reading.valid(words.get(word(text.text())))
                : Reading.invalid(YamlMessages.unexpected(expected, value));
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A list of one may be written as this one: {@code y: sin(x)}. */
    private static Optional<Reading<Object>> single(Value value, ParameterType.Items items) {
        return items.item() instanceof ParameterType.Scalar type
                        && scalar(value, type) instanceof Reading.Valid<Object> one
                ? Optional.of(Reading.valid(list(List.of(one.value()), items)))
                : Optional.empty();
    }

    private Reading<Object> items(List<Value> list, ParameterType.Items type, String path) {
        List<Problem> problems = new ArrayList<>();
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            value(list.get(i), type.item(), path + "[" + i + "]", Optional.empty())
                    .orReport(problems::add)
                    .ifPresent(items::add);
        }
        if (!problems.isEmpty()) {
            return new Reading.Invalid<>(problems);
        }
        return Reading.valid(list(items, type));
    }

    private static Object list(List<Object> items, ParameterType.Items type) {
        return type.array().map(component -> array(component, items)).orElseGet(() -> List.copyOf(items));
    }

    private static Object array(Class<?> component, List<Object> items) {
        Object array = Array.newInstance(component, items.size());
        for (int i = 0; i < items.size(); i++) {
            Array.set(array, i, items.get(i));
        }
        return array;
    }

    private Reading<Object> table(Value.Mapping mapping, ParameterType.Table type, String path) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Object> table = new LinkedHashMap<>();
        for (Value.Entry entry : mapping.entries()) {
            String key = entry.key().value();
            value(entry.value(), type.item(), path + "." + key, Optional.empty())
                    .orReport(problems::add)
                    .ifPresent(item -> table.put(key, item));
        }
        return problems.isEmpty() ? Reading.valid(Collections.unmodifiableMap(table)) : new Reading.Invalid<>(problems);
    }

    private Reading<Record> construct(Class<? extends Record> type, List<Object> values, Position position) {
        Class<?>[] components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return Reading.valid(type.getConstructor(components).newInstance(values.toArray()));
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            String reason = cause instanceof IllegalArgumentException && cause.getMessage() != null
                    ? cause.getMessage()
                    : cause.toString();
            return Reading.invalid(new Problem(
                    position, "generator '" + generator + "' refuses these parameters: " + withoutStop(reason), ""));
        } catch (ReflectiveOperationException e) {
            return Reading.invalid(new Problem(
                    position,
                    "generator '" + generator + "' cannot be given parameters",
                    type.getName() + " must be a public record with a public constructor."));
        }
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static <T> Reading<T> described(String path, Reading<T> reading) {
        if (reading instanceof Reading.Invalid<T> invalid) {
            return new Reading.Invalid<>(invalid.problems().stream()
                    .map(problem -> new Problem(
                            problem.position(), "parameter '" + path + "': " + problem.what(), problem.hint()))
                    .toList());
        }
        return reading;
    }

    private static <T> Reading<Object> widened(Reading<T> reading) {
        Function<T, Reading<Object>> widen = Reading::valid;
        return reading.then(widen);
    }
}
