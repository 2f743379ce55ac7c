package io.github.bookfigures.catalog.pretraining;

import io.github.bookfigures.catalog.pretraining.SpanCorruption.Params;
import io.github.bookfigures.catalog.pretraining.SpanSampling.Result;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Lab;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The corruption of T5 (Raffel et al. 2020, section 3.1.4): so many tokens are noise, so many spans, and both noise and rest
 * are cut into that many pieces at random places; the pieces take turns, beginning with the rest.
 */
public final class SpanSampling implements Experiment<Params, Result> {
    private static final int SEQUENCES = 1000;
    private static final int LENGTH = 512;
    private static final int LONGEST = 12;
    private static final List<String> SENTINELS = List.of("<X>", "<Y>", "<Z>", "<W>", "<V>", "<U>");

    /**
     * What was sampled.
     *
     * @param tokens the sentence
     * @param spans first and last place of each span of it
     * @param input what the encoder reads
     * @param target what the decoder writes
     * @param lengths how many spans of the long sequences had 1, 2, … tokens, the last for all longer ones
     * @param maskedShare smallest and largest share of corrupted tokens in a long sequence
     * @param spanCount smallest and largest number of spans in one
     * @param meanLength mean length of their spans
     * @param touching how many spans touched the one before
     */
    public record Result(
            List<String> tokens,
            int[][] spans,
            List<String> input,
            List<String> target,
            double[] lengths,
            double[] maskedShare,
            double[] spanCount,
            double meanLength,
            int touching) {}

    @Override
    public Result run(Params p, Lab lab) {
        List<String> tokens = List.of(p.sentence().trim().split("\\s+"));
        int[][] spans = spans(tokens.size(), p.example_density(), p.mean_span(), lab.random("example"));
        List<String> input = new ArrayList<>();
        List<String> target = new ArrayList<>();
        int from = 0;
        for (int s = 0; s < spans.length; s++) {
            input.addAll(tokens.subList(from, spans[s][0]));
            input.add(SENTINELS.get(s));
            target.add(SENTINELS.get(s));
            target.addAll(tokens.subList(spans[s][0], spans[s][1] + 1));
            from = spans[s][1] + 1;
        }
        input.addAll(tokens.subList(from, tokens.size()));
        target.add(SENTINELS.get(spans.length));
        RandomGenerator random = lab.random("sequences");
        double[] lengths = new double[LONGEST];
        double[] share = {1, 0};
        double[] count = {LENGTH, 0};
        int touching = 0;
        int masked = 0;
        int all = 0;
        for (int n = 0; n < SEQUENCES; n++) {
            int[][] found = spans(LENGTH, p.density(), p.mean_span(), random);
            int noise = 0;
            for (int s = 0; s < found.length; s++) {
                int length = found[s][1] - found[s][0] + 1;
                lengths[Math.min(length, LONGEST) - 1]++;
                noise += length;
                touching += s > 0 && found[s][0] == found[s - 1][1] + 1 ? 1 : 0;
            }
            share = widened(share, noise / (double) LENGTH);
            count = widened(count, found.length);
            masked += noise;
            all += found.length;
        }
        return new Result(tokens, spans, input, target, lengths, share, count, masked / (double) all, touching);
    }

    private static double[] widened(double[] range, double value) {
        return new double[] {Math.min(range[0], value), Math.max(range[1], value)};
    }

    static int masked(int length, double density) {
        return Math.max(1, Math.min(length - 1, (int) Math.rint(length * density)));
    }

    static int count(int masked, double meanSpan) {
        return Math.max(1, (int) Math.rint(masked / meanSpan));
    }

    private static int[][] spans(int length, double density, double meanSpan, RandomGenerator random) {
        int masked = masked(length, density);
        int count = Math.min(count(masked, meanSpan), length - masked);
        int[] noise = pieces(masked, count, random);
        int[] rest = pieces(length - masked, count, random);
        int[][] spans = new int[count][];
        int at = 0;
        for (int s = 0; s < count; s++) {
            at += rest[s];
            spans[s] = new int[] {at, at + noise[s] - 1};
            at += noise[s];
        }
        return spans;
    }

    /** Cuts so many tokens into pieces of at least one at places drawn without replacement. */
    private static int[] pieces(int tokens, int pieces, RandomGenerator random) {
        int[] length = new int[pieces];
        int left = pieces - 1;
        int piece = 0;
        for (int i = 0; i < tokens; i++) {
            length[piece]++;
            int gaps = tokens - 1 - i;
            if (left > 0 && random.nextInt(gaps) < left) {
                left--;
                piece++;
            }
        }
        return length;
    }

    @Override
    public List<Check> checks(Params p, Result r) {
        int n = r.tokens().size();
        int masked = masked(n, p.example_density());
        int spans = r.spans().length;
        List<Check> checks = new ArrayList<>();
        checks.add(Check.that(
                "the spans put into the input give the sentence back",
                restored(r).equals(r.tokens()),
                restored(r).toString()));
        checks.add(Check.near("length of the input", r.input().size(), n - masked + spans, 0));
        checks.add(Check.near("length of the target", r.target().size(), masked + spans + 1, 0));
        int noise = masked(LENGTH, p.density());
        checks.add(Check.near("least corrupted share", r.maskedShare()[0], noise / (double) LENGTH, 0));
        checks.add(Check.near("largest corrupted share", r.maskedShare()[1], noise / (double) LENGTH, 0));
        checks.add(Check.near("least number of spans", r.spanCount()[0], count(noise, p.mean_span()), 0));
        checks.add(Check.near("largest number of spans", r.spanCount()[1], count(noise, p.mean_span()), 0));
        checks.add(
                Check.near("mean length of spans", r.meanLength(), noise / (double) count(noise, p.mean_span()), 1e-9));
        checks.add(Check.near("spans that touch", r.touching(), 0, 0));
        List<String> marks = r.input().stream().filter(SENTINELS::contains).toList();
        checks.add(Check.that(
                "sentinels stand in their order", marks.equals(SENTINELS.subList(0, spans)), marks.toString()));
        return checks;
    }

    private static List<String> restored(Result r) {
        List<String> restored = new ArrayList<>();
        for (String token : r.input()) {
            int at = r.target().indexOf(token);
            if (SENTINELS.contains(token)) {
                restored.addAll(IntStream.range(at + 1, r.target().size())
                        .mapToObj(r.target()::get)
                        .takeWhile(word -> !SENTINELS.contains(word))
                        .toList());
            } else {
                restored.add(token);
            }
        }
        return restored;
    }
}
