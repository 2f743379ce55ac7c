package io.github.bookfigures.fingerprint;

import io.github.bookfigures.data.DataCodec;
import io.github.bookfigures.data.DataFormatException;
import io.github.bookfigures.store.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Remembers digests of jars between builds, by path, length and time of the file: a jar in a Maven repository is never
 * changed in place. A memory that cannot be read or written costs time, nothing else.
 */
public final class DigestCache {
    /** To be raised when digests change their meaning. */
    static final int FORMAT = 2;

    private static final Duration KEPT = Duration.ofDays(30);

    private final Path folder;
    private final DataCodec codec = new DataCodec();

    /** @param folder where to remember; need not exist */
    public DigestCache(Path folder) {
        this.folder = folder;
    }

    /** Makes a digest of a file. */
    @FunctionalInterface
    public interface Maker<T> {
        /** The digest of a file. */
        T of(Path file) throws IOException;
    }

    /** The digest of a file, made when it is not remembered. */
    public <T extends Record> T get(Path file, Class<T> type, Maker<T> maker) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        Path memory = folder.resolve(
                Sha256.of(FORMAT + "\n" + type.getName() + "\n" + file.toAbsolutePath() + "\n" + attributes.size()
                                + "\n" + attributes.lastModifiedTime().toMillis())
                        + ".json");
        if (Files.isRegularFile(memory)) {
            try {
                return codec.decode(Files.readAllBytes(memory), type);
            } catch (IOException | DataFormatException broken) {
                return made(file, maker, memory);
            }
        }
        return made(file, maker, memory);
    }

    private <T extends Record> T made(Path file, Maker<T> maker, Path memory) throws IOException {
        T digest = maker.of(file);
        try {
            AtomicFile.write(memory, codec.encode(digest));
        } catch (IOException full) {
            return digest;
        }
        return digest;
    }

    /** Deletes what was made long ago, here and in another folder; what is still of use is made once more. */
    void forgetOld(Path other) throws IOException {
        long oldest = System.currentTimeMillis() - KEPT.toMillis();
        for (Path place : List.of(folder, other)) {
            if (Files.isDirectory(place)) {
                try (Stream<Path> files = Files.list(place)) {
                    for (Path file : (Iterable<Path>) files::iterator) {
                        if (Files.getLastModifiedTime(file).toMillis() < oldest) {
                            Files.deleteIfExists(file);
                        }
                    }
                }
            }
        }
    }
}
