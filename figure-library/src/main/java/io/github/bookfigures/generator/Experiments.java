package io.github.bookfigures.generator;

import java.lang.reflect.InvocationTargetException;

/** Makes experiments from their classes. */
public final class Experiments {
    private Experiments() {}

    /**
     * The record of an experiment's parameters.
     *
     * @throws IllegalArgumentException when the class does not name it
     */
    public static <P extends Record> Class<P> parametersOf(Class<? extends Experiment<P, ?>> type) {
        @SuppressWarnings("unchecked") // the type argument found is the one the compiler checked
        Class<P> parameters = (Class<P>) TypeArguments.record(type, Experiment.class, 0)
                .orElseThrow(() -> new IllegalArgumentException("experiment " + type.getName()
                        + " must name the record of its parameters: implements Experiment<Params, Result>"));
        return parameters;
    }

    /**
     * The record of an experiment's result.
     *
     * @throws IllegalArgumentException when the class does not name it
     */
    public static <R extends Record> Class<R> resultOf(Class<? extends Experiment<?, R>> type) {
        @SuppressWarnings("unchecked") // the type argument found is the one the compiler checked
        Class<R> result = (Class<R>) TypeArguments.record(type, Experiment.class, 1)
                .orElseThrow(() -> new IllegalArgumentException("experiment " + type.getName()
                        + " must name the record of its results: implements Experiment<Params, Result>"));
        return result;
    }

    /**
     * A new experiment.
     *
     * @throws IllegalArgumentException when the class has no public constructor without arguments, or it fails
     */
    public static <P extends Record, R extends Record> Experiment<P, R> create(Class<? extends Experiment<P, R>> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    "the constructor of experiment " + type.getName() + " failed: " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "experiment " + type.getName()
                            + " must be a public class (static, when nested) with a public constructor without arguments",
                    e);
        }
    }
}
