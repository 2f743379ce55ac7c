package io.github.bookfigures.manifest;

import io.github.bookfigures.figure.Format;
import io.github.bookfigures.figure.HtmlShape;
import io.github.bookfigures.figure.SvgText;
import io.github.bookfigures.yaml.Located;
import io.github.bookfigures.yaml.Position;
import io.github.bookfigures.yaml.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One figure of the manifest, defaults filled in.
 *
 * @param id short name, unique in the book
 * @param file where the figure lands: path under the output folder with '/', without extension; unique in the book
 * @param generator name of what makes it; whether it exists is not known here
 * @param params parameters for the generator, as written; empty when there are none
 * @param caption text under the figure
 * @param shortCaption its name in a list of figures; empty: the caption
 * @param alt text for those who cannot see it
 * @param formats files to write; at least one, none twice
 * @param width printed width; empty: the generator's own
 * @param height printed height; empty: the generator's own
 * @param dpi dots per inch of raster images, 36 to 1200
 * @param theme name of the look or path of its file; whether it exists is not known here
 * @param variants kinds of paper; at least one, none twice
 * @param editions the figure in each of its languages; at least one, the book's own language first
 * @param transparent whether the background is left out
 * @param svgText what the letters of an SVG file are
 * @param htmlShape what an HTML file is
 * @param seed start of all pseudo-randomness
 * @param inputs files the experiment reads, as written; whether they exist is not known here
 * @param tags words to select figures by
 * @param expect claims the book makes about the result; whether they can be read is not known here
 * @param timeout how long measuring and drawing may take
 * @param lint rules about looks that do not hold for it; whether they exist is not known here
 * @param position where the entry begins
 */
public record FigureEntry(
        String id,
        String file,
        Located<String> generator,
        Value.Mapping params,
        Optional<String> caption,
        Optional<String> shortCaption,
        Optional<String> alt,
        List<Format> formats,
        Optional<Length> width,
        Optional<Length> height,
        int dpi,
        Located<String> theme,
        List<Variant> variants,
        List<Edition> editions,
        boolean transparent,
        SvgText svgText,
        HtmlShape htmlShape,
        long seed,
        List<Located<String>> inputs,
        List<String> tags,
        List<Located<String>> expect,
        Duration timeout,
        List<Silence> lint,
        Position position) {
    /** Copies the lists. */
    public FigureEntry {
        formats = List.copyOf(formats);
        variants = List.copyOf(variants);
        editions = List.copyOf(editions);
        inputs = List.copyOf(inputs);
        tags = List.copyOf(tags);
        expect = List.copyOf(expect);
        lint = List.copyOf(lint);
    }

    /** The editions that have images of their own. */
    public List<Edition> drawn() {
        return editions.stream()
                .filter(edition -> edition.equals(editions.get(0))
                        || !edition.suffix().equals(editions.get(0).suffix()))
                .toList();
    }

    /** The edition of a language, or the first one. */
    public Edition in(String language) {
        return editions.stream()
                .filter(edition -> edition.language().equals(language))
                .findFirst()
                .orElse(editions.get(0));
    }

    /** A text of the manifest in the language of an edition; the manifest is written in the book's own. */
    public Optional<String> said(Edition edition, Optional<String> text) {
        return edition.equals(editions.get(0)) ? text : edition.labels().of(text);
    }

    /** What its image files are called after {@code file}: {@code .png}, {@code -dark.png}, {@code -zh.png} and so on. */
    public List<String> endings() {
        return drawn().stream()
                .flatMap(edition -> imageEndings().stream().map(ending -> edition.suffix() + ending))
                .toList();
    }

    /** The same in any one language, after the suffix of its edition. */
    public List<String> imageEndings() {
        return variants.stream()
                .flatMap(variant -> formats.stream().map(format -> variant.suffix() + "." + format.word()))
                .toList();
    }
}
