package io.github.bookfigures.lint;

import io.github.bookfigures.render.DrawnFigure;
import io.github.bookfigures.render.DrawnMark;
import io.github.bookfigures.render.DrawnText;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How findings speak of texts, panels and places. */
final class Words {
    private static final int LONGEST = 48;
    private static final int MOST = 4;
    private static final double POINTS_PER_MM = 72 / 25.4;

    private Words() {}

    /** A text in quotation marks, in one line; long ones are cut. */
    static String quoted(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return '"' + (line.length() > LONGEST ? line.substring(0, LONGEST - 1).strip() + "…" : line) + '"';
    }

    static String quoted(DrawnText text) {
        return kind(text) + " " + quoted(text.words());
    }

    /** The first few of many. */
    static String list(List<String> all) {
        String few = all.stream().limit(MOST).collect(Collectors.joining(", "));
        return all.size() > MOST ? few + " and " + (all.size() - MOST) + " more" : few;
    }

    /** Where something stands on the printed sheet. */
    static String where(DrawnFigure figure, int panel, Rectangle2D at) {
        String place = String.format(
                Locale.ROOT,
                "%.0f mm from the left and %.0f mm from the top",
                at.getCenterX() / POINTS_PER_MM,
                at.getCenterY() / POINTS_PER_MM);
        return figure.panels().size() < 2 || panel < 0 ? place : "in " + panel(panel) + ", " + place;
    }

    /** A panel by its letter. */
    static String panel(int index) {
        return "panel (" + (char) ('a' + index) + ")";
    }

    /** Of which panel something is said, where there are several. */
    static String inPanel(DrawnFigure figure, int panel) {
        return figure.panels().size() < 2 || panel < 0 ? "" : " in " + panel(panel);
    }

    /** A mark by its name. */
    static String mark(DrawnMark mark) {
        return mark.name().isEmpty()
                ? "an unnamed mark (" + mark.type() + ")"
                : mark.type() + " " + quoted(mark.name());
    }

    /** A contrast; WCAG allows no rounding up. */
    static String ratio(double contrast) {
        return String.format(Locale.ROOT, "%.2f", Math.floor(contrast * 100) / 100);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String kind(DrawnText text) {
        return switch (text.kind()) {
            case FIGURE_TITLE -> "the title";
            case PANEL_TITLE -> "the panel title";
            case AXIS_NAME -> "the axis name";
            case TICK_LABEL -> "the tick label";
            case LEGEND -> "the legend entry";
            case END_LABEL -> "the name of the line";
            case NOTE -> "the note";
            case LABEL -> "the label";
        };
    }
}
