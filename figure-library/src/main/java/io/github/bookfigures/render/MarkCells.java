package io.github.bookfigures.render;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.HeatMap;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;

/** A heat map: sharp cells without gaps between them, and their numbers. */
record MarkCells(HeatMap map, Style style) implements MarkPainter {
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
        frame.clipped(g, 0, () -> shapes().paint(g, (row, column) -> cell(frame, last - row, column)));
    }

    private CellShapes shapes() {
        double[][] fromTop = map.values().clone();
        Collections.reverse(Arrays.asList(fromTop));
        return new CellShapes(fromTop, map.colours(), style);
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
                        Math.min(WIDEST * cell.getWidth() / word.width(), 0.9 * cell.getHeight() / word.height()));
            }
        }
        if (shrink * style.small().size() < Style.LEGIBLE * 0.99) {
            return;
        }
        CellShapes shapes = shapes();
        for (int i = 0; i < map.values().length; i++) {
            for (int j = 0; j < map.values()[i].length; j++) {
                write(g, cell(frame, i, j), shapes.colour(map.values()[i][j]), i, j, shrink);
            }
        }
    }

    private void write(Graphics2D g, Rectangle2D cell, Optional<Color> ground, int i, int j, double shrink) {
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

    private Rectangle2D cell(PlotFrame frame, int i, int j) {
        double width = (map.x1() - map.x0()) / map.values()[i].length;
        double height = (map.y1() - map.y0()) / map.values().length;
        Rectangle2D cell = new Rectangle2D.Double();
        cell.setFrameFromDiagonal(
                frame.at(map.x0() + j * width, map.y0() + i * height),
                frame.at(map.x0() + (j + 1) * width, map.y0() + (i + 1) * height));
        return cell;
    }

    /** Wide enough for the widest number, should cells carry any. */
    @Override
    public double leastWidth() {
        double least = 0;
        for (int i = 0; map.decimals() >= 0 && i < map.values().length; i++) {
            for (int j = 0; j < map.values()[i].length; j++) {
                TextStyle legible =
                        style.small().sized(Style.smaller(style.small().size(), 0));
                double width = style.type().set(number(i, j), legible).width();
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
