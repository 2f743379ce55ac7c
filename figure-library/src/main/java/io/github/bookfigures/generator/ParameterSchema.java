package io.github.bookfigures.generator;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a record of parameters asks for.
 *
 * @param type the record
 * @param parameters its components, in order
 * @param defaults a record with every default, when the record has a public constructor without arguments
 */
public record ParameterSchema(Class<? extends Record> type, List<Parameter> parameters, Optional<Record> defaults) {

    /**
     * One parameter.
     *
     * @param name its name in manifests
     * @param type what it may be
     * @param doc what it means; empty when undocumented
     * @param fallback its default, when there is one
     */
    public record Parameter(String name, ParameterType type, String doc, Optional<Object> fallback) {}

    public ParameterSchema {
        parameters = List.copyOf(parameters);
    }

    /** The names, in the order of declaration. */
    public List<String> names() {
        return parameters.stream().map(Parameter::name).toList();
    }

    /**
     * Reads a record's schema.
     *
     * @throws IllegalArgumentException when a component is of a type no manifest can set, or the constructor that gives
     *     the defaults fails; the message names both
     */
    public static ParameterSchema of(Class<? extends Record> type) {
        Optional<Record> defaults = defaults(type);
        List<Parameter> parameters = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Doc doc = component.getAnnotation(Doc.class);
            parameters.add(new Parameter(
                    component.getName(),
                    parameterType(component.getGenericType(), component.getName(), type),
                    doc == null ? "" : doc.value(),
                    defaults.map(record -> value(component, record))));
        }
        return new ParameterSchema(type, parameters, defaults);
    }

    private static ParameterType parameterType(Type written, String name, Class<? extends Record> owner) {
        if (written instanceof ParameterizedType with && with.getRawType() == List.class) {
            return new ParameterType.Items(
                    parameterType(with.getActualTypeArguments()[0], name, owner), Optional.empty());
        }
        if (written instanceof ParameterizedType with
                && with.getRawType() == Map.class
                && with.getActualTypeArguments()[0] == String.class) {
            return new ParameterType.Table(parameterType(with.getActualTypeArguments()[1], name, owner));
        }
        if (written instanceof Class<?> type) {
            if (type.isArray()) {
                Class<?> item = type.getComponentType();
                return new ParameterType.Items(parameterType(item, name, owner), Optional.of(item));
            }
            if (type.isEnum()) {
                return new ParameterType.Choice(Arrays.stream(type.getEnumConstants())
                        .<Enum<?>>map(constant -> (Enum<?>) constant)
                        .toList());
            }
            if (type.isRecord() && type != owner) {
                return new ParameterType.Group(of(type.asSubclass(Record.class)));
            }
            Optional<ParameterType> scalar = ParameterType.scalar(type);
            if (scalar.isPresent()) {
                return scalar.get();
            }
        }
        throw new IllegalArgumentException("parameter '" + name + "' of " + owner.getName() + " is of type "
                + written.getTypeName() + ", which no manifest can set; use int, long, double, boolean, String,"
                + " enums, records, arrays or lists of these, or Map<String, …>");
    }

    private static Optional<Record> defaults(Class<? extends Record> type) {
        try {
            return Optional.of(type.getConstructor().newInstance());
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    "the defaults of " + type.getName() + " are refused: " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getName() + " must be a public record", e);
        }
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(record.getClass().getName() + " must be a public record", e);
        }
    }
}
