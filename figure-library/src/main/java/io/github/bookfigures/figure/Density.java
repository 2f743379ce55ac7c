package io.github.bookfigures.figure;

/**
 * How densely values lie: a sum of normal curves about them, from the least value to the greatest.
 *
 * @param at places, ascending
 * @param height density at each place; the area below is at most 1
 */
public record Density(double[] at, double[] height) {
    /**
     * The density of a sample at evenly spaced places. The width of the curves follows Silverman, Density Estimation for
     * Statistics and Data Analysis (1986), equation 3.31. Fewer than two different values have no density.
     *
     * @throws IllegalArgumentException for fewer than two places
     */
    public static Density of(Sample sample, int places) {
        if (places < 2) {
            throw new IllegalArgumentException("a density needs at least two places, not " + places);
        }
        if (!(sample.most() > sample.least())) {
            return new Density(new double[0], new double[0]);
        }
        double width = bandwidth(sample);
        double[] at = new double[places];
        double[] height = new double[places];
        for (int i = 0; i < places; i++) {
            at[i] = sample.least() + (sample.most() - sample.least()) * i / (places - 1);
            for (double value : sample.sorted()) {
                double z = (at[i] - value) / width;
                height[i] += Math.exp(-z * z / 2);
            }
            height[i] /= sample.size() * width * Math.sqrt(2 * Math.PI);
        }
        return new Density(at, height);
    }

    static double bandwidth(Sample sample) {
        double quartiles = (sample.quantile(0.75) - sample.quantile(0.25)) / 1.34;
        double spread = quartiles > 0 ? Math.min(sample.deviation(), quartiles) : sample.deviation();
        return 0.9 * spread * Math.pow(sample.size(), -0.2);
    }

    /** The greatest height; 0 where there is none. */
    public double peak() {
        double peak = 0;
        for (double h : height) {
            peak = Math.max(peak, h);
        }
        return peak;
    }
}
