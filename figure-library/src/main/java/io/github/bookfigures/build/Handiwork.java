package io.github.bookfigures.build;

import io.github.bookfigures.build.Publisher.Published;
import io.github.bookfigures.data.Claims;
import io.github.bookfigures.figure.Format;
import io.github.bookfigures.fingerprint.Fingerprint;
import io.github.bookfigures.lint.Finding;
import io.github.bookfigures.manifest.Edition;
import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.manifest.Variant;
import io.github.bookfigures.plan.FigureKeys;
import io.github.bookfigures.plan.FigureRecord;
import io.github.bookfigures.plan.Plan.PlannedFigure;
import io.github.bookfigures.plan.Staleness;
import io.github.bookfigures.render.FileDescription;
import io.github.bookfigures.worker.Images;
import io.github.bookfigures.worker.Reply;
import io.github.bookfigures.yaml.Located;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is done for figures without a child: images are kept and fetched, described, and put in place. */
final class Handiwork {
    private final Prepared prepared;
    private final BuildMemory memory;
    private final SharedScript script;

    Handiwork(Prepared prepared) {
        this.prepared = prepared;
        this.memory = prepared.memory();
        this.script = new SharedScript(prepared.publisher());
    }

    /** Images by the endings of their files; those that are asked for and not kept are left out. */
    SortedMap<String, KeptImage> fetch(PlannedFigure figure, String data, Set<String> endings) {
        SortedMap<String, KeptImage> images = new TreeMap<>();
        SortedMap<String, Fingerprint> keys = images(figure, data);
        for (String ending : endings) {
            Optional.ofNullable(keys.get(ending)).flatMap(memory::image).ifPresent(image -> images.put(ending, image));
        }
        return images;
    }

    /** Reads the images that a child drew, and keeps them. */
    SortedMap<String, KeptImage> keep(
            PlannedFigure figure, String data, Set<String> endings, Path folder, Reply.Drawn drawn) throws IOException {
        // Keys of images in other languages go by the texts in them.
        memory.keepTexts(keys(figure).drawing(data), drawn.texts());
        SortedMap<String, KeptImage> images = new TreeMap<>();
        SortedMap<String, Fingerprint> keys = images(figure, data);
        for (Edition edition : figure.entry().drawn()) {
            List<Finding> findings = drawn.findings().getOrDefault(edition.suffix(), List.of());
            for (Variant variant : figure.entry().variants()) {
                for (Format format : figure.entry().formats()) {
                    String ending = edition.suffix() + variant.suffix() + "." + format.word();
                    if (endings.contains(ending)) {
                        Path file = folder.resolve(Images.name(edition.suffix(), variant.word(), format));
                        KeptImage image = new KeptImage(Files.readAllBytes(file), about(format, findings));
                        memory.keepImage(keys.get(ending), image);
                        images.put(ending, image);
                    }
                }
            }
        }
        return images;
    }

    private static List<Finding> about(Format format, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> format == Format.PNG || !finding.concernsPngFile())
                .toList();
    }

    /**
     * Puts files in place and remembers what they came from.
     *
     * @param images new images by ending
     * @param bytes the data
     * @param seconds how long measuring it took; nothing when it was not measured now
     * @return endings of the files that changed
     */
    SortedSet<String> publish(
            PlannedFigure figure,
            SortedMap<String, KeptImage> images,
            String data,
            byte[] bytes,
            Optional<Double> seconds)
            throws IOException {
        FigureEntry entry = figure.entry();
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Edition edition : entry.drawn()) {
            FileDescription about = new FileDescription(
                    entry.id(),
                    entry.said(edition, entry.caption()).orElse(""),
                    entry.said(edition, entry.alt()).orElse(""));
            for (String ending : entry.imageEndings()) {
                KeptImage image = images.get(edition.suffix() + ending);
                if (image != null) {
                    files.put(
                            edition.suffix() + ending,
                            figure.picture() ? image.bytes() : about.in(format(ending), image.bytes()));
                }
            }
        }
        files.put(Staleness.DATA_FILE, bytes);
        Set<String> kept = new TreeSet<>(entry.endings());
        kept.removeAll(files.keySet());
        Published published = prepared.publisher().publish(entry, files, kept);
        script.bringFor(entry);
        Optional<FigureRecord> last = memory.record(entry.id());
        last.ifPresent(record ->
                kept.forEach(ending -> Optional.ofNullable(record.files().get(ending))
                        .ifPresent(file -> published.files().put(ending, file))));
        FigureKeys keys = keys(figure);
        FigureRecord record = new FigureRecord(
                entry.file(),
                keys.measurement(),
                data,
                images(figure, data),
                keys.text(),
                keys.claims(),
                published.files(),
                Claims.verdicts(claims(entry), bytes),
                memory.checks(entry, keys.measurement()),
                new FigureRecord.Built(
                        seconds.or(() -> last.map(before -> before.built().seconds()))
                                .orElse(0.0),
                        reasons(figure)));
        memory.rememberMade(entry.id(), record, findings(figure, images));
        return published.changed();
    }

    /** Remembers a figure that is as the last build left it, though what its data came from may have changed. */
    void keepAsItIs(PlannedFigure figure, Optional<Double> seconds) {
        String id = figure.entry().id();
        Fingerprint measurement = keys(figure).measurement();
        memory.record(id)
                .ifPresent(last -> memory.remember(
                        id,
                        last.measuredBy(
                                measurement,
                                measurement.equals(last.measurement())
                                        ? last.checks()
                                        : memory.checks(figure.entry(), measurement),
                                last.built().again(seconds, reasons(figure))),
                        memory.findings(id)));
    }

    private List<String> reasons(PlannedFigure figure) {
        return prepared.work().get(figure.entry().id()).reasons();
    }

    /** All that is wrong with how a figure looks, silenced or not: in new images, or else in the old ones. */
    List<Finding> findings(PlannedFigure figure, SortedMap<String, KeptImage> images) {
        Set<Finding> found = new LinkedHashSet<>();
        images.values().forEach(image -> found.addAll(image.findings()));
        FigureEntry entry = figure.entry();
        List<String> old = entry.drawn().stream()
                .map(Edition::suffix)
                .filter(suffix ->
                        entry.imageEndings().stream().anyMatch(ending -> !images.containsKey(suffix + ending)))
                .toList();
        List<String> suffixes = entry.drawn().stream().map(Edition::suffix).toList();
        memory.findings(entry.id()).stream()
                .filter(finding -> old.contains(finding.suffix(suffixes)))
                .forEach(found::add);
        return List.copyOf(found);
    }

    /** What of the book's claims about a figure is not true. */
    static List<String> broken(FigureEntry figure, byte[] data) {
        return Claims.broken(claims(figure), data);
    }

    private static List<String> claims(FigureEntry figure) {
        return figure.expect().stream().map(Located::value).toList();
    }

    private SortedMap<String, Fingerprint> images(PlannedFigure figure, String data) {
        FigureKeys keys = keys(figure);
        return keys.images(
                data, memory.translatedTexts(figure.entry(), keys, data).orElse(List.of()));
    }

    private FigureKeys keys(PlannedFigure figure) {
        return prepared.keys().get(figure.entry().id());
    }

    private static Format format(String ending) {
        return Format.of(ending.substring(ending.lastIndexOf('.') + 1)).orElseThrow();
    }
}
