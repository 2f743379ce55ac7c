package io.github.bookfigures.build;

import io.github.bookfigures.data.DataCodec;
import io.github.bookfigures.data.DataFormatException;
import io.github.bookfigures.figure.Format;
import io.github.bookfigures.fingerprint.Fingerprint;
import io.github.bookfigures.fingerprint.Sha256;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.html.HtmlWriter;
import io.github.bookfigures.lint.Finding;
import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.plan.FigureRecord;
import io.github.bookfigures.plan.Known;
import io.github.bookfigures.plan.Staleness;
import io.github.bookfigures.store.Cache;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What earlier builds left: a record of the last one beside the figures, and a cache of data and images. */
final class BuildMemory implements Known {
    private static final Fingerprint OTHER_CODE = Fingerprint.NONE.with("code", "changed while the figure was made");

    private final BuildRecord last;
    private final Cache cache;
    private final Publisher publisher;
    private final CodeWatch code;
    private final boolean blank;
    private final Map<String, String> dataHashes = new ConcurrentHashMap<>();
    private final Map<String, List<Check>> checks = new HashMap<>();
    private final Map<String, List<String>> texts = new HashMap<>();
    private final Map<String, FigureRecord> now = new TreeMap<>();
    private final Map<String, List<Finding>> findings = new TreeMap<>();
    private final DataCodec codec = new DataCodec();
    private boolean knewTheCode;

    /**
     * @param code what keys were made of
     * @param blank whether to know nothing, so that everything is made anew
     */
    BuildMemory(BuildRecord last, Cache cache, Publisher publisher, CodeWatch code, boolean blank) {
        this.code = code;
        this.last = blank ? BuildRecord.NONE : last;
        this.cache = cache;
        this.publisher = publisher;
        this.blank = blank;
        this.last
                .figures()
                .values()
                .forEach(record -> dataHashes.put(record.measurement().sha256(), record.data()));
    }

    @Override
    public Optional<FigureRecord> record(String id) {
        return Optional.ofNullable(last.figures().get(id));
    }

    @Override
    public Optional<String> data(Fingerprint measurement) {
        String key = measurement.sha256();
        if (!dataHashes.containsKey(key) && !blank) {
            cache.hash(key).ifPresent(hash -> dataHashes.put(key, hash));
        }
        return Optional.ofNullable(dataHashes.get(key));
    }

    @Override
    public Optional<List<String>> texts(FigureEntry figure, Fingerprint drawing) {
        return Optional.ofNullable(texts.get(drawing.sha256()))
                .or(() ->
                        blank ? Optional.empty() : cache.find(textsKey(drawing)).flatMap(BuildMemory::keptTexts))
                .or(() -> record(figure.id()).flatMap(record -> record.texts(drawing)));
    }

    private static Optional<List<String>> keptTexts(byte[] bytes) {
        try {
            return Optional.of(new DataCodec().decode(bytes, Texts.class).texts());
        } catch (DataFormatException otherThing) {
            return Optional.empty();
        }
    }

    /** Keeps the texts that stand in a figure. */
    void keepTexts(Fingerprint drawing, List<String> found) {
        texts.put(drawing.sha256(), found);
        keep(textsKey(drawing), codec.encode(new Texts(found)));
    }

    private record Texts(List<String> texts) {}

    private static String textsKey(Fingerprint drawing) {
        return Sha256.of("texts of " + drawing.sha256());
    }

    @Override
    public boolean hasData(FigureEntry figure, Fingerprint measurement, String data) {
        return cache.has(measurement.sha256()) || published(figure, data).isPresent();
    }

    /** The data with this hash, from wherever it is. */
    Optional<byte[]> data(FigureEntry figure, Fingerprint measurement, String data) {
        return cache.find(measurement.sha256())
                .filter(bytes -> Sha256.of(bytes).equals(data))
                .or(() -> published(figure, data));
    }

    private Optional<byte[]> published(FigureEntry figure, String data) {
        return record(figure.id())
                .filter(record -> record.data().equals(data))
                .flatMap(record -> publisher.read(record.file() + Staleness.DATA_FILE))
                .filter(bytes -> Sha256.of(bytes).equals(data));
    }

    /** Keeps what was measured. */
    String keepData(Fingerprint measurement, byte[] bytes) {
        String hash = Sha256.of(bytes);
        dataHashes.put(measurement.sha256(), hash);
        keep(measurement.sha256(), bytes);
        return hash;
    }

