package io.github.bookfigures.learn;

/**
 * Draws batches without replacement: the examples in a random order, in a new one once fewer than a batch are left. Same
 * seed, same batches.
 */
final class Batches {
    private final int[] order;
    private final int batch;
    private final SeededRandom random;
    private int next;

    Batches(int examples, int batch, long seed) {
        if (batch < 1 || batch > examples) {
            throw new IllegalArgumentException(
                    "A batch holds between 1 and all " + examples + " examples, not " + batch + ".");
        }
        this.batch = batch;
        random = SeededRandom.of(seed, "batches");
        order = new int[examples];
        for (int i = 0; i < examples; i++) {
            order[i] = i;
        }
        random.shuffle(order);
    }

    /** Moves on to the next batch and returns where it begins in {@link #order}. */
    int advance() {
        if (next + batch > order.length) {
            random.shuffle(order);
            next = 0;
        }
        next += batch;
        return next - batch;
    }

    /** Indices of examples, in the present order. */
    int[] order() {
        return order;
    }
}
