package io.github.bookfigures.learn;

import java.util.List;

/** One layer of an {@link Architecture}, as declared. */
public sealed interface LayerSpec {
    /** The shape of its output for an input of a given shape. */
    Shape output(Shape input);

    /** A short name for messages, such as {@code dense 64 relu}. */
    String label();

    /** y = f(x W + b). An image is read as a plain vector, channel by channel. */
    record Dense(int units, Activation activation) implements LayerSpec {
        @Override
        public Shape output(Shape input) {
            return Shape.vector(units);
        }

        @Override
        public String label() {
            return "dense " + units + word(activation);
        }
    }

    /** y = f(W * x + b): a convolution with a square kernel. Sizes in pixels. */
    record Convolution(int channels, int kernel, int stride, int padding, Activation activation) implements LayerSpec {
        @Override
        public Shape output(Shape input) {
            Window window = Window.square(input, kernel, stride, padding);
            return new Shape(channels, window.outputHeight(), window.outputWidth());
        }

        @Override
        public String label() {
            return "convolution " + kernel + "x" + kernel + "x" + channels + word(activation);
        }
    }

    /** The largest value in each square window, channel by channel. Sizes in pixels. */
    record MaxPool(int kernel, int stride) implements LayerSpec {
        @Override
        public Shape output(Shape input) {
            Window window = Window.square(input, kernel, stride, 0);
            return new Shape(input.channels(), window.outputHeight(), window.outputWidth());
        }

        @Override
        public String label() {
            return "max pool " + kernel + "x" + kernel;
        }
    }

    /** The largest value of each channel. */
    record GlobalMaxPool() implements LayerSpec {
        @Override
        public Shape output(Shape input) {
            return Shape.vector(input.channels());
        }

        @Override
        public String label() {
            return "global max pool";
        }
    }

    /** y = x + body(x); the body keeps the shape (He et al., "Deep residual learning", 2015). */
    record Residual(List<LayerSpec> body) implements LayerSpec {
        /** Copies the body, which has at least one layer. */
        public Residual {
            body = List.copyOf(body);
            if (body.isEmpty()) {
                throw new IllegalArgumentException("A residual block needs at least one layer in its body.");
            }
        }

        @Override
        public Shape output(Shape input) {
            Shape shape = input;
            for (LayerSpec layer : body) {
                shape = layer.output(shape);
            }
            if (!shape.equals(input)) {
                throw new IllegalArgumentException(
                        "A residual block adds its input to the output of its body, so both need the"
                                + " same shape; here the input is " + input + " and the output " + shape + ".");
            }
            return input;
        }

        @Override
        public String label() {
            return "residual("
                    + String.join(", ", body.stream().map(LayerSpec::label).toList()) + ")";
        }
    }

    /**
     * In training every number is set to 0 with probability {@code rate} and otherwise divided by 1 - rate; outside of training
     * nothing happens (Srivastava et al., "Dropout", 2014, in the form that needs no scaling at test time).
     */
    record Dropout(double rate) implements LayerSpec {
        /** Checks that the rate is a probability below 1. */
        public Dropout {
            if (!(rate >= 0 && rate < 1)) {
                throw new IllegalArgumentException(
                        "The rate of dropout is the share that is dropped, from 0 to below 1, not " + rate + ".");
            }
        }

        @Override
        public Shape output(Shape input) {
            return input;
        }

        @Override
        public String label() {
            return "dropout " + rate;
        }
    }

    /**
     * Any other layer of Deeplearning4j. A network that has one is trained by DL4J's {@code fit()}, which is several times
     * slower than the layers above, and keeps the initial weights DL4J gives it.
     *
     * @param name for messages
     * @param layer its DL4J configuration, with the number of outputs set
     * @param output the shape of its output
     */
    record Other(String name, org.deeplearning4j.nn.conf.layers.Layer layer, Shape output) implements LayerSpec {
        @Override
        public Shape output(Shape input) {
            return output;
        }

        @Override
        public String label() {
            return name;
        }
    }

    private static String word(Activation activation) {
        return activation == Activation.IDENTITY
                ? ""
                : " " + activation.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
