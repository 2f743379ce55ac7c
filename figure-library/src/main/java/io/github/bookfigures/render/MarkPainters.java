package io.github.bookfigures.render;

import io.github.bookfigures.figure.Area;
import io.github.bookfigures.figure.Arrows;
import io.github.bookfigures.figure.Band;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Boxes;
import io.github.bookfigures.figure.Bubbles;
import io.github.bookfigures.figure.Contours;
import io.github.bookfigures.figure.ErrorBars;
import io.github.bookfigures.figure.HeatMap;
import io.github.bookfigures.figure.Histogram;
import io.github.bookfigures.figure.Inscription;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Note;
import io.github.bookfigures.figure.Points;
import io.github.bookfigures.figure.Quiver;
import io.github.bookfigures.figure.Regions;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Span;
import io.github.bookfigures.figure.StreamLines;
import io.github.bookfigures.figure.Violins;
import java.util.ArrayList;
import java.util.List;

/** Finds the painter of each kind of mark. */
final class MarkPainters {
    private MarkPainters() {}

    /** The painters of a chart's marks, in their order. */
    static List<MarkPainter> of(List<Mark> marks, Style style) {
        List<MarkPainter> painters = new ArrayList<>();
        boolean onColours = false;
        for (Mark mark : marks) {
            painters.add(of(mark, style, onColours));
            onColours |= mark instanceof HeatMap
                    || mark instanceof Contours contours && contours.filled()
                    || mark instanceof Regions;
        }
        return List.copyOf(painters);
    }

    private static MarkPainter of(Mark mark, Style style, boolean onColours) {
        if (mark instanceof Line line) {
            return new MarkLine(line, style, onColours);
        } else if (mark instanceof Points points) {
            return new MarkPoints(points, style, onColours);
        } else if (mark instanceof Bars bars) {
            return new MarkBars(bars, style);
        } else if (mark instanceof Boxes boxes) {
            return new MarkBoxes(boxes, style);
        } else if (mark instanceof Violins violins) {
            return new MarkViolins(violins, style);
        } else if (mark instanceof ErrorBars bars) {
            return new MarkErrorBars(bars, style);
        } else if (mark instanceof Bubbles bubbles) {
            return new MarkBubbles(bubbles, style);
        } else if (mark instanceof Regions regions) {
            return new MarkRegions(regions, style);
        } else if (mark instanceof Quiver quiver) {
            return new MarkQuiver(quiver, style);
        } else if (mark instanceof StreamLines lines) {
            return new MarkStreamLines(lines, style);
        } else if (mark instanceof Band band) {
            return new MarkBand(band, style);
        } else if (mark instanceof Histogram histogram) {
            return new MarkHistogram(histogram, style);
        } else if (mark instanceof HeatMap map) {
            return new MarkCells(map, style);
        } else if (mark instanceof Contours contours) {
            return new MarkContours(contours, style);
        } else if (mark instanceof Arrows arrows) {
            return new MarkArrows(arrows, style);
        } else if (mark instanceof Area area) {
            return new MarkArea(area, style);
        } else if (mark instanceof Rule rule) {
            return new MarkRule(rule, style);
        } else if (mark instanceof Span span) {
            return new MarkSpan(span, style);
        } else if (mark instanceof Note note) {
            return new MarkNote(note, style);
        } else if (mark instanceof Inscription inscription) {
            return new MarkInscription(inscription, style);
        }
        throw new IllegalStateException("no painter for " + mark.getClass());
    }
}
