package io.github.bookfigures.render;

import io.github.bookfigures.figure.ErrorBars;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.Optional;

/** Whiskers with caps; on a logarithmic axis one that reaches 0 leaves the plot area and has no cap there. */
record MarkErrorBars(ErrorBars bars, Style style) implements MarkPainter {
    private static final double WEIGHT = 0.75;
    private static final double CAP = 0.42;

    @Override
    public void extend(PlotExtent extent) {
        PlotExtent.Side up = PlotTurn.up(extent, bars.horizontal());
        PlotExtent.Side along = PlotTurn.along(extent, bars.horizontal());
        for (int i = 0; i < bars.at().length; i++) {
            if (drawn(i)) {
                along.apart(bars.at()[i], name());
                boolean endless = up.logarithmic() && bars.low()[i] <= 0;
                up.values(new double[] {endless ? bars.high()[i] : bars.low()[i], bars.high()[i]}, name());
            }
        }
    }

    @Override
    public void paint(Graphics2D g, PlotFrame frame) {
        PlotTurn turn = new PlotTurn(frame, bars.horizontal());
        frame.clipped(g, style.line(), () -> {
            g.setColor(colour());
            g.setStroke(MarkStroke.plain(style.line() * WEIGHT));
            for (int i = 0; i < bars.at().length; i++) {
                if (drawn(i)) {
                    whisker(g, turn, i);
                }
            }
        });
    }

    private void whisker(Graphics2D g, PlotTurn turn, int i) {
        double at = bars.at()[i];
        boolean endless = turn.logarithmic() && bars.low()[i] <= 0;
        g.draw(turn.line(at, bars.low()[i], at, bars.high()[i]));
        if (bars.caps()) {
            g.draw(turn.cap(at, bars.high()[i], style.symbol() * CAP));
            if (!endless) {
                g.draw(turn.cap(at, bars.low()[i], style.symbol() * CAP));
            }
        }
    }

    private boolean drawn(int i) {
        return Double.isFinite(bars.at()[i]) && Double.isFinite(bars.low()[i]) && Double.isFinite(bars.high()[i]);
    }

    private Color colour() {
        return style.colour(bars.role());
    }

    @Override
    public Optional<ChartKey> key() {
        return ChartKey.of(bars.name(), (g, box) -> {
            g.setColor(colour());
            g.setStroke(MarkStroke.plain(style.line() * WEIGHT));
            double half = style.symbol() * CAP;
            double x = box.getCenterX();
            g.draw(new Line2D.Double(x, box.getMinY(), x, box.getMaxY()));
            if (bars.caps()) {
                g.draw(new Line2D.Double(x - half, box.getMinY(), x + half, box.getMinY()));
                g.draw(new Line2D.Double(x - half, box.getMaxY(), x + half, box.getMaxY()));
            }
        });
    }

    private String name() {
        return bars.name().isEmpty()
                ? "an unnamed group of error bars"
                : "the error bars '" + bars.name().plain() + "'";
    }
}
