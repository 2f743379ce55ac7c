package io.github.bookfigures.catalog.adaptation;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Singular values by one-sided Jacobi rotations (Hestenes, "Inversion of matrices by biorthogonalization", 1958): rows are
 * turned in pairs until all are at right angles; their lengths are the values. Written out since ND4J 1.0.0-M2.1 fails to
 * find the shapes of its own {@code svd}.
 */
final class SingularValues {
    private static final int SWEEPS = 60;
    private static final double ENOUGH = 1e-13;

    private SingularValues() {}

    /** The singular values of a matrix, descending. */
    static double[] of(INDArray matrix) {
        double[][] rows = matrix.toDoubleMatrix();
        boolean turned = true;
        for (int sweep = 0; sweep < SWEEPS && turned; sweep++) {
            turned = false;
            for (int i = 0; i < rows.length; i++) {
                for (int j = i + 1; j < rows.length; j++) {
                    turned |= turn(rows[i], rows[j]);
                }
            }
        }
        return Arrays.stream(rows)
                .mapToDouble(row -> -Math.sqrt(product(row, row)))
                .sorted()
                .map(v -> Math.abs(v))
                .toArray();
    }

    /** Turns two rows in their plane so that they stand at right angles; false when they did. */
    private static boolean turn(double[] x, double[] y) {
        double xx = product(x, x);
        double yy = product(y, y);
        double xy = product(x, y);
        if (Math.abs(xy) <= ENOUGH * Math.sqrt(xx * yy) || xy == 0) {
            return false;
        }
        double zeta = (yy - xx) / (2 * xy);
        double t = Math.copySign(1, zeta) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
        double cos = 1 / Math.sqrt(1 + t * t);
        double sin = cos * t;
        for (int k = 0; k < x.length; k++) {
            double a = x[k];
            x[k] = cos * a - sin * y[k];
            y[k] = sin * a + cos * y[k];
        }
        return true;
    }

    private static double product(double[] x, double[] y) {
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += x[k] * y[k];
        }
        return sum;
    }
}
