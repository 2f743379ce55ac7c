package io.github.bookfigures.build;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.bookfigures.build.LockFile.Locked;
import io.github.bookfigures.data.DataCodec;
import io.github.bookfigures.plan.FigureKeys;
import io.github.bookfigures.plan.FigureRecord;
import io.github.bookfigures.plan.Plan.PlannedFigure;
import io.github.bookfigures.plan.Staleness;
import io.github.bookfigures.plan.Work;
import io.github.bookfigures.plan.Work.Need;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes locks, and holds figures against them. */
final class Locking {
    private static final int MOST_VALUES = 40;

    private final BuildRequest request;
    private final Prepared prepared;

    Locking(BuildRequest request, Prepared prepared) {
        this.request = request;
        this.prepared = prepared;
    }

    /**
     * Locks the figures asked for as they are; others stay locked as they were, unless they left the manifest.
     *
     * @return ids of figures that are not up to date; when there are any, nothing is written
     */
    List<String> lock() throws IOException {
        List<String> stale = prepared.work().entrySet().stream()
                .filter(work -> work.getValue().need() != Need.NOTHING)
                .map(Map.Entry::getKey)
                .toList();
        if (!stale.isEmpty()) {
            return stale;
        }
        Path file = LockFile.of(request);
        LockFile last = LockFile.read(file).orElse(LockFile.NONE);
        SortedMap<String, Locked> figures = new TreeMap<>(last.figures());
        figures.keySet().retainAll(prepared.plan().ids());
        for (PlannedFigure figure : prepared.plan().figures()) {
            String id = figure.entry().id();
            FigureRecord record = prepared.memory().record(id).orElseThrow();
            Locked now = Locked.of(record, values(record));
            figures.put(
                    id,
                    Optional.ofNullable(last.figures().get(id)).map(now::after).orElse(now));
        }
        new LockFile(figures).write(file);
        return List.of();
    }

    private SortedMap<String, String> values(FigureRecord record) {
        SortedMap<String, String> values = new TreeMap<>();
        prepared.publisher()
                .read(record.file() + Staleness.DATA_FILE)
                .ifPresent(bytes -> collect("", new DataCodec().tree(bytes), values));
        return values;
    }

    private static void collect(String path, JsonNode node, SortedMap<String, String> values) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String name = path + field.getKey();
            if (field.getValue().isObject()) {
                collect(name + ".", field.getValue(), values);
            } else if (field.getValue().isNumber() && values.size() < MOST_VALUES) {
                values.put(name, field.getValue().asText());
            }
        }
    }

    /** What a build would do if the lock were the last one. */
    Map<String, Work> against(LockFile lock) {
        Staleness staleness = new Staleness(new LockKnown(lock, prepared.memory(), prepared.publisher()));
        Map<String, Work> work = new TreeMap<>();
        for (PlannedFigure figure : prepared.plan().figures()) {
            String id = figure.entry().id();
            Work found = staleness.of(figure.entry(), prepared.keys().get(id));
            work.put(
                    id,
                    lock.figures().containsKey(id)
                            ? found
                            : new Work(found.need(), found.draw(), found.write(), List.of("not in the lock")));
        }
        return work;
    }

    /** What of figures that were just built is not as it was locked, though all they depend on is the same. */
    static List<String> differences(LockFile lock, Prepared prepared) {
        List<String> differences = new ArrayList<>();
        lock.figures()
                .forEach((id, locked) -> prepared.memory().left(id).ifPresent(record -> {
                    FigureKeys keys = prepared.keys().get(id);
                    FigureRecord was = locked.record();
                    if (keys == null || !was.measurement().equals(keys.measurement())) {
                        return;
                    }
                    if (!was.data().equals(record.data())) {
                        differences.add("figure " + id + ": the same experiment gave other data than was locked");
                        return;
                    }
                    record.images().forEach((ending, image) -> {
                        boolean same = image.equals(was.images().get(ending))
                                && record.text().equals(was.text());
                        if (same && !hash(record, ending).equals(hash(was, ending))) {
                            differences.add("figure " + id + ": " + record.file() + ending
                                    + " has other bytes than were locked");
                        }
                    });
                }));
        return differences;
    }

    private static String hash(FigureRecord record, String ending) {
        return Optional.ofNullable(record.files().get(ending))
                .map(FigureRecord.PublishedFile::sha256)
                .orElse("");
    }
}
