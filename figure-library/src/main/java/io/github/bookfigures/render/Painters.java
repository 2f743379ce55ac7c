package io.github.bookfigures.render;

import io.github.bookfigures.figure.Cards;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Panel;
import io.github.bookfigures.figure.Surface;
import io.github.bookfigures.figure.Table;

/** Finds the painter of a panel. */
final class Painters {
    private Painters() {}

    static PanelPainter of(Panel panel, Style style) {
        if (panel instanceof Chart chart) {
            return new ChartPainter(chart, style);
        }
        if (panel instanceof Surface surface) {
            return new SurfacePainter(surface, style);
        }
        if (panel instanceof Diagram diagram) {
            return new DiagramPainter(diagram, style);
        }
        if (panel instanceof Table table) {
            return new TablePainter(table, style);
        }
        if (panel instanceof Cards cards) {
            return new CardsPainter(cards, style);
        }
        throw new IllegalStateException("no painter for " + panel.getClass());
    }
}
