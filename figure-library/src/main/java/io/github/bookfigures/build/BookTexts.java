package io.github.bookfigures.build;

import io.github.bookfigures.data.DataCodec;
import io.github.bookfigures.data.DataFormatException;
import io.github.bookfigures.fingerprint.Sha256;
import io.github.bookfigures.manifest.Edition;
import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.manifest.Labels;
import io.github.bookfigures.manifest.Length;
import io.github.bookfigures.manifest.Manifest;
import io.github.bookfigures.plan.FigureRecord;
import io.github.bookfigures.plan.Staleness;
import io.github.bookfigures.snippet.AsciiDocValues;
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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes what pages and LaTeX take from the manifest and the results: captions, descriptions, measured numbers. */
final class BookTexts {
    private static final String FORMAT = "5";
    private static final String FIGURES = "figures";
    private static final String PAGES = "pages";
    private static final String TEX = ".tex";
    private static final String XML = ".xml";
    private static final Pattern OF_LANGUAGE = Pattern.compile("(?:figures|pages)-([A-Za-z-]+)\\.(?:tex|xml)");
    private static final String STYLE = "figures.sty";
    private static final String SNIPPETS = "snippets";
    private static final String VALUES = "values";

    private final Prepared prepared;
    private final Path folder;

    BookTexts(Prepared prepared, Path folder) {
        this.prepared = prepared;
        this.folder = folder;
    }

    /** All files that are written for a book. */
    static List<Path> files(Manifest manifest, Path folder) {
        List<Path> files = new ArrayList<>(List.of(folder.resolve(STYLE)));
        for (String language : languages(manifest)) {
            files.add(folder.resolve(FIGURES + suffix(language) + TEX));
            files.add(folder.resolve(PAGES + suffix(language) + XML));
            manifest.figures()
                    .forEach(entry ->
                            snippets(entry, language).keySet().forEach(name -> files.add(folder.resolve(name))));
        }
        manifest.figures().forEach(entry -> files.add(folder.resolve(values(entry.id()))));
        return files;
    }

    private static String values(String id) {
        return VALUES + "/" + id + ".adoc";
    }

    /** The book's own language, for which stands the empty word, and those that are second to some figure's own. */
    private static List<String> languages(Manifest manifest) {
        return Stream.concat(
                        Stream.of(""),
                        manifest.figures().stream()
                                .flatMap(entry -> entry.editions().stream().skip(1))
                                .map(Edition::language))
                .distinct()
                .toList();
    }

    private static String suffix(String language) {
        return language.isEmpty() ? "" : "-" + language;
    }

    /** Writes them, unless they say what they would say already. */
    void write(BuildRecord record) throws IOException {
        List<String> languages = languages(prepared.manifest());
        SortedMap<String, String> snippets = new TreeMap<>();
        for (String language : languages) {
            prepared.manifest().figures().forEach(entry -> snippets.putAll(snippets(entry, language)));
        }
        remove(folder.resolve(SNIPPETS), name -> !snippets.containsKey(SNIPPETS + "/" + name));
        List<String> ids = prepared.manifest().figures().stream()
                .map(entry -> values(entry.id()))
                .toList();
        remove(folder.resolve(VALUES), name -> !ids.contains(VALUES + "/" + name));
        // What a language left that the book has no longer.
        remove(folder, name -> {
            Matcher file = OF_LANGUAGE.matcher(name);
            return file.matches() && !languages.contains(file.group(1));
        });
        for (Map.Entry<String, String> snippet : snippets.entrySet()) {
            write(snippet.getKey(), snippet.getValue());
        }
        try (InputStream style = FigureText.class.getResourceAsStream(STYLE)) {
            AtomicFile.write(folder.resolve(STYLE), style.readAllBytes());
        }
        for (String language : languages) {
            write(language, record);
        }
        for (FigureEntry entry : prepared.manifest().figures()) {
            writeValues(entry, record);
        }
    }

    private void write(String language, BuildRecord record) throws IOException {
        String key = key(language, record);
        String tex = FIGURES + suffix(language) + TEX;
        String pages = PAGES + suffix(language) + XML;
        if (!Files.isRegularFile(folder.resolve(pages))
                || !Files.isRegularFile(folder.resolve(tex))
                || !firstLine(folder.resolve(tex)).equals("% " + key)) {
            List<FigureText> texts = prepared.manifest().figures().stream()
                    .map(entry -> text(entry, language, record))
                    .toList();
            write(pages, PageFigures.xml(texts));
            write(tex, LatexFigures.tex(key, texts));
        }
    }

    /** A dozen lines for each number: only of figures whose numbers have changed. */
    private void writeValues(FigureEntry entry, BuildRecord record) throws IOException {
        String data = Optional.ofNullable(record.figures().get(entry.id()))
                .map(FigureRecord::data)
                .orElse("none");
        String key = "// " + FORMAT + " " + data;
        Path file = folder.resolve(values(entry.id()));
        if (!Files.isRegularFile(file) || !firstLine(file).equals(key)) {
            write(values(entry.id()), key + "\n" + AsciiDocValues.of(text(entry, "", record)));
        }
    }

    private static SortedMap<String, String> snippets(FigureEntry entry, String language) {
        FigureText text = text(entry, language, Collections.emptySortedMap());
        String name = SNIPPETS + "/" + text.id() + suffix(language);
        SortedMap<String, String> snippets = new TreeMap<>(Map.of(
                name + ".md", PageSnippets.markdown(text),
                name + ".adoc", PageSnippets.asciiDoc(text),
                name + ".html", PageSnippets.html(text)));
        snippets.values().removeIf(String::isEmpty);
        return snippets;
    }

    private static void remove(Path folder, Predicate<String> unwanted) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (unwanted.test(file.getFileName().toString())) {
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

    private String key(String language, BuildRecord record) {
        StringBuilder all = new StringBuilder(FORMAT);
        for (FigureEntry entry : prepared.manifest().figures()) {
            FigureText text = text(entry, language, Collections.emptySortedMap());
            all.append('\n').append(text);
            Optional.ofNullable(record.figures().get(entry.id()))
                    .map(FigureRecord::data)
                    .ifPresent(all::append);
        }
        return Sha256.of(all.toString());
    }

    private FigureText text(FigureEntry entry, String language, BuildRecord record) {
        return text(
                entry,
                language,
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

    private static FigureText text(FigureEntry entry, String language, SortedMap<String, Double> values) {
        Edition edition = entry.in(language);
        return new FigureText(
                entry.id(),
                entry.file() + edition.suffix(),
                entry.said(edition, entry.caption()),
                entry.said(edition, entry.shortCaption()),
                entry.said(edition, entry.alt()),
                new FigureText.Numbering(
                        edition.labels().of(Labels.REFERENCE), edition.labels().of(Labels.NUMBER)),
                entry.imageEndings(),
                entry.width().map(Length::toInches),
                values);
    }
}
