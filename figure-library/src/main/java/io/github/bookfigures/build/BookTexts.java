package io.github.bookfigures.build;

import io.github.bookfigures.data.DataCodec;
import io.github.bookfigures.data.DataFormatException;
import io.github.bookfigures.fingerprint.Sha256;
import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.manifest.Length;
import io.github.bookfigures.manifest.Manifest;
import io.github.bookfigures.plan.FigureRecord;
import io.github.bookfigures.plan.Staleness;
import io.github.bookfigures.snippet.FigureText;
import io.github.bookfigures.snippet.LatexFigures;
import io.github.bookfigures.snippet.MeasuredValues;
import io.github.bookfigures.snippet.PageFigures;
import io.github.bookfigures.snippet.PageSnippets;
import io.github.bookfigures.store.AtomicFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes what pages and LaTeX take from the manifest and the results: captions, descriptions, measured numbers. */
final class BookTexts {
    private static final String FORMAT = "3";
    private static final String TEX = "figures.tex";
    private static final String PAGES = "pages.xml";
    private static final String STYLE = "figures.sty";
    private static final String SNIPPETS = "snippets";

    private final Prepared prepared;
    private final Path folder;

    BookTexts(Prepared prepared, Path folder) {
        this.prepared = prepared;
        this.folder = folder;
    }

    /** All files that are written for a book. */
    static List<Path> files(Manifest manifest, Path folder) {
        List<Path> files = new ArrayList<>(List.of(folder.resolve(TEX), folder.resolve(STYLE), folder.resolve(PAGES)));
        manifest.figures().forEach(entry -> snippets(entry).keySet().forEach(name -> files.add(folder.resolve(name))));
        return files;
    }

    /** Writes them, unless they say what they would say already. */
    void write(BuildRecord record) throws IOException {
        SortedMap<String, String> snippets = new TreeMap<>();
        prepared.manifest().figures().forEach(entry -> snippets.putAll(snippets(entry)));
        removeAllBut(snippets.keySet());
        for (Map.Entry<String, String> snippet : snippets.entrySet()) {
            write(snippet.getKey(), snippet.getValue());
        }
        try (InputStream style = FigureText.class.getResourceAsStream(STYLE)) {
            AtomicFile.write(folder.resolve(STYLE), style.readAllBytes());
        }
        String key = key(record);
        Path tex = folder.resolve(TEX);
        Path pages = folder.resolve(PAGES);
        // The numbers are in as many files as there are figures.
        if (!Files.isRegularFile(pages)
                || !Files.isRegularFile(tex)
                || !firstLine(tex).equals("% " + key)) {
            List<FigureText> texts = prepared.manifest().figures().stream()
                    .map(entry -> text(entry, record))
                    .toList();
            write(PAGES, PageFigures.xml(texts));
            write(TEX, LatexFigures.tex(key, texts));
        }
    }

    private static SortedMap<String, String> snippets(FigureEntry entry) {
        FigureText text = text(entry, Collections.emptySortedMap());
        SortedMap<String, String> snippets = new TreeMap<>(Map.of(
                SNIPPETS + "/" + text.id() + ".md", PageSnippets.markdown(text),
                SNIPPETS + "/" + text.id() + ".adoc", PageSnippets.asciiDoc(text),
                SNIPPETS + "/" + text.id() + ".html", PageSnippets.html(text)));
        snippets.values().removeIf(String::isEmpty);
        return snippets;
    }

    private void removeAllBut(Set<String> wanted) throws IOException {
        Path snippets = folder.resolve(SNIPPETS);
        if (!Files.isDirectory(snippets)) {
            return;
        }
        try (Stream<Path> files = Files.list(snippets)) {
            for (Path file : files.toList()) {
                if (!wanted.contains(SNIPPETS + "/" + file.getFileName())) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String firstLine(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return Optional.ofNullable(reader.readLine()).orElse("");
        }
    }

    private void write(String name, String text) throws IOException {
        AtomicFile.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private String key(BuildRecord record) {
        StringBuilder all = new StringBuilder(FORMAT);
        for (FigureEntry entry : prepared.manifest().figures()) {
            FigureText text = text(entry, Collections.emptySortedMap());
            all.append('\n').append(text);
            Optional.ofNullable(record.figures().get(entry.id()))
                    .map(FigureRecord::data)
                    .ifPresent(all::append);
        }
        return Sha256.of(all.toString());
    }

    private FigureText text(FigureEntry entry, BuildRecord record) {
        return text(
                entry,
                Optional.ofNullable(record.figures().get(entry.id()))
                        .flatMap(figure -> prepared.publisher().read(figure.file() + Staleness.DATA_FILE))
                        .map(BookTexts::values)
                        .orElse(new TreeMap<>()));
    }

    private static SortedMap<String, Double> values(byte[] data) {
        try {
            return MeasuredValues.of(new DataCodec().tree(data));
        } catch (DataFormatException damaged) {
            return new TreeMap<>();
        }
    }

    private static FigureText text(FigureEntry entry, SortedMap<String, Double> values) {
        return new FigureText(
                entry.id(),
                entry.file(),
                entry.caption(),
                entry.shortCaption(),
                entry.alt(),
                entry.endings(),
                entry.width().map(Length::toInches),
                values);
    }
}
