package io.github.bookfigures.render;

import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Chart.Legend;
import io.github.bookfigures.render.ChartWriting.Decision;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.data.Range;

/** Draws a chart: grid, marks, axes, texts, legend and insets, in this order. */
final class ChartPainter implements PanelPainter {
    /** The smallest plot area in which ticks and marks can be told apart, in ems. */
    private static final double LEAST_WIDTH = 9;

    private static final double LEAST_SQUARE = 8;
    private static final double LEAST_HEIGHT = 4.5;

    private final Chart chart;
    private final Style style;
    private final ChartSharing sharing;
    private final List<MarkPainter> marks;
    private final PlotExtent extent;
    /** The last question of the layout and its answer: it asks the same several times. */
    private double askedWidth = Double.NaN;

    private double askedHeight = Double.NaN;
    private Margins answered = Margins.NONE;

    /** What the room that was asked for is meant to hold. */
    private Optional<Decision> decided = Optional.empty();

    private Optional<ChartFooter> footer = Optional.empty();

    ChartPainter(Chart chart, Style style) {
        this(chart, style, ChartSharing.NONE);
    }

    /**
     * A painter of a chart in a grid of charts.
     *
     * @throws RenderException for values that cannot be drawn on the axes
     */
    ChartPainter(Chart chart, Style style, ChartSharing sharing) {
        this.chart = chart;
        this.style = style;
        this.sharing = sharing;
        this.marks = MarkPainters.of(chart.marks(), style);
        this.extent = new PlotExtent(chart.x(), chart.y());
        marks.forEach(mark -> mark.extend(extent));
    }

    /** The range of the x axis: its own, or that of the data. */
    Range xRange() {
        return extent.x().range();
    }

    Range yRange() {
        return extent.y().range();
    }

    /** What a legend of the whole chart says. */
    List<ChartKey> keys() {
        return marks.stream().flatMap(mark -> mark.keys().stream()).toList();
    }

    @Override
    public double leastWidth() {
        double own = style.text() * (chart.square() ? LEAST_SQUARE : LEAST_WIDTH);
        return Math.max(own, Math.max(markedWidth(), new ChartInsets(chart.insets(), style).leastWidth()));
    }

    /** The width that marks need for what is written into them. */
    private double markedWidth() {
        return marks.stream().mapToDouble(MarkPainter::leastWidth).max().orElse(0);
    }

    @Override
    public double leastHeight(double plotWidth) {
        return Math.max(
                Math.max(style.text() * LEAST_HEIGHT, writtenHeight(plotWidth)),
                new ChartInsets(chart.insets(), style).leastHeight(plotWidth));
    }

    /** A low plot area makes a square chart narrow, too. */
    @Override
    public double writtenHeight(double plotWidth) {
        return chart.square() ? markedWidth() * yRange().getLength() / xRange().getLength() : 0;
    }

    @Override
    public double mostHeight(double plotWidth) {
        return chart.square() ? plotWidth * yRange().getLength() / xRange().getLength() : Double.POSITIVE_INFINITY;
    }

    @Override
    public Margins margins(double plotWidth, double plotHeight) {
        if (plotWidth != askedWidth || plotHeight != askedHeight) {
            askedWidth = plotWidth;
            askedHeight = plotHeight;
            answered = measure(Math.max(1, plotWidth), Math.max(1, plotHeight));
        }
        return answered;
    }

    private Margins measure(double plotWidth, double plotHeight) {
        PlotFrame frame = frame(new Rectangle2D.Double(0, 0, plotWidth, plotHeight));
        ChartWriting writing = writing(frame);
        Decision decision = writing.decide(sharing.legend());
        decided = Optional.of(decision);
        ChartLowerAxis lower = new ChartLowerAxis(chart.x(), style, frame, sharing.xLabels());
        ChartLeftAxis left = new ChartLeftAxis(chart.y(), style, frame, sharing.yLabels());
        double right = lower.beyondRight();
        if (decision.legend() == Legend.DIRECT) {
            right = Math.max(right, writing.endLabels().width());
        }
        right += bar(frame).map(ChartColourBar::width).orElse(0.0);
        double before = Math.max(left.depth(), lower.beyondLeft());
        ChartFooter below = footer(decision, plotWidth + before + right, (right - before) / 2);
        footer = Optional.of(below);
        return new Margins(left.beyondTop(), right, lower.depth() + below.height(), before);
    }

