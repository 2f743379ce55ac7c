package io.github.bookfigures.render;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.HeatMap;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** A heat map: sharp cells without gaps between them, and their numbers. */
record MarkCells(HeatMap map, Style style) implements MarkPainter {
    /** Above this many cells colours are rounded to so many steps: runs of equal cells become one shape. */
    private static final int MANY_CELLS = 64 * 64;

    private static final int STEPS = 160;

    private static final double OVERLAP = 0.4;

    @Override
    public void extend(PlotExtent extent) {
        extent.x().edge(map.x0());
        extent.x().edge(map.x1());
        extent.y().edge(map.y0());
        extent.y().edge(map.y1());
    }

    @Override
    public void paint(Graphics2D g, PlotFrame frame) {
        frame.clipped(g, 0, () -> shapes(g, frame));
    }

    /** Each run of equal cells is one rectangle that reaches a little under the next, so that no gap shows. */
    private void shapes(Graphics2D g, PlotFrame frame) {
        Object smooth = g.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        for (int i = map.values().length - 1; i >= 0; i--) {
            double[] row = map.values()[i];
            for (int from = 0, to; from < row.length; from = to) {
                to = from + 1;
                while (to < row.length && colour(row[to]).equals(colour(row[from]))) {
                    to++;
                }
                if (!Double.isNaN(row[from])) {
                    Rectangle2D box = cell(frame, i, from);
                    box.add(cell(frame, i, to - 1));
                    double right = to < row.length && !Double.isNaN(row[to]) ? OVERLAP : 0;
                    double down = i > 0 ? OVERLAP : 0;
                    g.setColor(colour(row[from]).orElseThrow());
                    g.fill(new Rectangle2D.Double(
                            box.getX(), box.getY(), box.getWidth() + right, box.getHeight() + down));
                }
            }
        }
        g.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, smooth == null ? RenderingHints.VALUE_ANTIALIAS_DEFAULT : smooth);
    }

    @Override
    public void write(Graphics2D g, PlotFrame frame, PlotTexts texts) {
        if (map.decimals() < 0) {
            return;
        }
        double shrink = 1;
        for (int i = 0; i < map.values().length; i++) {
            for (int j = 0; j < map.values()[i].length; j++) {
                TextBlock word = style.type().set(number(i, j), style.small());
                Rectangle2D cell = cell(frame, i, j);
                shrink = Math.min(
                        shrink,
                        Math.min(0.86 * cell.getWidth() / word.width(), 0.9 * cell.getHeight() / word.height()));
            }
        }
        for (int i = 0; i < map.values().length; i++) {
            for (int j = 0; j < map.values()[i].length; j++) {
                write(g, cell(frame, i, j), i, j, shrink);
            }
        }
    }

    private void write(Graphics2D g, Rectangle2D cell, int i, int j, double shrink) {
        Optional<Color> ground = colour(map.values()[i][j]);
        if (ground.isEmpty() || !Double.isFinite(map.values()[i][j])) {
            return;
        }
        Color ink = Contrast.better(ground.get(), style.colour(Role.INK), style.colour(Role.PAPER));
        TextStyle inked =
                new TextStyle(style.small().size() * shrink, TextStyle.Weight.REGULAR, ink, TextStyle.Align.CENTRE);
        TextBlock word = style.type().set(number(i, j), inked);
        word.draw(g, cell.getCenterX() - word.width() / 2, cell.getCenterY() - word.height() / 2);
    }

    private Text number(int i, int j) {
        return Text.of("{0}", Amount.fixed(finite(map.values()[i][j]), map.decimals()));
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }

    private Optional<Color> colour(double value) {
        if (Double.isNaN(value)) {
            return Optional.empty();
        }
        ColourScale scale = map.colours();
        if (map.values().length * map.values()[0].length <= MANY_CELLS) {
            return Optional.of(style.colour(scale, value));
        }
        double share = (value - scale.from()) / (scale.to() - scale.from());
        double rounded = Math.rint(Math.max(0, Math.min(1, share)) * STEPS) / STEPS;
        return Optional.of(style.colour(scale, scale.from() + rounded * (scale.to() - scale.from())));
    }

    private Rectangle2D cell(PlotFrame frame, int i, int j) {
        double width = (map.x1() - map.x0()) / map.values()[i].length;
        double height = (map.y1() - map.y0()) / map.values().length;
        Rectangle2D cell = new Rectangle2D.Double();
        cell.setFrameFromDiagonal(
                frame.at(map.x0() + j * width, map.y0() + i * height),
                frame.at(map.x0() + (j + 1) * width, map.y0() + (i + 1) * height));
        return cell;
    }

    @Override
    public double obstacle() {
        return 0.05;
    }

    @Override
    public Optional<ChartColours> colours() {
        return ChartColours.of(map.colours());
    }
}
