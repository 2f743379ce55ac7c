package io.github.bookfigures.render;

import io.github.bookfigures.figure.Text;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * One entry of a legend.
 *
 * @param name what the mark is called
 * @param sample draws a small piece of the mark
 */
record ChartKey(Text name, Sample sample) {
    /** A small piece of a mark, drawn into a box of about two by one letters. */
    interface Sample {
        void draw(Graphics2D g, Rectangle2D box);
    }

    /** An entry, unless the mark has no name. */
    static Optional<ChartKey> of(Text name, Sample sample) {
        return name.isEmpty() ? Optional.empty() : Optional.of(new ChartKey(name, sample));
    }

    /** A filled patch, for bars, bands and areas. */
    static Sample patch(java.awt.Color fill) {
        return (g, box) -> {
            g.setColor(fill);
            g.fill(frame(box));
        };
    }

    /** The outline of a patch. */
    static Rectangle2D frame(Rectangle2D box) {
        double height = Math.min(box.getHeight(), box.getWidth() * 0.6);
        return new Rectangle2D.Double(
                box.getX() + box.getWidth() * 0.12, box.getCenterY() - height / 2, box.getWidth() * 0.76, height);
    }
}