    /** How far the name of the left axis reaches above a plot area of this size. */
    double nameAbove(double plotWidth, double plotHeight) {
        PlotFrame frame = frame(new Rectangle2D.Double(0, 0, Math.max(1, plotWidth), Math.max(1, plotHeight)));
        return new ChartLeftAxis(chart.y(), style, frame, sharing.yLabels()).nameBeyondTop();
    }

    private ChartFooter footer(Decision decision, double width, double shift) {
        Optional<ChartLegend> rows = decision.legend() == Legend.BELOW
                ? Optional.of(ChartLegend.inRows(keys(), style, width))
                : Optional.empty();
        return new ChartFooter(rows, decision.moved(), style, width, shift);
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D plotArea) {
        PlotFrame frame = frame(plotArea);
        Witness.of(g).chart(chart, frame, sharing, () -> paint(g, plotArea, frame));
    }

    private void paint(Graphics2D g, Rectangle2D plotArea, PlotFrame frame) {
        ChartWriting writing = writing(frame);
        Decision decision = decided.orElseGet(() -> writing.decide(sharing.legend()));
        ChartLowerAxis lower = new ChartLowerAxis(chart.x(), style, frame, sharing.xLabels());
        ChartLeftAxis left = new ChartLeftAxis(chart.y(), style, frame, sharing.yLabels());
        marks.stream().filter(MarkSpan.class::isInstance).forEach(mark -> paint(g, mark, frame));
        if (chart.grid()) {
            lower.grid(g);
            left.grid(g);
            zeros(lower, left).forEach(axis -> axis.zero(g));
        }
        marks.stream().filter(mark -> !(mark instanceof MarkSpan)).forEach(mark -> paint(g, mark, frame));
        lower.paint(g);
        left.paint(g);
        bar(frame).ifPresent(bar -> bar.paint(g, frame.area()));
        writing.write(g, decision, zeroLines(lower, left));
        footer.orElseGet(() -> footer(decision, plotArea.getWidth(), 0)).paint(g, frame.area(), lower.depth());
    }

    private ChartWriting writing(PlotFrame frame) {
        return new ChartWriting(chart, marks, style, frame);
    }

    private void paint(Graphics2D g, MarkPainter mark, PlotFrame frame) {
        Witness.of(g).mark(chart.marks().get(marks.indexOf(mark)), mark, frame, () -> mark.paint(g, frame));
    }

    private List<ChartAxis> zeros(ChartLowerAxis lower, ChartLeftAxis left) {
        List<ChartAxis> zeros = new ArrayList<>();
        if (lower.hasZero(xRange())) {
            zeros.add(lower);
        }
        if (left.hasZero(yRange())) {
            zeros.add(left);
        }
        return zeros;
    }

    private List<Line2D> zeroLines(ChartLowerAxis lower, ChartLeftAxis left) {
        return chart.grid()
                ? zeros(lower, left).stream().map(axis -> axis.across(0)).toList()
                : List.of();
    }

    private Optional<ChartColourBar> bar(PlotFrame frame) {
        return marks.stream()
                .flatMap(mark -> mark.colours().stream())
                .findFirst()
                .map(colours -> new ChartColourBar(colours, style, frame.area().getHeight()));
    }

    private PlotFrame frame(Rectangle2D area) {
        return PlotFrame.of(chart.square() ? squared(area) : area, chart.x(), chart.y(), extent);
    }

    /** The largest part of an area, in its middle, where a unit is as long along x as along y. */
    private Rectangle2D squared(Rectangle2D area) {
        double unit = Math.min(area.getWidth() / xRange().getLength(), area.getHeight() / yRange().getLength());
        double width = unit * xRange().getLength();
        double height = unit * yRange().getLength();
        return new Rectangle2D.Double(area.getCenterX() - width / 2, area.getCenterY() - height / 2, width, height);
    }
}
