package io.github.bookfigures.doxia;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the page that shows a figure with the macro, so that references on other pages lead there. */
final class PagesWithFigures {
    private static final List<String> FORMATS = List.of("markdown", "xdoc", "apt");

    private final Path site;

    /** @param site the folder of the site's sources */
    PagesWithFigures(Path site) {
        this.site = site;
    }

    /** The first page that shows it, relative to the site and without ending. Pages made while the site is are not seen. */
    Optional<String> showing(String id) {
        Pattern macro =
                Pattern.compile("(?:MACRO|%)\\{\\s*figure\\s*\\|(?:[^}]*\\|)?\\s*id\\s*=\\s*" + Pattern.quote(id)
                        + "\\s*[|}]|<macro\\s+name\\s*=\\s*\"figure\"\\s*>(?:(?!</macro>)[\\s\\S])*?"
                        + "<param\\s+name\\s*=\\s*\"id\"\\s+value\\s*=\\s*\"" + Pattern.quote(id) + "\"");
        try {
            for (String format : FORMATS) {
                Path folder = site.resolve(format);
                for (Path page : sources(folder)) {
                    if (macro.matcher(new String(Files.readAllBytes(page), StandardCharsets.UTF_8))
                            .find()) {
                        String name = folder.relativize(page).toString().replace('\\', '/');
                        return Optional.of(name.replaceFirst("\\.vm$", "").replaceFirst("\\.[^./]+$", ""));
                    }
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
