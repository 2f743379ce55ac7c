package io.github.bookfigures.catalog.vision;

import io.github.bookfigures.learn.Architecture;
import io.github.bookfigures.learn.LayerSpec;

/**
 * What one unit of a convolutional network sees of its input, by the recursion size += (k - 1) jump; start -= padding jump;
 * jump *= stride (Araujo et al. 2019, "Computing receptive fields of convolutional neural networks").
 *
 * @param size side of the square, in pixels
 * @param jump pixels between the squares of neighbouring units
 * @param start first row and column that unit (0, 0) sees; negative where it looks at padding
 */
record ReceptiveField(int size, int jump, int start) {
    /** The field of the units of a declared layer, from 1. */
    static ReceptiveField of(Architecture architecture, int layer) {
        ReceptiveField field = new ReceptiveField(1, 1, 0);
        for (LayerSpec spec : architecture.layers().subList(0, layer)) {
            if (spec instanceof LayerSpec.Convolution c) {
                field = field.through(c.kernel(), c.stride(), c.padding());
            } else if (spec instanceof LayerSpec.MaxPool pool) {
                field = field.through(pool.kernel(), pool.stride(), 0);
            } else {
                throw new IllegalArgumentException("A unit after " + spec.label() + " has no square receptive field.");
            }
        }
        return field;
    }

    private ReceptiveField through(int kernel, int stride, int padding) {
        return new ReceptiveField(size + (kernel - 1) * jump, jump * stride, start - padding * jump);
    }
}
