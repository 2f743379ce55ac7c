package io.github.bookfigures.render;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where everything of a figure stands on a sheet.
 *
 * @param title the figure's title, already set
 * @param legend the legend of the whole figure, empty when charts have their own
 * @param panels with their places
 * @param width of the sheet in points
 * @param height of the sheet in points
 * @param style colours and sizes
 */
record FigurePlan(
        Optional<TextBlock> title,
        ChartLegend legend,
        List<PlacedPanel> panels,
        double width,
        double height,
        Style style) {
    /** Paper round everything, in points. */
    static final double PADDING = 0.12 * Sheet.POINTS;

    private static final double TITLE_GAP = 0.9;
    private static final double LEGEND_GAP = 0.8;

    /** A plot area smaller than this many letters shows nothing. */
    private static final double LEAST = 3;

    /**
     * Whether every panel can be read, or at least is as large as its author meant it.
     *
     * @param natural how large each panel is by nature
     */
    boolean legible(List<PlotSize> natural) {
        return small(natural).allMatch(PlacedPanel::legible);
    }

    /** How many times the panel that lacks most would have to be as large to be read. */
    double shortfall(List<PlotSize> natural) {
        return small(natural).mapToDouble(PlacedPanel::shortfall).max().orElse(0);
    }

    /** Panels smaller than their authors meant them. */
    private Stream<PlacedPanel> small(List<PlotSize> natural) {
        return IntStream.range(0, panels.size())
                .filter(i -> i >= natural.size() || !panels.get(i).natural(natural.get(i)))
                .mapToObj(panels::get);
    }

    /** What cannot be drawn at all, in words. */
    Optional<String> problem() {
        for (int i = 0; i < panels.size(); i++) {
            PlacedPanel panel = panels.get(i);
            if (panel.plot().getWidth() < LEAST * style.text() || panel.plot().getHeight() < LEAST * style.text()) {
                return Optional.of(String.format(
                        Locale.ROOT,
                        "no room for panel %d: its axes and titles leave %.0f by %.0f points of the sheet; make the figure"
                                + " larger or its titles shorter",
                        i + 1,
                        panel.plot().getWidth(),
                        panel.plot().getHeight()));
            }
        }
        return Optional.empty();
    }

    void paint(Graphics2D g) {
        title.ifPresent(block -> Witness.of(g)
                .texts(DrawnText.Kind.FIGURE_TITLE, () -> block.draw(g, (width - block.width()) / 2, PADDING)));
        if (!legend.isEmpty()) {
            legend.paintRows(g, width / 2, height - PADDING - legend.rowsHeight());
        }
        for (int i = 0; i < panels.size(); i++) {
            g.setRenderingHint(FigurePart.KEY, "panel-" + (char) ('a' + i));
            panels.get(i).paint(g);
        }
    }

    /** Where panels begin. */
    static double head(Optional<TextBlock> title, Style style) {
        return PADDING
                + title.map(block -> block.height() + TITLE_GAP * style.text()).orElse(0.0);
    }

    /** What is left below them. */
    static double foot(ChartLegend legend, Style style) {
        return PADDING + (legend.isEmpty() ? 0 : legend.rowsHeight() + LEGEND_GAP * style.text());
    }
}
