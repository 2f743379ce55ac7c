package io.github.bookfigures.lint;

import io.github.bookfigures.render.Contrast;
import io.github.bookfigures.render.DrawnFigure;
import io.github.bookfigures.render.DrawnText;
import java.awt.Color;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Texts that something runs through: a curve under the letters, or a shape drawn over them. */
final class TextOnMark implements Rule {
    /** So much of a text may touch something else: the end of a letter on a tick. */
    private static final double TOUCH = 0.06;

    /** And so much of a few neighbouring letters: a stroke through one word of many is a small part of them all. */
    private static final double STRUCK = 0.08;

    /**
     * Two grounds whose contrast is this high make an edge that is read as a part of the letters; letters whose contrast
     * is lower get lost where they cross a mark.
     */
    private static final double EDGE = 3;

    @Override
    public String id() {
        return "text-on-mark";
    }

    @Override
    public Stream<String> findings(DrawnFigure figure) {
        return figure.texts().stream().flatMap(text -> finding(figure, text).stream());
    }

    private static Optional<String> finding(DrawnFigure figure, DrawnText text) {
        String where = " (" + Words.where(figure, text.panel(), text.bounds()) + ")";
        if (text.covered() > TOUCH) {
            return Optional.of(Words.quoted(text) + " is hidden by something drawn over "
                    + Math.round(100 * text.covered()) + " % of it" + where + "; move one of them");
        }
        double low = TextContrast.below(text, EDGE);
        double edges = edges(text);
        double struck = struck(text);
        if (TextContrast.isPale(text) || Math.max(low, edges) < TOUCH && struck < STRUCK) {
            return Optional.empty();
        }
        String how = Math.max(low, edges) < TOUCH
                ? TextContrast.hex(other(worst(text), text)) + " runs through some of its letters"
                : Math.round(100 * Math.max(low, edges)) + " % of its letters lie on "
                        + TextContrast.hex(other(text.grounds(), text));
        return Optional.of(Words.quoted(text) + " stands on a mark: " + how + where + "; move it to a free place");
    }

    /** Share of the ground that stands out from the rest of it. */
    private static double edges(DrawnText text) {
        return edges(text.grounds(), text);
    }

    /** The same in the piece of the text where it is largest. */
    private static double struck(DrawnText text) {
        return edges(worst(text), text);
    }

    private static List<DrawnText.Ground> worst(DrawnText text) {
        return text.pieces().stream()
                .max(Comparator.comparingDouble(piece -> edges(piece, text)))
                .orElse(List.of());
    }

    private static double edges(List<DrawnText.Ground> grounds, DrawnText text) {
        return grounds.stream()
                .filter(ground -> standsOut(ground, text))
                .mapToDouble(DrawnText.Ground::share)
                .sum();
    }

    private static boolean standsOut(DrawnText.Ground ground, DrawnText text) {
        return Contrast.ratio(ground.colour(), text.grounds().get(0).colour()) >= EDGE;
    }

    private static Color other(List<DrawnText.Ground> grounds, DrawnText text) {
        return grounds.stream()
                .filter(ground -> standsOut(ground, text))
                .findFirst()
                .or(() -> grounds.stream().skip(1).findFirst())
                .orElseGet(() -> text.grounds().get(0))
                .colour();
    }
}
