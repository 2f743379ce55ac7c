package io.github.bookfigures.generator;

import java.lang.reflect.InvocationTargetException;

/** Makes experiments from their classes. */
public final class Experiments {
    private Experiments() {}

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
