package io.github.bookfigures.render;

import io.github.bookfigures.figure.BoxSummary;
import io.github.bookfigures.figure.Boxes;
import io.github.bookfigures.figure.Sample;
import io.github.bookfigures.figure.Symbol;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** Box plots: pale boxes with a strong median, whiskers with caps, outliers as rings or all values as dots. */
record MarkBoxes(Boxes boxes, Style style) implements MarkPainter {
    private static final double PALE = 0.62;
    private static final double LINE = 0.7;
    private static final double MEDIAN = 1.5;
    /** Width of a cap as a share of the box. */
    private static final double CAP = 0.42;
    /** Share of the box over which dots are strewn. */
    private static final double STREWN = 0.72;
    /** The golden ratio: its multiples fill a width evenly, without any chance. */
    private static final double GOLDEN = 0.6180339887498949;

    @Override
    public void extend(PlotExtent extent) {
        for (int i = 0; i < boxes.at().length; i++) {
            double half = boxes.width() * 0.6;
            PlotTurn.along(extent, boxes.horizontal())
                    .values(new double[] {boxes.at()[i] - half, boxes.at()[i] + half}, name());
            PlotTurn.up(extent, boxes.horizontal()).values(boxes.samples()[i], name());
        }
    }

    @Override
    public void paint(Graphics2D g, PlotFrame frame) {
        PlotTurn turn = new PlotTurn(frame, boxes.horizontal());
        frame.clipped(g, style.symbol() / 2, () -> {
            for (int i = 0; i < boxes.at().length; i++) {
                Sample sample = Sample.of(boxes.samples()[i]);
                if (sample.size() > 0 && Double.isFinite(boxes.at()[i])) {
                    box(g, turn, boxes.at()[i], sample);
                }
            }
        });
    }

    private void box(Graphics2D g, PlotTurn turn, double at, Sample sample) {
        BoxSummary summary = BoxSummary.of(sample);
        double half = boxes.width() / 2;
        g.setColor(dark());
        g.setStroke(MarkStroke.plain(style.line() * LINE));
        g.draw(turn.line(at, summary.third(), at, summary.upper()));
        g.draw(turn.line(at, summary.first(), at, summary.lower()));
        g.draw(turn.line(at - half * CAP, summary.upper(), at + half * CAP, summary.upper()));
        g.draw(turn.line(at - half * CAP, summary.lower(), at + half * CAP, summary.lower()));
        Rectangle2D box = turn.box(at - half, at + half, summary.first(), summary.third());
        g.setColor(pale());
        g.fill(box);
        g.setColor(dark());
        g.draw(box);
        g.setStroke(MarkStroke.plain(style.line() * MEDIAN));
        g.draw(turn.line(at - half, summary.median(), at + half, summary.median()));
        if (boxes.points()) {
            dots(g, turn, at, sample);
        } else {
            for (double outlier : summary.outliers()) {
                symbol(g, turn.at(at, outlier), Symbol.RING, 0.62);
            }
        }
    }

    private void dots(Graphics2D g, PlotTurn turn, double at, Sample sample) {
        for (int n = 0; n < sample.size(); n++) {
            double aside = (n * GOLDEN) % 1 - 0.5;
            symbol(g, turn.at(at + aside * STREWN * boxes.width(), sample.sorted()[n]), Symbol.DISC, 0.55);
        }
    }

    private void symbol(Graphics2D g, Point2D at, Symbol symbol, double size) {
        MarkSymbol.draw(
                g,
                MarkSymbol.moved(MarkSymbol.shape(symbol, style.symbol() * size), at.getX(), at.getY()),
                symbol,
                dark(),
                style.colour(io.github.bookfigures.figure.Role.PAPER),
                style.line() * LINE);
    }

    private Color dark() {
        return style.readable(style.colour(boxes.role()));
    }

    private Color pale() {
        return style.colour(boxes.role()
                .tinted(boxes.role().tint() + PALE * (1 - boxes.role().tint())));
    }

    @Override
    public Optional<ChartKey> key() {
        return ChartKey.of(boxes.name(), (g, box) -> {
            ChartKey.patch(pale()).draw(g, box);
            g.setColor(dark());
            g.setStroke(MarkStroke.plain(style.line() * LINE));
            g.draw(ChartKey.frame(box));
        });
    }

    private String name() {
        return boxes.name().isEmpty()
                ? "an unnamed group of boxes"
                : "the boxes '" + boxes.name().plain() + "'";
    }
}
