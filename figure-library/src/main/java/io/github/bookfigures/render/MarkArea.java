package io.github.bookfigures.render;

import io.github.bookfigures.figure.Area;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Optional;

/** A filled polygon, clipped to the plot area; it does not widen the axes. */
record MarkArea(Area area, Style style) implements MarkPainter {
    @Override
    public void extend(PlotExtent extent) {
        // A half-plane has no end: the other marks say what is to be seen of it.
    }

    @Override
    public void paint(Graphics2D g, PlotFrame frame) {
        Path2D polygon = new Path2D.Double();
        for (int i = 0; i < area.x().length; i++) {
            if (i == 0) {
                polygon.moveTo(frame.x(area.x()[i]), frame.y(area.y()[i]));
            } else {
                polygon.lineTo(frame.x(area.x()[i]), frame.y(area.y()[i]));
            }
        }
        polygon.closePath();
        frame.clipped(g, 0, () -> {
            g.setColor(style.colour(area.role()));
            g.fill(polygon);
        });
    }

    @Override
    public double obstacle() {
        return 0.003;
    }

    @Override
    public Optional<ChartKey> key() {
        return ChartKey.of(area.name(), ChartKey.patch(style.colour(area.role())));
    }
}
