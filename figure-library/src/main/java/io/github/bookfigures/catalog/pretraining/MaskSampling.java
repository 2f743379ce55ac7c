package io.github.bookfigures.catalog.pretraining;

import io.github.bookfigures.catalog.pretraining.MaskSampling.Result;
import io.github.bookfigures.catalog.pretraining.MlmMasking.Params;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Runs the sampler of BERT (Devlin et al. 2019, section 3.1 and appendix A.1) on one sentence and on many tokens. */
public final class MaskSampling implements Experiment<Params, Result> {
    /** What becomes of a token, in the order of the counts. */
    enum Fate {
        UNSELECTED,
        MASKED,
        RANDOM,
        KEPT
    }

    /** Most tries until all fates occur in the example. */
    private static final int TRIES = 100_000;

    private static final String MASK = "[MASK]";
    private static final List<String> VOCABULARY = List.of(
            "apple", "river", "green", "seven", "walks", "stone", "under", "music", "table", "north", "paper",
            "slowly");

    /**
     * What was sampled.
     *
     * @param original tokens of the example, a special one at each end
     * @param input what the model is given instead
     * @param fate what became of each token: 0 not selected, 1 masked, 2 random, 3 kept
     * @param counts how many of many tokens had each fate
     * @param expected the shares of the rule for each fate
     * @param interval half width of the 95 percent interval of each share of the selected tokens; 0 for the first
     */
    public record Result(
            List<String> original,
            List<String> input,
            int[] fate,
            long[] counts,
            double[] expected,
            double[] interval) {
        /** How many tokens were selected. */
        long selected() {
            return counts[1] + counts[2] + counts[3];
        }

        /** The share of the selected tokens that had a fate. */
        double shareOfSelected(int fate) {
            return counts[fate] / (double) selected();
        }
    }

    @Override
    public Result run(Params p, Lab lab) {
        List<String> original = new ArrayList<>(List.of("[CLS]"));
        original.addAll(List.of(p.sentence().trim().split("\\s+")));
        original.add("[SEP]");
        RandomGenerator random = lab.random("example");
        int[] fates = example(p, original, random);
        List<String> input = new ArrayList<>();
        for (int i = 0; i < fates.length; i++) {
            input.add(
                    switch (Fate.values()[fates[i]]) {
                        case UNSELECTED, KEPT -> original.get(i);
                        case MASKED -> MASK;
                        case RANDOM -> VOCABULARY.get(random.nextInt(VOCABULARY.size()));
                    });
        }
        long[] counts = new long[Fate.values().length];
        RandomGenerator many = lab.random("many tokens");
        for (int i = 0; i < p.n_tokens(); i++) {
            counts[fate(p, many).ordinal()]++;
        }
        double rest = 1 - p.p_mask() - p.p_random();
        double[] expected = {
            1 - p.p_select(), p.p_select() * p.p_mask(), p.p_select() * p.p_random(), p.p_select() * rest
        };
        double[] interval = new double[expected.length];
        for (int fate = 1; fate < interval.length; fate++) {
            double share = expected[fate] / p.p_select();
            interval[fate] = 1.96 * Math.sqrt(share * (1 - share) / (p.n_tokens() - counts[0]));
        }
        return new Result(original, input, fates, counts, expected, interval);
    }

    /** The first sample in which all fates occur; special tokens are not sampled. */
    private static int[] example(Params p, List<String> original, RandomGenerator random) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int[] fates = original.stream()
                    .mapToInt(
                            token -> token.startsWith("[") ? 0 : fate(p, random).ordinal())
                    .toArray();
            if (IntStream.of(fates).distinct().count() == Fate.values().length) {
                return fates;
            }
        }
        throw new IllegalStateException("no sample of " + TRIES + " showed a masked, a random and a kept token; give a"
                + " longer sentence or larger shares");
    }

    private static Fate fate(Params p, RandomGenerator random) {
        if (random.nextDouble() >= p.p_select()) {
            return Fate.UNSELECTED;
        }
        double u = random.nextDouble();
        return u < p.p_mask() ? Fate.MASKED : u < p.p_mask() + p.p_random() ? Fate.RANDOM : Fate.KEPT;
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        List<Check> checks = new ArrayList<>();
        long selected = p.n_tokens() - r.counts()[0];
        checks.add(within("share of selected tokens", selected, p.n_tokens(), p.p_select()));
        checks.add(within("share of selected tokens that are masked", r.counts()[1], selected, p.p_mask()));
        checks.add(within("share of selected tokens replaced at random", r.counts()[2], selected, p.p_random()));
        checks.add(within(
                "share of selected tokens that are kept", r.counts()[3], selected, 1 - p.p_mask() - p.p_random()));
        boolean same = IntStream.range(0, r.fate().length)
                .filter(i -> r.fate()[i] == Fate.UNSELECTED.ordinal() || r.fate()[i] == Fate.KEPT.ordinal())
                .allMatch(i -> r.input().get(i).equals(r.original().get(i)));
        checks.add(Check.that(
                "tokens not selected, or kept, are the same in the input",
                same,
                r.input().toString()));
        boolean special = IntStream.range(0, r.fate().length)
                .filter(i -> r.original().get(i).startsWith("["))
                .allMatch(i -> r.fate()[i] == 0);
        checks.add(Check.that("special tokens are never selected", special, Arrays.toString(r.fate())));
        return checks;
    }

    private static Check within(String claim, long count, long of, double share) {
        return Check.near(claim, count / (double) of, share, 4 * Math.sqrt(share * (1 - share) / of));
    }
}
