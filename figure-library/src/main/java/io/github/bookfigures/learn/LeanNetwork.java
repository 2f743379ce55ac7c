package io.github.bookfigures.learn;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A network as a list of steps over arrays that are allocated once, for up to {@code capacity} examples. Parameters are
 * copied in from the {@link Network} before a pass and back after an update, a few millionths of a second each.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
final class LeanNetwork<A> {
    /** One step: a layer applied, or the sum at the end of a residual block. */
    private sealed interface Step<A> {
        record Apply<A>(LeanLayer<A> layer, int from, int to) implements Step<A> {}

        record Add<A>(int body, int skip, int to) implements Step<A> {}
    }

    private final Network network;
    private final Kernels<A> kernels;
    private final int capacity;
    private final A parameters;
    private final A gradients;
    private final List<Step<A>> steps = new ArrayList<>();
    private final List<A> values = new ArrayList<>();
    private final List<A> slopes = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final boolean[] pending;
    private final A scratch;
    private Optional<SeededRandom> noise = Optional.empty();
    private int batch;

    static LeanNetwork<?> of(Network network, int capacity) {
        return network.precision() == Precision.FLOAT
                ? new LeanNetwork<>(network, Kernels.floats(), capacity)
                : new LeanNetwork<>(network, Kernels.doubles(), capacity);
    }

    private LeanNetwork(Network network, Kernels<A> kernels, int capacity) {
        this.network = network;
        this.kernels = kernels;
        this.capacity = capacity;
        int parameterCount = (int) network.graph().numParams();
        parameters = kernels.allocate(parameterCount);
        gradients = kernels.allocate(parameterCount);
        Iterator<Weights> weights = network.weights().iterator();
        Shape shape = network.architecture().input();
        ends.add(value(shape));
        for (LayerSpec spec : network.architecture().layers()) {
            append(spec, shape, weights);
            shape = spec.output(shape);
            ends.add(values.size() - 1);
        }
        pending = new boolean[values.size()];
        scratch = kernels.allocate(
                capacity * sizes.stream().mapToInt(Integer::intValue).max().orElseThrow());
    }

    private int value(Shape shape) {
        values.add(kernels.allocate(capacity * shape.size()));
        slopes.add(kernels.allocate(capacity * shape.size()));
        sizes.add(shape.size());
        return values.size() - 1;
    }

    private void append(LayerSpec spec, Shape input, Iterator<Weights> weights) {
        Shape output = spec.output(input);
        if (spec instanceof LayerSpec.Dense dense) {
            apply(new LeanDense<>(kernels, weights.next(), parameters, gradients), output);
            activate(dense.activation(), output);
        } else if (spec instanceof LayerSpec.Convolution convolution) {
            Window window = Window.square(input, convolution.kernel(), convolution.stride(), convolution.padding());
            apply(new LeanConvolution<>(kernels, window, weights.next(), parameters, gradients), output);
            activate(convolution.activation(), output);
        } else if (spec instanceof LayerSpec.MaxPool pool) {
            apply(new LeanMaxPool<>(kernels, Window.square(input, pool.kernel(), pool.stride(), 0), capacity), output);
        } else if (spec instanceof LayerSpec.GlobalMaxPool) {
            apply(new LeanMaxPool<>(kernels, new Window(input, input.height(), input.width(), 1, 0), capacity), output);
        } else if (spec instanceof LayerSpec.Dropout dropout) {
            apply(new LeanDropout<>(kernels, dropout.rate(), input.size(), capacity, () -> noise), output);
        } else if (spec instanceof LayerSpec.Residual residual) {
            int skip = values.size() - 1;
            Shape shape = input;
            for (LayerSpec inner : residual.body()) {
                append(inner, shape, weights);
                shape = inner.output(shape);
            }
            int body = values.size() - 1;
            int sum = value(output);
            // The gradient of a sum is that of its last term: one array serves both.
            slopes.set(body, slopes.get(sum));
            steps.add(new Step.Add<>(body, skip, sum));
        } else {
            throw new IllegalArgumentException("The lean network does not know the layer " + spec.label() + ".");
        }
    }

    private void apply(LeanLayer<A> layer, Shape output) {
        int from = values.size() - 1;
        steps.add(new Step.Apply<>(layer, from, value(output)));
    }

    private void activate(Activation activation, Shape shape) {
        if (activation != Activation.IDENTITY) {
            apply(new LeanActivation<>(kernels, activation, shape.size()), shape);
        }
    }

    /** From now on passes are those of training: dropout drops, by these random numbers. */
    void noise(SeededRandom random) {
        noise = Optional.of(random);
    }

