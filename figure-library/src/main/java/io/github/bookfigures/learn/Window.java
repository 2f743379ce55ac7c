package io.github.bookfigures.learn;

/**
 * A square window that slides over an image: output side = floor((side + 2 padding - kernel) / stride) + 1.
 *
 * @param image what it slides over
 * @param kernelHeight rows of the window
 * @param kernelWidth columns of the window
 * @param stride how far it moves, in pixels
 * @param padding zeros added on each side of the image, in pixels
 */
record Window(Shape image, int kernelHeight, int kernelWidth, int stride, int padding) {
    Window {
        if (kernelHeight < 1 || kernelWidth < 1 || stride < 1 || padding < 0) {
            throw new IllegalArgumentException(
                    "A window needs a kernel and a stride of at least 1 and no negative padding.");
        }
        if (image.height() + 2 * padding < kernelHeight || image.width() + 2 * padding < kernelWidth) {
            throw new IllegalArgumentException("A window of " + kernelHeight + "x" + kernelWidth
                    + " does not fit into an image of " + image + " with padding " + padding + ".");
        }
    }

    static Window square(Shape image, int kernel, int stride, int padding) {
        return new Window(image, kernel, kernel, stride, padding);
    }

    int outputHeight() {
        return (image.height() + 2 * padding - kernelHeight) / stride + 1;
    }

    int outputWidth() {
        return (image.width() + 2 * padding - kernelWidth) / stride + 1;
    }

    /** Positions of the window in one image. */
    int positions() {
        return outputHeight() * outputWidth();
    }

    /** Numbers under the window at one position, over all channels. */
    int patch() {
        return image.channels() * kernelHeight * kernelWidth;
    }

    /** Whether this is a 2 x 2 window that tiles the image. */
    boolean isPairwise() {
        return kernelHeight == 2
                && kernelWidth == 2
                && stride == 2
                && padding == 0
                && image.height() % 2 == 0
                && image.width() % 2 == 0;
    }

    /** First output column whose input column, seen through kernel column {@code k}, lies inside the image. */
    int firstInside(int k) {
        return Math.min(outputWidth(), Math.max(0, (padding - k + stride - 1) / stride));
    }

    /** One past the last output column whose input column lies inside the image. */
    int endInside(int k) {
        int last = image.width() - 1 + padding - k;
        return last < 0 ? 0 : Math.max(firstInside(k), Math.min(outputWidth(), last / stride + 1));
    }
}
