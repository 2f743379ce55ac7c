package io.github.bookfigures.catalog.finetuning;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import java.util.ArrayList;
import java.util.List;

/** Counts the parameters that four kinds of adapters add to one transformer block. */
public final class AdapterCounts implements Experiment<LoraAdapterDiagram.Params, AdapterCounts.Result> {
    /**
     * Trained parameters in one block.
     *
     * @param lora low-rank pairs beside q and v (Hu et al. 2021)
     * @param bottleneck two bottlenecks with biases, after attention and feed-forward part (Houlsby et al. 2019)
     * @param prefix vectors before the keys and the values (Li and Liang 2021)
     * @param scales factors on keys, values and the inner layer of the feed-forward part (IA3, Liu et al. 2022)
     * @param block all parameters of the block: four square matrices and two with an inner width of 4 d
     */
    public record Result(long lora, long bottleneck, long prefix, long scales, long block) {}

    /** Inner width of the feed-forward part by the width of the block, Vaswani et al. 2017, section 3.3. */
    private static final long INNER = 4;

    @Override
    public Result run(LoraAdapterDiagram.Params p, Lab lab) {
        long d = p.d();
        return new Result(
                2 * p.r() * (d + d),
                2 * (2 * d * p.bottleneck() + p.bottleneck() + d),
                2 * p.prefix() * d,
                d + d + INNER * d,
                4 * d * d + 2 * INNER * d * d);
    }

    @Override
    public List<Check> checks(LoraAdapterDiagram.Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.below("LoRA by the block", (double) r.lora() / r.block(), 1));
        if (p.equals(new LoraAdapterDiagram.Params())) {
            checks.add(Check.near("LoRA", r.lora(), 131_072, 0));
            checks.add(Check.near("bottlenecks", r.bottleneck(), 1_056_896, 0));
            checks.add(Check.near("prefix", r.prefix(), 262_144, 0));
        }
        return checks;
    }
}
