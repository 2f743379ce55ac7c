package io.github.bookfigures.render;

import io.github.bookfigures.figure.Symbol;
import java.awt.BasicStroke;
import java.awt.Color;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/** JFreeChart's renderer of curves and symbols, for one series in our looks. */
final class MarkRenderer extends XYLineAndShapeRenderer {
    private static final long serialVersionUID = 1L;

    /** Thickness of a rim of paper as a share of the line. */
    private static final double RIM = 0.55;

    private final int every;

    private MarkRenderer(boolean lines, boolean symbols, int every) {
        super(lines, symbols);
        this.every = every;
        setDrawSeriesLineAsPath(true);
    }

    /** A curve without symbols. */
    static MarkRenderer curve(Color colour, BasicStroke stroke) {
        MarkRenderer renderer = new MarkRenderer(true, false, 1);
        renderer.setSeriesPaint(0, colour);
        renderer.setSeriesStroke(0, stroke);
        return renderer;
    }

    /** Symbols on each point whose index is a multiple of {@code every}; filled ones with a rim of paper if wanted. */
    static MarkRenderer symbols(
            Symbol symbol, double diameter, int every, Color colour, Color paper, double line, boolean rim) {
        MarkRenderer renderer = new MarkRenderer(false, true, every);
        renderer.setSeriesPaint(0, colour);
        renderer.setSeriesShape(0, MarkSymbol.shape(symbol, diameter));
        renderer.setUseFillPaint(true);
        renderer.setSeriesFillPaint(0, MarkSymbol.isOpen(symbol) ? paper : colour);
        renderer.setSeriesShapesFilled(0, symbol != Symbol.CROSS);
        boolean rimmed = rim && !MarkSymbol.isStroked(symbol);
        renderer.setDrawOutlines(MarkSymbol.isStroked(symbol) || rimmed);
        renderer.setUseOutlinePaint(rimmed);
        renderer.setSeriesOutlinePaint(0, paper);
        renderer.setSeriesOutlineStroke(
                0, MarkStroke.of(rimmed ? line * RIM : line, io.github.bookfigures.figure.Dash.SOLID));
        return renderer;
    }

    @Override
    public boolean getItemShapeVisible(int series, int item) {
        return super.getItemShapeVisible(series, item) && item % every == 0;
    }
}
