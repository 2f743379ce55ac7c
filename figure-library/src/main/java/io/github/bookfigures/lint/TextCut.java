package io.github.bookfigures.lint;

import io.github.bookfigures.render.DrawnFigure;
import io.github.bookfigures.render.DrawnText;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.stream.Stream;

/** Texts that leave the sheet, or of which a panel cuts something off. */
final class TextCut implements Rule {
    /** Ink may come so close to the edge, in points, whatever is lost of its antialiasing. */
    private static final double SLACK = 0.3;

    /** A block may lose so much of its empty border. */
    private static final double AIR = 0.04;

    @Override
    public String id() {
        return "text-cut";
    }

    @Override
    public Stream<String> findings(DrawnFigure figure) {
        return figure.texts().stream().flatMap(text -> finding(figure, text).stream());
    }

    private static Optional<String> finding(DrawnFigure figure, DrawnText text) {
        Rectangle2D ink = text.bounds();
        double beyond = Math.max(
                Math.max(-ink.getMinX(), ink.getMaxX() - figure.width()),
                Math.max(-ink.getMinY(), ink.getMaxY() - figure.height()));
        if (beyond > SLACK) {
            return Optional.of(Words.quoted(text) + " leaves the sheet by " + Words.number(beyond)
                    + " pt; shorten it, or make the figure larger");
        }
        if (text.clipped() > AIR) {
            return Optional.of(Words.quoted(text) + " is cut by the edge of its panel ("
                    + Words.where(figure, text.panel(), ink) + "); move it inwards or widen the axis");
        }
        return Optional.empty();
    }
}
