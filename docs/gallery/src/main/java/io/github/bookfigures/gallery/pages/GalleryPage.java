package io.github.bookfigures.gallery.pages;

import io.github.bookfigures.manifest.FigureEntry;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One page: a title, an introduction, and for each figure its picture, its files, its row and its code. */
final class GalleryPage {
    private static final List<String> SHOWN = List.of("svg", "png", "gif", "apng");

    private final ManifestText manifest;
    private final SourceCode code;
    private final Set<String> explained = new HashSet<>();

    GalleryPage(ManifestText manifest, SourceCode code) {
        this.manifest = manifest;
        this.code = code;
    }

    /** The page in Markdown. A generator's code stands at the first of its figures. */
    String text(List<FigureEntry> figures) throws IOException {
        StringBuilder page = new StringBuilder();
        page.append("# ").append(manifest.title()).append("\n\n");
        page.append(manifest.introduction()).append("\n\n");
        for (FigureEntry figure : figures) {
            page.append("## ").append(heading(figure)).append("\n\n");
            page.append(picture(figure)).append(files(figure)).append("\n\n");
            page.append(block("yaml", manifest.row(figure.position().line())));
            String generator = figure.generator().value();
            if (explained.add(generator)) {
                page.append(block("java", code.of(generator)));
            }
        }
        return page.toString();
    }

    private static String heading(FigureEntry figure) {
        return figure.caption().orElse(figure.id()).strip().replaceFirst("\\.$", "");
    }

    private static String picture(FigureEntry figure) {
        List<String> formats = words(figure);
        return SHOWN.stream()
                .filter(formats::contains)
                .findFirst()
                .map(format -> "![" + figure.alt().orElse("").strip() + "](" + place(figure, format) + ")\n\n")
                .orElse("");
    }

    private static String files(FigureEntry figure) {
        return words(figure).stream()
                .map(format -> "[" + format + "](" + place(figure, format) + ")")
                .collect(Collectors.joining(", ", "Download: ", "."));
    }

    private static List<String> words(FigureEntry figure) {
        return figure.formats().stream().map(format -> format.word()).toList();
    }

    private static String place(FigureEntry figure, String format) {
        return "figures/" + figure.file() + "." + format;
    }

    private static String block(String language, String text) {
        return "```" + language + "\n" + text + "\n```\n\n";
    }
}
