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

/** Writes everything that stands inside a plot area and decides, by trying, what finds no room there. */
final class ChartWriting {
    private static final int MOST_DIRECT = 5;
    /** A legend inside that would cover more than this stands below instead. */
    private static final double CROWDED = 1.1;

    /** A legend that is declared to stand inside gives way later, and on a coloured ground, which has no free place, last. */
    private static final double OVERCROWDED = 1.2;

    private static final double OVERCROWDED_GROUND = 3;

    /** Marks whose texts have an earlier turn write before the legend takes its place. */
    private static final int LEGEND_TURN = 2;

    /** Above this share of covered ground a legend needs a veil. */
    private static final double COLOURED = 0.02;
    /** Opacity of the veil, of 255. */
    private static final int VEIL = 235;
    /** How far the veil reaches beyond the legend, in letters. */
    private static final double VEIL_AIR = 0.3;

    private final Chart chart;
    private final List<MarkPainter> marks;
    private final Style style;
    private final PlotFrame frame;

    ChartWriting(Chart chart, List<MarkPainter> marks, Style style, PlotFrame frame) {
        this.chart = chart;
        this.marks = marks;
        this.style = style;
        this.frame = frame;
    }

    /**
     * What was decided.
     *
     * @param legend where the legend stands
     * @param moved texts that stand below the chart
     */
    record Decision(Legend legend, List<MovableText> moved) {}

    /** Where the legend stands and which texts must leave. */
    Decision decide(boolean explained) {
        if (marks.stream().noneMatch(MovableText.class::isInstance) && !(explained && depends())) {
            return new Decision(explained && !keys().isEmpty() ? chart.legend() : Legend.NONE, List.of());
        }
        List<MovableText> moved = new ArrayList<>();
        PlotTexts texts = new PlotTexts(frame.area(), style, PlotOccupancy.of(marks, frame, List.of()), true);
        new ChartInsets(chart.insets(), style).reserve(texts);
        Graphics2D nowhere = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
        rehearse(nowhere, texts, Integer.MIN_VALUE, LEGEND_TURN, moved);
        Legend legend = explained ? legend(texts) : Legend.NONE;
        if (legend == Legend.DIRECT) {
            endLabels().boxes().forEach(texts::reserve);
        } else if (legend == Legend.INSIDE) {
            texts.reserve(place(box(keys()), texts));
        }
        rehearse(nowhere, texts, LEGEND_TURN, afterMovable(), moved);
        nowhere.dispose();
        return new Decision(legend, List.copyOf(moved));
    }

    /** The turn after that of the last text that may move: later ones decide nothing. */
    private int afterMovable() {
        return 1
                + marks.stream()
                        .filter(MovableText.class::isInstance)
                        .mapToInt(MarkPainter::turn)
                        .max()
                        .orElse(LEGEND_TURN);
    }

    private double mostCovered() {
        boolean ground = marks.stream().anyMatch(mark -> mark instanceof MarkContours || mark instanceof MarkCells);
        return ground ? OVERCROWDED_GROUND : OVERCROWDED;
    }

    /** Whether the place of the legend depends on what else is drawn. */
    private boolean depends() {
        return (chart.legend() == Legend.AUTO || chart.legend() == Legend.INSIDE) && !keys().isEmpty();
    }

    private void rehearse(Graphics2D nowhere, PlotTexts texts, int from, int to, List<MovableText> moved) {
        for (MarkPainter mark : turns(from, to)) {
            if (mark instanceof MovableText text && text.crowded(frame, texts)) {
                moved.add(text);
                if (text.numbered()) {
                    text.refer(nowhere, frame, texts, moved.size());
                }
            } else {
                mark.write(nowhere, frame, texts);
            }
        }
    }

    private Legend legend(PlotTexts texts) {
        if (chart.legend() == Legend.NONE || keys().isEmpty()) {
            return Legend.NONE;
        }
        if (chart.legend() == Legend.INSIDE) {
            return cost(texts) > mostCovered() ? Legend.BELOW : Legend.INSIDE;
        }
        if (chart.legend() != Legend.AUTO) {
            return chart.legend();
        }
        boolean bar = marks.stream().anyMatch(mark -> mark.colours().isPresent());
        if (keys().size() <= MOST_DIRECT
                && keysOfOthers().isEmpty()
                && !bar
                && endLabels().clear()) {
            return Legend.DIRECT;
        }
        return cost(texts) > CROWDED ? Legend.BELOW : Legend.INSIDE;
    }

    /** What the legend would cover, with its veil. */
    private double cost(PlotTexts texts) {
        return texts.cost(PlotTexts.grown(place(box(keys()), texts), style.text() * VEIL_AIR));
    }

    /** Texts inside the plot area: those that cannot move first, then the legend, then those that find their place. */
    void write(Graphics2D g, Decision decision, List<Line2D> zeroLines) {
        PlotTexts texts = new PlotTexts(frame.area(), style, PlotOccupancy.of(marks, frame, zeroLines), false);
        new ChartInsets(chart.insets(), style).paint(g, texts);
        write(g, texts, Integer.MIN_VALUE, LEGEND_TURN, decision);
        if (decision.legend() == Legend.DIRECT) {
            ChartEndLabels labels = endLabels();
            labels.paint(g);
            labels.boxes().forEach(texts::reserve);
        }
        List<ChartKey> inside = decision.legend() == Legend.DIRECT
                ? keysOfOthers()
                : decision.legend() == Legend.INSIDE ? keys() : List.of();
        if (!inside.isEmpty()) {
            ChartLegend box = box(inside);
            Rectangle2D place = place(box, texts);
            ground(g, texts, place);
            box.paintBox(g, place);
            texts.reserve(place);
        }
        write(g, texts, LEGEND_TURN, Integer.MAX_VALUE, decision);
    }

    private void write(Graphics2D g, PlotTexts texts, int from, int to, Decision decision) {
        List<MovableText> numbered =
                decision.moved().stream().filter(MovableText::numbered).toList();
        for (MarkPainter mark : turns(from, to)) {
            if (!(mark instanceof MovableText text) || !decision.moved().contains(text)) {
                Witness.of(g).texts(DrawnText.Kind.NOTE, () -> mark.write(g, frame, texts));
            } else if (text.numbered()) {
                int number = numbered.indexOf(text) + 1;
                Witness.of(g).texts(DrawnText.Kind.NOTE, () -> text.refer(g, frame, texts, number));
            }
        }
    }

    private List<MarkPainter> turns(int from, int to) {
        return marks.stream()
                .filter(mark -> mark.turn() >= from && mark.turn() < to)
                .sorted(Comparator.comparingInt(MarkPainter::turn))
                .toList();
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

    private List<ChartKey> keys() {
        return marks.stream().flatMap(mark -> mark.keys().stream()).toList();
    }

    private List<ChartKey> keysOfOthers() {
        return marks.stream()
                .filter(mark -> !(mark instanceof MarkLine))
                .flatMap(mark -> mark.keys().stream())
                .toList();
    }

    /** Names at the ends of lines. */
    ChartEndLabels endLabels() {
        List<MarkLine> lines = marks.stream()
                .filter(MarkLine.class::isInstance)
                .map(MarkLine.class::cast)
                .toList();
        return new ChartEndLabels(lines, style, frame);
    }

    private ChartLegend box(List<ChartKey> keys) {
        return new ChartLegend(keys, style, frame.area().getWidth());
    }
}
