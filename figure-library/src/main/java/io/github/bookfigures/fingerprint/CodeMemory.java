package io.github.bookfigures.fingerprint;

import io.github.bookfigures.data.DataCodec;
import io.github.bookfigures.data.DataFormatException;
import io.github.bookfigures.store.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Hashes of what code depends on, remembered from build to build under the identity of the whole class path, so that a
 * build in which no code changed looks into no class and no jar. Not thread-safe.
 */
public final class CodeMemory {
    private static final String NATIVE = "openblas";

    private final List<Path> own;
    private final List<Path> others;
    private final DigestCache digests;
    private final Path file;
    private final Consumer<Fingerprint> news;
    private final DataCodec codec = new DataCodec();
    private final SortedMap<String, Part> parts = new TreeMap<>();
    private Optional<CodeBase> base = Optional.empty();
    private boolean changed;

    /**
     * What some code depends on.
     *
     * @param sha256 hash of all of it
     * @param usesNatives whether native libraries for linear algebra are part of it, whose bits depend on the processor
     */
    public record Part(String sha256, boolean usesNatives) {}

    private record Parts(SortedMap<String, Part> parts) {}

    /**
     * Recalls what is known about a class path.
     *
     * @param own jars and folders looked at class by class
     * @param others jars of others
     * @param folder where to remember; need not exist
     * @param news gets each fingerprint that was not remembered
     * @throws IOException when the class path cannot be read
     */
    public CodeMemory(List<Path> own, List<Path> others, Path folder, Consumer<Fingerprint> news) throws IOException {
        this.own = own;
        this.others = others;
        this.digests = digests(folder);
        this.file = folder.resolve("code").resolve(ClassPathIdentity.of(own, others) + ".json");
        this.news = news;
        if (Files.isRegularFile(file)) {
            try {
                parts.putAll(codec.decode(Files.readAllBytes(file), Parts.class).parts());
            } catch (IOException | DataFormatException broken) {
                parts.clear();
            }
        }
    }

    /** What is remembered of jars in such a folder. */
    public static DigestCache digests(Path folder) {
        return new DigestCache(folder.resolve("jars"));
    }

    /** What the outcome of a class depends on, see {@link CodeBase#of}. */
    public Part of(String className) {
        return part("class " + className, code -> code.of(className));
    }

    /** What a generator's drawing depends on, see {@link CodeBase#ofDrawing}. */
    public Part ofDrawing(String className) {
        return part("drawing " + className, code -> code.ofDrawing(className));
    }

    /** What a class and all files of a folder that are no classes are. */
    public Part of(String className, String resources) {
        return part(
                "class " + className + " with " + resources,
                code -> code.of(className).with(code.ofResources(resources)));
    }

    private Part part(String what, Function<CodeBase, Fingerprint> maker) {
        Part known = parts.get(what);
        if (known != null) {
            return known;
        }
        Fingerprint fingerprint = maker.apply(base());
        news.accept(fingerprint);
        boolean natives = fingerprint.items().keySet().stream()
                .anyMatch(item -> item.startsWith("jar ") && item.contains(NATIVE));
        Part part = new Part(fingerprint.sha256(), natives);
        parts.put(what, part);
        changed = true;
        return part;
    }

    private CodeBase base() {
        if (base.isEmpty()) {
            try {
                base = Optional.of(new CodeBase(own, others, digests));
            } catch (IOException e) {
                throw new UncheckedIOException("the class path cannot be read: " + e.getMessage(), e);
            }
        }
        return base.get();
    }

    /** Remembers for later builds, when that is possible. */
    public void save() {
        if (changed) {
            try {
                AtomicFile.write(file, codec.encode(new Parts(parts)));
                digests.forgetOld(file.getParent());
            } catch (IOException full) {
                // Then the next build looks into the classes again.
                changed = true;
            }
        }
    }
}
