package io.github.bookfigures.build;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.bookfigures.data.Claim;
import io.github.bookfigures.data.Claims;
import io.github.bookfigures.data.DataCodec;
import io.github.bookfigures.fingerprint.Fingerprint;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.lint.Finding;
import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.plan.FigureRecord;
import io.github.bookfigures.plan.Plan.PlannedFigure;
import io.github.bookfigures.store.AtomicFile;
import io.github.bookfigures.worker.Stage;
import io.github.bookfigures.yaml.Located;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of each figure, for other programs. Holds no times, so that the same outcome gives the same file.
 *
 * @param figures by id
 */
record BuildSummary(List<Row> figures) {
    /**
     * One figure.
     *
     * @param id its id
     * @param generator what makes it
     * @param seed start of its randomness
     * @param parameters all of them, those that the manifest leaves out as well
     * @param state {@code built}, {@code failed} or {@code not attempted}
     * @param files its files, relative to the output folder; none when it is not built
     * @param data the file with its data among them; empty when it is not built
     * @param stage how far a failed one came; empty otherwise
     * @param cause why it failed or was not attempted; empty when it is built
     * @param claims what the book and the generator say of its data
     * @param findings what is wrong with how it looks
     */
    record Row(
            String id,
            String generator,
            long seed,
            JsonNode parameters,
            String state,
            List<String> files,
            String data,
            String stage,
            String cause,
            List<Said> claims,
            List<Finding> findings) {}

    /**
     * A claim.
     *
     * @param by {@code book} when it stands in the manifest, {@code generator} when its experiment makes it of every result
     * @param claim as written
     * @param holds whether it is true
     * @param measured the values it was judged by
     */
    record Said(String by, String claim, boolean holds, String measured) {
        private static Said of(Claim.Verdict verdict) {
            return new Said("book", verdict.claim(), verdict.holds(), verdict.measured());
        }

        private static Said of(Check check) {
            return new Said("generator", check.claim(), check.holds(), check.measured());
        }
    }

    static BuildSummary of(Prepared prepared, BuildReport report) {
        Map<String, FigureFailure> failures =
                report.failures().stream().collect(Collectors.toMap(FigureFailure::id, Function.identity()));
        Map<String, NotAttempted> left =
                report.notAttempted().stream().collect(Collectors.toMap(NotAttempted::id, Function.identity()));
        Map<String, List<Finding>> findings =
                report.findings().stream().collect(Collectors.toMap(FigureFindings::id, FigureFindings::findings));
        return new BuildSummary(prepared.plan().figures().stream()
                .map(figure -> {
                    String id = figure.entry().id();
                    List<Finding> found = findings.getOrDefault(id, List.of());
                    if (failures.containsKey(id)) {
                        FigureFailure why = failures.get(id);
                        List<Said> claims = why.stage() == Stage.CLAIM ? judged(prepared, figure) : List.of();
                        return bare(figure, "failed", why.stage().word(), why.cause(), claims, found);
                    }
                    return left.containsKey(id)
                            ? bare(figure, "not attempted", "", left.get(id).because(), List.of(), found)
                            : built(prepared, figure, found);
                })
                .sorted(Comparator.comparing(Row::id))
                .toList());
    }

    private static Row built(Prepared prepared, PlannedFigure figure, List<Finding> findings) {
        FigureEntry entry = figure.entry();
        String data = entry.file() + Publisher.DATA;
        List<String> files = Stream.concat(
                        entry.endings().stream().map(ending -> entry.file() + ending), Stream.of(data))
                .toList();
        FigureRecord record = prepared.memory().left(entry.id()).orElseThrow();
        List<Said> claims = Stream.concat(
                        record.verdicts().stream().map(Said::of),
                        record.checks().stream().map(Said::of))
                .toList();
        return new Row(
                entry.id(),
                entry.generator().value(),
                entry.seed(),
                parameters(figure),
                "built",
                files,
                data,
                "",
                "",
                claims,
                findings);
    }

    private static Row bare(
            PlannedFigure figure, String state, String stage, String cause, List<Said> claims, List<Finding> findings) {
        FigureEntry entry = figure.entry();
        return new Row(
                entry.id(),
                entry.generator().value(),
                entry.seed(),
                parameters(figure),
                state,
                List.of(),
                "",
                stage,
                cause,
                claims,
                findings);
    }

    /** The claims of a figure that failed because one of them is not true. */
    private static List<Said> judged(Prepared prepared, PlannedFigure figure) {
        Fingerprint measurement = prepared.keys().get(figure.entry().id()).measurement();
        BuildMemory memory = prepared.memory();
        return memory.data(measurement)
                .flatMap(hash -> memory.data(figure.entry(), measurement, hash))
                .map(bytes -> Claims.verdicts(
                        figure.entry().expect().stream().map(Located::value).toList(), bytes))
                .map(verdicts -> Stream.concat(
                                verdicts.stream().map(Said::of),
                                memory.checks(figure.entry(), measurement).stream()
                                        .map(Said::of))
                        .toList())
                .orElse(List.of());
    }

    private static JsonNode parameters(PlannedFigure figure) {
        return new DataCodec().tree(figure.parametersJson().getBytes(StandardCharsets.UTF_8));
    }

    /** Writes it as JSON. */
    void write(Path file) throws IOException {
        AtomicFile.write(file, new DataCodec().encode(this));
    }
}
