package io.github.bookfigures.data;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.Map;

/**
 * How many floating-point numbers some data holds, in all its arrays, lists, maps and records.
 *
 * @param all how many there are
 * @param finite how many of them are neither NaN nor infinite
 */
public record Numbers(long all, long finite) {
    private static final Numbers NONE = new Numbers(0, 0);

    /** Counts the numbers of a record. */
    public static Numbers in(Record data) {
        return count(data);
    }

    private static Numbers count(Object value) {
        if (value instanceof Double number) {
            return new Numbers(1, Double.isFinite(number) ? 1 : 0);
        }
        if (value instanceof Float number) {
            return new Numbers(1, Float.isFinite(number) ? 1 : 0);
        }
        if (value instanceof Record data) {
            Numbers sum = NONE;
            for (RecordComponent component : data.getClass().getRecordComponents()) {
                sum = sum.plus(count(value(component, data)));
            }
            return sum;
        }
        if (value instanceof Iterable<?> items) {
            Numbers sum = NONE;
            for (Object item : items) {
                sum = sum.plus(count(item));
            }
            return sum;
        }
        if (value instanceof Map<?, ?> table) {
            return count(table.values());
        }
        return value != null && value.getClass().isArray() ? countArray(value) : NONE;
    }

    private static Numbers countArray(Object array) {
        Class<?> item = array.getClass().getComponentType();
        if (item.isPrimitive() && item != double.class && item != float.class) {
            return NONE;
        }
        Numbers sum = NONE;
        for (int i = 0; i < Array.getLength(array); i++) {
            sum = sum.plus(count(Array.get(array, i)));
        }
        return sum;
    }

    private Numbers plus(Numbers other) {
        return new Numbers(all + other.all, finite + other.finite);
    }

    private static Object value(RecordComponent component, Record data) {
        try {
            return component.getAccessor().invoke(data);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(data.getClass().getName() + " must be a public record", e);
        }
    }
}
