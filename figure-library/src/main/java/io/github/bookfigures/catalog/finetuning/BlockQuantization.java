package io.github.bookfigures.catalog.finetuning;

import io.github.bookfigures.figure.Histogram;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.learn.SeededRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Rounds normal weights block by block to four-bit codes and measures what is lost (Dettmers et al., "QLoRA", 2023). */
public final class BlockQuantization implements Experiment<QuantizationSchemes.Params, BlockQuantization.Result> {
    /**
     * One code.
     *
     * @param scheme which
     * @param levels its values
     * @param thresholds half-way points between them
     * @param error mean squared error by mean square of the weights, for the block size of the figure
     * @param errorByBlock the same for each block size tried
     */
    public record Code(
            QuantizationCodebook scheme, double[] levels, double[] thresholds, double error, double[] errorByBlock) {}

    /**
     * What was measured.
     *
     * @param codes one for each scheme
     * @param blocks block sizes tried
     * @param bits bits per weight for each of them, one 32-bit scale for each block
     * @param edges edges of the histogram of weights divided by the largest of their block
     * @param density share of weights between two edges by their distance
     * @param plainOverhead bits per weight that 32-bit scales take
     * @param doubleOverhead bits per weight when the scales are rounded to 8 bits, with a 32-bit scale for each 256
     * @param doubleError error of the first scheme with scales rounded like this
     */
    public record Result(
            List<Code> codes,
            double[] blocks,
            double[] bits,
            double[] edges,
            double[] density,
            double plainOverhead,
            double doubleOverhead,
            double doubleError) {}

    /** The published values of NF4, Dettmers et al. 2023, appendix E, to four decimals. */
    private static final double[] PUBLISHED = {
        -1, -0.6962, -0.5251, -0.3949, -0.2844, -0.1848, -0.0911, 0, 0.0796, 0.1609, 0.2461, 0.3379, 0.4407, 0.5626,
        0.7230, 1
    };

    private static final int WEIGHTS = 4096 * 64;
    private static final int[] BLOCKS = {32, 64, 128, 256, 512, 1024};
    private static final int BINS = 80;
    /** Scales that share one 32-bit scale of their own. */
    private static final int SCALES = 256;

    @Override
    public Result run(QuantizationSchemes.Params p, Lab lab) {
        SeededRandom random = new SeededRandom(lab.random("weights").nextLong());
        double[] weights = random.gaussians(1, WEIGHTS, 1)[0];
        double[] scales = scales(weights, p.block());
        List<Code> codes = new ArrayList<>();
        for (QuantizationCodebook scheme : p.schemes()) {
            double[] levels = scheme.levels();
            double[] thresholds = QuantizationCodebook.thresholds(levels);
            double[] byBlock = IntStream.of(BLOCKS)
                    .mapToDouble(block -> error(weights, scales(weights, block), block, levels, thresholds))
                    .toArray();
            codes.add(new Code(
                    scheme, levels, thresholds, error(weights, scales, p.block(), levels, thresholds), byBlock));
        }
        Histogram shares = Histogram.count(normalised(weights, scales, p.block()), BINS, -1, 1, Role.INK);
        double width = 2.0 / BINS;
        return new Result(
                codes,
                IntStream.of(BLOCKS).asDoubleStream().toArray(),
                IntStream.of(BLOCKS).mapToDouble(block -> 4 + 32.0 / block).toArray(),
                shares.edges(),
                Arrays.stream(shares.counts()).map(n -> n / WEIGHTS / width).toArray(),
                32.0 / p.block(),
                8.0 / p.block() + 32.0 / (p.block() * SCALES),
                error(
                        weights,
                        rounded(scales),
                        p.block(),
                        codes.get(0).levels(),
                        codes.get(0).thresholds()));
    }

    private static double[] scales(double[] weights, int block) {
        return IntStream.range(0, weights.length / block)
                .mapToDouble(b -> Arrays.stream(weights, b * block, (b + 1) * block)
                        .map(Math::abs)
                        .max()
                        .orElseThrow())
                .toArray();
    }

    /** Scales less their mean, rounded to 255 steps between plus and minus the largest of their group. */
    private static double[] rounded(double[] scales) {
        double mean = Arrays.stream(scales).average().orElseThrow();
        double[] rounded = new double[scales.length];
        for (int from = 0; from < scales.length; from += SCALES) {
            int to = Math.min(scales.length, from + SCALES);
            double largest = Arrays.stream(scales, from, to)
                    .map(scale -> Math.abs(scale - mean))
                    .max()
                    .orElseThrow();
            for (int i = from; i < to; i++) {
                rounded[i] = mean + Math.round((scales[i] - mean) / largest * 127) / 127.0 * largest;
            }
        }
        return rounded;
    }

    private static double[] normalised(double[] weights, double[] scales, int block) {
        return IntStream.range(0, weights.length)
                .mapToDouble(i -> weights[i] / scales[i / block])
                .toArray();
    }

    private static double error(double[] weights, double[] scales, int block, double[] levels, double[] thresholds) {
        double lost = 0;
        double all = 0;
        for (int i = 0; i < weights.length; i++) {
            double scale = scales[i / block];
            int place = Arrays.binarySearch(thresholds, weights[i] / scale);
            double difference = weights[i] - scale * levels[place < 0 ? -place - 1 : place];
            lost += difference * difference;
            all += weights[i] * weights[i];
        }
        return lost / all;
    }

    @Override
    public List<Check> checks(QuantizationSchemes.Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        for (Code code : r.codes()) {
            if (code.scheme() == QuantizationCodebook.NF4) {
                double off = IntStream.range(0, 16)
                        .mapToDouble(i -> Math.abs(code.levels()[i] - PUBLISHED[i]))
                        .max()
                        .orElseThrow();
                checks.add(Check.below("NF4 is the published table, largest difference", off, 1e-4));
            }
        }
        if (p.equals(new QuantizationSchemes.Params())) {
            double nf4 = r.codes().get(0).error();
            for (Code other : r.codes().subList(1, 3)) {
                checks.add(Check.below("error of NF4 by " + other.scheme().title(), nf4 / other.error(), 0.85));
            }
            checks.add(Check.near("overhead with double quantisation, bits", r.doubleOverhead(), 0.126953, 1e-6));
            checks.add(Check.near("rounding the scales leaves the error as it is", r.doubleError() / nf4, 1, 0.01));
        }
        return checks;
    }
}
