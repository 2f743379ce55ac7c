package io.github.bookfigures.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Pages of the site that were made before their figures were. The site plugin renders a page again only when its source is
 * newer than its HTML; to it these pages are made old. So are empty ones, which a site that failed leaves behind.
 */
final class StalePages {
    private static final Pattern TEXTS = Pattern.compile("/pages(-[^/]*)?\\.xml$");
    private static final Pattern PAGES = Pattern.compile("\\.html$");
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    private final Path site;
    private final Path figures;

    /**
     * @param site folder of the site
     * @param figures folder of the figures, whose own pages are left alone
     */
    StalePages(Path site, Path figures) {
        this.site = site;
        this.figures = figures;
    }

    /**
     * Has pages rendered again.
     *
     * @param folder where builds left what pages say about figures
     */
    void renderAgain(Path folder) throws IOException {
        FileTime written = LONG_AGO;
        for (Path texts : files(folder, TEXTS)) {
            FileTime time = Files.getLastModifiedTime(texts);
            written = time.compareTo(written) > 0 ? time : written;
        }
        for (Path page : files(site, PAGES)) {
            boolean ours = page.startsWith(figures);
            if (!ours
                    && (Files.size(page) == 0 || Files.getLastModifiedTime(page).compareTo(written) < 0)) {
                Files.setLastModifiedTime(page, LONG_AGO);
            }
        }
    }

    private static List<Path> files(Path folder, Pattern ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(file ->
                            ending.matcher(file.toString().replace('\\', '/')).find() && Files.isRegularFile(file))
                    .toList();
        }
    }
}
