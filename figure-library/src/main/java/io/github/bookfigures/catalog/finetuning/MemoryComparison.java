package io.github.bookfigures.catalog.finetuning;

import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Figure.Cell;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Table;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Memory for weights and training state in full fine-tuning, LoRA (Hu et al. 2021) and QLoRA (Dettmers et al. 2023),
 * with AdamW in mixed precision; activations are left out.
 */
@Generator(
        name = "memory-comparison",
        summary = "Memory that full fine-tuning, LoRA and QLoRA need for Llama 2, counted byte by byte.")
public final class MemoryComparison implements FigureGenerator<MemoryComparison.Params, MemoryComparison.Result> {
    /** Language models whose layer shapes are published: Touvron et al., "Llama 2" (2023), and their model cards. */
    public enum Model {
        LLAMA_2_7B("Llama 2 7B", 32, 4096, 4096, 11_008, 6_738_415_616L),
        LLAMA_2_13B("Llama 2 13B", 40, 5120, 5120, 13_824, 13_015_864_320L),
        LLAMA_2_70B("Llama 2 70B", 80, 8192, 1024, 28_672, 68_976_648_192L);

        private static final long VOCABULARY = 32_000;
        private final String title;
        private final long layers;
        private final long width;
        private final long keyWidth;
        private final long inner;
        private final long published;

        Model(String title, long layers, long width, long keyWidth, long inner, long published) {
            this.title = title;
            this.layers = layers;
            this.width = width;
            this.keyWidth = keyWidth;
            this.inner = inner;
            this.published = published;
        }

        /** Parameters of the matrices inside the blocks: q, k, v, o and the three of the feed-forward part. */
        long linear() {
            return layers * (2 * width * width + 2 * width * keyWidth + 3 * width * inner);
        }

        /** All parameters: also two norms a block, the last norm, the embedding and the output matrix. */
        long parameters() {
            return linear() + (2 * layers + 1) * width + 2 * VOCABULARY * width;
        }

        /** Parameters of the low-rank pairs beside q and v. */
        long adapters(int rank) {
            return layers * rank * (2 * width + width + keyWidth);
        }
    }

    /** What the manifest may set. */
    public record Params(
            @Doc("rank of the adapters on q and v") int rank,

            @Doc("memory of devices to be drawn as lines, GB")
            List<Double> devices) {
        public Params() {
            this(8, List.of(24.0, 80.0, 141.0));
        }

        public Params {
            devices = List.copyOf(devices);
            if (rank < 1 || rank > 512 || devices.stream().anyMatch(device -> !(device > 1 && device < 4000))) {
                throw new IllegalArgumentException("needs a rank from 1 to 512 and devices between 1 and 4000 GB");
            }
        }
    }

