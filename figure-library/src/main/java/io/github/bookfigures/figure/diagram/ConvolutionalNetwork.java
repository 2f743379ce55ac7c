package io.github.bookfigures.figure.diagram;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * A convolutional network, from which the sizes of its volumes and the numbers of its parameters follow. An output has
 * ⌊(W − F + 2P)/S⌋ + 1 cells along a side of W cells for a kernel of F, padding P and stride S.
 *
 * @param stages the input and what each layer makes of it
 */
public record ConvolutionalNetwork(List<Stage> stages) {
    /** What a layer does. */
    public enum Kind {
        INPUT,
        CONVOLUTION,
        POOLING,
        FLATTEN,
        DENSE
    }

    /**
     * A layer and its output.
     *
     * @param kind what it does
     * @param height cells of its output from top to bottom; 1 for vectors
     * @param width cells from left to right; 1 for vectors
     * @param channels maps, or units of a vector
     * @param kernel side of its window in cells of the stage before; 0 for none
     * @param parameters weights and biases
     */
    public record Stage(Kind kind, int height, int width, int channels, int kernel, long parameters) {
        /** Whether its output is a vector. */
        public boolean vector() {
            return kind == Kind.FLATTEN || kind == Kind.DENSE;
        }

        /** Size of its output: 32 × 32 × 3, or 256. */
        public Text shape() {
            return vector()
                    ? Text.of("{0}", Amount.grouped(channels))
                    : Text.of("{0} × {1} × {2}", height, width, channels);
        }

        /** What it does, in words. */
        public Text operation() {
            return switch (kind) {
                case INPUT -> Text.of("input");
                case CONVOLUTION -> Text.of("conv {0} × {0}", kernel);
                case POOLING -> Text.of("pool {0} × {0}", kernel);
                case FLATTEN -> Text.of("flatten");
                case DENSE -> Text.of("dense");
            };
        }

        Role role() {
            return switch (kind) {
                case INPUT -> Role.MUTED;
                case CONVOLUTION -> Role.series(0);
                case POOLING -> Role.series(2);
                case FLATTEN -> Role.series(7);
                case DENSE -> Role.series(1);
            };
        }
    }

    public ConvolutionalNetwork {
        stages = List.copyOf(stages);
    }

    /** A network that does nothing yet to its input. */
    public static ConvolutionalNetwork input(int height, int width, int channels) {
        return new ConvolutionalNetwork(List.of(new Stage(Kind.INPUT, height, width, channels, 0, 0)));
    }

    /** Adds a convolution with biases. */
    public ConvolutionalNetwork convolution(int filters, int kernel, int stride, int padding) {
        Stage last = last();
        long parameters = filters * ((long) kernel * kernel * last.channels() + 1);
        return with(new Stage(
                Kind.CONVOLUTION,
                side(last.height(), kernel, stride, padding),
                side(last.width(), kernel, stride, padding),
                filters,
                kernel,
                parameters));
    }

    /** Adds pooling over windows beside each other. */
    public ConvolutionalNetwork pooling(int window) {
        Stage last = last();
        return with(new Stage(
                Kind.POOLING,
                side(last.height(), window, window, 0),
                side(last.width(), window, window, 0),
                last.channels(),
                window,
                0));
    }

    public ConvolutionalNetwork flatten() {
        Stage last = last();
        return with(
                new Stage(Kind.FLATTEN, 1, 1, Math.multiplyExact(last.height() * last.width(), last.channels()), 0, 0));
    }

    /** Adds a fully connected layer with biases. */
    public ConvolutionalNetwork dense(int units) {
        Stage last = last();
        long inputs = (long) last.height() * last.width() * last.channels();
        return with(new Stage(Kind.DENSE, 1, 1, units, 0, units * (inputs + 1)));
    }

    /** Weights and biases of all layers. */
    public long parameters() {
        return stages.stream().mapToLong(Stage::parameters).sum();
    }

    /** Volumes in perspective beside each other, each with its layer above, its size and its parameters below. */
    public Diagram diagram() {
        return diagram(stages.size());
    }

    /** The same in rows, for narrow sheets; see {@link io.github.bookfigures.figure.Figure#orNarrow}. */
    public Diagram diagram(int perRow) {
        if (perRow < 1) {
            throw new IllegalArgumentException("a row holds at least one volume, not " + perRow);
        }
        return new VolumeDrawing(stages, perRow).diagram();
    }

    private Stage last() {
        return stages.get(stages.size() - 1);
    }

    private ConvolutionalNetwork with(Stage stage) {
        List<Stage> more = new ArrayList<>(stages);
        more.add(stage);
        return new ConvolutionalNetwork(more);
    }

    private int side(int cells, int kernel, int stride, int padding) {
        if (last().vector() || kernel < 1 || stride < 1 || kernel > cells + 2 * padding) {
            throw new IllegalArgumentException(
                    "a window of " + kernel + " with stride " + stride + " and padding " + padding
                            + " does not fit the output of layer " + (stages.size() - 1) + ", "
                            + last().shape().plain());
        }
        return (cells - kernel + 2 * padding) / stride + 1;
    }
}
