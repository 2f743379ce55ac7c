package io.github.bookfigures.catalog.finetuning;

import io.github.bookfigures.catalog.finetuning.FineTuningMemory.Need;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The way from full fine-tuning to QLoRA one saving at a time, byte by byte as in {@link FineTuningMemory}, whose results it
 * begins and ends with.
 */
public final class MemorySteps implements Experiment<MemorySteps.Params, MemorySteps.Result> {
    /** What the steps depend on. */
    public record Params(
            @Doc("the model that is fine-tuned") LanguageModel model,
            @Doc("rank of the adapters on q and v") int rank) {
        public Params() {
            this(LanguageModel.LLAMA_2_7B, 8);
        }

        public Params {
            if (rank < 1 || rank > 512) {
                throw new IllegalArgumentException("needs a rank from 1 to 512");
            }
        }
    }

    /**
     * One step.
     *
     * @param name what is done
     * @param change by how many GB the memory changes
     * @param after GB needed afterwards
     */
    public record Step(String name, double change, double after) {}

    /**
     * What was counted.
     *
     * @param full GB of full fine-tuning
     * @param steps savings, and what the adapters add, in order
     * @param scaleBits bits per weight that double quantisation saves
     * @param fits fits[model and method][device]: memory needed by memory of the device; models in the order of
     *     {@link LanguageModel}, each with full fine-tuning, LoRA and QLoRA
     */
    public record Result(double full, List<Step> steps, double scaleBits, double[][] fits) {}

    /** Memory of devices, GB: T4 16, RTX 4090 24, A6000 48, H100 80 (data sheets of NVIDIA). */
    static final double[] DEVICES = {16, 24, 48, 80};

    private static final double GB = 1e9;
    private static final int BLOCK = 64;
    private static final double SCALES = 256;

    @Override
    public Result run(Params p, Lab lab) {
        FineTuningMemory.Result needs =
                lab.measure(Measurement.of(FineTuningMemory.class, new FineTuningMemory.Params(p.rank())));
        Need full = needs.full().get(p.model().ordinal());
        double linear = p.model().linear();
        double plainScale = 32.0 / BLOCK;
        double doubleScale = 8.0 / BLOCK + 32 / (BLOCK * SCALES);
        double adapters = needs.lora().get(p.model().ordinal()).adapters();
        List<Step> steps = new ArrayList<>();
        double now = full.total() / GB;
        now = add(steps, "no gradients", now, -full.gradients());
        now = add(steps, "no master copy", now, -full.master());
        now = add(steps, "no moments", now, -full.moments());
        now = add(steps, "4-bit weights", now, -linear * (16 - 4 - plainScale) / 8);
        now = add(steps, "double quantisation", now, -linear * (plainScale - doubleScale) / 8);
        add(steps, "adapters", now, adapters);
        return new Result(full.total() / GB, steps, plainScale - doubleScale, fits(needs));
    }

    private static double add(List<Step> steps, String name, double now, double bytes) {
        double after = now + bytes / GB;
        steps.add(new Step(name, bytes / GB, after));
        return after;
    }

    private static double[][] fits(FineTuningMemory.Result needs) {
        List<double[]> rows = new ArrayList<>();
        for (LanguageModel model : LanguageModel.values()) {
            for (List<Need> method : List.of(needs.full(), needs.lora(), needs.qlora())) {
                double total = method.get(model.ordinal()).total() / GB;
                rows.add(DoubleStream.of(DEVICES).map(device -> total / device).toArray());
            }
        }
        return rows.toArray(double[][]::new);
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        double end = r.steps().get(r.steps().size() - 1).after();
        double qlora = r.fits()[3 * p.model().ordinal() + 2][0] * DEVICES[0];
        checks.add(Check.near("the steps end at QLoRA, GB", end, qlora, 1e-9));
        checks.add(Check.near("bits saved by double quantisation", r.scaleBits(), 0.373, 0.0005));
        if (p.equals(new Params())) {
            checks.add(Check.near("full fine-tuning, GB", r.full(), 107.81, 0.01));
            checks.add(Check.near("QLoRA, GB", end, 3.93, 0.01));
            checks.add(Check.near(
                    "double quantisation saves, GB", -r.steps().get(4).change(), 0.302, 0.002));
        }
        return checks;
    }
}
