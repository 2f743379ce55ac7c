package io.github.bookfigures.catalog.finetuning;

/**
 * A learning rate over a run: it rises in a straight line from 0 to its peak, then decays.
 *
 * @param peak highest rate
 * @param steps length of the run
 * @param warmup share of the steps that the rise takes
 * @param decay how it falls
 * @param floor share of the peak left at the last step
 */
public record RateSchedule(double peak, int steps, double warmup, Decay decay, double floor) {
    /** How a rate falls after its peak. */
    public enum Decay {
        CONSTANT,
        LINEAR,
        /** Half a wave of a cosine (Loshchilov and Hutter, "SGDR", 2017, equation 5). */
        COSINE;

        /** What is left of the way from peak to floor, 1 to 0, after a share of the time. */
        double left(double time) {
            return switch (this) {
                case CONSTANT -> 1;
                case LINEAR -> 1 - time;
                case COSINE -> (1 + StrictMath.cos(Math.PI * time)) / 2;
            };
        }
    }

    /** The steps of the rise. */
    int warmupSteps() {
        return (int) Math.round(warmup * steps);
    }

    /** The rate after so many steps, 0 to {@link #steps}. */
    double after(int step) {
        int rise = warmupSteps();
        if (step < rise) {
            return peak * step / rise;
        }
        double left = decay.left((step - rise) / (double) (steps - rise));
        return peak * (floor + (1 - floor) * left);
    }
}
