package io.github.bookfigures.render;

import io.github.bookfigures.figure.Band;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Optional;

/** The pale region between two curves; a gap in either is a gap of the band. */
record MarkBand(Band band, Style style) implements MarkPainter {
    private static final int ALPHA = 34;

    @Override
    public void extend(PlotExtent extent) {
        for (double x : band.x()) {
            extent.x().reach(x, name());
        }
        extent.y().values(band.low(), name());
        extent.y().values(band.high(), name());
    }

    @Override
    public void paint(Graphics2D g, PlotFrame frame) {
        Path2D region = new Path2D.Double();
        for (int from = 0; from < band.x().length; from++) {
            int to = from;
            while (to < band.x().length && known(to)) {
                to++;
            }
            if (to - from > 1) {
                add(region, frame, from, to);
            }
            from = Math.max(from, to);
        }
        frame.clipped(g, 0, () -> {
            g.setColor(pale());
            g.fill(region);
        });
    }

    private boolean known(int i) {
        return Double.isFinite(band.x()[i]) && !Double.isNaN(band.low()[i]) && !Double.isNaN(band.high()[i]);
    }

    private void add(Path2D region, PlotFrame frame, int from, int to) {
        region.moveTo(frame.x(band.x()[from]), frame.y(band.low()[from]));
        for (int i = from + 1; i < to; i++) {
            region.lineTo(frame.x(band.x()[i]), frame.y(band.low()[i]));
        }
        for (int i = to - 1; i >= from; i--) {
            region.lineTo(frame.x(band.x()[i]), frame.y(band.high()[i]));
        }
        region.closePath();
    }

    /** Translucent, so that the grid and other bands show through. */
    private Color pale() {
        Color full = style.colour(band.role());
        return new Color(full.getRed(), full.getGreen(), full.getBlue(), ALPHA);
    }

    @Override
    public double obstacle() {
        return 0.12;
    }

    @Override
    public Optional<ChartKey> key() {
        return ChartKey.of(band.name(), ChartKey.patch(pale()));
    }

    private String name() {
        return band.name().isEmpty()
                ? "an unnamed band"
                : "the band '" + band.name().plain() + "'";
    }
}