    /** Keeps what children made of the code that the key tells of. */
    private void keep(String key, byte[] bytes) {
        if (knewTheCode) {
            cache.put(key, bytes);
        }
    }

    /** Keeps what an experiment says of its result. */
    void keepChecks(Fingerprint measurement, List<Check> said) {
        if (!said.equals(checks.put(measurement.sha256(), said))) {
            keep(checksKey(measurement), codec.encode(new Kept(said)));
        }
    }

    /** What an experiment says of its result; of a figure with the same data when it was said in another project. */
    List<Check> checks(FigureEntry figure, Fingerprint measurement) {
        return Optional.ofNullable(checks.get(measurement.sha256()))
                .or(() -> cache.find(checksKey(measurement))
                        .map(bytes -> codec.decode(bytes, Kept.class).checks()))
                .or(() -> record(figure.id())
                        .filter(last -> last.measurement().equals(measurement))
                        .map(FigureRecord::checks))
                .orElse(List.of());
    }

    private record Kept(List<Check> checks) {}

    private static String checksKey(Fingerprint measurement) {
        return Sha256.of("checks of " + measurement.sha256());
    }

    @Override
    public boolean hasImage(Fingerprint image) {
        return !blank && cache.has(image.sha256());
    }

    Optional<KeptImage> image(Fingerprint image) {
        return cache.find(image.sha256()).flatMap(KeptImage::unpacked);
    }

    void keepImage(Fingerprint image, KeptImage kept) {
        keep(image.sha256(), kept.packed());
    }

    @Override
    public Map<String, String> damages(FigureEntry figure, FigureRecord record) {
        Map<String, String> damages = publisher.damages(record);
        if (SharedScript.isNeededBy(figure) && !publisher.shares(HtmlWriter.SCRIPT)) {
            figure.endings().stream()
                    .filter(ending -> ending.endsWith("." + Format.HTML.word()))
                    .forEach(ending -> damages.putIfAbsent(ending, HtmlWriter.SCRIPT + " is missing"));
        }
        return damages;
    }

    @Override
    public Optional<Fingerprint> part(String sha256) {
        if (sha256.length() != 64) {
            return Optional.empty();
        }
        return cache.find(sha256).flatMap(bytes -> {
            try {
                return Optional.of(codec.decode(bytes, Fingerprint.class));
            } catch (DataFormatException otherThing) {
                return Optional.empty();
            }
        });
    }

    /** Keeps the items of a fingerprint whose hash stands in keys. */
    void keepPart(Fingerprint part) {
        if (!cache.has(part.sha256())) {
            cache.put(part.sha256(), codec.encode(part));
        }
    }

    /** What was found wrong with a figure that is as the last build left it. */
    List<Finding> findings(String id) {
        return last.findings().getOrDefault(id, List.of());
    }

    /** Remembers what this build leaves of a figure. */
    void remember(String id, FigureRecord record, List<Finding> found) {
        now.put(id, record);
        if (!found.isEmpty()) {
            findings.put(id, found);
        }
    }

    /** Whether the code is the one that keys tell of, until now. */
    boolean knowsTheCode() {
        return code.seesTheSame();
    }

    /**
     * Looks at the code before something is kept that was made until now. Once for all that is kept of it: a project may have
     * thousands of classes.
     */
    void lookAtTheCode() {
        knewTheCode = knowsTheCode();
    }

    /** Remembers a figure that children worked on; when their code is not the one that keys tell of, as made by some other. */
    void rememberMade(String id, FigureRecord record, List<Finding> found) {
        remember(id, knewTheCode ? record : record.madeBy(OTHER_CODE), found);
    }

    /** What this build leaves of a figure, once it is done. */
    Optional<FigureRecord> left(String id) {
        return Optional.ofNullable(now.get(id));
    }

    /** Remembers nothing of a figure that failed. */
    void forget(String id) {
        now.remove(id);
        findings.remove(id);
    }

    /**
     * What the next build will know.
     *
     * @param others ids of figures that are in the manifest and that this build was not asked for
     */
    BuildRecord record(List<String> others) {
        TreeMap<String, FigureRecord> figures = new TreeMap<>(now);
        TreeMap<String, List<Finding>> all = new TreeMap<>(findings);
        for (String id : others) {
            record(id).ifPresent(record -> figures.put(id, record));
            if (!findings(id).isEmpty()) {
                all.put(id, findings(id));
            }
        }
        return new BuildRecord(figures, all);
    }

    /** What the last build left. */
    BuildRecord last() {
        return last;
    }
}
