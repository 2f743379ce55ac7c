package io.github.bookfigures.learn;

/** A function of each number alone. */
final class LeanActivation<A> implements LeanLayer<A> {
    private static final int CHUNK = 512;

    private final Kernels<A> kernels;
    private final Activation function;
    private final int units;
    private final double[] outputs = new double[CHUNK];
    private final double[] slopes = new double[CHUNK];

    LeanActivation(Kernels<A> kernels, Activation function, int units) {
        this.kernels = kernels;
        this.function = function;
        this.units = units;
    }

    @Override
    public void forward(A x, A y, int batch) {
        int count = batch * units;
        if (isRectifier()) {
            kernels.rectify(x, y, count, leak());
            return;
        }
        for (int at = 0; at < count; at += CHUNK) {
            int n = Math.min(CHUNK, count - at);
            kernels.toDoubles(x, at, outputs, n);
            for (int i = 0; i < n; i++) {
                outputs[i] = function.value(outputs[i]);
            }
            kernels.fromDoubles(outputs, y, at, n);
        }
    }

    @Override
    public void backward(A x, A y, A dy, A dx, int batch, boolean wanted) {
        int count = batch * units;
        if (isRectifier()) {
            kernels.rectifyBackward(y, dy, dx, count, leak());
            return;
        }
        for (int at = 0; at < count; at += CHUNK) {
            int n = Math.min(CHUNK, count - at);
            kernels.toDoubles(y, at, outputs, n);
            kernels.toDoubles(dy, at, slopes, n);
            for (int i = 0; i < n; i++) {
                slopes[i] *= function.slope(outputs[i]);
            }
            kernels.fromDoubles(slopes, dx, at, n);
        }
    }

    private boolean isRectifier() {
        return function == Activation.RELU || function == Activation.LEAKY_RELU;
    }

    private double leak() {
        return function == Activation.RELU ? 0 : Activation.LEAK;
    }
}
