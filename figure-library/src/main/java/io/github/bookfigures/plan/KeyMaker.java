package io.github.bookfigures.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.bookfigures.data.DataCodec;
import io.github.bookfigures.figure.Format;
import io.github.bookfigures.fingerprint.CodeMemory.Part;
import io.github.bookfigures.fingerprint.Fingerprint;
import io.github.bookfigures.manifest.Edition;
import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.manifest.Length;
import io.github.bookfigures.manifest.Variant;
import io.github.bookfigures.plan.Plan.PlannedFigure;
import io.github.bookfigures.plan.Plan.PlannedMeasurement;
import io.github.bookfigures.yaml.Located;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says what figures depend on, item by item. Items whose value is a hash stand for a fingerprint of their own, such as that
 * of all classes some code reaches. No clocks, no paths of this machine, no names of its user are among them. Thread-safe when
 * the surroundings are.
 */
public final class KeyMaker {
    /** To be raised when what is kept under the same key is no longer the same. */
    private static final String FORMAT = "1";

    private static final int LONGEST_VALUE = 120;

    private final Surroundings surroundings;
    private final DataCodec codec = new DataCodec();
    private final Set<String> drawn = ConcurrentHashMap.newKeySet();

    public KeyMaker(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The keys of a figure that shows the result of a measurement. */
    public FigureKeys keys(PlannedFigure figure, PlannedMeasurement measurement) {
        look(figure);
        return new FigureKeys(data(measurement), () -> shown(figure, measurement));
    }

    /** Looks at all code and themes that keys made later may tell of, as they are now. */
    private void look(PlannedFigure figure) {
        if (drawn.add(figure.generator())) {
            surroundings.drawing(figure.generator());
            surroundings.renderer();
        }
        if (!figure.picture()) {
            for (Variant variant : figure.entry().variants()) {
                surroundings.theme(figure.theme(), variant);
            }
        }
    }

    private FigureKeys.Shown shown(PlannedFigure figure, PlannedMeasurement measurement) {
        SortedMap<String, Fingerprint> images = new TreeMap<>();
        SortedMap<String, Map<String, String>> labels = new TreeMap<>();
        SortedMap<String, String> drawing = drawing(figure, measurement);
        FigureEntry entry = figure.entry();
        for (Edition edition : entry.drawn()) {
            for (Variant variant : entry.variants()) {
                for (Format format : entry.formats()) {
                    String ending = edition.suffix() + variant.suffix() + "." + format.word();
                    SortedMap<String, String> items = new TreeMap<>(drawing);
                    if (!edition.isPlain() && !figure.picture()) {
                        items.put(FigureKeys.LANGUAGE, edition.language());
                        labels.put(ending, edition.labels().translations());
                    }
                    images.put(ending, image(figure, variant, format, items));
                }
            }
        }
        boolean moving = entry.formats().stream().anyMatch(Format::moving);
        Fingerprint texts = new Fingerprint(drawing);
        return new FigureKeys.Shown(
                moving ? texts.with("moving", true) : texts, images, labels, text(entry), claims(entry));
    }

    private Fingerprint data(PlannedMeasurement measurement) {
        Part code = surroundings.experiment(measurement.experiment());
        SortedMap<String, String> items = new TreeMap<>();
        items.put("format", FORMAT);
        items.put("experiment", measurement.experiment());
        items.put("seed", Long.toString(measurement.seed()));
        items.put("code", code.sha256());
        items.put("lab", surroundings.lab().sha256());
        addParameters(measurement.parameters(), items);
        measurement.inputs().forEach((name, input) -> items.put("input " + name, input.sha256()));
        if (code.usesNatives()) {
            surroundings.natives().forEach((name, value) -> items.put("native " + name, value));
        }
        addOptions(items);
        return new Fingerprint(items);
    }

    private SortedMap<String, String> drawing(PlannedFigure figure, PlannedMeasurement measurement) {
        FigureEntry entry = figure.entry();
        SortedMap<String, String> items = new TreeMap<>();
        items.put("format", FORMAT);
        items.put("id", entry.id());
        items.put("generator", figure.generator());
        items.put("experiment", measurement.experiment());
        items.put(
                "measured",
                Fingerprint.shortened(codec.tree(measurement.parameters()).toString(), LONGEST_VALUE));
        items.put("code", surroundings.drawing(figure.generator()).sha256());
        if (figure.picture()) {
            measurement.inputs().forEach((name, input) -> items.put("input " + name, input.sha256()));
            addParameters(figure.parameters(), items);
            return items;
        }
        items.put("renderer", surroundings.renderer().sha256());
        items.put("width", entry.width().map(Length::toString).orElse("the generator's own"));
        items.put("height", entry.height().map(Length::toString).orElse("the generator's own"));
        items.put("transparent", Boolean.toString(entry.transparent()));
        addParameters(figure.parameters(), items);
        addOptions(items);
        return items;
    }

    private Fingerprint image(PlannedFigure figure, Variant variant, Format format, SortedMap<String, String> items) {
        FigureEntry entry = figure.entry();
        items.put("image", variant.word() + " " + format.word());
        if (figure.picture()) {
            items.put("seed", Long.toString(entry.seed()));
            return new Fingerprint(items);
        }
        items.put("theme", surroundings.theme(figure.theme(), variant));
        switch (format) {
            case PNG, APNG -> {
                items.put("dpi", Integer.toString(entry.dpi()));
                items.put("Java", surroundings.javaVersion());
            }
            case GIF -> items.put("dpi", Integer.toString(entry.dpi()));
            case SVG -> items.put("svgText", entry.svgText().toString());
            case HTML -> items.put("htmlShape", entry.htmlShape().toString());
            case PDF, EPS, JPG -> {}
        }
        return new Fingerprint(items);
    }

    private static Fingerprint text(FigureEntry entry) {
        SortedMap<String, String> items = new TreeMap<>();
        entry.caption().ifPresent(caption -> items.put("caption", caption));
        entry.alt().ifPresent(alt -> items.put("alt", alt));
        entry.drawn().stream().skip(1).forEach(edition -> {
            entry.said(edition, entry.caption())
                    .ifPresent(caption -> items.put("caption " + edition.language(), caption));
            entry.said(edition, entry.alt()).ifPresent(alt -> items.put("alt " + edition.language(), alt));
        });
        return new Fingerprint(items);
    }

    private static Fingerprint claims(FigureEntry entry) {
        SortedMap<String, String> items = new TreeMap<>();
        for (int i = 0; i < entry.expect().size(); i++) {
            Located<String> claim = entry.expect().get(i);
            items.put("expect[" + i + "]", claim.value());
        }
        return new Fingerprint(items);
    }

    private void addOptions(Map<String, String> items) {
        surroundings.options().forEach((name, value) -> items.put("option " + name, value));
    }

    private void addParameters(Record parameters, SortedMap<String, String> items) {
        flatten("params", codec.tree(parameters), items);
    }

    private static void flatten(String name, JsonNode value, SortedMap<String, String> items) {
        if (!value.isObject() || value.isEmpty()) {
            // As text these are what they are as JSON, for a fraction of the time.
            boolean bare = value.isTextual() || value.isIntegralNumber() || value.isBoolean();
            items.put(name, Fingerprint.shortened(bare ? value.asText() : value.toString(), LONGEST_VALUE));
            return;
        }
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            flatten(name + "." + field.getKey(), field.getValue(), items);
        }
    }
}
