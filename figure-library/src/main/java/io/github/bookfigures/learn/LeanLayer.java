package io.github.bookfigures.learn;

/**
 * One step of the lean network: how it computes its output, and how it hands a gradient back. It owns no values; weights and
 * their gradients lie in the flat vectors it was made with.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
sealed interface LeanLayer<A> permits LeanDense, LeanConvolution, LeanMaxPool, LeanActivation, LeanDropout {
    /** Computes y from x, for {@code batch} examples that lie one after the other. */
    void forward(A x, A y, int batch);

    /**
     * Computes the gradient of the weights from dy, the gradient of y, and that of x.
     *
     * @param wanted whether dx is needed; the first layer of a training step saves itself the work
     */
    void backward(A x, A y, A dy, A dx, int batch, boolean wanted);
}
