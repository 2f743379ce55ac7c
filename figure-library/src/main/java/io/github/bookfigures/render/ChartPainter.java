package io.github.bookfigures.render;

import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Chart.Legend;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Role;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jfree.data.Range;

/** Draws a chart: grid, marks, axes, texts, legend and insets, in this order. */
final class ChartPainter implements PanelPainter {
    private static final int MOST_DIRECT = 5;
    /** A legend inside that would cover more than this stands below instead. */
    private static final double CROWDED = 1.1;

    /** Marks whose texts have an earlier turn write before the legend takes its place. */
    private static final int LEGEND_TURN = 2;

    /** Above this share of covered ground a legend needs a veil. */
    private static final double COLOURED = 0.02;
    /** Opacity of the veil, of 255. */
    private static final int VEIL = 235;
    /** How far the veil reaches beyond the legend, in letters. */
    private static final double VEIL_AIR = 0.3;

    private final Chart chart;
    private final Style style;
    private final ChartSharing sharing;
    private final List<MarkPainter> marks;
    private final PlotExtent extent;
    /** The last question of the layout and its answer: it asks the same several times. */
    private double askedWidth = Double.NaN;

    private double askedHeight = Double.NaN;
    private Margins answered = Margins.NONE;

    /** Where the legend stands, once the room for it has been asked for. */
    private Optional<Legend> decided = Optional.empty();
    /** The legend below in the rows that room was asked for. */
    private Optional<ChartLegend> below = Optional.empty();

