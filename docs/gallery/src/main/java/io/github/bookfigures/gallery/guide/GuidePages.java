package io.github.bookfigures.gallery.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The guide as pages of a Maven site. Headings get the anchors that hosts of repositories give them, so that one page has the
 * same links there and here; links out of the guide, to sources and other files, become their texts.
 */
public final class GuidePages {
    private static final String GALLERY = "gallery";

    private final Path guide;
    private final GuideLinks links = new GuideLinks();

    /** @param guide the folder of the guide */
    GuidePages(Path guide) {
        this.guide = guide.toAbsolutePath().normalize();
    }

    /** Writes pages and pictures; the arguments are the folders of the guide, of the pages and of the pictures. */
    public static void main(String[] arguments) throws IOException {
        GuidePages guide = new GuidePages(Path.of(arguments[0]));
        for (Map.Entry<Path, String> page : guide.pages().entrySet()) {
            Path file = Path.of(arguments[1]).resolve(page.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.getValue());
        }
        for (Path picture : guide.files(".png", ".svg")) {
            Path file = Path.of(arguments[2]).resolve(guide.guide.relativize(picture));
            Files.createDirectories(file.getParent());
            Files.copy(picture, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** Texts of the pages by their places below the guide, in the order of these. */
    Map<Path, String> pages() throws IOException {
        Map<Path, String> pages = new LinkedHashMap<>();
        for (Path page : files(".md")) {
            pages.put(guide.relativize(page), text(page));
        }
        return pages;
    }

    /** The files of the guide with one of these endings, without those of the gallery. */
    List<Path> files(String... endings) throws IOException {
        try (Stream<Path> files = Files.walk(guide)) {
            return files.filter(file -> !guide.relativize(file).startsWith(GALLERY))
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }

    private String text(Path page) {
        GuidePage markdown = links.page(page);
        List<String> lines = new ArrayList<>(markdown.lines());
        markdown.prose()
                .forEach(line -> lines.set(line, links.replaced(page, lines.get(line), link -> onSite(page, link))));
        markdown.anchors().forEach((line, anchor) -> {
            if (line > 0) {
                lines.set(line, "<a id=\"" + anchor + "\"></a>\n\n" + lines.get(line));
            }
        });
        return String.join("\n", lines) + "\n";
    }

    private String onSite(Path page, GuideLinks.Link link) {
        if (link.leadsAway() || link.target().startsWith("#") || link.image()) {
            return link.written();
        }
        if (link.file().startsWith(guide.resolve(GALLERY))) {
            return "[" + link.text() + "](" + page.getParent().relativize(guide.resolveSibling("index.html")) + ")";
        }
        if (!link.file().startsWith(guide) || !link.file().toString().endsWith(".md")) {
            return link.text();
        }
        return "[" + link.text() + "](" + link.target().replaceFirst("\\.md(?=#|$)", ".html") + ")";
    }
}
