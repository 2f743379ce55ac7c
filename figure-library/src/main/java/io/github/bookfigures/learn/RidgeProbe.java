package io.github.bookfigures.learn;

/**
 * A linear probe: ridge regression from features to targets in closed form, W = (X'X + n lambda I)^-1 X'Y, on features
 * brought to mean 0 and deviation 1 and targets brought to mean 0 (Hoerl and Kennard 1970). Says how much a linear reader can
 * tell from the features.
 */
public final class RidgeProbe {
    private final double[] mean;
    private final double[] scale;
    private final double[] intercept;
    private final double[][] weights;

    private RidgeProbe(double[] mean, double[] scale, double[] intercept, double[][] weights) {
        this.mean = mean;
        this.scale = scale;
        this.intercept = intercept;
        this.weights = weights;
    }

    /**
     * Fits the probe.
     *
     * @param data features and targets
     * @param lambda strength of the penalty, greater than 0
     */
    public static RidgeProbe fit(Dataset data, double lambda) {
        if (!(lambda > 0)) {
            throw new IllegalArgumentException(
                    "The penalty of a ridge regression is greater than 0, not " + lambda + ".");
        }
        int n = data.size();
        int features = data.inputs()[0].length;
        double[] mean = columnMeans(data.inputs());
        double[] intercept = columnMeans(data.targets());
        double[] scale = new double[features];
        for (double[] row : data.inputs()) {
            for (int i = 0; i < features; i++) {
                scale[i] += (row[i] - mean[i]) * (row[i] - mean[i]) / n;
            }
        }
        for (int i = 0; i < features; i++) {
            // A constant feature says nothing; any scale does.
            scale[i] = scale[i] > 0 ? 1 / Math.sqrt(scale[i]) : 1;
        }
        double[][] normal = new double[features][features];
        double[][] right = new double[features][intercept.length];
        double[] x = new double[features];
        for (int row = 0; row < n; row++) {
            standardise(data.inputs()[row], mean, scale, x);
            for (int i = 0; i < features; i++) {
                for (int j = 0; j <= i; j++) {
                    normal[i][j] += x[i] * x[j];
                }
                for (int k = 0; k < intercept.length; k++) {
                    right[i][k] += x[i] * (data.targets()[row][k] - intercept[k]);
                }
            }
        }
        for (int i = 0; i < features; i++) {
            normal[i][i] += n * lambda;
        }
        solve(normal, right);
        return new RidgeProbe(mean, scale, intercept, right);
    }

    /** The answer for one row of features. */
    public double[] predict(double[] features) {
        double[] x = new double[mean.length];
        standardise(features, mean, scale, x);
        double[] answer = intercept.clone();
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < answer.length; k++) {
                answer[k] += x[i] * weights[i][k];
            }
        }
        return answer;
    }

    /** The share of examples whose largest answer stands where the largest target does. */
    public double accuracy(Dataset data) {
        int right = 0;
        for (int i = 0; i < data.size(); i++) {
            if (Dataset.largest(predict(data.inputs()[i])) == Dataset.largest(data.targets()[i])) {
                right++;
            }
        }
        return right / (double) data.size();
    }

    private static double[] columnMeans(double[][] rows) {
        double[] mean = new double[rows[0].length];
        for (double[] row : rows) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += row[i] / rows.length;
            }
        }
        return mean;
    }

    private static void standardise(double[] row, double[] mean, double[] scale, double[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = (row[i] - mean[i]) * scale[i];
        }
    }

    /** Solves a symmetric positive definite system by Cholesky's factors; the solution replaces the right-hand side. */
    private static void solve(double[][] a, double[][] right) {
        int n = a.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= a[i][k] * a[j][k];
                }
                a[i][j] = i == j ? Math.sqrt(sum) : sum / a[j][j];
            }
        }
        for (int column = 0; column < right[0].length; column++) {
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < i; k++) {
                    right[i][column] -= a[i][k] * right[k][column];
                }
                right[i][column] /= a[i][i];
            }
            for (int i = n - 1; i >= 0; i--) {
                for (int k = i + 1; k < n; k++) {
                    right[i][column] -= a[k][i] * right[k][column];
                }
                right[i][column] /= a[i][i];
            }
        }
    }
}
