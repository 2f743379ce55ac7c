package io.github.bookfigures.lint;

import io.github.bookfigures.render.Contrast;
import io.github.bookfigures.render.DrawnFigure;
import io.github.bookfigures.render.DrawnText;
import java.awt.Color;
import java.util.Locale;
import java.util.stream.Stream;

/** Texts that are too pale, or too dark, for the ground they stand on; by WCAG 2.1, success criterion 1.4.3. */
final class TextContrast implements Rule {
    private static final double ORDINARY = 4.5;
    private static final double LARGE = 3;

    /** From here on, in points, WCAG calls a text large; and when it is bold. */
    private static final double LARGE_SIZE = 18;

    private static final double LARGE_BOLD_SIZE = 14;

    /** A text is read on the ground that lies under most of it. */
    private static final double MOST = 0.5;

    private static final double NEARLY_ALL = 0.75;

    @Override
    public String id() {
        return "text-contrast";
    }

    @Override
    public Stream<String> findings(DrawnFigure figure) {
        return figure.texts().stream().filter(TextContrast::isPale).map(text -> sentence(figure, text));
    }

    /** Whether most of a text lacks contrast. */
    static boolean isPale(DrawnText text) {
        double low = below(text, needed(text));
        return low >= MOST
                && (low >= NEARLY_ALL || lowest(text).equals(text.grounds().get(0)));
    }

    /** Share of the ground on which the letters have less than a contrast. */
    static double below(DrawnText text, double contrast) {
        return text.grounds().stream()
                .filter(ground -> Contrast.ratio(text.colour(), ground.colour()) < contrast)
                .mapToDouble(DrawnText.Ground::share)
                .sum();
    }

    /** The largest of the grounds on which contrast lacks. */
    private static DrawnText.Ground lowest(DrawnText text) {
        return text.grounds().stream()
                .filter(ground -> Contrast.ratio(text.colour(), ground.colour()) < needed(text))
                .findFirst()
                .orElseThrow();
    }

    private static double needed(DrawnText text) {
        return text.size() >= (text.bold() ? LARGE_BOLD_SIZE : LARGE_SIZE) - 0.05 ? LARGE : ORDINARY;
    }

    private static String sentence(DrawnFigure figure, DrawnText text) {
        Color ground = lowest(text).colour();
        return Words.quoted(text) + " in " + hex(text.colour()) + " on " + hex(ground) + " has a contrast of "
                + Words.ratio(Contrast.ratio(text.colour(), ground)) + " where " + Words.number(needed(text))
                + " is needed (" + Words.where(figure, text.panel(), text.bounds())
                + "); give it a darker role, or its ground a paler one";
    }

    static String hex(Color colour) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", colour.getRed(), colour.getGreen(), colour.getBlue());
    }
}
