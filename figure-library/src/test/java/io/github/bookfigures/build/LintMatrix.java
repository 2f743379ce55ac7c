package io.github.bookfigures.build;

import io.github.bookfigures.data.DataCodec;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Format;
import io.github.bookfigures.generator.Experiments;
import io.github.bookfigures.generator.FigureGenerator;
import io.github.bookfigures.generator.Generators;
import io.github.bookfigures.generator.Generators.Lookup.Found;
import io.github.bookfigures.generator.Measurement;
import io.github.bookfigures.lint.Finding;
import io.github.bookfigures.lint.Lint;
import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.manifest.Manifest;
import io.github.bookfigures.manifest.ManifestReader;
import io.github.bookfigures.plan.Plan.PlannedFigure;
import io.github.bookfigures.plan.Planner;
import io.github.bookfigures.plan.Selection;
import io.github.bookfigures.render.DrawnFigure;
import io.github.bookfigures.render.FigureRenderer;
import io.github.bookfigures.render.Sheet;
import io.github.bookfigures.render.Themes;
import io.github.bookfigures.source.SourceFiles;
import io.github.bookfigures.yaml.Located;
import io.github.bookfigures.yaml.Reading;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Draws all figures of a book again from their data, under every theme and at several widths, and prints what the lint
 * finds. The figures' data must lie in a folder as a build leaves them; a figure whose data are not there is left out.
 *
 * <p>Options: {@code --data folder} (needed), {@code --book folder} (default sample-book), {@code --classes folder} of
 * the book's own generators, {@code --themes a,b}, {@code --widths 84mm,170mm,12in,own}, {@code --only id,id},
 * {@code --files} to weigh the PNG files at 300 dpi too, {@code --png folder} to look at what was found, {@code --brief}
 * for the table alone. It ends with status 1 when anything was found or could not be drawn.
 */
public final class LintMatrix {
    private static final int PRINT = 300;

    private final Map<String, String> options = new LinkedHashMap<>();
    private final DataCodec codec = new DataCodec();
    private final FigureRenderer renderer = new FigureRenderer();

