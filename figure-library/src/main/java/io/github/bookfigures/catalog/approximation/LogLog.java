package io.github.bookfigures.catalog.approximation;

/** Powers read off two logarithmic axes. */
final class LogLog {
    private LogLog() {}

    /** The slope of log y against log x by least squares, from index {@code from} on. */
    static double slope(double[] x, double[] y, int from) {
        int n = x.length - from;
        double meanX = 0;
        double meanY = 0;
        for (int i = from; i < x.length; i++) {
            meanX += StrictMath.log(x[i]) / n;
            meanY += StrictMath.log(y[i]) / n;
        }
        double above = 0;
        double below = 0;
        for (int i = from; i < x.length; i++) {
            double dx = StrictMath.log(x[i]) - meanX;
            above += dx * (StrictMath.log(y[i]) - meanY);
            below += dx * dx;
        }
        return above / below;
    }
}
