package io.github.bookfigures.render;

import java.awt.Color;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a theme from YAML: {@code grid}, {@code roles}, and the stations of two colour maps. */
final class ThemeReader {
    private static final List<String> KEYS = List.of("grid", "roles", "sequential", "diverging");
    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{6}");

    private static final int COLOURS = 256;

    private final String name;

    ThemeReader(String name) {
        this.name = name;
    }

    /**
     * The theme in a stream.
     *
     * @throws RenderException when it is not YAML or not a theme
     */
    Theme read(InputStream in) {
        Object document;
        try {
            LoadSettings settings =
                    LoadSettings.builder().setLabel("theme " + name).build();
            document = new Load(settings).loadFromInputStream(in);
        } catch (YamlEngineException e) {
            throw new RenderException("theme '" + name + "' is not YAML: " + e.getMessage(), e);
        }
        Map<?, ?> keys = map(document, "the theme");
        if (!new TreeSet<>(KEYS).equals(new TreeSet<>(keys.keySet()))) {
            throw wrong("a theme has the keys " + KEYS + ", not " + keys.keySet());
        }
        Map<String, Color> roles = new LinkedHashMap<>();
        map(keys.get("roles"), "roles")
                .forEach((role, value) -> roles.put((String) role, colour(value, (String) role)));
        return new Theme(
                name,
                roles,
                colour(keys.get("grid"), "grid"),
                path(keys.get("sequential"), "sequential").colours(COLOURS),
                path(keys.get("diverging"), "diverging").colouredFromTheMiddle(COLOURS / 2));
    }

    private Color colour(Object value, String key) {
        if (value instanceof String text && HEX.matcher(text).matches()) {
            return new Color(Integer.parseInt(text, 16));
        }
        throw wrong(key + " is a colour in quotes such as \"0072B2\", not " + value);
    }

    private ColourPath path(Object value, String key) {
        List<double[]> stations = new ArrayList<>();
        if (value instanceof List<?> list && list.size() >= 2) {
            for (Object station : list) {
                if (!(station instanceof List<?> numbers)
                        || numbers.size() != 3
                        || !numbers.stream().allMatch(Number.class::isInstance)) {
                    throw wrong("a station of " + key + " is [lightness, chroma, hue], not " + station);
                }
                stations.add(numbers.stream()
                        .mapToDouble(n -> ((Number) n).doubleValue())
                        .toArray());
            }
            if (key.equals("diverging") && stations.size() % 2 != 0) {
                throw wrong("diverging has as many stations below the middle as above it, not " + stations.size());
            }
            return new ColourPath(stations);
        }
        throw wrong(key + " is a list of at least two stations [lightness, chroma, hue], not " + value);
    }

    private Map<?, ?> map(Object value, String key) {
        if (value instanceof Map<?, ?> map && map.keySet().stream().allMatch(String.class::isInstance)) {
            return map;
        }
        throw wrong(key + " is a map from names to values, not " + value);
    }

    private RenderException wrong(String what) {
        return new RenderException("theme '" + name + "': " + what);
    }
}
