package io.github.bookfigures.learn;

/**
 * A convolution as a matrix product: the patches under the kernel are laid side by side (unfolded), image by image, so that
 * they stay in the cache. The backward pass unfolds again, which is cheaper than keeping the patches of a whole batch.
 */
final class LeanConvolution<A> implements LeanLayer<A> {
    private final Kernels<A> kernels;
    private final Window window;
    private final Weights place;
    private final A parameters;
    private final A gradients;
    private final A zeros;
    private final A patches;

    LeanConvolution(Kernels<A> kernels, Window window, Weights place, A parameters, A gradients) {
        this.kernels = kernels;
        this.window = window;
        this.place = place;
        this.parameters = parameters;
        this.gradients = gradients;
        zeros = kernels.allocate(place.weightCount());
        patches = kernels.allocate(window.patch() * window.positions());
    }

    @Override
    public void forward(A x, A y, int batch) {
        int positions = window.positions();
        for (int image = 0; image < batch; image++) {
            int to = image * place.units() * positions;
            kernels.unfold(window, x, image * window.image().size(), patches);
            kernels.multiply(
                    false,
                    false,
                    place.units(),
                    positions,
                    place.inputs(),
                    parameters,
                    place.weightAt(),
                    patches,
                    0,
                    y,
                    to,
                    false);
            kernels.addToColumns(y, to, place.units(), positions, parameters, place.biasAt());
        }
    }

    @Override
    public void backward(A x, A y, A dy, A dx, int batch, boolean wanted) {
        int positions = window.positions();
        System.arraycopy(zeros, 0, gradients, place.weightAt(), place.weightCount());
        System.arraycopy(zeros, 0, gradients, place.biasAt(), place.units());
        for (int image = 0; image < batch; image++) {
            int from = image * place.units() * positions;
            int to = image * window.image().size();
            kernels.unfold(window, x, to, patches);
            kernels.multiply(
                    false,
                    true,
                    place.units(),
                    place.inputs(),
                    positions,
                    dy,
                    from,
                    patches,
                    0,
                    gradients,
                    place.weightAt(),
                    true);
            kernels.addRowSums(dy, from, place.units(), positions, gradients, place.biasAt());
            if (wanted) {
                kernels.multiply(
                        true,
                        false,
                        place.inputs(),
                        positions,
                        place.units(),
                        parameters,
                        place.weightAt(),
                        dy,
                        from,
                        patches,
                        0,
                        false);
                kernels.fold(window, patches, dx, to);
            }
        }
    }
}
