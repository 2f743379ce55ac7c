package io.github.bookfigures.render;

/**
 * What a chart leaves to its neighbours in a grid. Ranges are shared by giving the axes a range, see
 * {@link ChartPainter#xRange()}.
 *
 * @param xLabels whether it writes labels and name of its x axis
 * @param yLabels whether it writes labels and name of its y axis
 * @param legend whether it explains its marks
 */
record ChartSharing(boolean xLabels, boolean yLabels, boolean legend) {
    /** Stands for itself. */
    static final ChartSharing NONE = new ChartSharing(true, true, true);
}
