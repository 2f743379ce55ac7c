package io.github.bookfigures.gallery.pages;

import io.github.bookfigures.generator.Generators;
import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.manifest.Manifest;
import io.github.bookfigures.manifest.ManifestReader;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes one page of Markdown for each file of the gallery's manifest: every figure, its row and its code. */
public final class GalleryPages {
    private static final Path MANIFEST = Path.of("src", "figures", "figures.yaml");

    private final Path project;
    private final SourceCode code;

    /**
     * @param project the gallery's folder
     * @param classes where its classes are
     * @throws IOException when the classes cannot be read
     */
    GalleryPages(Path project, Path classes) throws IOException {
        this.project = project;
        this.code = new SourceCode(
                project.resolve("src/main/java"),
                Generators.scan(GalleryPages.class.getClassLoader(), List.of(classes)));
    }

    /** Writes the pages; the arguments are the gallery's folder, that of its classes, and that of the pages. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        Map<String, String> pages = new GalleryPages(Path.of(arguments[0]), Path.of(arguments[1])).pages();
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(folder.resolve(page.getKey() + ".md"), page.getValue());
        }
    }

    /** Texts of the pages by name, in the order of the manifest. */
    Map<String, String> pages() throws IOException {
        Map<String, List<FigureEntry>> byFile = manifest().figures().stream()
                .collect(Collectors.groupingBy(
                        figure -> figure.position().file(), LinkedHashMap::new, Collectors.toList()));
        Map<String, String> pages = new LinkedHashMap<>();
        for (Map.Entry<String, List<FigureEntry>> file : byFile.entrySet()) {
            Path path = project.resolve(file.getKey());
            ManifestText text = new ManifestText(Files.readAllLines(path));
            String name = path.getFileName().toString().replaceFirst("\\.yaml$", "");
            pages.put(name, new GalleryPage(text, code).text(file.getValue()));
        }
        return pages;
    }

    private Manifest manifest() {
        Reading<Manifest> reading = ManifestReader.read(project, MANIFEST);
        if (reading instanceof Reading.Invalid<Manifest> invalid) {
            throw new IllegalStateException("the gallery's manifest cannot be read: " + invalid.problems());
        }
        return ((Reading.Valid<Manifest>) reading).value();
    }
}
