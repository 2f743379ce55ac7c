package io.github.bookfigures.generator;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.Arrays;

/**
 * A class that makes figures, checked for everything a build needs of it.
 *
 * @param type the class
 * @param parameters record of its parameters
 */
public record GeneratorClass(Class<? extends FigureGenerator<?, ?>> type, Class<? extends Record> parameters) {

    /**
     * Checks a class, without running any of its code.
     *
     * @throws IllegalArgumentException when it cannot serve as a generator, saying why
     */
    public static GeneratorClass of(Class<?> type) {
        if (!FigureGenerator.class.isAssignableFrom(type)) {
            throw new IllegalArgumentException("class " + type.getName() + " does not implement FigureGenerator");
        }
        if (!Modifier.isPublic(type.getModifiers())
                || Modifier.isAbstract(type.getModifiers())
                || !hasConstructor(type)) {
            throw new IllegalArgumentException("generator " + type.getName()
                    + " must be a public class (static, when nested) with a public constructor without arguments");
        }
        @SuppressWarnings("unchecked") // asked above
        Class<? extends FigureGenerator<?, ?>> generator = (Class<? extends FigureGenerator<?, ?>>) type;
        return TypeArguments.record(type, FigureGenerator.class, 0)
                .map(parameters -> new GeneratorClass(generator, parameters))
                .orElseThrow(() -> new IllegalArgumentException("generator " + type.getName()
                        + " must name the record of its parameters: implements FigureGenerator<Params, Result>"));
    }

    /** Whether its images are made elsewhere. */
    public boolean pictures() {
        return PictureGenerator.class.isAssignableFrom(type);
    }

    /** Whether its figures have frames, too. */
    public boolean animated() {
        return AnimatedGenerator.class.isAssignableFrom(type);
    }

    /**
     * A new generator.
     *
     * @throws IllegalArgumentException when its constructor fails
     */
    public FigureGenerator<Record, Record> create() {
        try {
            @SuppressWarnings("unchecked") // given only parameters of the record above and results of its experiment
            FigureGenerator<Record, Record> made =
                    (FigureGenerator<Record, Record>) type.getConstructor().newInstance();
            return made;
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    "the constructor of generator " + type.getName() + " failed: " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("generator " + type.getName() + " cannot be made: " + e, e);
        }
    }

    private static boolean hasConstructor(Class<?> type) {
        return Arrays.stream(type.getConstructors()).anyMatch(constructor -> constructor.getParameterCount() == 0);
    }
}
