package io.github.bookfigures.learn;

/** The largest value under each window; its gradient goes to where that value stood. */
final class LeanMaxPool<A> implements LeanLayer<A> {
    private final Kernels<A> kernels;
    private final Window window;
    private final int outputs;
    private final int[] winners;

    LeanMaxPool(Kernels<A> kernels, Window window, int capacity) {
        this.kernels = kernels;
        this.window = window;
        outputs = window.image().channels() * window.positions();
        winners = new int[capacity * outputs];
    }

    @Override
    public void forward(A x, A y, int batch) {
        kernels.maxima(window, batch, x, y, winners);
    }

    @Override
    public void backward(A x, A y, A dy, A dx, int batch, boolean wanted) {
        if (wanted) {
            kernels.scatter(
                    dy, winners, batch * outputs, dx, batch * window.image().size());
        }
    }
}
