package io.github.bookfigures.citation;

import io.github.bookfigures.yaml.Position;
import java.util.Optional;

/**
 * A place in the book that speaks of a figure.
 *
 * @param target which figure
 * @param kind what becomes of it there
 * @param described whether there is a text for those who cannot see it, where one is asked for
 * @param misplaced whether it tears the paragraph that it was meant to stand in
 * @param heading the heading it stands under; empty above the first
 * @param position where the name of the figure begins
 */
public record Citation(
        Target target, Kind kind, boolean described, boolean misplaced, Optional<String> heading, Position position) {

    /** How a figure is named. */
    public sealed interface Target {
        /** The word that is written there. */
        String word();
    }

    /** By its id, in a macro of the site or of LaTeX. */
    public record ById(String word) implements Target {}

    /**
     * By a file below the folder of the figures.
     *
     * @param word path below that folder, with its extension if it is written
     */
    public record ByFile(String word) implements Target {}

    /**
     * By a file that may be anybody's: one without the folder of the figures, as LaTeX's {@code graphicspath} and
     * AsciiDoc's {@code imagesdir} allow. Only a file of a figure counts.
     */
    public record ByAnyFile(String word) implements Target {}

    /** What becomes of a figure at the place. */
    public enum Kind {
        /** It is seen. */
        SHOWN,
        /** It is referred to: a link, a number, a value. */
        MENTIONED
    }
}
