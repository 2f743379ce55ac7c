package io.github.bookfigures.lint;

import io.github.bookfigures.render.DrawnFigure;
import io.github.bookfigures.render.DrawnText;
import io.github.bookfigures.render.Quad;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Texts that stand on each other. */
final class TextOverlap implements Rule {
    /** Blocks of ink may reach into each other by this share of the smaller size: letters are not rectangles. */
    private static final double TOLERANCE = 0.1;

    @Override
    public String id() {
        return "text-overlap";
    }

    @Override
    public Stream<String> findings(DrawnFigure figure) {
        List<String> findings = new ArrayList<>();
        List<DrawnText> texts = figure.texts();
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                if (overlap(texts.get(i), texts.get(j))) {
                    findings.add(Words.quoted(texts.get(i)) + " and " + Words.quoted(texts.get(j))
                            + " stand on each other ("
                            + Words.where(
                                    figure, texts.get(j).panel(), texts.get(j).bounds())
                            + "); move or shorten one of them");
                }
            }
        }
        return findings.stream();
    }

    private static boolean overlap(DrawnText one, DrawnText two) {
        if (!one.bounds().intersects(two.bounds())) {
            return false;
        }
        double tolerance = TOLERANCE * Math.min(one.size(), two.size());
        for (Quad line : one.lines()) {
            for (Quad other : two.lines()) {
                if (line.overlap(other) > tolerance) {
                    return true;
                }
            }
        }
        return false;
    }
}
