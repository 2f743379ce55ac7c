package io.github.bookfigures.worker;

import io.github.bookfigures.data.Claims;
import io.github.bookfigures.data.DataCodec;
import io.github.bookfigures.figure.Animation;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.FigureContent;
import io.github.bookfigures.figure.Format;
import io.github.bookfigures.figure.Wording;
import io.github.bookfigures.generator.AnimatedGenerator;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Experiments;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.GeneratorClass;
import io.github.bookfigures.generator.Measurement;
import io.github.bookfigures.generator.PictureGenerator;
import io.github.bookfigures.lint.Finding;
import io.github.bookfigures.lint.Lint;
import io.github.bookfigures.render.DrawnFigure;
import io.github.bookfigures.render.Sheet;
import io.github.bookfigures.store.DataStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Does what a child is asked to do. */
final class Jobs {
    private final DataStore store;
    private final DataCodec codec = new DataCodec();
    private Images images = new Images();

    Jobs(DataStore store) {
        this.store = store;
    }

    /** Does one job; whatever goes wrong comes back as a reply. */
    Reply run(Request request) {
        Progress progress = new Progress(request.stage());
        try {
            if (request instanceof Request.Measure measure) {
                return measure(measure);
            }
            return draw((Request.Draw) request, progress);
        } catch (Throwable e) { // also errors: a figure must not take the others along
            return Failures.reply(progress.stage, e);
        }
    }

    /** Forgets what was read of themes and fonts. */
    void forget() {
        images = new Images();
    }

    private static final class Progress {
        private Stage stage;

        Progress(Stage stage) {
            this.stage = stage;
        }
    }

    private Reply measure(Request.Measure request) throws ClassNotFoundException {
        @SuppressWarnings("unchecked") // the plan names only experiments
        Class<? extends Experiment<Record, Record>> experiment =
                (Class<? extends Experiment<Record, Record>>) Class.forName(request.experiment());
        Record parameters = codec.decode(bytes(request.parameters()), Experiments.parametersOf(experiment));
        StoredLab lab = new StoredLab(store, codec, request.seed(), request.inputs());
        lab.measure(Measurement.of(experiment, parameters));
        return new Reply.Measured(lab.checks());
    }

    private Reply draw(Request.Draw request, Progress progress) throws ClassNotFoundException, IOException {
        GeneratorClass type = GeneratorClass.of(Class.forName(request.generator()));
        FigureGenerator<Record, Record> generator = type.create();
        Record parameters = codec.decode(bytes(request.parameters()), type.parameters());
        StoredLab lab = new StoredLab(store, codec, request.seed(), request.inputs());
        Record result = lab.measure(generator.measurement(parameters));
        List<Check> checks = lab.checks();
        progress.stage = Stage.CLAIM;
        List<String> broken = Claims.broken(request.claims(), codec.tree(result));
        if (!broken.isEmpty()) {
            throw new JobException(String.join("; ", broken));
        }
        progress.stage = Stage.DRAW;
        if (generator instanceof PictureGenerator<Record, Record> pictures) {
            return copy(pictures.pictures(parameters, result, lab), request, checks);
        }
        Figure figure = generator.draw(parameters, result);
        if (figure == null) {
            throw new JobException("generator " + request.generator() + " returned no figure");
        }
        FigureContent.missing(figure).ifPresent(missing -> {
            throw new JobException(missing);
        });
        progress.stage = Stage.RENDER;
        Optional<Animation> frames = request.moving()
                        && (type.animated() || request.formats().stream().anyMatch(Format::animated))
                ? Optional.of(animation(generator, parameters, result))
                : Optional.empty();
        Set<String> texts = new LinkedHashSet<>(Wording.of(figure));
        Set<String> arguments = new LinkedHashSet<>(Wording.arguments(figure));
        frames.ifPresent(moving -> {
            texts.addAll(Wording.of(moving));
            arguments.addAll(Wording.arguments(moving));
        });
        SortedMap<String, List<Finding>> findings = new TreeMap<>();
        for (Request.Language language : request.languages()) {
            Figure worded = Wording.in(language.translations(), figure);
            Optional<Animation> moving = frames.map(animation -> Wording.in(language.translations(), animation));
            Set<Finding> found = new LinkedHashSet<>(draw(request, language, worded, moving));
            Untranslated.finding(language, texts).ifPresent(found::add);
            findings.put(language.suffix(), List.copyOf(found));
        }
        texts.addAll(arguments);
        return new Reply.Drawn(request.formats(), findings, checks, List.copyOf(texts));
    }

    /** Writes the images in one language. */
    private Set<Finding> draw(
            Request.Draw request, Request.Language language, Figure figure, Optional<Animation> moving)
            throws IOException {
        Set<Finding> findings = new LinkedHashSet<>();
        for (String variant : request.variants()) {
            Sheet sheet = images.sheet(figure, images.on(variant, request.sheet()));
            DrawnFigure drawn = images.record(figure, sheet);
            Lint.findings(drawn).forEach(finding -> findings.add(finding.in(language.suffix())));
            moving.ifPresent(frames ->
                    images.lint(frames, sheet).forEach(finding -> findings.add(finding.in(language.suffix()))));
            for (Format format : request.formats()) {
                byte[] image = format.moving() && moving.isPresent()
                        ? images.render(figure, moving.get(), sheet, format)
                        : images.render(figure, sheet, request.sheet().mostPixels(), format);
                Images.lint(drawn, sheet, format, image)
                        .ifPresent(finding -> findings.add(finding.in(language.suffix())));
                Files.write(Path.of(request.folder()).resolve(Images.name(language.suffix(), variant, format)), image);
            }
        }
        return findings;
    }

    private static Reply copy(Map<Format, byte[]> pictures, Request.Draw request, List<Check> checks)
            throws IOException {
        for (String variant : request.variants()) {
            for (Format format : request.formats()) {
                Files.write(Path.of(request.folder()).resolve(Images.name("", variant, format)), pictures.get(format));
            }
        }
        return new Reply.Drawn(request.formats(), new TreeMap<>(), checks, List.of());
    }

    private static Animation animation(FigureGenerator<Record, Record> generator, Record parameters, Record result) {
        if (generator instanceof AnimatedGenerator<Record, Record> animated) {
            return animated.animate(parameters, result);
        }
        throw new JobException("generator " + generator.getClass().getName()
                + " makes no frames: leave gif and apng out" + " of 'formats'");
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
