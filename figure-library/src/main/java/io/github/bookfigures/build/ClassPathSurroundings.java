package io.github.bookfigures.build;

import io.github.bookfigures.fingerprint.CodeMemory;
import io.github.bookfigures.fingerprint.CodeMemory.Part;
import io.github.bookfigures.fingerprint.Fingerprint;
import io.github.bookfigures.fingerprint.Sha256;
import io.github.bookfigures.manifest.Variant;
import io.github.bookfigures.plan.Surroundings;
import io.github.bookfigures.render.Themes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What figures depend on, of this class path, these themes and this machine. Thread-safe. */
final class ClassPathSurroundings implements Surroundings {
    private static final String LAB = "io.github.bookfigures.worker.StoredLab";
    private static final String RENDERER = "io.github.bookfigures.worker.Images";
    private static final String RENDERED_WITH = "io/github/bookfigures/render/fonts/";

    private final CodeMemory code;
    private final Themes themes;
    private final Map<String, String> environment;
    private final List<String> workerOptions;
    private final Consumer<Fingerprint> news;
    private final Map<String, String> knownThemes = new HashMap<>();

    /**
     * @param environment what processes that measure are given beside their parent's environment
     * @param workerOptions what their JVMs are told beside the usual
     * @param news gets each theme that is met
     */
    ClassPathSurroundings(
            CodeMemory code,
            Themes themes,
            Map<String, String> environment,
            List<String> workerOptions,
            Consumer<Fingerprint> news) {
        this.code = code;
        this.themes = themes;
        this.environment = environment;
        this.workerOptions = workerOptions;
        this.news = news;
    }

    @Override
    public synchronized Part experiment(String className) {
        return code.of(className);
    }

    @Override
    public synchronized Part drawing(String className) {
        return code.ofDrawing(className);
    }

    @Override
    public synchronized Part lab() {
        return code.of(LAB);
    }

    @Override
    public synchronized Part renderer() {
        return code.of(RENDERER, RENDERED_WITH);
    }

    @Override
    public synchronized String theme(String reference, Variant variant) {
        String named = variant == Variant.DARK ? themes.dark(reference) : reference;
        return knownThemes.computeIfAbsent(named, any -> {
            Fingerprint theme = new Fingerprint(themes.items(named, ClassPathSurroundings::hash));
            news.accept(theme);
            return theme.sha256();
        });
    }

    private static String hash(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public SortedMap<String, String> natives() {
        return new TreeMap<>(environment);
    }

    @Override
    public SortedMap<String, String> options() {
        SortedMap<String, String> properties = new TreeMap<>();
        for (String option : workerOptions) {
            if (option.startsWith("-D")) {
                String[] parts = option.split("=", 2);
                properties.put(parts[0], parts.length == 2 ? parts[1] : "");
            }
        }
        return properties;
    }

    @Override
    public String javaVersion() {
        return Integer.toString(Runtime.version().feature());
    }

    /** Remembers what was found out about code. */
    void save() {
        code.save();
    }
}
