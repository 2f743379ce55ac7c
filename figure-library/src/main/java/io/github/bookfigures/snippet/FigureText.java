package io.github.bookfigures.snippet;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What pages say about a figure.
 *
 * @param id its id
 * @param file where its images are, without ending, relative to the folder of all figures
 * @param caption text under it
 * @param shortCaption its name in a list of figures
 * @param alt what it shows
 * @param numbering what stands before its number and after it, in a reference and before a caption
 * @param endings of its images, such as {@code .png} and {@code -dark.png}
 * @param inches its printed width, when the manifest gives one
 * @param values measured numbers by their paths, such as {@code loss[-1]}
 */
public record FigureText(
        String id,
        String file,
        Optional<String> caption,
        Optional<String> shortCaption,
        Optional<String> alt,
        Numbering numbering,
        List<String> endings,
        Optional<Double> inches,
        SortedMap<String, Double> values) {
    /**
     * How a figure is called.
     *
     * @param reference in a link to it, with {@code {0}} for its number
     * @param label the same before its caption
     */
    public record Numbering(String reference, String label) {
        /** In English. */
        public static final Numbering ENGLISH = new Numbering("Figure {0}", "Figure {0}.");

        String reference(int number) {
            return reference.replace("{0}", Integer.toString(number));
        }

        String label(int number) {
            return label.replace("{0}", Integer.toString(number));
        }
    }

    public FigureText {
        endings = List.copyOf(endings);
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** The image that pages show, if there is one that browsers can. */
    public Optional<String> picture() {
        return firstOf(".svg", ".png", ".jpg", ".gif");
    }

    /** The image for readers who want dark pages, if there is one. */
    public Optional<String> darkPicture() {
        return firstOf("-dark.svg", "-dark.png");
    }

    /** The file of the first of these endings that there is. */
    Optional<String> firstOf(String... wanted) {
        return List.of(wanted).stream().filter(endings::contains).findFirst().map(ending -> file + ending);
    }
}