    private double belowShift;

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
        Legend legend = decide(frame);
        decided = Optional.of(legend);
        ChartLowerAxis lower = new ChartLowerAxis(chart.x(), style, frame, sharing.xLabels());
        ChartLeftAxis left = new ChartLeftAxis(chart.y(), style, frame, sharing.yLabels());
        double right = lower.beyondRight();
        double bottom = lower.depth();
        if (legend == Legend.DIRECT) {
            right = Math.max(right, endLabels(frame).width());
        }
        right += bar(frame).map(ChartColourBar::width).orElse(0.0);
        double before = Math.max(left.depth(), lower.beyondLeft());
        if (legend == Legend.BELOW) {
            // A legend below may be as wide as plot area, axis and labels together.
            ChartLegend rows = new ChartLegend(keys(), style, plotWidth + before + right);
            below = Optional.of(rows);
            belowShift = (right - before) / 2;
            bottom += legendGap() + rows.rowsHeight();
        }
        return new Margins(left.beyondTop(), right, bottom, before);
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D plotArea) {
        PlotFrame frame = frame(plotArea);
        Witness.of(g).chart(chart, frame, sharing, () -> paint(g, plotArea, frame));
    }

    private void paint(Graphics2D g, Rectangle2D plotArea, PlotFrame frame) {
        Legend legend = decided.orElseGet(() -> decide(frame));
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
        write(g, frame, legend, PlotOccupancy.of(marks, frame, zeroLines(lower, left)));
        if (legend == Legend.BELOW) {
            below.orElseGet(() -> new ChartLegend(keys(), style, plotArea.getWidth()))
                    .paintRows(
                            g,
                            plotArea.getCenterX() + belowShift,
                            frame.area().getMaxY() + lower.depth() + legendGap());
        }
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

    /** Texts inside the plot area: those that cannot move first, then the legend, then those that find their place. */
    private void write(Graphics2D g, PlotFrame frame, Legend legend, PlotOccupancy occupancy) {
        PlotTexts texts = new PlotTexts(frame.area(), style, occupancy, false);
        new ChartInsets(chart.insets(), style, texts).paint(g);
        writeTurns(g, frame, texts, Integer.MIN_VALUE, LEGEND_TURN);
        if (legend == Legend.DIRECT) {
            ChartEndLabels labels = endLabels(frame);
            labels.paint(g);
            labels.boxes().forEach(texts::reserve);
        }
        List<ChartKey> inside = legend == Legend.DIRECT ? keysOfOthers() : legend == Legend.INSIDE ? keys() : List.of();
        if (!inside.isEmpty()) {
            ChartLegend box = legend(inside, frame);
            Rectangle2D place = place(box, texts);
            ground(g, texts, place);
            box.paintBox(g, place);
            texts.reserve(place);
        }
        writeTurns(g, frame, texts, LEGEND_TURN, Integer.MAX_VALUE);
    }

    private void writeTurns(Graphics2D g, PlotFrame frame, PlotTexts texts, int from, int to) {
        marks.stream()
                .filter(mark -> mark.turn() >= from && mark.turn() < to)
                .sorted(Comparator.comparingInt(MarkPainter::turn))
                .forEach(mark -> Witness.of(g).texts(DrawnText.Kind.NOTE, () -> mark.write(g, frame, texts)));
    }

    /** The best a legend inside could do, once the texts that cannot move have taken their places. */
    private double crowding(PlotFrame frame) {
        PlotTexts texts = new PlotTexts(frame.area(), style, PlotOccupancy.of(marks, frame, List.of()), true);
        new ChartInsets(chart.insets(), style, texts).reserve();
        Graphics2D nowhere = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
        writeTurns(nowhere, frame, texts, Integer.MIN_VALUE, LEGEND_TURN);
        nowhere.dispose();
        return texts.cost(place(legend(keys(), frame), texts));
    }

    /** A legend on a grid or on coloured ground stands on a veil of paper, so that nothing runs through its names. */
    private void ground(Graphics2D g, PlotTexts texts, Rectangle2D place) {
        if (chart.grid() || texts.covered(place) > COLOURED) {
            Color paper = style.colour(Role.PAPER);
            g.setColor(new Color(paper.getRed(), paper.getGreen(), paper.getBlue(), VEIL));
            double air = style.text() * VEIL_AIR;
            Rectangle2D veil = PlotTexts.grown(place, air);
            g.fill(new RoundRectangle2D.Double(veil.getX(), veil.getY(), veil.getWidth(), veil.getHeight(), air, air));
        }
    }

    private Legend decide(PlotFrame frame) {
        if (!sharing.legend() || chart.legend() == Legend.NONE || keys().isEmpty()) {
            return Legend.NONE;
        }
        if (chart.legend() != Legend.AUTO) {
            return chart.legend();
        }
        int named = keys().size();
        if (named <= MOST_DIRECT && keysOfOthers().isEmpty() && bar(frame).isEmpty()) {
            ChartEndLabels labels = endLabels(frame);
            if (labels.clear()) {
                return Legend.DIRECT;
            }
        }
        return crowding(frame) > CROWDED ? Legend.BELOW : Legend.INSIDE;
    }

    private Rectangle2D place(ChartLegend legend, PlotTexts texts) {
        // The place is that of the veil: it must not cover a text either.
        double air = style.text() * VEIL_AIR;
        Rectangle2D veil = ChartCorner.place(
                Corner.AUTO,
                texts,
                legend.boxWidth() + 2 * air,
                legend.boxHeight() + 2 * air,
                style.text() * 0.7 - air);
        return PlotTexts.grown(veil, -air);
    }

    private List<MarkLine> lines() {
        return marks.stream()
                .filter(MarkLine.class::isInstance)
                .map(MarkLine.class::cast)
                .toList();
    }

    private List<ChartKey> keysOfOthers() {
        return marks.stream()
                .filter(mark -> !(mark instanceof MarkLine))
                .flatMap(mark -> mark.keys().stream())
                .toList();
    }

    private ChartEndLabels endLabels(PlotFrame frame) {
        return new ChartEndLabels(lines(), style, frame);
    }

    private ChartLegend legend(List<ChartKey> keys, PlotFrame frame) {
        return new ChartLegend(keys, style, frame.area().getWidth());
    }

    private double legendGap() {
        return style.text() * 0.8;
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
