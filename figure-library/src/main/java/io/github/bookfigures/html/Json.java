package io.github.bookfigures.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.Color;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers, arrays and colours as plotly.js reads them. */
final class Json {
    /** More digits than any screen can tell apart, also after zooming in a hundred times. */
    private static final MathContext DIGITS = new MathContext(7, RoundingMode.HALF_EVEN);

    private static final double LARGEST_WHOLE = 1e15;

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** A number of seven digits; null, which is a gap, for what is not finite. */
    static JsonNode number(double value) {
        if (!Double.isFinite(value)) {
            return JsonNodeFactory.instance.nullNode();
        }
        double rounded = new BigDecimal(value).round(DIGITS).doubleValue();
        return rounded == Math.rint(rounded) && Math.abs(rounded) < LARGEST_WHOLE
                ? JsonNodeFactory.instance.numberNode((long) rounded)
                : JsonNodeFactory.instance.numberNode(rounded);
    }

    static ArrayNode numbers(double... values) {
        ArrayNode array = array();
        for (double value : values) {
            array.add(number(value));
        }
        return array;
    }

    static ArrayNode rows(double[][] values) {
        ArrayNode array = array();
        for (double[] row : values) {
            array.add(numbers(row));
        }
        return array;
    }

    static String colour(Color colour) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", colour.getRed(), colour.getGreen(), colour.getBlue());
    }

    /** @param opacity from 0 to 1 */
    static String colour(Color colour, double opacity) {
        return String.format(
                Locale.ROOT, "rgba(%d,%d,%d,%.2f)", colour.getRed(), colour.getGreen(), colour.getBlue(), opacity);
    }
}