    /** Memory in bytes, by model in the order of {@link Model}. */
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

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(Accounting.class, parameters);
    }

    private static final double GB = 1e9;
    private static final List<String> PARTS = List.of("weights", "gradients", "master copy", "moments", "adapters");

    /** Counts bytes from layer shapes. */
    public static final class Accounting implements Experiment<Params, Result> {
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
            for (Model model : Model.values()) {
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
            for (Model model : Model.values()) {
                int i = model.ordinal();
                checks.add(Check.near("parameters of " + model.title, model.parameters(), model.published, 0));
                for (Need need :
                        List.of(r.full().get(i), r.lora().get(i), r.qlora().get(i))) {
                    double sum = DoubleStream.of(need.parts()).sum();
                    checks.add(Check.near("parts add up for " + model.title, sum, need.total(), 0));
                }
                if (p.rank() == 8) {
                    double full = r.full().get(i).total() / GB;
                    double lora = r.lora().get(i).total() / GB;
                    checks.add(Check.near("full tuning of " + model.title, full, FULL[i], i < 2 ? 0.01 : 0.05));
                    checks.add(Check.near("LoRA for " + model.title, lora, LORA[i], i < 2 ? 0.01 : 0.05));
                    checks.add(Check.between("full by LoRA for " + model.title, full / lora, 7.9, 8.0));
                }
            }
            if (p.rank() == 8) {
                checks.add(Check.near("QLoRA for 7B", r.qlora().get(0).total() / GB, 3.93, 0.01));
            }
            return checks;
        }
    }

    @Override
    public Figure draw(Params p, Result r) {
        List<Cell> cells = new ArrayList<>();
        for (Model model : Model.values()) {
            cells.add(new Cell(totals(model, p, r), 2 * model.ordinal(), 0, 2, 1));
        }
        cells.add(new Cell(shares(r), 0, 1, 3, 1));
        cells.add(new Cell(table(r), 3, 1, 3, 1));
        return Figure.cells(List.of(1.2, 1.0), Collections.nCopies(6, 1.0), cells.toArray(Cell[]::new))
                .size(13.5, 8)
                .titled(
                        "LoRA cuts the memory of fine-tuning by a factor of {0}, QLoRA by {1}, at every size of model",
                        Amount.significant(factor(r.full(), r.lora()), 2),
                        Amount.significant(factor(r.full(), r.qlora()), 2));
    }

    private static double factor(List<Need> from, List<Need> to) {
        return from.get(0).total() / to.get(0).total();
    }

    private static Chart totals(Model model, Params p, Result r) {
        int i = model.ordinal();
        boolean last = i == Model.values().length - 1;
        Need[] needs = {r.qlora().get(i), r.lora().get(i), r.full().get(i)};
        Role[] roles = {Role.TRAINABLE, Role.TRAINABLE.tinted(0.35), Role.FROZEN};
        List<Mark> marks = new ArrayList<>();
        for (double device : p.devices()) {
            Rule rule = Rule.vertical(device, Role.REFERENCE).dashed(Dash.DOTTED);
            marks.add(i == 0 ? rule.labelled("{0} GB device", Amount.exact(device)) : rule);
        }
        for (int bar = 0; bar < needs.length; bar++) {
            double total = needs[bar].total();
            Text label = bar == 2
                    ? Text.of("{0} GB", Amount.significant(total / GB, 3))
                    : Text.of(
                            "{0} GB, {1} times less",
                            Amount.significant(total / GB, 3),
                            Amount.significant(r.full().get(i).total() / total, 3));
            marks.add(Bars.of(new double[] {bar}, new double[] {total / GB}, roles[bar])
                    .on(new double[] {1})
                    .labels(List.of(label))
                    .width(0.7)
                    .lying());
        }
        return Chart.of(
                        Axis.log(last ? "Memory without activations" : "")
                                .unit(last ? "GB" : "")
                                .range(1, 4000),
                        Axis.category("", List.of(Text.of("QLoRA"), Text.of("LoRA"), Text.of("full"))),
                        marks)
                .titled("{0}, {1} parameters", model.title, Amount.grouped(model.parameters()))
                .legend(Chart.Legend.NONE);
    }

    private static Chart shares(Result r) {
        double n = Model.values()[0].parameters();
        Need[] needs = {r.qlora().get(0), r.lora().get(0), r.full().get(0)};
        List<Mark> marks = new ArrayList<>();
        double[] base = new double[needs.length];
        for (int part = 0; part < PARTS.size(); part++) {
            double[] top = base.clone();
            for (int i = 0; i < needs.length; i++) {
                top[i] += needs[i].parts()[part] / n;
            }
            Role role = part == 0 ? Role.FROZEN : Role.series(part);
            marks.add(Bars.of(new double[] {0, 1, 2}, top, role)
                    .on(base)
                    .width(0.6)
                    .named(PARTS.get(part))
                    .lying());
            base = top;
        }
        return Chart.of(
                        Axis.linear("Memory for each parameter").unit("bytes").range(0, 17),
                        Axis.category("", List.of(Text.of("QLoRA"), Text.of("LoRA"), Text.of("full"))),
                        marks)
                .titled(
                        "In full fine-tuning the weights themselves are only {0}",
                        Amount.percent(needs[2].weights() / needs[2].total(), 1))
                .legend(Chart.Legend.BELOW);
    }

    private static Table table(Result r) {
        double n = Model.values()[0].parameters();
        List<Need> needs = List.of(r.full().get(0), r.lora().get(0), r.qlora().get(0));
        List<List<Text>> rows = new ArrayList<>();
        for (int part = 0; part <= PARTS.size(); part++) {
            List<Text> row = new ArrayList<>();
            row.add(Text.of(part < PARTS.size() ? PARTS.get(part) : "sum"));
            for (Need need : needs) {
                double bytes = (part < PARTS.size() ? need.parts()[part] : need.total()) / n;
                row.add(bytes == 0 ? Text.of("–") : Text.of("{0}", Amount.fixed(bytes, 3)));
            }
            rows.add(row);
        }
        return new Table(
                Text.of("Bytes for each parameter of {0}", Model.values()[0].title),
                List.of(Text.of("part"), Text.of("full"), Text.of("LoRA"), Text.of("QLoRA")),
                rows);
    }
}
