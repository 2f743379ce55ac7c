package io.github.bookfigures.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Results and images of earlier builds, of all projects of a user. Several processes may use it at once: entries are put in
 * place whole, never changed, and verified when read. Whatever goes wrong here costs time, not the build; it is told once.
 */
public final class Cache {
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final double FULL_AFTER_TRIMMING = 0.9;

    private final Path entries;
    private final long mostBytes;
    private final Consumer<String> warnings;
    private boolean toldOfWriting;
    private boolean toldOfReading;
    private boolean changed;

    /**
     * @param folder where entries are kept; need not exist
     * @param mostBytes what they may take together once a build has ended
     * @param warnings is told, in words, what is wrong with the cache
     */
    public Cache(Path folder, long mostBytes, Consumer<String> warnings) {
        this.entries = folder.resolve("entries");
        this.mostBytes = mostBytes;
        this.warnings = warnings;
    }

    /**
     * The bytes kept under a key. An entry that is not what was put there is thrown away.
     *
     * @param key 64 small hexadecimal digits
     */
    public synchronized Optional<byte[]> find(String key) {
        Path file = file(key);
        try {
            Optional<byte[]> bytes = CacheEntry.open(Files.readAllBytes(file));
            if (bytes.isEmpty()) {
                warnings.accept("the cache entry " + file + " is damaged; it is thrown away and made anew");
                Files.deleteIfExists(file);
            } else {
                Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
            }
            return bytes;
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (AccessDeniedException e) {
            // Damaged and cannot be deleted, or read and cannot be touched, or cannot be read.
            return readDespite(file);
        } catch (IOException e) {
            tellOfReading(e);
            return Optional.empty();
        }
    }

    /**
     * The SHA-256 that the bytes under a key have unless they are damaged, without reading them: a plan needs no more, and
     * whoever reads them finds out.
     */
    public Optional<String> hash(String key) {
        Path file = file(key);
        if (!file.toFile().isFile()) {
            // Asked of every figure of a new book, and an exception each takes longer than all else.
            return Optional.empty();
        }
        try {
            return CacheEntry.hash(file);
        } catch (IOException missingOrUnreadable) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> readDespite(Path file) {
        try {
            return CacheEntry.open(Files.readAllBytes(file));
        } catch (IOException e) {
            tellOfReading(e);
            return Optional.empty();
        }
    }

    /** Whether it was never used. */
    public boolean isEmpty() {
        return !Files.isDirectory(entries);
    }

    /** Whether there is something under a key, without reading it. */
    public boolean has(String key) {
        return Files.isRegularFile(file(key));
    }

    /** Keeps bytes under a key, when that is possible. */
    public synchronized void put(String key, byte[] bytes) {
        try {
            changed |= AtomicFile.write(file(key), CacheEntry.seal(bytes));
        } catch (IOException e) {
            if (!toldOfWriting) {
                toldOfWriting = true;
                warnings.accept("the cache cannot be written (" + e + "); later builds will make these figures again");
            }
        }
    }

    private void tellOfReading(IOException e) {
        if (!toldOfReading) {
            toldOfReading = true;
            warnings.accept("the cache cannot be read (" + e + "); this build makes its figures anew");
        }
    }

    private record Kept(Path file, long bytes, FileTime used) {}

    /** Throws the least recently used entries away when there are too many, and what interrupted builds left. */
    public synchronized void trim() {
        if (!changed) {
            return;
        }
        try {
            List<Kept> all = all();
            long sum = all.stream().mapToLong(Kept::bytes).sum();
            if (sum > mostBytes) {
                for (Kept oldest : all) {
                    if (sum <= mostBytes * FULL_AFTER_TRIMMING) {
                        break;
                    }
                    Files.deleteIfExists(oldest.file());
                    sum -= oldest.bytes();
                }
            }
        } catch (IOException e) {
            warnings.accept(String.format(Locale.ROOT, "the cache cannot be kept below %d MB: %s", mostBytes >> 20, e));
        }
    }

    /** All entries, the least recently used first; deletes forgotten parts on the way. */
    private List<Kept> all() throws IOException {
        List<Kept> all = new ArrayList<>();
        long forgotten = System.currentTimeMillis() - FORGOTTEN.toMillis();
        try (Stream<Path> tree = Files.walk(entries)) {
            for (Path file : (Iterable<Path>) tree.filter(Files::isRegularFile)::iterator) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                if (KEY.matcher(file.getFileName().toString()).matches()) {
                    all.add(new Kept(file, attributes.size(), attributes.lastModifiedTime()));
                } else if (attributes.lastModifiedTime().toMillis() < forgotten) {
                    Files.deleteIfExists(file);
                }
            }
        }
        all.sort(Comparator.comparing(Kept::used).thenComparing(Kept::file));
        return all;
    }

    private Path file(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a key: " + key);
        }
        return entries.resolve(key.substring(0, 2)).resolve(key);
    }
}
