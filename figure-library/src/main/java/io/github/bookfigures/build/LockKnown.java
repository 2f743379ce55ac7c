package io.github.bookfigures.build;

import io.github.bookfigures.fingerprint.Fingerprint;
import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.plan.FigureRecord;
import io.github.bookfigures.plan.Known;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a lock says, in place of what builds left: nothing of it depends on this machine. */
final class LockKnown implements Known {
    private final BuildMemory memory;
    private final Publisher publisher;
    private final Map<String, FigureRecord> records = new HashMap<>();
    private final Map<Fingerprint, String> data = new HashMap<>();

    LockKnown(LockFile lock, BuildMemory memory, Publisher publisher) {
        this.memory = memory;
        this.publisher = publisher;
        lock.figures().forEach((id, locked) -> {
            FigureRecord record = locked.record();
            records.put(id, record);
            data.put(record.measurement(), record.data());
        });
    }

    @Override
    public Optional<FigureRecord> record(String id) {
        return Optional.ofNullable(records.get(id));
    }

    @Override
    public Optional<String> data(Fingerprint measurement) {
        return Optional.ofNullable(data.get(measurement));
    }

    @Override
    public Optional<List<String>> texts(FigureEntry figure, Fingerprint drawing) {
        return record(figure.id()).flatMap(record -> record.texts(drawing));
    }

    @Override
    public boolean hasData(FigureEntry figure, Fingerprint measurement, String hash) {
        return true;
    }

    @Override
    public boolean hasImage(Fingerprint image) {
        return false;
    }

    /** Where nothing was built yet, nothing can be missing. */
    @Override
    public Map<String, String> damages(FigureEntry figure, FigureRecord record) {
        return publisher.isEmpty() ? Map.of() : publisher.damages(record);
    }

    @Override
    public Optional<Fingerprint> part(String sha256) {
        return memory.part(sha256);
    }
}
