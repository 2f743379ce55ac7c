package io.github.bookfigures.generator;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds what a class puts in for the type parameters of a generic supertype. */
final class TypeArguments {
    private TypeArguments() {}

    /** The record that {@code type} puts in for parameter {@code index} of {@code generic}, when it is one record. */
    static Optional<Class<? extends Record>> record(Class<?> type, Class<?> generic, int index) {
        return search(type, Map.of(), generic, index)
                .filter(Class.class::isInstance)
                .map(found -> (Class<?>) found)
                .filter(Class::isRecord)
                .map(found -> found.asSubclass(Record.class));
    }

    private static Optional<Type> search(Type type, Map<TypeVariable<?>, Type> known, Class<?> generic, int index) {
        if (type == null) {
            return Optional.empty();
        }
        Class<?> raw = type instanceof ParameterizedType with ? (Class<?>) with.getRawType() : (Class<?>) type;
        Map<TypeVariable<?>, Type> given = new HashMap<>();
        if (type instanceof ParameterizedType with) {
            for (int i = 0; i < raw.getTypeParameters().length; i++) {
                Type argument = with.getActualTypeArguments()[i];
                given.put(
                        raw.getTypeParameters()[i],
                        argument instanceof TypeVariable<?> open ? known.getOrDefault(open, open) : argument);
            }
        }
        if (raw == generic) {
            return Optional.ofNullable(given.get(generic.getTypeParameters()[index]));
        }
        for (Type above : raw.getGenericInterfaces()) {
            Optional<Type> found = search(above, given, generic, index);
            if (found.isPresent()) {
                return found;
            }
        }
        return search(raw.getGenericSuperclass(), given, generic, index);
    }
}
