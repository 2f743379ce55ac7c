package io.github.bookfigures.gallery.visual;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Locale;

/**
 * How alike two pictures are, as a whole and where they differ most. A drawing is mostly paper: a lost letter hardly
 * changes the mean, so the least similar block counts too.
 *
 * @param mean mean structural similarity
 * @param worst mean similarity of the least similar block of 16 by 16 windows
 * @param x left edge of that block in the picture
 * @param y upper edge of that block in the picture
 */
record Similarity(double mean, double worst, int x, int y) {
    /** What letters and lines smoothed a little differently still reach. */
    static final double LEAST_MEAN = 0.995;

    static final double LEAST_WORST = 0.9;

    private static final int BLOCK = 16;

    /** @throws IllegalArgumentException when the pictures differ in size or are smaller than SSIM's window */
    static Similarity of(BufferedImage expected, BufferedImage actual) {
        double[][] map = Ssim.map(expected, actual);
        double mean =
                Arrays.stream(map).flatMapToDouble(Arrays::stream).average().orElseThrow();
        Similarity found = new Similarity(mean, Double.POSITIVE_INFINITY, 0, 0);
        for (int y = 0; y < map.length; y += BLOCK) {
            for (int x = 0; x < map[y].length; x += BLOCK) {
                double block = block(map, x, y);
                if (block < found.worst) {
                    found = new Similarity(mean, block, x + Ssim.WINDOW / 2, y + Ssim.WINDOW / 2);
                }
            }
        }
        return found;
    }

    boolean isEnough() {
        return mean >= LEAST_MEAN && worst >= LEAST_WORST;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "similarity %.4f (least %.3f), at the worst place, x %d y %d, %.3f (least %.1f)",
                mean,
                LEAST_MEAN,
                x,
                y,
                worst,
                LEAST_WORST);
    }

    private static double block(double[][] map, int x, int y) {
        int bottom = Math.min(map.length, y + BLOCK);
        int right = Math.min(map[y].length, x + BLOCK);
        double sum = 0;
        for (int i = y; i < bottom; i++) {
            for (int j = x; j < right; j++) {
                sum += map[i][j];
            }
        }
        return sum / ((bottom - y) * (right - x));
    }
}
