package io.github.bookfigures.catalog.attention;

import io.github.bookfigures.catalog.attention.CacheMemory.Cache;
import io.github.bookfigures.catalog.attention.CacheMemory.Result;
import io.github.bookfigures.figure.Amount;
import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Corner;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Figure.Cell;
import io.github.bookfigures.figure.Inscription;
import io.github.bookfigures.figure.Line;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Rule;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Memory of the keys and values that a decoder keeps while it writes: it grows with every token, by an amount that follows
 * from the shape of the model. Grouped queries (Ainslie et al. 2023) and latent attention (DeepSeek-V2, 2024) make it small.
 */
@Generator(
        name = "kv-cache-memory",
        summary = "Memory of the cache of keys and values by length of the sequence, from published model shapes.")
public final class KvCacheMemory implements FigureGenerator<KvCacheMemory.Params, Result> {
    /** What the manifest may set. */
    public record Params(
            @Doc(
                    "models compared; shapes of Brown et al. 2020 (table 2.1), Touvron et al. 2023 (table 1), Grattafiori et al. 2024 (table 3) and DeepSeek-AI, DeepSeek-V2, 2024 (sections 2.1 and 3.1.2)")
            List<CachedModel> models,

            @Doc("longest sequence, tokens") int tokens_max,
            @Doc("numbers of sequences at once") List<Integer> batch,

            @Doc("bytes of a stored value: 2 for fp16, 1 for int8, 0.5 for int4")
            List<Double> bytes,

            @Doc("memory of devices drawn as lines, GB: 24 of an RTX 4090, 80 of an A100 or H100, 141 of an H200")
            List<Double> devices) {
        public Params() {
            this(
                    List.of(CachedModel.values()),
                    131_072,
                    List.of(1, 8, 32),
                    List.of(2.0, 1.0, 0.5),
                    List.of(24.0, 80.0, 141.0));
        }

        public Params {
            models = List.copyOf(models);
            batch = List.copyOf(batch);
            bytes = List.copyOf(bytes);
            devices = List.copyOf(devices);
            boolean counts = batch.stream().allMatch(b -> b >= 1 && b <= 1024)
                    && bytes.stream().allMatch(b -> b > 0 && b <= 4)
                    && devices.stream().allMatch(d -> d > 1 && d < 2000);
            if (models.isEmpty()
                    || batch.isEmpty()
                    || batch.size() > 4
                    || bytes.isEmpty()
                    || bytes.size() > 4
                    || !counts
                    || tokens_max < 4096
                    || tokens_max > 1 << 24) {
                throw new IllegalArgumentException(
                        "needs a model, tokens_max from 4096 to 16777216, one to four batches"
                                + " from 1 to 1024, one to four sizes up to 4 bytes, and devices between 1 and 2000 GB");
            }
        }
    }

    private static final double GB_IN_GIB = 1e9 / (1L << 30);
    private static final Dash[] DASHES = {Dash.SOLID, Dash.DASHED, Dash.DASH_DOT, Dash.DOTTED};

    @Override
    public Measurement<?, Result> measurement(Params parameters) {
        return Measurement.of(CacheMemory.class, parameters);
    }

    @Override
    public Figure draw(Params p, Result r) {
        String[] formats = p.bytes().stream().map(KvCacheMemory::format).toArray(String[]::new);
        String[] batches = p.batch().stream()
                .map(batch -> batch == 1 ? "1 sequence" : batch + " sequences")
                .toArray(String[]::new);
        return Figure.cells(
                        List.of(1.55, 1.0),
                        List.of(1.0, 1.0),
                        new Cell(models(p, r), 0, 0, 2, 1),
                        new Cell(
                                seven(p, r, r.batches(), batches).titled("Llama 2 7B, more sequences at once"),
                                0,
                                1,
                                1,
                                1),
                        new Cell(
                                seven(p, r, r.precisions(), formats).titled("Llama 2 7B, fewer bits for each value"),
                                1,
                                1,
                                1,
                                1))
                .size(13.4, 8.8)
                .titled("Every token costs memory, and the shape of the model says how much");
    }

    private static String format(double bytes) {
        return bytes == 2 ? "fp16" : "int" + Math.round(8 * bytes);
    }

    private static Chart models(Params p, Result r) {
        List<Mark> marks = devices(p.devices());
        for (int i = 0; i < r.caches().size(); i++) {
            Cache cache = r.caches().get(i);
            int trained = (int)
                    Arrays.stream(r.tokens()).filter(t -> t <= cache.context()).count();
            double[] within = Arrays.copyOf(r.tokens(), trained);
            marks.add(Line.of(within, Arrays.copyOf(cache.gib(), trained), Role.series(i))
                    .weight(1.4)
                    .dashed(Dash.SOLID));
            marks.add(Line.of(r.tokens(), cache.gib(), Role.series(i))
                    .dashed(Dash.DASHED)
                    .named("{0}\n{1} KiB", cache.model(), Amount.exact(cache.bytesPerToken() / 1024)));
        }
        CachedModel worked = CachedModel.LLAMA_2_7B;
        marks.add(Inscription.of(
                Corner.BOTTOM_RIGHT,
                Text.of("bytes = layers × values of a layer × bytes of a value × tokens × sequences"),
                Text.of("values of a layer = 2 × KV heads × head width"),
                Text.of(
                        "Llama 2 7B: {0} × {1} × 2 × 4096 = {2} GiB",
                        worked.layers(),
                        worked.valuesPerLayer(),
                        Amount.exact(worked.bytesPerToken(2) * 4096 / (1L << 30)))));
        return Chart.of(tokens(), Axis.log("Cache, fp16, one sequence").unit("GiB"), marks)
                .titled("Solid up to the trained length; KiB of each token")
                .legend(Chart.Legend.DIRECT)
                .withoutGrid();
    }

    private static Chart seven(Params p, Result r, double[][] gib, String... names) {
        // The smallest device only: three labels would stand in each other's way here.
        List<Mark> marks = devices(p.devices().stream().sorted().limit(1).toList());
        IntStream.range(0, gib.length)
                .forEach(i -> marks.add(Line.of(r.tokens(), gib[i], Role.series(i))
                        .dashed(DASHES[i])
                        .named("{0}", names[i])));
        return Chart.of(tokens(), Axis.log("Cache").unit("GiB"), marks)
                .legend(Chart.Legend.DIRECT)
                .withoutGrid();
    }

    private static Axis tokens() {
        return Axis.log("Length of the sequence").unit("tokens");
    }

    private static List<Mark> devices(List<Double> devices) {
        List<Mark> marks = new ArrayList<>();
        for (double device : devices) {
            marks.add(Rule.horizontal(device * GB_IN_GIB, Role.REFERENCE)
                    .dashed(Dash.DOTTED)
                    .labelled("{0} GB", Amount.exact(device)));
        }
        return marks;
    }
}
