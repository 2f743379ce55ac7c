package io.github.bookfigures.learn;

import java.util.ArrayList;
import java.util.List;

/**
 * An update rule over a long parameter vector, piece by piece: each piece is widened to 64 bits, moved and narrowed again
 * while it lies in the cache. Pieces have rules of their own, since rules work on each number alone.
 */
final class ChunkedRule {
    private static final int CHUNK = 8192;

    private final List<UpdateRule> rules = new ArrayList<>();
    private final List<double[]> points = new ArrayList<>();
    private final List<double[]> gradients = new ArrayList<>();

    ChunkedRule(Updater updater, int size) {
        for (int at = 0; at < size; at += CHUNK) {
            int count = Math.min(CHUNK, size - at);
            rules.add(updater.start(count));
            boolean full = at > 0 && count == CHUNK;
            points.add(full ? points.get(0) : new double[count]);
            gradients.add(full ? gradients.get(0) : new double[count]);
        }
    }

    /** Moves {@code parameters} one step, from 1, along {@code slopes}. */
    <A> void apply(Kernels<A> kernels, int step, A parameters, A slopes) {
        for (int i = 0; i < rules.size(); i++) {
            double[] x = points.get(i);
            double[] g = gradients.get(i);
            kernels.toDoubles(parameters, i * CHUNK, x, x.length);
            kernels.toDoubles(slopes, i * CHUNK, g, g.length);
            rules.get(i).apply(step, x, g);
            kernels.fromDoubles(x, parameters, i * CHUNK, x.length);
        }
    }
}
