package io.github.bookfigures.plan;

import io.github.bookfigures.figure.Format;
import io.github.bookfigures.fingerprint.Fingerprint;
import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.plan.Work.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Compares what figures depend on with what the last build went by, and says what is to be done and why. */
public final class Staleness {
    /** Ending of the file with a figure's data. */
    public static final String DATA_FILE = ".json";

    private final Known known;
    private final Differences differences;

    public Staleness(Known known) {
        this.known = known;
        this.differences = new Differences(known::part);
    }

    /** What is to be done before anything was. */
    public Work of(FigureEntry figure, FigureKeys keys) {
        Optional<FigureRecord> record = known.record(figure.id());
        Optional<String> data = known.data(keys.measurement());
        if (data.isEmpty()) {
            return measure(record.map(old -> differences.between(old.measurement(), keys.measurement()))
                    .filter(reasons -> !reasons.isEmpty())
                    .orElse(List.of(record.isEmpty() ? "new" : "its data is no longer kept")));
        }
        Work work = of(figure, keys, data.get());
        return work.draw().isEmpty() || known.hasData(figure, keys.measurement(), data.get())
                ? work
                : measure(with(work.reasons(), "its data is no longer kept"));
    }

    /** What is to be done once its data is known. */
    public Work of(FigureEntry figure, FigureKeys keys, String data) {
        Optional<FigureRecord> record = known.record(figure.id());
        Optional<List<String>> texts = known.translatedTexts(figure, keys, data);
        SortedMap<String, Fingerprint> images = keys.images(data, texts.orElse(List.of()));
        return record.isPresent() ? of(figure, keys, data, record.get(), images, texts.isPresent()) : anew(images);
    }

    private static boolean isDescribable(String ending) {
        return Format.ofEnding(ending.substring(ending.lastIndexOf('.') + 1))
                .filter(Format::describable)
                .isPresent();
    }

    /** For a figure of which no build knows anything; there may be images of another project, or of one that was cleaned. */
    private Work anew(SortedMap<String, Fingerprint> images) {
        SortedSet<String> draw = new TreeSet<>();
        SortedSet<String> write = new TreeSet<>(List.of(DATA_FILE));
        images.forEach((ending, key) -> (known.hasImage(key) ? write : draw).add(ending));
        return new Work(draw.isEmpty() ? Need.WRITE : Need.DRAW, draw, write, List.of("new"));
    }

    private Work of(
            FigureEntry figure,
            FigureKeys keys,
            String data,
            FigureRecord record,
            SortedMap<String, Fingerprint> images,
            boolean textsKnown) {
        SortedSet<String> draw = new TreeSet<>();
        SortedSet<String> write = new TreeSet<>();
        List<String> reasons = new ArrayList<>();
        Map<String, String> damages = known.damages(figure, record);
        boolean moved = !record.file().equals(figure.file());
        if (moved) {
            reasons.add("file " + record.file() + " → " + figure.file());
        }
        List<String> said = keys.text().since(record.text());
        reasons.addAll(said);
        reasons.addAll(keys.claims().since(record.claims()));
        images.forEach((ending, key) -> {
            Optional<Fingerprint> old = Optional.ofNullable(record.images().get(ending));
            List<String> changes = old.map(before -> changes(before, key, textsKnown))
                    .orElse(List.of(ending.substring(1) + " is new"));
            Optional<String> damage = Optional.ofNullable(damages.get(ending));
            boolean resaid = !said.isEmpty() && isDescribable(ending);
            if (!changes.isEmpty() || damage.isPresent() || moved || resaid) {
                reasons.addAll(changes);
                damage.filter(any -> old.isPresent() && !moved).ifPresent(reasons::add);
                (known.hasImage(key) ? write : draw).add(ending);
            }
        });
        if (!record.data().equals(data) || damages.containsKey(DATA_FILE) || moved) {
            write.add(DATA_FILE);
            Optional.ofNullable(damages.get(DATA_FILE)).filter(any -> !moved).ifPresent(reasons::add);
        }
        record.images().keySet().stream()
                .filter(ending -> !keys.images().containsKey(ending))
                .forEach(ending -> reasons.add(ending.substring(1) + " is no longer asked for"));
        Need need = !draw.isEmpty() ? Need.DRAW : reasons.isEmpty() && write.isEmpty() ? Need.NOTHING : Need.WRITE;
        return new Work(need, draw, write, reasons);
    }

    /** When the texts are not known, it is because something else changed: that is the reason. */
    private List<String> changes(Fingerprint before, Fingerprint now, boolean textsKnown) {
        List<String> all = differences.between(before, now);
        List<String> others = all.stream()
                .filter(change -> !change.startsWith(FigureKeys.TEXT))
                .toList();
        return textsKnown || others.isEmpty() ? all : others;
    }

    private static Work measure(List<String> reasons) {
        return new Work(Need.MEASURE, new TreeSet<>(), new TreeSet<>(), reasons);
    }

    private static List<String> with(List<String> reasons, String one) {
        List<String> more = new ArrayList<>(reasons);
        more.add(one);
        return more;
    }
}
