package io.github.bookfigures.render;

import io.github.bookfigures.yaml.FileKind;
import io.github.bookfigures.yaml.Key;
import io.github.bookfigures.yaml.Located;
import io.github.bookfigures.yaml.Value;
import java.awt.Color;
import java.util.List;

/** All keys of a theme file. */
final class ThemeKeys {
    static final FileKind FILE = new FileKind(
            "A theme file gives roles their colours.", "Expected a few dozen lines.", "extends", "extends: default");

    static final Key<Located<String>> EXTENDS =
            Key.of("extends", ThemeValues.WORD, "Theme this one changes: a name or a path. Without it, default.");
    static final Key<Located<String>> DARK =
            Key.of("dark", ThemeValues.WORD, "Theme of the variant 'dark': a name or a path.");
    static final Key<Value.Mapping> ROLES =
            Key.of("roles", ThemeValues.MAPPING, "Colour of each role, or a mapping with colour, dash and symbol.");
    static final Key<Value.Mapping> GRID = Key.of("grid", ThemeValues.MAPPING, "Fine lines at the ticks.");
    static final Key<Value.Mapping> SIZES = Key.of("sizes", ThemeValues.MAPPING, "Proportions.");
    static final Key<Value.Mapping> FONTS = Key.of("fonts", ThemeValues.MAPPING, "Families texts are set in.");
    static final Key<List<double[]>> SEQUENTIAL =
            Key.of("sequential", ThemeValues.STATIONS, "Colours of magnitudes, from small to large.");
    static final Key<List<double[]>> DIVERGING =
            Key.of("diverging", ThemeValues.CENTRED_STATIONS, "Colours of signed values; 0 is in the middle.");
    static final List<Key<?>> OF_THEME = List.of(EXTENDS, DARK, ROLES, GRID, SIZES, FONTS, SEQUENTIAL, DIVERGING);

    static final Key<Color> COLOUR = Key.of("colour", ThemeValues.COLOUR, "A colour.");
    static final Key<io.github.bookfigures.figure.Dash> DASH =
            Key.of("dash", ThemeValues.DASH, "How lines are broken where the figure does not say.");
    static final Key<io.github.bookfigures.figure.Symbol> SYMBOL =
            Key.of("symbol", ThemeValues.SYMBOL, "What stands on lines where the figure does not say.");
    static final List<Key<?>> OF_ROLE = List.of(COLOUR, DASH, SYMBOL);

    static final Key<Boolean> SHOWN = Key.of("shown", ThemeValues.TRUTH, "Whether there are grid lines.");
    static final List<Key<?>> OF_GRID = List.of(COLOUR, SHOWN);

    static final Key<Double> TEXT = size("text", 4, 72);
    static final Key<Double> SMALLEST = size("smallest", 4, 72);
    static final Key<Double> LARGEST = size("largest", 4, 144);
    static final Key<Double> LINE = size("line", 0.1, 20);
    static final Key<Double> SYMBOL_SIZE = size("symbol", 0.5, 60);
    static final Key<Double> TITLE = size("title", 0.5, 4);
    static final List<Key<?>> OF_SIZES = List.of(TEXT, SMALLEST, LARGEST, LINE, SYMBOL_SIZE, TITLE);

    static final Key<Located<String>> FAMILY =
            Key.of("family", ThemeValues.WORD, "A family of the library: source-sans-3 or source-serif-4.");
    static final Key<Value> REGULAR = Key.of("regular", ThemeValues.ANY, "Font file of ordinary text.");
    static final Key<Value> ITALIC = Key.of("italic", ThemeValues.ANY, "Font file of emphasis.");
    static final Key<Value> STRONG = Key.of("strong", ThemeValues.ANY, "Font file of titles.");
    static final Key<List<Value>> FALLBACK =
            Key.of("fallback", ThemeValues.LIST, "Fonts of characters the family does not have, in order.");
    static final List<Key<?>> OF_FONTS = List.of(FAMILY, REGULAR, ITALIC, STRONG, FALLBACK);
    static final List<Key<?>> OF_FALLBACK = List.of(FAMILY, REGULAR, ITALIC, STRONG);

    static final Key<Located<String>> FILE_NAME = Key.of("file", ThemeValues.WORD, "Path of a font file.");
    static final Key<Integer> INDEX = Key.of("index", ThemeValues.INDEX, "Number in a collection, from 0.");
    static final List<Key<?>> OF_FONT = List.of(FILE_NAME, INDEX);

    private ThemeKeys() {}

    private static Key<Double> size(String name, double from, double to) {
        return Key.of(name, ThemeValues.number(from, to), "A size.");
    }
}
