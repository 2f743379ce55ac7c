package io.github.bookfigures.learn;

/**
 * The shape of one example: images of {@code channels} x {@code height} x {@code width}, stored in that order, or a plain
 * vector, which has height and width 1.
 */
public record Shape(int channels, int height, int width) {
    /** Checks that no side is empty. */
    public Shape {
        if (channels < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException("A shape needs at least 1 channel, row and column; this one is "
                    + channels + " x " + height + " x " + width + ".");
        }
    }

    /** A plain vector of {@code size} numbers. */
    public static Shape vector(int size) {
        return new Shape(size, 1, 1);
    }

    /** How many numbers one example has. */
    public int size() {
        return channels * height * width;
    }

    /** Whether this is an image rather than a plain vector. */
    public boolean isImage() {
        return height > 1 || width > 1;
    }

    @Override
    public String toString() {
        return isImage() ? channels + "x" + height + "x" + width : Integer.toString(channels);
    }
}
