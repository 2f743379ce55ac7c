package io.github.bookfigures.build;

import io.github.bookfigures.build.Explanation.Item;
import io.github.bookfigures.fingerprint.Fingerprint;
import io.github.bookfigures.plan.FigureKeys;
import io.github.bookfigures.plan.FigureRecord;
import io.github.bookfigures.plan.Plan.PlannedFigure;
import io.github.bookfigures.plan.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts keys and those of the last build side by side. */
final class Explaining {
    private final Prepared prepared;

    Explaining(Prepared prepared) {
        this.prepared = prepared;
    }

    Explanation of(PlannedFigure figure) {
        String id = figure.entry().id();
        FigureKeys keys = prepared.keys().get(id);
        Optional<FigureRecord> record = prepared.memory().record(id);
        SortedMap<String, Fingerprint> images = prepared.memory()
                .data(keys.measurement())
                .map(data -> keys.images(
                        data,
                        prepared.memory()
                                .translatedTexts(figure.entry(), keys, data)
                                .orElse(List.of())))
                .orElse(keys.images());
        List<Explanation.Key> all = new ArrayList<>();
        all.add(key("data", record.map(FigureRecord::measurement), keys.measurement()));
        images.forEach((ending, key) ->
                all.add(key(ending.substring(1), record.map(old -> old.images().get(ending)), key)));
        all.add(key("text", record.map(FigureRecord::text), keys.text()));
        all.add(key("claims", record.map(FigureRecord::claims), keys.claims()));
        Work work = prepared.work().get(id);
        return new Explanation(id, work.need(), work.reasons(), all);
    }

    private Explanation.Key key(String name, Optional<Fingerprint> before, Fingerprint now) {
        SortedMap<String, String> old = new TreeMap<>();
        before.ifPresent(key -> old.putAll(key.items()));
        SortedMap<String, String> current = new TreeMap<>(now.items());
        for (String item : now.items().keySet()) {
            expand(item, old);
            expand(item, current);
        }
        SortedSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(current.keySet());
        return new Explanation.Key(
                name,
                names.stream()
                        .map(item -> new Item(item, shown(old, item), shown(current, item)))
                        .toList());
    }

    /** Adds what a hash stands for. */
    private void expand(String item, SortedMap<String, String> items) {
        Optional.ofNullable(items.get(item))
                .flatMap(prepared.memory()::part)
                .ifPresent(part -> part.items().forEach((name, value) -> items.put(item + ": " + name, value)));
    }

    private static Optional<String> shown(SortedMap<String, String> items, String item) {
        return items.containsKey(item) ? Optional.of(new Fingerprint(items).shown(item)) : Optional.empty();
    }
}