    int capacity() {
        return capacity;
    }

    Network network() {
        return network;
    }

    /** Runs the rows {@code chosen[from..from+count)} of a data set through the network. */
    void forward(double[][] rows, int[] chosen, int from, int count) {
        kernels.load(network.graph().params(), parameters);
        batch = count;
        int size = sizes.get(0);
        for (int i = 0; i < count; i++) {
            double[] row = rows[chosen[from + i]];
            if (row.length != size) {
                throw new IllegalArgumentException("The network reads " + size + " numbers per example ("
                        + network.architecture().input() + "); example " + chosen[from + i] + " has " + row.length
                        + ".");
            }
            kernels.fromDoubles(row, values.get(0), i * size, size);
        }
        for (Step<A> step : steps) {
            if (step instanceof Step.Apply<A> apply) {
                apply.layer().forward(values.get(apply.from()), values.get(apply.to()), batch);
            } else if (step instanceof Step.Add<A> add) {
                int numbers = batch * sizes.get(add.to());
                System.arraycopy(values.get(add.body()), 0, values.get(add.to()), 0, numbers);
                kernels.add(values.get(add.skip()), values.get(add.to()), numbers);
            }
        }
    }

    /** The loss of the last forward pass; puts its gradient at the output. */
    double loss(double[][] targets, int[] chosen, int from) {
        int units = sizes.get(sizes.size() - 1);
        double[] z = new double[units];
        double[] target = new double[units];
        double sum = 0;
        for (int i = 0; i < batch; i++) {
            System.arraycopy(targets[chosen[from + i]], 0, target, 0, units);
            kernels.toDoubles(output(), i * units, z, units);
            sum += network.architecture().loss().example(z, target, units);
            for (int j = 0; j < units; j++) {
                z[j] /= batch;
            }
            kernels.fromDoubles(z, slopes.get(slopes.size() - 1), i * units, units);
        }
        return sum / batch;
    }

    /** Puts an arbitrary gradient at the output. */
    void cotangent(double[][] rows) {
        int units = sizes.get(sizes.size() - 1);
        for (int i = 0; i < batch; i++) {
            kernels.fromDoubles(rows[i], slopes.get(slopes.size() - 1), i * units, units);
        }
    }

    /** Carries the gradient at the output back to all weights, and to the input where {@code toInput}. */
    void backward(boolean toInput) {
        java.util.Arrays.fill(pending, false);
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i) instanceof Step.Apply<A> apply) {
                int from = apply.from();
                boolean wanted = toInput || from > 0;
                A dx = pending[from] ? scratch : slopes.get(from);
                apply.layer()
                        .backward(values.get(from), values.get(apply.to()), slopes.get(apply.to()), dx, batch, wanted);
                if (pending[from] && wanted) {
                    kernels.add(scratch, slopes.get(from), batch * sizes.get(from));
                }
                pending[from] = true;
            } else if (steps.get(i) instanceof Step.Add<A> add) {
                int count = batch * sizes.get(add.to());
                if (pending[add.skip()]) {
                    kernels.add(slopes.get(add.to()), slopes.get(add.skip()), count);
                } else {
                    System.arraycopy(slopes.get(add.to()), 0, slopes.get(add.skip()), 0, count);
                }
                pending[add.skip()] = true;
            }
        }
    }

    /** Moves the parameters along the gradient of the last pass and stores them in the network. */
    void update(ChunkedRule rule, int step) {
        rule.apply(kernels, step, parameters, gradients);
        kernels.store(parameters, network.graph().params());
    }

    private A output() {
        return values.get(values.size() - 1);
    }

    /** The values after a declared layer (0: the input), one row per example. */
    double[][] activation(int layer) {
        return rows(values.get(ends.get(layer)), sizes.get(ends.get(layer)));
    }

    /** The gradient of the values after a declared layer, one row per example. */
    double[][] gradient(int layer) {
        return rows(slopes.get(ends.get(layer)), sizes.get(ends.get(layer)));
    }

    /** The gradient of weight matrix {@code index}, flat; or that of its bias. */
    double[] weightGradient(int index, boolean bias) {
        Weights place = network.weights().get(index);
        double[] flat = new double[bias ? place.units() : place.weightCount()];
        kernels.toDoubles(gradients, bias ? place.biasAt() : place.weightAt(), flat, flat.length);
        return flat;
    }

    private double[][] rows(A array, int size) {
        double[][] rows = new double[batch][size];
        for (int i = 0; i < batch; i++) {
            kernels.toDoubles(array, i * size, rows[i], size);
        }
        return rows;
    }
}
