package io.github.bookfigures.citation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The pages and chapters of a book, and the figures they cite.
 *
 * @param pages in the order of their paths
 */
public record Manuscript(List<Page> pages) {
    /** Where books keep their texts: the site, LaTeX and AsciiDoc. Those that are not there are passed over. */
    public static final List<Path> USUAL_FOLDERS = Stream.of(
                    "src/site", "src/main/latex", "src/latex", "src/main/tex", "src/docs", "src/main/asciidoc")
            .map(Path::of)
            .toList();

    private static final Set<String> NOT_SOURCES = Set.of("target", "node_modules");

    /** Copies the list. */
    public Manuscript {
        pages = List.copyOf(pages);
    }

    /**
     * A page or chapter.
     *
     * @param file its path relative to the project, with '/'
     * @param title its first heading, else the name of its file
     * @param citations the figures it cites, in order
     */
    public record Page(String file, String title, List<Citation> citations) {
        /** Copies the list. */
        public Page {
            citations = List.copyOf(citations);
        }
    }

    /** All citations, page after page. */
    public List<Citation> citations() {
        return pages.stream().flatMap(page -> page.citations().stream()).toList();
    }

    /**
     * Reads Markdown, APT, XDoc, HTML, AsciiDoc and LaTeX.
     *
     * @param project the project's folder
     * @param folders where the texts are, absolute or relative to the project
     * @param figures what the folder of the figures is called in links, {@code figures} as a rule
     * @throws IOException when a text cannot be read
     */
    public static Manuscript read(Path project, List<Path> folders, String figures) throws IOException {
        List<Page> pages = new ArrayList<>();
        for (Path file : files(project, folders)) {
            Optional<Markup> markup = Markup.of(file);
            if (markup.isPresent()) {
                String name = (file.startsWith(project) ? project.relativize(file) : file)
                        .toString()
                        .replace('\\', '/');
                pages.add(new PageScan(SourceText.read(file, name), markup.get(), figures).page());
            }
        }
        return new Manuscript(pages);
    }

    private static List<Path> files(Path project, List<Path> folders) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders) {
            Path place = project.resolve(folder).normalize();
            if (Files.isDirectory(place)) {
                try (Stream<Path> tree = Files.walk(place)) {
                    tree.filter(file -> isSource(place.relativize(file)) && Files.isRegularFile(file))
                            .forEach(files::add);
                } catch (UncheckedIOException e) {
                    throw e.getCause();
                }
            }
        }
        return files.stream()
                .distinct()
                .sorted(Comparator.comparing(Path::toString))
                .toList();
    }

    private static boolean isSource(Path file) {
        for (Path part : file) {
            if (NOT_SOURCES.contains(part.toString()) || part.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }
}
