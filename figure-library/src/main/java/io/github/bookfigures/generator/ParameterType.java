package io.github.bookfigures.generator;

import java.util.List;
import java.util.Optional;

/** What a parameter may be. */
public sealed interface ParameterType {
    /** A scalar. */
    enum Scalar implements ParameterType {
        /** {@code int}. */
        INT,
        /** {@code long}. */
        LONG,
        /** {@code double}. */
        DOUBLE,
        /** {@code boolean}. */
        BOOLEAN,
        /** {@code String}. */
        TEXT
    }

    /** One of the constants of an enum, written in any case and with {@code -} or {@code _}. */
    record Choice(List<Enum<?>> constants) implements ParameterType {}

    /**
     * Values in order.
     *
     * @param item what each may be
     * @param array component type when it is an array; empty when it is a {@link List}
     */
    record Items(ParameterType item, Optional<Class<?>> array) implements ParameterType {}

    /** Parameters of its own. */
    record Group(ParameterSchema schema) implements ParameterType {}

    /** Values by names, in the order written. */
    record Table(ParameterType item) implements ParameterType {}

    /** The scalar that a Java type is, primitive or boxed, if it is one. */
    static Optional<ParameterType> scalar(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return Optional.of(Scalar.INT);
        }
        if (type == long.class || type == Long.class) {
            return Optional.of(Scalar.LONG);
        }
        if (type == double.class || type == Double.class) {
            return Optional.of(Scalar.DOUBLE);
        }
        if (type == boolean.class || type == Boolean.class) {
            return Optional.of(Scalar.BOOLEAN);
        }
        return type == String.class ? Optional.of(Scalar.TEXT) : Optional.empty();
    }
}
