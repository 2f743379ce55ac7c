package io.github.bookfigures.catalog.finetuning;

import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Counts the bytes of weights and training state from layer shapes, for full fine-tuning, LoRA (Hu et al. 2021) and QLoRA
 * (Dettmers et al. 2023) with AdamW in mixed precision; activations are left out.
 */
public final class FineTuningMemory implements Experiment<FineTuningMemory.Params, FineTuningMemory.Result> {
    /** What the memory depends on besides the model. */
    public record Params(
            @Doc("rank of the adapters on q and v") int rank) {}

    /** Memory in bytes, by model in the order of {@link LanguageModel}. */
    public record Result(List<Need> full, List<Need> lora, List<Need> qlora) {}

    /**
     * What one model needs.
     *
     * @param weights weights of the model, frozen or trained
     * @param gradients their gradients
     * @param master their copy in single precision
     * @param moments both moments of AdamW
     * @param adapters adapters with gradients, copy and moments
     * @param total all together
     */
    public record Need(double weights, double gradients, double master, double moments, double adapters, double total) {
        double[] parts() {
            return new double[] {weights, gradients, master, moments, adapters};
        }
    }

    private static final double GB = 1e9;
    private static final int TRAINED = 2 + 2 + 4 + 8;
    /** 4 bits, an 8-bit scale for each 64 weights and a 32-bit scale for each 256 of those (QLoRA, section 3). */
    private static final double NF4_BITS = 4 + 8 / 64.0 + 32 / (64.0 * 256);

    /** Known totals in GB at rank 8, to hold the accounting against. */
    private static final double[] FULL = {107.81, 208.25, 1103.6};

    private static final double[] LORA = {13.54, 26.14, 138.2};

    @Override
    public Result run(Params p, Lab lab) {
        List<Need> full = new ArrayList<>();
        List<Need> lora = new ArrayList<>();
        List<Need> qlora = new ArrayList<>();
        for (LanguageModel model : LanguageModel.values()) {
            double n = model.parameters();
            double adapters = TRAINED * model.adapters(p.rank());
            full.add(new Need(2 * n, 2 * n, 4 * n, 8 * n, 0, TRAINED * n));
            lora.add(new Need(2 * n, 0, 0, 0, adapters, 2 * n + adapters));
            double packed = model.linear() * NF4_BITS / 8 + 2 * (n - model.linear());
            qlora.add(new Need(packed, 0, 0, 0, adapters, packed + adapters));
        }
        return new Result(full, lora, qlora);
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        for (LanguageModel model : LanguageModel.values()) {
            int i = model.ordinal();
            checks.add(Check.near("parameters of " + model.title(), model.parameters(), model.published(), 0));
            for (Need need : List.of(r.full().get(i), r.lora().get(i), r.qlora().get(i))) {
                double sum = DoubleStream.of(need.parts()).sum();
                checks.add(Check.near("parts add up for " + model.title(), sum, need.total(), 0));
            }
            if (p.rank() == 8) {
                double full = r.full().get(i).total() / GB;
                double lora = r.lora().get(i).total() / GB;
                checks.add(Check.near("full tuning of " + model.title(), full, FULL[i], i < 2 ? 0.01 : 0.05));
                checks.add(Check.near("LoRA for " + model.title(), lora, LORA[i], i < 2 ? 0.01 : 0.05));
                checks.add(Check.between("full by LoRA for " + model.title(), full / lora, 7.9, 8.0));
            }
        }
        if (p.rank() == 8) {
            checks.add(Check.near("QLoRA for 7B", r.qlora().get(0).total() / GB, 3.93, 0.01));
        }
        return checks;
    }
}
