package io.github.bookfigures.render;

import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;

/** Numbers of a mark as datasets of JFreeChart, in the places where they are shown. */
final class PlotSeries {
    private PlotSeries() {}

    /** Points of a curve; infinities and NaN are gaps. */
    static XYDataset curve(PlotFrame frame, double[] x, double[] y) {
        double[][] shown = new double[2][x.length];
        for (int i = 0; i < x.length; i++) {
            boolean gap = !Double.isFinite(x[i]) || !Double.isFinite(y[i]);
            shown[0][i] = gap ? Double.NaN : frame.shownX(x[i]);
            shown[1][i] = gap ? Double.NaN : frame.shownY(y[i]);
        }
        return dataset(shown);
    }

    /** A staircase: each value holds until the next abscissa. */
    static XYDataset steps(PlotFrame frame, double[] x, double[] y) {
        if (x.length == 0) {
            return dataset(new double[2][0]);
        }
        double[] atX = new double[2 * x.length - 1];
        double[] atY = new double[2 * x.length - 1];
        for (int i = 0; i < x.length; i++) {
            atX[2 * i] = x[i];
            atY[2 * i] = y[i];
            if (i > 0) {
                atX[2 * i - 1] = x[i];
                atY[2 * i - 1] = y[i - 1];
            }
        }
        return curve(frame, atX, atY);
    }

    /** Symbols: those outside the area, and those shown by a floor symbol instead, are left out. */
    static XYDataset symbols(PlotFrame frame, double[] x, double[] y) {
        double[][] shown = new double[2][x.length];
        for (int i = 0; i < x.length; i++) {
            boolean seen = Double.isFinite(x[i])
                    && Double.isFinite(y[i])
                    && frame.holds(x[i], y[i])
                    && !frame.onFloorX(x[i])
                    && !frame.onFloorY(y[i]);
            shown[0][i] = seen ? frame.shownX(x[i]) : Double.NaN;
            shown[1][i] = seen ? frame.shownY(y[i]) : Double.NaN;
        }
        return dataset(shown);
    }

    private static XYDataset dataset(double[][] values) {
        DefaultXYDataset data = new DefaultXYDataset();
        data.addSeries("mark", values);
        return data;
    }
}
