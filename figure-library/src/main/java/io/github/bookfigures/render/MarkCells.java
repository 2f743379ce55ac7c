package io.github.bookfigures.render;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.HeatMap;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;

/** A heat map: sharp cells, without gaps or parted by thin lines of paper, and their numbers or texts. */
record MarkCells(HeatMap map, Style style) implements MarkPainter {
    private static final double PARTING = 0.7;
    /** Parting lines take at most this share of a cell. */
    private static final double MOST_PARTING = 0.12;
    /** Share of a cell that its number may fill from side to side. */
    private static final double WIDEST = 0.86;

    @Override
    public void extend(PlotExtent extent) {
        extent.x().edge(map.x0());
        extent.x().edge(map.x1());
        extent.y().edge(map.y0());
        extent.y().edge(map.y1());
    }

    @Override
    public void paint(Graphics2D g, PlotFrame frame) {
        int last = map.values().length - 1;
        frame.clipped(g, 0, () -> {
            shapes().paint(g, (row, column) -> cell(frame, last - row, column));
            for (int i = 0; i <= last; i++) {
                for (int j = 0; j < map.values()[i].length; j++) {
                    if (map.values()[i][j] == Double.NEGATIVE_INFINITY) {
                        hatch(g, cell(frame, i, j));
                    }
                }
            }
            if (map.gaps() && last >= 0) {
                part(g, frame);
            }
        });
    }

    /** A masked cell: pale, with lines aslant. */
    private void hatch(Graphics2D g, Rectangle2D cell) {
        g.setColor(style.colour(Role.MUTED.tinted(0.88)));
        g.fill(cell);
        g.setColor(style.colour(Role.MUTED.tinted(0.45)));
        g.setStroke(MarkStroke.plain(style.line() * 0.45));
        Hatching.draw(g, cell, style.text() * 0.42);
    }

    private void part(Graphics2D g, PlotFrame frame) {
        Rectangle2D one = cell(frame, 0, 0);
        double width = Math.min(style.line() * PARTING, MOST_PARTING * Math.min(one.getWidth(), one.getHeight()));
        g.setColor(style.colour(Role.PAPER));
        g.setStroke(MarkStroke.plain(width));
        Rectangle2D all = one.createUnion(cell(frame, map.values().length - 1, map.values()[0].length - 1));
        for (int j = 1; j < map.values()[0].length; j++) {
            double x = cell(frame, 0, j).getMinX();
            g.draw(new Line2D.Double(x, all.getMinY(), x, all.getMaxY()));
        }
        for (int i = 1; i < map.values().length; i++) {
            double y = cell(frame, i, 0).getMaxY();
            g.draw(new Line2D.Double(all.getMinX(), y, all.getMaxX(), y));
        }
    }

    private CellShapes shapes() {
        double[][] fromTop = map.values().clone();
        Collections.reverse(Arrays.asList(fromTop));
        return new CellShapes(fromTop, map.colours(), style);
    }

    @Override
    public void write(Graphics2D g, PlotFrame frame, PlotTexts texts) {
        if (!lettered()) {
            return;
        }
        double shrink = 1;
        for (int i = 0; i < map.values().length; i++) {
            for (int j = 0; j < map.values()[i].length; j++) {
                TextBlock word = style.type().set(text(i, j), style.small());
                Rectangle2D cell = cell(frame, i, j);
                shrink = Math.min(
                        shrink,
                        Math.min(WIDEST * cell.getWidth() / word.width(), 0.9 * cell.getHeight() / word.height()));
            }
        }
        if (shrink * style.small().size() < Style.LEGIBLE * 0.99) {
            return;
        }
        CellShapes shapes = shapes();
        for (int i = 0; i < map.values().length; i++) {
            for (int j = 0; j < map.values()[i].length; j++) {
                write(g, texts, cell(frame, i, j), shapes.colour(map.values()[i][j]), i, j, shrink);
            }
        }
    }

    private void write(
            Graphics2D g, PlotTexts texts, Rectangle2D cell, Optional<Color> ground, int i, int j, double shrink) {
        // A word that a figure puts into a hole stands on the paper; those of masked cells would stand on their
        // hatching.
        if (text(i, j).isEmpty() || map.values()[i][j] == Double.NEGATIVE_INFINITY) {
            return;
        }
        Color ink = Contrast.better(
                ground.orElse(style.colour(Role.PAPER)), style.colour(Role.INK), style.colour(Role.PAPER));
        TextStyle inked =
                new TextStyle(style.small().size() * shrink, TextStyle.Weight.REGULAR, ink, TextStyle.Align.CENTRE);
        TextBlock word = style.type().set(text(i, j), inked);
        texts.put(
                g,
                word,
                new Rectangle2D.Double(
                        cell.getCenterX() - word.width() / 2,
                        cell.getCenterY() - word.height() / 2,
                        word.width(),
                        word.height()));
    }

    private Text text(int i, int j) {
        if (!map.texts().isEmpty()) {
            return map.texts().get(i).get(j);
        }
        return Text.of("{0}", Amount.fixed(finite(map.values()[i][j]), map.decimals()));
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
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

    private boolean lettered() {
        return map.decimals() >= 0 || !map.texts().isEmpty();
    }

    /** Wide enough for the widest number, should cells carry any. */
    @Override
    public double leastWidth() {
        double least = 0;
        for (int i = 0; lettered() && i < map.values().length; i++) {
            for (int j = 0; j < map.values()[i].length; j++) {
                TextStyle legible =
                        style.small().sized(Style.smaller(style.small().size(), 0));
                double width = style.type().set(text(i, j), legible).width();
                least = Math.max(least, map.values()[i].length * width / WIDEST);
            }
        }
        return least;
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
