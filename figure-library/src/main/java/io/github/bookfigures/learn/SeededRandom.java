package io.github.bookfigures.learn;

/**
 * The random numbers of every experiment: a stream fixed by its seed alone, on any machine and JDK.
 *
 * <p>SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014); normal deviates by
 * Marsaglia's polar method with {@link StrictMath}. Written out here because the bits of ND4J's generator depend on its
 * native build, and those of {@code RandomGenerator.nextGaussian} on the JDK. Not for use by several threads.
 */
public final class SeededRandom {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;
    private double spare;
    private boolean hasSpare;

    /** A stream that starts from a seed; different seeds give unrelated streams. */
    public SeededRandom(long seed) {
        state = seed;
    }

    /**
     * A stream of its own for one purpose, so that drawing more numbers for one does not shift those of another.
     *
     * @param seed the seed of the experiment
     * @param purpose what the numbers are for, such as {@code "weights"}
     */
    public static SeededRandom of(long seed, String purpose) {
        long label = 0;
        for (int i = 0; i < purpose.length(); i++) {
            label = 31 * label + purpose.charAt(i);
        }
        return new SeededRandom(mix(seed) ^ mix(label + GOLDEN_GAMMA));
    }

    /** The next 64 bits. */
    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** The next uniform number in [0, 1). */
    public double uniform() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** The next uniform number in [low, high). */
    public double uniform(double low, double high) {
        return low + (high - low) * uniform();
    }

    /** The next whole number in [0, bound); {@code bound} is at least 1. */
    public int below(int bound) {
        return (int) (uniform() * bound);
    }

    /** The next standard normal number. */
    public double gaussian() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        double x;
        double y;
        double square;
        do {
            x = 2 * uniform() - 1;
            y = 2 * uniform() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        double factor = Math.sqrt(-2 * StrictMath.log(square) / square);
        spare = y * factor;
        hasSpare = true;
        return x * factor;
    }

    /** A matrix of independent standard normal numbers times {@code scale}, drawn row by row. */
    public double[][] gaussians(int rows, int columns, double scale) {
        double[][] matrix = new double[rows][columns];
        for (double[] row : matrix) {
            for (int i = 0; i < columns; i++) {
                row[i] = scale * gaussian();
            }
        }
        return matrix;
    }

    /** A matrix of independent uniform numbers in [low, high), drawn row by row. */
    public double[][] uniforms(int rows, int columns, double low, double high) {
        double[][] matrix = new double[rows][columns];
        for (double[] row : matrix) {
            for (int i = 0; i < columns; i++) {
                row[i] = uniform(low, high);
            }
        }
        return matrix;
    }

    /** Puts whole numbers into a random order (Fisher and Yates). */
    public void shuffle(int[] numbers) {
        for (int i = numbers.length - 1; i > 0; i--) {
            int j = below(i + 1);
            int swap = numbers[i];
            numbers[i] = numbers[j];
            numbers[j] = swap;
        }
    }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
