package io.github.bookfigures.catalog.finetuning;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Four-bit codes: the values that a weight, divided by the largest of its block, is rounded to. */
public enum QuantizationCodebook {
    /** The whole numbers from -7 to 7 by 7. */
    INT4("INT4") {
        @Override
        double[] levels() {
            return IntStream.rangeClosed(-7, 7).mapToDouble(i -> i / 7.0).toArray();
        }
    },
    /** One sign, two exponent bits and one bit of fraction: 0, 1/2, 1, 3/2, 2, 3, 4, 6 by 6 (OCP Microscaling formats 1.0). */
    FP4("FP4 (E2M1)") {
        @Override
        double[] levels() {
            double[] positive = {0, 0.5, 1, 1.5, 2, 3, 4, 6};
            return IntStream.rangeClosed(-7, 7)
                    .mapToDouble(i -> Math.signum(i) * positive[Math.abs(i)] / 6)
                    .toArray();
        }
    },
    /**
     * Quantiles of the normal distribution, eight from 0 to 1 and seven from -1 to 0, and 0 itself (Dettmers et al.,
     * "QLoRA", 2023, section 3 and appendix E).
     */
    NF4("NF4") {
        @Override
        double[] levels() {
            double largest = quantile(0, 9);
            DoubleStream negative = IntStream.range(0, 7).mapToDouble(i -> -quantile(i, 8) / largest);
            DoubleStream positive = IntStream.range(0, 8).mapToDouble(i -> quantile(i, 9) / largest);
            return DoubleStream.concat(DoubleStream.concat(negative, positive), DoubleStream.of(0))
                    .sorted()
                    .toArray();
        }
    };

    /** Probability at which the outermost quantile is taken, so that it is finite: (1 - 1/32 + 1 - 1/30) / 2. */
    private static final double OFFSET = (1 - 1 / 32.0 + 1 - 1 / 30.0) / 2;

    private final String title;

    QuantizationCodebook(String title) {
        this.title = title;
    }

    /** The values in ascending order, from -1 to 1. */
    abstract double[] levels();

    /** Its name as its authors write it. */
    public String title() {
        return title;
    }

    /** The i-th of so many probabilities spaced evenly from the offset to one half, as a normal deviate. */
    private static double quantile(int i, int count) {
        double probability = OFFSET + (0.5 - OFFSET) * i / (count - 1);
        return NormalDistribution.of(0, 1).inverseCumulativeProbability(probability);
    }

    /** Half-way points between neighbouring values: where rounding changes its mind. */
    static double[] thresholds(double[] levels) {
        return IntStream.range(1, levels.length)
                .mapToDouble(i -> (levels[i - 1] + levels[i]) / 2)
                .toArray();
    }
}
