package io.github.bookfigures.manifest;

import io.github.bookfigures.figure.Format;
import io.github.bookfigures.figure.HtmlShape;
import io.github.bookfigures.figure.SvgText;
import io.github.bookfigures.yaml.Key;
import io.github.bookfigures.yaml.Located;
import io.github.bookfigures.yaml.Value;
import java.time.Duration;
import java.util.List;

/**
 * All keys of the manifest. The reader, its messages, the JSON Schema and the tables in {@code docs/manifest.md} all go by this
 * one. What stands for a key that is not given is said last: "Without it, …".
 */
final class Keys {
    static final Key<List<Format>> FORMATS = Key.of(
            "formats",
            ValueTypes.FORMATS,
            "Files to write; gif and apng for figures that move.",
            "[\"png\", \"svg\", \"pdf\"]");
    static final Key<PrintedWidth> WIDTH = Key.of(
            "width",
            PrintedWidth.TYPE,
            "Printed width, in mm, cm, in, pt or px, or in % of textWidth; a bare number means inches."
                    + " Without it, the generator's own.");
    static final Key<Length> HEIGHT = Key.of(
            "height", ValueTypes.LENGTH, "Printed height, a length, never a share. Without it, the generator's own.");
    static final Key<Length> TEXT_WIDTH = Key.of(
            "textWidth",
            ValueTypes.LENGTH,
            "Width of the text on the book's pages, of which a width such as 80% is a share. Without it, no shares.");
    static final Key<Integer> DPI = Key.of("dpi", ValueTypes.DPI, "Dots per inch of PNG files.", "300");
    static final Key<Located<String>> THEME = Key.of(
            "theme",
            ValueTypes.WORD,
            "The look: a theme of the library by name, or the book's own by its path, relative to the manifest.",
            "\"default\"");
    static final Key<List<Variant>> VARIANTS = Key.of(
            "variants",
            ValueTypes.VARIANTS,
            "Kinds of paper: light is the theme itself, dark the theme it names as its dark one, written to <file>-dark.",
            "[\"light\"]");
    static final Key<List<String>> LANGUAGES = Key.of(
            "languages",
            ValueTypes.LANGUAGES,
            "Languages to write the figure in: the first is that of the manifest's captions; each other one is written to"
                    + " <file>-<language>, with the texts of labels.<language>.yaml beside the manifest.",
            "[\"en\"]");
    static final Key<Boolean> TRANSPARENT =
            Key.of("transparent", ValueTypes.TRUTH, "Whether to leave the background out.", "false");
    static final Key<SvgText> SVG_TEXT = Key.of(
            "svgText",
            ValueTypes.SVG_TEXT,
            "What the letters of SVG files are: outlines, right in every program; or text in fonts the file carries,"
                    + " which browsers can search and copy.",
            "\"outlines\"");
    static final Key<HtmlShape> HTML_SHAPE = Key.of(
            "htmlShape",
            ValueTypes.HTML_SHAPE,
            "What HTML files are: a page that opens from anywhere; or a fragment to be put into a page, where all"
                    + " fragments share the script interactive.js of the output folder.",
            "\"page\"");
    static final Key<Long> SEED = Key.of("seed", ValueTypes.SEED, "Where all randomness of the figure starts.", "42");
    static final Key<Duration> TIMEOUT = Key.of(
            "timeout",
            ValueTypes.TIMEOUT,
            "Longest time that measuring and drawing may take, in s, min or h; a bare number means seconds.",
            "\"10 min\"");

    static final Key<List<Silence>> LINT = Key.of(
            "lint",
            ValueTypes.SILENCES,
            "Rules of the lint that do not hold, each with the reason why; a figure's are added to those of the defaults.",
            "{}");

    static final Key<Located<String>> ID = Key.of(
            "id", ValueTypes.ID, "Name of the figure, unique in the book: for selection, references and claims.");
    static final Key<Located<String>> FILE = Key.of(
            "file",
            ValueTypes.FILE,
            "Where the figure lands: path under the output folder, without extension. Without it, the id.");
    static final Key<Located<String>> GENERATOR = Key.of(
            "generator",
            ValueTypes.WORD,
            "What makes the figure: the name of a generator, the full name of its class, or a Java file, relative to the"
                    + " manifest.");
    static final Key<List<Located<String>>> STATIC = Key.of(
            "static",
            ValueTypes.FILES,
            "In place of a generator: a picture that is there already, or one for each format, relative to the manifest.");
    static final Key<List<Located<String>>> EXEC = Key.of(
            "exec",
            ValueTypes.COMMAND,
            "A command that prints the generator's data, or writes a picture to {png}, {svg} or {pdf}; runs only where the"
                    + " build allows it.");
    static final Key<Value.Mapping> PARAMS =
            Key.of("params", ValueTypes.MAPPING, "Parameters of the generator. Without it, the generator's own.");
    static final Key<String> CAPTION = Key.of("caption", ValueTypes.TEXT, "Text under the figure. Without it, none.");
    static final Key<String> SHORT_CAPTION =
            Key.of("shortCaption", ValueTypes.TEXT, "Its name in a list of figures. Without it, the caption.");
    static final Key<String> ALT =
            Key.of("alt", ValueTypes.TEXT, "What the figure shows, for those who cannot see it. Without it, none.");
    static final Key<List<String>> TAGS =
            Key.of("tags", ValueTypes.TAGS, "Names to select figures by, as in #tag.", "[]");
    static final Key<List<Located<String>>> EXPECT = Key.of(
            "expect",
            ValueTypes.CLAIMS,
            "Claims the text makes about the result; the figure fails when one is not true.",
            "[]");

    static final Key<List<Located<String>>> INPUTS = Key.of(
            "inputs",
            ValueTypes.PATHS,
            "Files that the experiment reads: paths relative to the manifest. A change in one of them measures anew.",
            "[]");

    static final Key<Value.Mapping> DEFAULTS = Key.of(
            "defaults",
            ValueTypes.MAPPING,
            "What holds for every figure that does not say otherwise. Without it, the defaults of each key.");
    static final Key<List<Located<String>>> INCLUDE = Key.of(
            "include",
            ValueTypes.PATHS,
            "Files with more figures, or patterns for them, below the manifest's folder; * stands for part of a name, ** for folders too. Each holds"
                    + " 'figures' only.",
            "[]");
    static final Key<List<Value>> FIGURES = Key.of("figures", ValueTypes.FIGURES, "The figures.");

    /** Keys of the defaults; figures have all but the width of the text, which is the same for all. */
    static final List<Key<?>> OF_DEFAULTS = List.of(
            FORMATS,
            WIDTH,
            HEIGHT,
            TEXT_WIDTH,
            DPI,
            THEME,
            VARIANTS,
            LANGUAGES,
            TRANSPARENT,
            SVG_TEXT,
            HTML_SHAPE,
            SEED,
            TIMEOUT,
            LINT);

    static final List<Key<?>> OF_FIGURE = List.of(
            ID,
            FILE,
            GENERATOR,
            STATIC,
            EXEC,
            PARAMS,
            CAPTION,
            SHORT_CAPTION,
            ALT,
            FORMATS,
            WIDTH,
            HEIGHT,
            DPI,
            THEME,
            VARIANTS,
            LANGUAGES,
            TRANSPARENT,
            SVG_TEXT,
            HTML_SHAPE,
            SEED,
            INPUTS,
            TAGS,
            EXPECT,
            TIMEOUT,
            LINT);

    static final List<Key<?>> OF_MANIFEST = List.of(DEFAULTS, INCLUDE, FIGURES);

    private Keys() {}
}
