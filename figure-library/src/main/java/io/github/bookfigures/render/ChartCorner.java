package io.github.bookfigures.render;

import io.github.bookfigures.figure.Corner;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Places of boxes in the plot area. */
final class ChartCorner {
    private ChartCorner() {}

    /** A box of this size at a corner of the area; AUTO takes the place that covers least. */
    static Rectangle2D place(Corner corner, PlotTexts texts, double width, double height, double gap) {
        if (corner != Corner.AUTO) {
            return at(corner, texts.area(), width, height, gap);
        }
        Corner[] order = {
            Corner.TOP_RIGHT,
            Corner.TOP_LEFT,
            Corner.BOTTOM_RIGHT,
            Corner.BOTTOM_LEFT,
            Corner.RIGHT,
            Corner.LEFT,
            Corner.TOP,
            Corner.BOTTOM,
            Corner.CENTRE
        };
        List<PlotTexts.Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < order.length; i++) {
            double penalty = i < 4 ? 0.01 * i : i < 8 ? 0.5 + 0.01 * i : 3;
            candidates.add(new PlotTexts.Candidate(at(order[i], texts.area(), width, height, gap), penalty));
        }
        return texts.best(candidates);
    }

    static Rectangle2D at(Corner corner, Rectangle2D area, double width, double height, double gap) {
        double x = switch (corner) {
            case TOP_LEFT, LEFT, BOTTOM_LEFT -> area.getMinX() + gap;
            case TOP_RIGHT, RIGHT, BOTTOM_RIGHT, AUTO -> area.getMaxX() - gap - width;
            case TOP, CENTRE, BOTTOM -> area.getCenterX() - width / 2;
        };
        double y = switch (corner) {
            case TOP_LEFT, TOP, TOP_RIGHT, AUTO -> area.getMinY() + gap;
            case BOTTOM_LEFT, BOTTOM, BOTTOM_RIGHT -> area.getMaxY() - gap - height;
            case LEFT, CENTRE, RIGHT -> area.getCenterY() - height / 2;
        };
        return new Rectangle2D.Double(x, y, width, height);
    }
}
