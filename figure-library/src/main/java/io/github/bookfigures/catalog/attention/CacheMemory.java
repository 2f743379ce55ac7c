package io.github.bookfigures.catalog.attention;

import io.github.bookfigures.catalog.attention.CacheMemory.Result;
import io.github.bookfigures.catalog.attention.KvCacheMemory.Params;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Counts the bytes of caches: layers times values of a layer times bytes of a value times tokens times sequences. */
public final class CacheMemory implements Experiment<Params, Result> {
    private static final double GIB = 1L << 30;
    private static final int FIRST = 256;

    /**
     * What was counted.
     *
     * @param tokens lengths of the sequence, each twice the one before
     * @param caches one for each model, at 16 bits and one sequence
     * @param batches GiB of Llama 2 7B for each number of sequences and each length, at 16 bits
     * @param precisions GiB of Llama 2 7B for each number of bytes of a value and each length, one sequence
     */
    public record Result(double[] tokens, List<Cache> caches, double[][] batches, double[][] precisions) {}

    /**
     * The cache of one model.
     *
     * @param model its name
     * @param bytesPerToken bytes for each token
     * @param context tokens it was trained to read
     * @param gib size at each length
     */
    public record Cache(String model, double bytesPerToken, int context, double[] gib) {}

    @Override
    public Result run(Params p, Lab lab) {
        double[] tokens = IntStream.iterate(FIRST, t -> t <= p.tokens_max(), t -> 2 * t)
                .asDoubleStream()
                .toArray();
        List<Cache> caches = p.models().stream()
                .map(model -> new Cache(
                        model.title(), model.bytesPerToken(2), model.context(), gib(tokens, model.bytesPerToken(2))))
                .toList();
        CachedModel shown = CachedModel.LLAMA_2_7B;
        return new Result(
                tokens,
                caches,
                p.batch().stream()
                        .map(batch -> gib(tokens, batch * shown.bytesPerToken(2)))
                        .toArray(double[][]::new),
                p.bytes().stream()
                        .map(bytes -> gib(tokens, shown.bytesPerToken(bytes)))
                        .toArray(double[][]::new));
    }

    private static double[] gib(double[] tokens, double bytesPerToken) {
        return Arrays.stream(tokens).map(t -> t * bytesPerToken / GIB).toArray();
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        double[] published = {4_718_592, 524_288, 327_680, 131_072, 69_120};
        for (CachedModel model : CachedModel.values()) {
            checks.add(Check.near(
                    "bytes of a token in " + model.title(), model.bytesPerToken(2), published[model.ordinal()], 0));
        }
        checks.add(Check.below(
                "the model of 70B needs less for each token than that of 7B",
                CachedModel.LLAMA_2_70B.bytesPerToken(2),
                CachedModel.LLAMA_2_7B.bytesPerToken(2)));
        for (Cache cache : r.caches()) {
            int last = r.tokens().length - 1;
            double slope = Math.log(cache.gib()[last] / cache.gib()[0]) / Math.log(r.tokens()[last] / r.tokens()[0]);
            checks.add(Check.near("slope of " + cache.model() + " on logarithmic axes", slope, 1, 1e-12));
        }
        double worked = CachedModel.LLAMA_2_7B.bytesPerToken(2) * 4096 / GIB;
        checks.add(Check.near("GiB of Llama 2 7B at 4096 tokens", worked, 2, 0));
        return checks;
    }
}
