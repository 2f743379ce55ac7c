package io.github.bookfigures.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.bookfigures.citation.CitationIndex;
import io.github.bookfigures.citation.Manuscript;
import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.manifest.Length;
import io.github.bookfigures.manifest.Manifest;
import io.github.bookfigures.report.ReportFigure.Claim;
import io.github.bookfigures.snippet.FigureText;
import io.github.bookfigures.snippet.MeasuredValues;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Writes the report on a book's figures. */
public final class FigureReport {
    private static final String DATA = ".json";

    private final Manifest manifest;
    private final CitationIndex citations;
    private final BuildTraces traces;
    private final Path figures;
    private final GeneratorNotes generators;

    /**
     * A report.
     *
     * @param manuscript the texts of the book
     * @param left where builds leave what other programs read, {@code target/figures}
     * @param reports how the names of the reports there begin: as the manifest's does
     * @param figures folder of the figures, in the same site as the report
     * @param generators what is known of what makes the figures
     * @throws IOException when what builds left cannot be read
     */
    public FigureReport(
            Manifest manifest,
            Manuscript manuscript,
            Path left,
            String reports,
            Path figures,
            GeneratorNotes generators)
            throws IOException {
        this.manifest = manifest;
        this.citations = new CitationIndex(manifest.figures(), manuscript);
        this.traces = new BuildTraces(left, reports);
        this.figures = figures;
        this.generators = generators;
    }

    /**
     * Writes {@code index.html}, and tables of data in {@code data}.
     *
     * @param folder of the report; the way from it to the figures stays the same when the site is moved
     * @param title what the book is called
     */
    public void write(Path folder, String title) throws IOException {
        Files.createDirectories(folder.resolve("data"));
        List<ReportFigure> rows = rows(file -> BuildTraces.read(figures.resolve(file)), (id, csv) -> {
            String name = "data/" + id + ".csv";
            Files.write(folder.resolve(name), csv.getBytes(StandardCharsets.UTF_8));
            return name;
        });
        String base = folder.toAbsolutePath()
                        .relativize(figures.toAbsolutePath())
                        .toString()
                        .replace('\\', '/') + "/";
        ReportPage page = new ReportPage(title, base, rows, generators);
        Files.write(folder.resolve("index.html"), page.html().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The same page for those who want it often and at once: without what is in files of data, which nobody reads for it.
     *
     * @param title what the book is called
     * @param base the way from the page to the figures
     */
    public String live(String title, String base) throws IOException {
        return new ReportPage(title, base, rows(file -> MissingNode.getInstance(), (id, csv) -> ""), generators).html();
    }

    /** Reads data. */
    private interface Data {
        JsonNode of(String file) throws IOException;
    }

    /** Puts a table somewhere and says where. */
    private interface Tables {
        String put(String id, String csv) throws IOException;
    }

    private List<ReportFigure> rows(Data data, Tables tables) throws IOException {
        List<ReportFigure> rows = new ArrayList<>();
        int number = 0;
        for (FigureEntry entry : manifest.figures()) {
            JsonNode result = data.of(entry.file() + DATA);
            FigureText text = text(entry, result);
            boolean shown = text.picture().isPresent();
            number += shown ? 1 : 0;
            Optional<String> csv = Table.csv(result);
            Optional<String> table =
                    csv.isPresent() ? Optional.of(tables.put(entry.id(), csv.get())) : Optional.empty();
            rows.add(row(entry, text, shown ? number : 0, table));
        }
        return rows;
    }

    private ReportFigure row(FigureEntry entry, FigureText text, int number, Optional<String> table)
            throws IOException {
        String id = entry.id();
        JsonNode trace = traces.of(id);
        JsonNode history = traces.history(id);
        List<Claim> claims = new ArrayList<>();
        trace.path("claims")
                .forEach(claim -> claims.add(new Claim(
                        claim.path("by").asText(),
                        claim.path("claim").asText(),
                        claim.path("holds").asBoolean(),
                        claim.path("measured").asText())));
        if (claims.isEmpty()) {
            entry.expect().forEach(claim -> claims.add(new Claim("book", claim.value(), true, "")));
        }
        List<String> findings = new ArrayList<>();
        trace.path("findings")
                .forEach(finding -> findings.add("[" + finding.path("rule").asText() + "] "
                        + finding.path("sentence").asText()));
        return new ReportFigure(
                entry,
                text,
                chapter(entry),
                number,
                trace.path("state").asText("never built"),
                cause(trace),
                generators.summary(entry.generator().value()),
                generators.sources(entry),
                trace.path("parameters").isMissingNode()
                        ? Written.json(entry.params())
                        : trace.path("parameters").toPrettyString(),
                claims,
                findings,
                history.path("measureSeconds").asDouble()
                        + history.path("drawSeconds").asDouble(),
                new ReportFigure.Memory(
                        history.path("peakMegabytes").asInt(),
                        history.path("addedMegabytes").asInt()),
                BuildTraces.texts(history.path("reasons")),
                citations.of(id),
                Files.isRegularFile(figures.resolve(entry.file() + DATA))
                        ? Optional.of(entry.file() + DATA)
                        : Optional.empty(),
                table);
    }

    private static String cause(JsonNode trace) {
        String stage = trace.path("stage").asText();
        return (stage.isEmpty() ? "" : stage + ": ") + trace.path("cause").asText();
    }

    /** The folder that its file is in, else its first tag. */
    private static String chapter(FigureEntry entry) {
        int slash = entry.file().lastIndexOf('/');
        String name = slash > 0
                ? entry.file().substring(0, slash)
                : entry.tags().stream().findFirst().orElse("figures");
        String words = name.replace('_', ' ').replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static FigureText text(FigureEntry entry, JsonNode data) {
        return new FigureText(
                entry.id(),
                entry.file(),
                entry.caption(),
                entry.shortCaption(),
                entry.alt(),
                FigureText.Numbering.ENGLISH,
                entry.imageEndings(),
                entry.width().map(Length::toInches),
                data.isMissingNode() ? new TreeMap<>() : MeasuredValues.of(data));
    }
}
