package io.github.bookfigures.learn;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The loops in which training spends its time, once for each number type. Matrices are row-major; a number after an array
 * is the index where its data begin.
 *
 * <p>Plain arrays and one BLAS call instead of ND4J operations: measured on one core, a residual network of 20 layers of 64
 * takes a third of the time, since its matrices are so small that the calls cost more than the arithmetic.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
sealed interface Kernels<A> permits FloatKernels, DoubleKernels {
    A allocate(int size);

    /** Copies the parameter vector of a network onto the heap. */
    void load(INDArray flat, A to);

    /** Copies an array into the parameter vector of a network. */
    void store(A from, INDArray flat);

    void toDoubles(A from, int at, double[] to, int count);

    void fromDoubles(double[] from, A to, int at, int count);

    /** c = op(a) op(b), or c += op(a) op(b); op(a) is m x k, op(b) is k x n. */
    void multiply(
            boolean transposeA,
            boolean transposeB,
            int m,
            int n,
            int k,
            A a,
            int aAt,
            A b,
            int bAt,
            A c,
            int cAt,
            boolean add);

    /** y += x. */
    void add(A x, A y, int count);

    /** Adds vector b to each row of y. */
    void addToRows(A y, int rows, int columns, A b, int bAt);

    /** Writes the sum of each column of y. */
    void columnSums(A y, int rows, int columns, A sums, int sumsAt);

    /** Adds b[r] to all of row r. */
    void addToColumns(A y, int yAt, int rows, int columns, A b, int bAt);

    /** Adds to sums[r] the sum of row r. */
    void addRowSums(A y, int yAt, int rows, int columns, A sums, int sumsAt);

    /** y = x where x is positive, slope times x elsewhere. */
    void rectify(A x, A y, int count, double slope);

    /** dx = dy where y is positive, slope times dy elsewhere. */
    void rectifyBackward(A y, A dy, A dx, int count, double slope);

    /** Lays the patches under a window side by side: row (channel, kernel row, kernel column), column = position. */
    void unfold(Window window, A image, int imageAt, A patches);

    /** The transpose of {@link #unfold}: adds every patch back to where it came from. */
    void fold(Window window, A patches, A image, int imageAt);

    /** The largest number under each window, channel by channel, and the index where it stands (first of equals). */
    void maxima(Window window, int images, A x, A y, int[] winners);

    /** dx = 0, then dx[winners[i]] += dy[i]. */
    void scatter(A dy, int[] winners, int count, A dx, int size);

    static Kernels<float[]> floats() {
        return new FloatKernels();
    }

    static Kernels<double[]> doubles() {
        return new DoubleKernels();
    }
}
