package io.github.bookfigures.learn;

/** y = x W' + b, with W stored one row per unit. */
record LeanDense<A>(Kernels<A> kernels, Weights place, A parameters, A gradients) implements LeanLayer<A> {
    @Override
    public void forward(A x, A y, int batch) {
        kernels.multiply(
                false, true, batch, place.units(), place.inputs(), x, 0, parameters, place.weightAt(), y, 0, false);
        kernels.addToRows(y, batch, place.units(), parameters, place.biasAt());
    }

    @Override
    public void backward(A x, A y, A dy, A dx, int batch, boolean wanted) {
        kernels.multiply(
                true, false, place.units(), place.inputs(), batch, dy, 0, x, 0, gradients, place.weightAt(), false);
        kernels.columnSums(dy, batch, place.units(), gradients, place.biasAt());
        if (wanted) {
            kernels.multiply(
                    false,
                    false,
                    batch,
                    place.inputs(),
                    place.units(),
                    dy,
                    0,
                    parameters,
                    place.weightAt(),
                    dx,
                    0,
                    false);
        }
    }
}
