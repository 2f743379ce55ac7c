package io.github.bookfigures.learn;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dgemm;

import java.util.Arrays;
import org.bytedeco.javacpp.DoublePointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The loops in 64 bits. The text of {@link FloatKernels} with another type: change both. */
final class DoubleKernels implements Kernels<double[]> {
    // BLAS wants native memory; copying in and out costs far less than pinning whole arrays.
    private DoublePointer left = new DoublePointer(1);
    private DoublePointer right = new DoublePointer(1);
    private DoublePointer product = new DoublePointer(1);

    @Override
    public double[] allocate(int size) {
        return new double[size];
    }

    @Override
    public void load(INDArray flat, double[] to) {
        ((DoublePointer) flat.data().addressPointer()).get(to, 0, to.length);
    }

    @Override
    public void store(double[] from, INDArray flat) {
        ((DoublePointer) flat.data().addressPointer()).put(from, 0, from.length);
    }

    @Override
    public void toDoubles(double[] from, int at, double[] to, int count) {
        System.arraycopy(from, at, to, 0, count);
    }

    @Override
    public void fromDoubles(double[] from, double[] to, int at, int count) {
        System.arraycopy(from, 0, to, at, count);
    }

    @Override
    public void multiply(
            boolean transposeA,
            boolean transposeB,
            int m,
            int n,
            int k,
            double[] a,
            int aAt,
            double[] b,
            int bAt,
            double[] c,
            int cAt,
            boolean add) {
        left = sized(left, m * k).put(a, aAt, m * k);
        right = sized(right, k * n).put(b, bAt, k * n);
        product = sized(product, m * n);
        if (add) {
            product.put(c, cAt, m * n);
        }
        cblas_dgemm(
                CblasRowMajor,
                transposeA ? CblasTrans : CblasNoTrans,
                transposeB ? CblasTrans : CblasNoTrans,
                m,
                n,
                k,
                1,
                left,
                transposeA ? m : k,
                right,
                transposeB ? k : n,
                add ? 1 : 0,
                product,
                n);
        product.get(c, cAt, m * n);
    }

    private static DoublePointer sized(DoublePointer memory, int size) {
        if (memory.capacity() >= size) {
            return memory;
        }
        memory.close();
        return new DoublePointer(size);
    }

    @Override
    public void add(double[] x, double[] y, int count) {
        for (int i = 0; i < count; i++) {
            y[i] += x[i];
        }
    }

    @Override
    public void addToRows(double[] y, int rows, int columns, double[] b, int bAt) {
        for (int r = 0; r < rows; r++) {
            int at = r * columns;
            for (int i = 0; i < columns; i++) {
                y[at + i] += b[bAt + i];
            }
        }
    }

    @Override
    public void columnSums(double[] y, int rows, int columns, double[] sums, int sumsAt) {
        Arrays.fill(sums, sumsAt, sumsAt + columns, 0);
        for (int r = 0; r < rows; r++) {
            int at = r * columns;
            for (int i = 0; i < columns; i++) {
                sums[sumsAt + i] += y[at + i];
            }
        }
    }

    @Override
    public void addToColumns(double[] y, int yAt, int rows, int columns, double[] b, int bAt) {
        for (int r = 0; r < rows; r++) {
            int at = yAt + r * columns;
            double value = b[bAt + r];
            for (int i = 0; i < columns; i++) {
                y[at + i] += value;
            }
        }
    }

    @Override
    public void addRowSums(double[] y, int yAt, int rows, int columns, double[] sums, int sumsAt) {
        for (int r = 0; r < rows; r++) {
            int at = yAt + r * columns;
            // Four sums, because one would wait for each addition to finish.
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            int i = 0;
            for (; i + 3 < columns; i += 4) {
                s0 += y[at + i];
                s1 += y[at + i + 1];
                s2 += y[at + i + 2];
                s3 += y[at + i + 3];
            }
            for (; i < columns; i++) {
                s0 += y[at + i];
            }
            sums[sumsAt + r] += (s0 + s1) + (s2 + s3);
        }
    }

    @Override
    public void rectify(double[] x, double[] y, int count, double slope) {
        if (slope == 0) {
            // The larger of 0 and x without a branch, which half the time would be guessed wrong; NaN stays NaN.
            for (int i = 0; i < count; i++) {
                y[i] = 0.5d * (x[i] + Math.abs(x[i]));
            }
            return;
        }
        double leak = slope;
        for (int i = 0; i < count; i++) {
            y[i] = Math.max(0d, x[i]) + leak * Math.min(0d, x[i]);
        }
    }

    @Override
    public void rectifyBackward(double[] y, double[] dy, double[] dx, int count, double slope) {
        if (slope == 0) {
            for (int i = 0; i < count; i++) {
                // y is not negative, so its bits are 0 or positive: a mask without a branch that half the time guesses
                // wrong.
                long mask = -Double.doubleToRawLongBits(y[i]) >> 63;
                dx[i] = Double.longBitsToDouble(Double.doubleToRawLongBits(dy[i]) & mask);
            }
            return;
        }
        double leak = slope;
        for (int i = 0; i < count; i++) {
            dx[i] = y[i] > 0 ? dy[i] : leak * dy[i];
        }
    }

