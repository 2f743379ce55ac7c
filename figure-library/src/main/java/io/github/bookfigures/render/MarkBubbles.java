package io.github.bookfigures.render;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Bubbles;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Discs by area and colour, large ones under small ones, with a rim of paper; the legend explains three areas. */
record MarkBubbles(Bubbles bubbles, Style style) implements MarkPainter {
    private static final double EQUAL = 1;
    private static final double LARGEST = 2.9;
    private static final double SMALLEST = 0.45;
    private static final double RIM = 0.35;

    @Override
    public void extend(PlotExtent extent) {
        extent.x().values(bubbles.x(), "a group of bubbles");
        extent.y().values(bubbles.y(), "a group of bubbles");
    }

    @Override
    public void paint(Graphics2D g, PlotFrame frame) {
        List<Integer> order = IntStream.range(0, bubbles.x().length)
                .filter(i -> drawn(frame, i))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -diameter(size(i))))
                .toList();
        for (int i : order) {
            disc(g, frame.at(bubbles.x()[i], bubbles.y()[i]), diameter(size(i)), colour(i));
        }
    }

    private boolean drawn(PlotFrame frame, int i) {
        return Double.isFinite(bubbles.x()[i] + bubbles.y()[i] + size(i))
                && bubbles.shade().map(s -> !Double.isNaN(s[i])).orElse(true)
                && frame.holds(bubbles.x()[i], bubbles.y()[i]);
    }

    private void disc(Graphics2D g, Point2D at, double diameter, Color colour) {
        Ellipse2D disc = new Ellipse2D.Double(at.getX() - diameter / 2, at.getY() - diameter / 2, diameter, diameter);
        g.setColor(colour);
        g.fill(disc);
        g.setColor(style.colour(Role.PAPER));
        g.setStroke(MarkStroke.plain(style.line() * RIM));
        g.draw(disc);
    }

    private double size(int i) {
        return bubbles.size().map(s -> s[i]).orElse(1.0);
    }

    /** Areas in proportion to sizes; the smallest discs stay visible. */
    private double diameter(double size) {
        if (bubbles.size().isEmpty()) {
            return style.symbol() * EQUAL;
        }
        return style.symbol() * Math.max(SMALLEST, LARGEST * Math.sqrt(size / Math.max(most(), Double.MIN_NORMAL)));
    }

    private double most() {
        return Arrays.stream(bubbles.size().orElseThrow())
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    private Color colour(int i) {
        return bubbles.shade()
                .map(s -> style.colour(bubbles.colours().orElseThrow().onPaper(), s[i]))
                .orElseGet(() -> style.colour(bubbles.role()));
    }

    @Override
    public List<ChartKey> keys() {
        if (bubbles.size().isEmpty() || bubbles.sizeName().isEmpty() || most() <= 0) {
            return List.of();
        }
        List<ChartKey> keys = new ArrayList<>();
        double largest = MarkQuiver.roundBelow(most());
        for (double size :
                new double[] {largest, MarkQuiver.roundBelow(largest / 4), MarkQuiver.roundBelow(largest / 20)}) {
            List<Object> arguments = new ArrayList<>(bubbles.sizeName().arguments());
            arguments.add(Amount.exact(size));
            Text name = keys.isEmpty()
                    ? new Text(bubbles.sizeName().template() + ": {" + (arguments.size() - 1) + "}", arguments)
                    : Text.of("{0}", Amount.exact(size));
            keys.add(new ChartKey(
                    name,
                    (g, box) ->
                            disc(g, new Point2D.Double(box.getCenterX(), box.getCenterY()), diameter(size), sample())));
        }
        return keys;
    }

    private Color sample() {
        return bubbles.shade().isPresent() ? style.colour(Role.MUTED) : style.colour(bubbles.role());
    }

    @Override
    public Optional<ChartColours> colours() {
        return bubbles.colours().map(ColourScale::onPaper).flatMap(ChartColours::of);
    }
}
