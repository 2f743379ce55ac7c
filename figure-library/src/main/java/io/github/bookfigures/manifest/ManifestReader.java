package io.github.bookfigures.manifest;

import io.github.bookfigures.yaml.Fields;
import io.github.bookfigures.yaml.FileKind;
import io.github.bookfigures.yaml.ProblemList;
import io.github.bookfigures.yaml.Reading;
import io.github.bookfigures.yaml.Value;
import io.github.bookfigures.yaml.YamlFile;
import io.github.bookfigures.yaml.YamlMessages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a manifest and the files it includes. */
public final class ManifestReader {
    private static final FileKind KIND = new FileKind(
            "The manifest lists the figures of the book: create it, or correct its path.",
            "Split it: move figures into files of their own and list them under 'include'.",
            "figures",
            "figures: []");

    private final Path project;
    private final Path manifest;
    private final ProblemList problems = new ProblemList();
    private final List<Path> files = new ArrayList<>();
    private final Map<String, Labels> labels = new TreeMap<>();
    private final List<Path> labelFiles = new ArrayList<>();
    private final List<FigureEntry> figures = new ArrayList<>();

    private ManifestReader(Path project, Path manifest) {
        this.project = project.toAbsolutePath().normalize();
        this.manifest = this.project.resolve(manifest).normalize();
    }

    /**
     * Reads {@code manifest}. Whatever the files hold, this throws nothing: all that is wrong with any of them comes
     * back as problems, sorted by file and line.
     *
     * @param project the project's folder; paths in positions are relative to it
     * @param manifest the manifest, absolute or relative to the project
     */
    public static Reading<Manifest> read(Path project, Path manifest) {
        return new ManifestReader(project, manifest).read();
    }

    private Reading<Manifest> read() {
        content(manifest).ifPresent(this::readManifest);
        return problems.isEmpty()
                ? Reading.valid(new Manifest(figures, files, labelFiles))
                : new Reading.Invalid<>(problems.sorted());
    }

    private void readManifest(Value.Mapping content) {
        Fields fields = new Fields(content, "a manifest", Keys.OF_MANIFEST, problems);
        if (!fields.has(Keys.FIGURES) && !fields.has(Keys.INCLUDE)) {
            problems.add(Messages.nothingToBuild(content.position()));
        }
        Value.Mapping none = new Value.Mapping(List.of(), content.position());
        Fields defaults = new Fields(fields.get(Keys.DEFAULTS).orElse(none), "'defaults'", Keys.OF_DEFAULTS, problems);
        FigureReader reader =
                new FigureReader(defaults, problems, language -> labels.computeIfAbsent(language, this::readLabels));
        readFigures(fields, reader);
        Includes includes = new Includes(manifest, name(manifest.resolveSibling(".")), problems);
        for (Path file : includes.files(fields.get(Keys.INCLUDE).orElse(List.of()))) {
            content(file).ifPresent(included -> readFigures(included(included), reader));
        }
    }

    private Fields included(Value.Mapping content) {
        List<Value.Entry> entries = new ArrayList<>();
        for (Value.Entry entry : content.entries()) {
            String key = entry.key().value();
            if (key.equals(Keys.DEFAULTS.name()) || key.equals(Keys.INCLUDE.name())) {
                problems.add(Messages.onlyInManifest(entry.key(), name(manifest)));
            } else {
                entries.add(entry);
            }
        }
        Fields fields = new Fields(
                new Value.Mapping(entries, content.position()), "an included file", List.of(Keys.FIGURES), problems);
        if (!fields.has(Keys.FIGURES)) {
            problems.add(YamlMessages.missingKey(content.position(), Keys.FIGURES.name(), "an included file"));
        }
        return fields;
    }

    private void readFigures(Fields fields, FigureReader reader) {
        for (Value figure : fields.get(Keys.FIGURES).orElse(List.of())) {
            reader.read(figure).ifPresent(figures::add);
        }
    }

    private Labels readLabels(String language) {
        Path file = manifest.resolveSibling(Labels.fileOf(language));
        labelFiles.add(file);
        return new LabelsReader(problems).read(file, name(file));
    }

    private Optional<Value.Mapping> content(Path file) {
        files.add(file);
        return YamlFile.read(file, name(file), KIND, problems);
    }

    /** The path relative to the project, if it lies inside. */
    private String name(Path file) {
        Path normal = file.normalize();
        String name = (normal.startsWith(project) ? project.relativize(normal) : normal)
                .toString()
                .replace('\\', '/');
        return name.isEmpty() ? "the project folder" : name;
    }
}
