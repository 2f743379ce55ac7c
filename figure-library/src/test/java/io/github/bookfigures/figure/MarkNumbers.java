package io.github.bookfigures.figure;

import java.util.Random;
import java.util.stream.DoubleStream;

/** Numbers for tests. */
final class MarkNumbers {
    private MarkNumbers() {}

    static double[] normal(int count) {
        Random random = new Random(7);
        return DoubleStream.generate(random::nextGaussian).limit(count).toArray();
    }
}
