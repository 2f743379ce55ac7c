package io.github.bookfigures.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A folder of results, {@code <key>.json} each. */
public final class DataStore {
    private final Path folder;
    private final Map<MeasurementKey, ReentrantLock> inThisProcess = new ConcurrentHashMap<>();

    public DataStore(Path folder) {
        this.folder = folder;
    }

    /** Where the result of this key is, or would be. */
    public Path file(MeasurementKey key) {
        return folder.resolve(key.hex() + ".json");
    }

    /** The stored bytes, if there are any. */
    public Optional<byte[]> find(MeasurementKey key) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file(key)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * The stored bytes; when there are none yet they are made and stored first. While one process makes them, others that
     * ask for the same key wait; when that one dies or fails, the next one tries.
     *
     * @throws IllegalStateException when the maker asks for its own key
     */
    public byte[] findOrMake(MeasurementKey key, Supplier<byte[]> maker) throws IOException {
        Optional<byte[]> known = find(key);
        return known.isPresent() ? known.get() : makeAlone(key, maker);
    }

    private byte[] makeAlone(MeasurementKey key, Supplier<byte[]> maker) throws IOException {
        ReentrantLock lock = inThisProcess.computeIfAbsent(key, k -> new ReentrantLock());
        if (lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("an experiment asks for its own result");
        }
        lock.lock();
        Files.createDirectories(folder);
        try (FileChannel channel = FileChannel.open(
                        folder.resolve(key.hex() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = channel.lock()) {
            Optional<byte[]> meanwhile = find(key);
            if (meanwhile.isPresent() || !alone.isValid()) {
                return meanwhile.orElseThrow(() -> new IOException("lost the lock of " + channel));
            }
            byte[] made = maker.get();
            AtomicFile.write(file(key), made);
            return made;
        } finally {
            lock.unlock();
        }
    }
}
