package io.github.bookfigures.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A network as declared: a chain of layers and a loss. Immutable; each method that adds a layer returns a new one.
 *
 * <pre>{@code
 * Architecture.input(2).dense(16, Activation.TANH).dense(1, Activation.IDENTITY).loss(Loss.BINARY_CROSS_ENTROPY)
 * }</pre>
 *
 * @param input shape of one example
 * @param layers from input to output
 * @param loss what training makes small
 */
public record Architecture(Shape input, List<LayerSpec> layers, Loss loss) {
    /** Copies the layers and checks that each fits onto the one before. */
    public Architecture {
        layers = List.copyOf(layers);
        shapes(input, layers);
    }

    /** A network without layers on plain vectors, with the mean squared error until {@link #loss(Loss)} says otherwise. */
    public static Architecture input(int size) {
        return new Architecture(Shape.vector(size), List.of(), Loss.MEAN_SQUARED_ERROR);
    }

    /** A network without layers on images. */
    public static Architecture image(int channels, int height, int width) {
        return new Architecture(new Shape(channels, height, width), List.of(), Loss.MEAN_SQUARED_ERROR);
    }

    /** x <- ReLU(W x + b), {@code depth} times, with the mean squared error. */
    public static Architecture plainMlp(int depth, int width) {
        Architecture net = input(width);
        for (int i = 0; i < depth; i++) {
            net = net.dense(width, Activation.RELU);
        }
        return net;
    }

    /** x <- x + ReLU(W x + b), {@code depth} times, with the mean squared error. */
    public static Architecture residualMlp(int depth, int width) {
        Architecture net = input(width);
        for (int i = 0; i < depth; i++) {
            net = net.residual(new LayerSpec.Dense(width, Activation.RELU));
        }
        return net;
    }

    /** A small relative of AlexNet for 3 x 32 x 32 images and 10 classes; 1.07 million parameters. */
    public static Architecture miniAlexNet() {
        return image(3, 32, 32)
                .convolution(32, 5, Activation.RELU)
                .maxPool(2)
                .convolution(64, 3, Activation.RELU)
                .maxPool(2)
                .dense(256, Activation.RELU)
                .dense(10, Activation.IDENTITY)
                .loss(Loss.SOFTMAX_CROSS_ENTROPY);
    }

    /** Adds any layer. */
    public Architecture with(LayerSpec layer) {
        List<LayerSpec> more = new ArrayList<>(layers);
        more.add(layer);
        return new Architecture(input, more, loss);
    }

    /** Adds a dense layer. */
    public Architecture dense(int units, Activation activation) {
        return with(new LayerSpec.Dense(units, activation));
    }

    /** Adds a convolution of stride 1 that keeps height and width; the kernel is odd. */
    public Architecture convolution(int channels, int kernel, Activation activation) {
        return with(new LayerSpec.Convolution(channels, kernel, 1, kernel / 2, activation));
    }

    /** Adds max pooling over windows that do not overlap. */
    public Architecture maxPool(int size) {
        return with(new LayerSpec.MaxPool(size, size));
    }

    /** Adds the maximum of each channel. */
    public Architecture globalMaxPool() {
        return with(new LayerSpec.GlobalMaxPool());
    }

    /** Adds dropout; {@code rate} is the share that is dropped, where DL4J asks for the share that is kept. */
    public Architecture dropout(double rate) {
        return with(new LayerSpec.Dropout(rate));
    }

    /** Adds a residual block. */
    public Architecture residual(LayerSpec... body) {
        return with(new LayerSpec.Residual(Arrays.asList(body)));
    }

    /** The same layers with another loss. */
    public Architecture loss(Loss other) {
        return new Architecture(input, layers, other);
    }

    /** The shapes of the input (index 0) and of the output of each layer. */
    public List<Shape> shapes() {
        return shapes(input, layers);
    }

    /** The shape of the output. */
    public Shape output() {
        return shapes().get(layers.size());
    }

    private static List<Shape> shapes(Shape input, List<LayerSpec> layers) {
        List<Shape> shapes = new ArrayList<>(List.of(input));
        for (LayerSpec layer : layers) {
            shapes.add(layer.output(shapes.get(shapes.size() - 1)));
        }
        return List.copyOf(shapes);
    }

    /** Whether the lean trainer knows every layer. */
    boolean isLean() {
        return layers.stream().allMatch(Architecture::isLean);
    }

    private static boolean isLean(LayerSpec layer) {
        if (layer instanceof LayerSpec.Residual residual) {
            return residual.body().stream().allMatch(Architecture::isLean);
        }
        return !(layer instanceof LayerSpec.Other);
    }
}
