package io.github.bookfigures.lint;

import io.github.bookfigures.render.DrawnFigure;
import io.github.bookfigures.render.DrawnText;
import java.awt.geom.Line2D;
import java.util.stream.Stream;

/** Leaders that run through a text. */
final class LeaderCrossing implements Rule {
    /** So far, as a share of its size, a leader may reach into the block of a text without meeting letters. */
    private static final double TOUCH = 0.25;

    @Override
    public String id() {
        return "leader-crossing";
    }

    @Override
    public Stream<String> findings(DrawnFigure figure) {
        return figure.texts().stream()
                .filter(text -> figure.leaders().stream().anyMatch(leader -> crosses(leader, text)))
                .map(text -> Words.quoted(text) + " is crossed by a leader ("
                        + Words.where(figure, text.panel(), text.bounds())
                        + "); let the note to which it belongs stand on another side");
    }

    private static boolean crosses(Line2D leader, DrawnText text) {
        return text.lines().stream()
                .anyMatch(line -> line.inside(leader.getP1(), leader.getP2()) > TOUCH * text.size());
    }
}
