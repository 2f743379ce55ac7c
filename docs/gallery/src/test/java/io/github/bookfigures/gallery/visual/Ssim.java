package io.github.bookfigures.gallery.visual;

import java.awt.image.BufferedImage;

/**
 * Structural similarity of two pictures: Wang, Bovik, Sheikh and Simoncelli, "Image quality assessment: from error
 * visibility to structural similarity", IEEE Transactions on Image Processing 13 (2004), equation 13, with the paper's
 * constants: a Gaussian window of 11 by 11 pixels and deviation 1.5, K1 = 0.01, K2 = 0.03. Only whole windows count.
 *
 * <p>The paper compares luminance. Here red, green and blue are compared each for itself and the least similar counts, so
 * that a change of hue alone is seen too.
 */
final class Ssim {
    static final int WINDOW = 11;

    private static final double DEVIATION = 1.5;
    private static final double C1 = Math.pow(0.01 * 255, 2);
    private static final double C2 = Math.pow(0.03 * 255, 2);
    private static final int[] CHANNELS = {16, 8, 0};
    private static final double[] GAUSS = gauss();

    private Ssim() {}

    /**
     * Similarity at every window that fits, at most 1; row by row.
     *
     * @throws IllegalArgumentException when the pictures differ in size or are smaller than the window
     */
    static double[][] map(BufferedImage one, BufferedImage two) {
        if (one.getWidth() != two.getWidth() || one.getHeight() != two.getHeight()) {
            throw new IllegalArgumentException("pictures of " + size(one) + " and " + size(two) + " pixels");
        }
        if (one.getWidth() < WINDOW || one.getHeight() < WINDOW) {
            throw new IllegalArgumentException("a picture of " + size(one) + " pixels is smaller than the window");
        }
        double[][] least = map(channel(one, CHANNELS[0]), channel(two, CHANNELS[0]));
        for (int c = 1; c < CHANNELS.length; c++) {
            double[][] other = map(channel(one, CHANNELS[c]), channel(two, CHANNELS[c]));
            for (int i = 0; i < least.length; i++) {
                for (int j = 0; j < least[i].length; j++) {
                    least[i][j] = Math.min(least[i][j], other[i][j]);
                }
            }
        }
        return least;
    }

    /** Similarity of two pictures of one channel, values from 0 to 255. */
    static double[][] map(double[][] x, double[][] y) {
        double[][] meanX = smooth(x);
        double[][] meanY = smooth(y);
        double[][] xx = smooth(product(x, x));
        double[][] yy = smooth(product(y, y));
        double[][] xy = smooth(product(x, y));
        for (int i = 0; i < xy.length; i++) {
            for (int j = 0; j < xy[i].length; j++) {
                double mx = meanX[i][j];
                double my = meanY[i][j];
                double covariance = xy[i][j] - mx * my;
                double variances = xx[i][j] - mx * mx + yy[i][j] - my * my;
                xy[i][j] = (2 * mx * my + C1) * (2 * covariance + C2) / ((mx * mx + my * my + C1) * (variances + C2));
            }
        }
        return xy;
    }

    private static double[][] channel(BufferedImage image, int shift) {
        double[][] values = new double[image.getHeight()][image.getWidth()];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values[i].length; j++) {
                values[i][j] = image.getRGB(j, i) >> shift & 0xFF;
            }
        }
        return values;
    }

    private static double[][] product(double[][] x, double[][] y) {
        double[][] product = new double[x.length][x[0].length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x[i].length; j++) {
                product[i][j] = x[i][j] * y[i][j];
            }
        }
        return product;
    }

    /** Weighted means over all windows that fit: first along rows, then along columns. */
    private static double[][] smooth(double[][] values) {
        double[][] rows = new double[values.length][values[0].length - WINDOW + 1];
        double[][] both = new double[values.length - WINDOW + 1][rows[0].length];
        for (int k = 0; k < WINDOW; k++) {
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < rows[i].length; j++) {
                    rows[i][j] += GAUSS[k] * values[i][j + k];
                }
            }
        }
        for (int k = 0; k < WINDOW; k++) {
            for (int i = 0; i < both.length; i++) {
                for (int j = 0; j < both[i].length; j++) {
                    both[i][j] += GAUSS[k] * rows[i + k][j];
                }
            }
        }
        return both;
    }

    private static double[] gauss() {
        double[] weights = new double[WINDOW];
        double sum = 0;
        for (int k = 0; k < WINDOW; k++) {
            double distance = k - WINDOW / 2;
            weights[k] = Math.exp(-distance * distance / (2 * DEVIATION * DEVIATION));
            sum += weights[k];
        }
        for (int k = 0; k < WINDOW; k++) {
            weights[k] /= sum;
        }
        return weights;
    }

    private static String size(BufferedImage image) {
        return image.getWidth() + " by " + image.getHeight();
    }
}