    private LintMatrix(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            options.put(
                    arguments[i], i + 1 < arguments.length && !arguments[i + 1].startsWith("--") ? arguments[++i] : "");
        }
    }

    public static void main(String[] arguments) throws IOException {
        System.exit(new LintMatrix(arguments).run() ? 0 : 1);
    }

    private boolean run() throws IOException {
        Map<String, Integer> table = new LinkedHashMap<>();
        int figures = 0;
        Path book = Path.of(options.getOrDefault("--book", "sample-book")).toAbsolutePath();
        Manifest manifest = valid(ManifestReader.read(book, book.resolve("src/figures/figures.yaml")));
        Path compiled = book.resolve("target/lint-classes");
        Map<String, String> sources = compile(manifest, book, compiled);
        List<Path> own =
                Stream.concat(paths("--classes").stream(), Stream.of(compiled)).toList();
        try (ProjectClasses classes = new ProjectClasses(own)) {
            Generators generators = classes.generators().knowing(sources);
            Planner planner = new Planner(generators, new Themes(book)::find, Lint.rules());
            for (PlannedFigure planned :
                    valid(planner.plan(manifest, Selection.ALL)).figures()) {
                Path data =
                        Path.of(options.get("--data")).resolve(planned.entry().file() + ".json");
                if (selected(planned.entry().id()) && Files.exists(data)) {
                    figures++;
                    lint(planned.entry(), figure(planned, generators, data), table);
                }
            }
        }
        int findings =
                table.values().stream().mapToInt(count -> Math.max(0, count)).sum();
        System.out.println();
        table.forEach((title, count) -> {
            if (count != 0) {
                System.out.printf("%-64s %s%n", title, count < 0 ? "NOT DRAWN" : count);
            }
        });
        long failed = table.values().stream().filter(count -> count < 0).count();
        System.out.printf(
                "%d figures, %d drawings, %d findings, %d failures%n", figures, table.size(), findings, failed);
        return findings == 0 && failed == 0 && !table.isEmpty();
    }

    private void lint(FigureEntry entry, Figure figure, Map<String, Integer> table) throws IOException {
        for (String theme : list("--themes", String.join(",", Themes.names()))) {
            for (String width : list("--widths", "84mm,170mm,12in")) {
                String title = entry.id() + " | " + theme + " | " + width;
                table.put(title, lint(entry, figure, theme, width, title));
            }
        }
    }

    private int lint(FigureEntry entry, Figure figure, String theme, String width, String title) throws IOException {
        Sheet sheet;
        List<Finding> findings;
        try {
            sheet = sheet(figure, theme, width);
            findings = Proof.of(entry, findings(figure, sheet)).stream()
                    .filter(finding -> !finding.rule().equals(Proof.USELESS))
                    .toList();
        } catch (RuntimeException e) {
            System.out.println(title + ": NOT DRAWN: " + e);
            return -1;
        }
        if (!options.containsKey("--brief")) {
            findings.forEach(finding -> System.out.println(title + ": " + finding));
        }
        if (options.containsKey("--png")) {
            Path folder = Files.createDirectories(Path.of(options.get("--png")));
            Files.write(folder.resolve(title.replace(" | ", "_") + ".png"), renderer.render(figure, sheet, Format.PNG));
        }
        return findings.size();
    }

    private List<Finding> findings(Figure figure, Sheet sheet) {
        DrawnFigure drawn = renderer.record(figure, sheet);
        List<Finding> findings = new ArrayList<>(Lint.findings(drawn));
        if (options.containsKey("--files")) {
            Sheet page = new Sheet(sheet.theme(), sheet.width(), sheet.height(), PRINT, false, "", "");
            double pixels = sheet.width() * sheet.height() * PRINT * PRINT;
            Lint.png(drawn, renderer.render(figure, page, Format.PNG).length, pixels)
                    .ifPresent(findings::add);
        }
        return findings;
    }

    /** Classes of the Java files beside the manifest, by what the manifest calls these. */
    private static Map<String, String> compile(Manifest manifest, Path book, Path classes) throws IOException {
        List<Path> library = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        List<Located<String>> sources = manifest.figures().stream()
                .map(FigureEntry::generator)
                .filter(word -> SourceFiles.isSource(word.value()))
                .toList();
        return valid(new SourceFiles(book, classes, library, Optional.of(ToolProvider.getSystemJavaCompiler()))
                .compile(sources, book.resolve("src/figures")));
    }

    private static <T> T valid(Reading<T> reading) {
        if (reading instanceof Reading.Valid<T> valid) {
            return valid.value();
        }
        throw new IllegalArgumentException(reading.toString());
    }

    private Figure figure(PlannedFigure planned, Generators generators, Path data) throws IOException {
        String word = planned.entry().generator().value();
        if (!(generators.find(word) instanceof Found found)) {
            throw new IllegalStateException("planned without a generator: " + word);
        }
        FigureGenerator<Record, Record> generator = found.generator().create();
        Measurement<?, Record> measurement = generator.measurement(planned.parameters());
        Record result = codec.decode(Files.readAllBytes(data), Experiments.resultOf(measurement.experiment()));
        return generator.draw(planned.parameters(), result);
    }

    private Sheet sheet(Figure figure, String theme, String width) {
        if (width.equals("own")) {
            return new Sheet(theme, figure.width(), figure.height(), 100, false, "", "");
        }
        double inches = width.endsWith("mm")
                ? Double.parseDouble(width.replace("mm", "")) / 25.4
                : Double.parseDouble(width.replace("in", ""));
        return new Sheet(theme, inches, renderer.height(figure, theme, inches), 100, false, "", "");
    }

    private boolean selected(String id) {
        return !options.containsKey("--only") || list("--only", "").contains(id);
    }

    private List<String> list(String option, String otherwise) {
        return Stream.of(options.getOrDefault(option, otherwise)
                        .toLowerCase(Locale.ROOT)
                        .split(","))
                .map(String::strip)
                .toList();
    }

    private List<Path> paths(String option) {
        return Stream.of(options.getOrDefault(option, "").split(java.io.File.pathSeparator))
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .toList();
    }
}
