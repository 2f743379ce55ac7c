package io.github.bookfigures.learn;

/**
 * Synthetic grey images of one shape each, at a random place and of a random size, under normal noise: class 0 a square
 * outline, 1 a circle, 2 a plus, 3 a diagonal cross. Ink is 1, paper 0.
 */
public final class ShapeImages {
    /** The names of the classes, in their order. */
    public static final java.util.List<String> CLASSES = java.util.List.of("square", "circle", "plus", "cross");

    private static final int SMALLEST_RADIUS = 3;

    private ShapeImages() {}

    /**
     * Images of {@code side} x {@code side} pixels with one channel; classes take turns.
     *
     * @param size how many
     * @param side at least 10 pixels
     * @param noise deviation of the noise of each pixel
     */
    public static Dataset draw(int size, int side, double noise, long seed) {
        if (side < 10) {
            throw new IllegalArgumentException("The shapes need images of at least 10 x 10 pixels, not " + side + ".");
        }
        SeededRandom random = SeededRandom.of(seed, "shapes");
        double[][] images = new double[size][side * side];
        int[] labels = new int[size];
        for (int i = 0; i < size; i++) {
            labels[i] = i % CLASSES.size();
            int radius = SMALLEST_RADIUS + random.below(side / 2 - SMALLEST_RADIUS - 1);
            int row = radius + random.below(side - 2 * radius);
            int column = radius + random.below(side - 2 * radius);
            for (int r = 0; r < side; r++) {
                for (int c = 0; c < side; c++) {
                    double ink = isInk(labels[i], r - row, c - column, radius) ? 1 : 0;
                    images[i][r * side + c] = ink + noise * random.gaussian();
                }
            }
        }
        return Dataset.classes(images, labels, CLASSES.size());
    }

    private static boolean isInk(int shape, int down, int right, int radius) {
        int far = Math.max(Math.abs(down), Math.abs(right));
        return switch (shape) {
            case 0 -> far == radius;
            case 1 -> Math.abs(Math.sqrt(down * down + right * right) - radius) < 0.5;
            case 2 -> far <= radius && (down == 0 || right == 0);
            default -> far <= radius && Math.abs(down) == Math.abs(right);
        };
    }
}
