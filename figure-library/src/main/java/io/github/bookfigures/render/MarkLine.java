package io.github.bookfigures.render;

import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Symbol;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.jfree.data.xy.XYDataset;

/**
 * A curve, drawn by JFreeChart.
 *
 * @param onColours whether it lies on a coloured ground and needs a rim of paper to be seen
 */
record MarkLine(Line line, Style style, boolean onColours) implements MarkPainter {
    private static final double RIM = 1.4;
    private static final int FEW = 9;

    @Override
    public void extend(PlotExtent extent) {
        for (double x : line.x()) {
            extent.x().reach(x, name());
        }
        extent.y().values(line.y(), name());
    }

    @Override
    public void paint(Graphics2D g, PlotFrame frame) {
        XYDataset data = line.stepped()
                ? PlotSeries.steps(frame, line.x(), line.y())
                : PlotSeries.curve(frame, line.x(), line.y());
        if (onColours) {
            frame.clipped(
                    g,
                    width() / 2,
                    () -> frame.render(
                            g,
                            data,
                            MarkRenderer.curve(
                                    style.colour(Role.PAPER),
                                    MarkStroke.of(width() + RIM * style.line(), Dash.SOLID))));
        }
        frame.clipped(
                g,
                width() / 2,
                () -> frame.render(g, data, MarkRenderer.curve(colour(), MarkStroke.of(width(), dash()))));
        if (symbol() != Symbol.NONE) {
            frame.render(g, PlotSeries.symbols(frame, line.x(), line.y()), symbols());
        }
        new MarkFloor(style).paint(g, frame, line.x(), line.y(), colour());
    }

    @Override
    public void write(Graphics2D g, PlotFrame frame, PlotTexts texts) {
        new MarkFloor(style).write(g, frame, texts, line.x(), line.y(), colour());
    }

    @Override
    public Optional<ChartKey> key() {
        return ChartKey.of(line.name(), this::sample);
    }

    Color colour() {
        return style.colour(line.role());
    }

    private void sample(Graphics2D g, Rectangle2D box) {
        g.setColor(colour());
        g.setStroke(MarkStroke.of(width(), dash()));
        g.draw(new Line2D.Double(box.getMinX(), box.getCenterY(), box.getMaxX(), box.getCenterY()));
        if (symbol() != Symbol.NONE) {
            MarkPoints.sample(g, box, symbol(), style.symbol(), colour(), style);
        }
    }

    private MarkRenderer symbols() {
        return MarkRenderer.symbols(
                symbol(), style.symbol(), every(), colour(), style.colour(Role.PAPER), style.line(), onColours);
    }

    private Dash dash() {
        return style.theme().dash(line.role(), line.dash());
    }

    private Symbol symbol() {
        boolean helper = line.name().isEmpty() && line.symbol() == Symbol.AUTO;
        return helper ? Symbol.NONE : style.theme().symbol(line.role(), line.symbol());
    }

    /** A symbol the figure did not ask for stands on a few points only. */
    private int every() {
        return line.symbol() == Symbol.AUTO ? Math.max(1, line.x().length / FEW) : Math.max(1, line.every());
    }

    private double width() {
        return style.line() * line.weight();
    }

    private String name() {
        return line.name().isEmpty()
                ? "an unnamed line"
                : "the line '" + line.name().plain() + "'";
    }
}