    @Override
    public void unfold(Window window, double[] image, int imageAt, double[] patches) {
        int columns = window.outputWidth();
        int to = 0;
        for (int c = 0; c < window.image().channels(); c++) {
            for (int kr = 0; kr < window.kernelHeight(); kr++) {
                for (int kc = 0; kc < window.kernelWidth(); kc++) {
                    int first = window.firstInside(kc);
                    int end = window.endInside(kc);
                    for (int r = 0; r < window.outputHeight(); r++, to += columns) {
                        int row = r * window.stride() + kr - window.padding();
                        if (row < 0 || row >= window.image().height() || first >= end) {
                            Arrays.fill(patches, to, to + columns, 0);
                            continue;
                        }
                        Arrays.fill(patches, to, to + first, 0);
                        Arrays.fill(patches, to + end, to + columns, 0);
                        int from = imageAt
                                + (c * window.image().height() + row)
                                        * window.image().width()
                                + kc
                                - window.padding();
                        if (window.stride() == 1) {
                            System.arraycopy(image, from + first, patches, to + first, end - first);
                        } else {
                            for (int i = first; i < end; i++) {
                                patches[to + i] = image[from + i * window.stride()];
                            }
                        }
                    }
                }
            }
        }
    }

    @Override
    public void fold(Window window, double[] patches, double[] image, int imageAt) {
        int columns = window.outputWidth();
        int from = 0;
        Arrays.fill(image, imageAt, imageAt + window.image().size(), 0);
        for (int c = 0; c < window.image().channels(); c++) {
            for (int kr = 0; kr < window.kernelHeight(); kr++) {
                for (int kc = 0; kc < window.kernelWidth(); kc++) {
                    int first = window.firstInside(kc);
                    int end = window.endInside(kc);
                    for (int r = 0; r < window.outputHeight(); r++, from += columns) {
                        int row = r * window.stride() + kr - window.padding();
                        if (row < 0 || row >= window.image().height()) {
                            continue;
                        }
                        int to = imageAt
                                + (c * window.image().height() + row)
                                        * window.image().width()
                                + kc
                                - window.padding();
                        if (window.stride() == 1) {
                            for (int i = first; i < end; i++) {
                                image[to + i] += patches[from + i];
                            }
                        } else {
                            for (int i = first; i < end; i++) {
                                image[to + i * window.stride()] += patches[from + i];
                            }
                        }
                    }
                }
            }
        }
    }

    @Override
    public void maxima(Window window, int images, double[] x, double[] y, int[] winners) {
        if (window.isPairwise()) {
            pairwiseMaxima(window, images, x, y, winners);
            return;
        }
        int height = window.image().height();
        int width = window.image().width();
        int to = 0;
        for (int plane = 0; plane < images * window.image().channels(); plane++) {
            int planeAt = plane * height * width;
            for (int r = 0; r < window.outputHeight(); r++) {
                int top = Math.max(0, r * window.stride() - window.padding());
                int bottom = Math.min(height, r * window.stride() - window.padding() + window.kernelHeight());
                for (int c = 0; c < window.outputWidth(); c++, to++) {
                    int start = Math.max(0, c * window.stride() - window.padding());
                    int end = Math.min(width, c * window.stride() - window.padding() + window.kernelWidth());
                    int winner = planeAt + top * width + start;
                    double largest = x[winner];
                    for (int row = top; row < bottom; row++) {
                        for (int i = planeAt + row * width + start; i < planeAt + row * width + end; i++) {
                            if (x[i] > largest || Double.isNaN(x[i])) { // NaN wins, so that it is seen
                                largest = x[i];
                                winner = i;
                            }
                        }
                    }
                    y[to] = largest;
                    winners[to] = winner;
                }
            }
        }
    }

    /** The common case of 2 x 2 windows side by side, four times as fast without the inner loops. */
    private static void pairwiseMaxima(Window window, int images, double[] x, double[] y, int[] winners) {
        int width = window.image().width();
        int rows = images * window.image().channels() * window.outputHeight();
        int to = 0;
        for (int row = 0; row < rows; row++) {
            int end = (2 * row + 1) * width;
            for (int i = 2 * row * width; i < end; i += 2, to++) {
                double upper = Math.max(x[i], x[i + 1]);
                double lower = Math.max(x[i + width], x[i + width + 1]);
                int inUpper = x[i + 1] > x[i] ? i + 1 : i;
                int inLower = x[i + width + 1] > x[i + width] ? i + width + 1 : i + width;
                y[to] = Math.max(upper, lower);
                winners[to] = lower > upper ? inLower : inUpper;
            }
        }
    }

    @Override
    public void scatter(double[] dy, int[] winners, int count, double[] dx, int size) {
        Arrays.fill(dx, 0, size, 0);
        for (int i = 0; i < count; i++) {
            dx[winners[i]] += dy[i];
        }
    }
}
