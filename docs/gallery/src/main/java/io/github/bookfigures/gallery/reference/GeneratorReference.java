package io.github.bookfigures.gallery.reference;

import io.github.bookfigures.generator.GeneratorClass;
import io.github.bookfigures.generator.Generators;
import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.manifest.Manifest;
import io.github.bookfigures.manifest.ManifestReader;
import io.github.bookfigures.yaml.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes {@code docs/generators}: a page for each theme of the catalogue, from the classes, their sources and the sample book;
 * and renews the tables of keys in {@code docs/manifest.md}.
 */
public final class GeneratorReference {
    /** What reports on figures tell of the generators. */
    static final String ABOUT = "figure-library/src/main/resources/io/github/bookfigures/generator/about-generators.md";

    private final Path root;
    private final List<FigureEntry> figures;

    /** @param root the project's folder */
    GeneratorReference(Path root) {
        this.root = root;
        Reading<Manifest> manifest =
                ManifestReader.read(root.resolve("sample-book"), Path.of("src/figures/figures.yaml"));
        if (manifest instanceof Reading.Invalid<Manifest> invalid) {
            throw new IllegalStateException("the sample book's manifest cannot be read: " + invalid.problems());
        }
        this.figures = ((Reading.Valid<Manifest>) manifest).value().figures();
    }

    /**
     * Writes the pages, and the pictures if there are figures to make them from.
     *
     * @param arguments the project's folder; optionally the folder with the sample book's figures
     */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        GeneratorReference reference = new GeneratorReference(root);
        Path pages = Files.createDirectories(root.resolve("docs/generators"));
        for (Map.Entry<String, String> page : reference.pages().entrySet()) {
            Files.writeString(pages.resolve(page.getKey() + ".md"), page.getValue());
        }
        Files.writeString(root.resolve(ABOUT), reference.about());
        Path manifest = root.resolve("docs/manifest.md");
        Files.writeString(
                manifest, GeneratedSections.renewed(Files.readString(manifest), new ManifestReference().tables()));
        if (arguments.length > 1 && Files.isDirectory(Path.of(arguments[1]))) {
            new Pictures(root.resolve("docs/images"), Path.of(arguments[1])).write(reference.figures);
        }
    }

    private static Map<String, GeneratorClass> generators() throws IOException {
        Map<String, GeneratorClass> byName = new TreeMap<>();
        Generators generators = Generators.scan(GeneratorReference.class.getClassLoader(), List.of());
        for (String name : generators.names()) {
            if (generators.find(name) instanceof Generators.Lookup.Found found) {
                byName.put(name, found.generator());
            }
        }
        return byName;
    }

    /** What the sources say of each generator of the library, under its name. */
    String about() throws IOException {
        ReferencePage page = new ReferencePage(root, figures);
        StringBuilder text = new StringBuilder("Made of the comments in the sources, see docs/gallery/README.md.\n");
        generators()
                .forEach((name, generator) -> text.append("\n## ")
                        .append(name)
                        .append("\n\n")
                        .append(String.join("\n\n", page.about(generator)))
                        .append('\n'));
        return text.toString();
    }

    /** Texts of the pages by name, {@code README} among them. */
    Map<String, String> pages() throws IOException {
        Map<String, List<GeneratorClass>> byTheme = new TreeMap<>();
        generators()
                .values()
                .forEach(generator -> byTheme.computeIfAbsent(
                                ReferencePage.title(generator.type().getPackageName()), theme -> new ArrayList<>())
                        .add(generator));
        Map<String, String> pages = new TreeMap<>();
        StringBuilder index = new StringBuilder(
                "# Generators\n\nThe catalogue, by theme, and the charts of authors' own data. Each page shows what the sample book"
                        + " makes of a generator, what is measured for\nit, its parameters, what is checked in every build, and where"
                        + " its source is.\n\n");
        for (Map.Entry<String, List<GeneratorClass>> theme : byTheme.entrySet()) {
            pages.put(theme.getKey(), new ReferencePage(root, figures).text(theme.getKey(), theme.getValue()));
            index.append("- [" + theme.getKey() + "](" + theme.getKey() + ".md): ")
                    .append(String.join(
                            ", ",
                            theme.getValue().stream()
                                    .map(generator -> generator
                                            .type()
                                            .getAnnotation(io.github.bookfigures.generator.Generator.class)
                                            .name())
                                    .map(name -> "[" + name + "](" + theme.getKey() + ".md#" + name + ")")
                                    .toList()))
                    .append('\n');
        }
        index.append("\n## Contact sheets\n\nAll figures of the sample book, chapter by chapter.\n");
        for (Map.Entry<String, List<FigureEntry>> sheet :
                Pictures.chapters(figures).entrySet()) {
            index.append("\n![" + sheet.getValue().size() + " figures of " + sheet.getKey() + "](../images/contact-"
                    + sheet.getKey() + ".png)\n");
        }
        pages.put("README", index.toString());
        return pages;
    }
}
