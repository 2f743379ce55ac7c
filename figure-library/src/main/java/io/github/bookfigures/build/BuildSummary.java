package io.github.bookfigures.build;

import io.github.bookfigures.data.DataCodec;
import io.github.bookfigures.lint.Finding;
import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.plan.Plan;
import io.github.bookfigures.store.AtomicFile;
import java.io.IOException;
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
     * @param state {@code built}, {@code failed} or {@code not attempted}
     * @param files its files, relative to the output folder; none when it is not built
     * @param stage how far a failed one came; empty otherwise
     * @param cause why it failed or was not attempted; empty when it is built
     * @param findings what is wrong with how it looks
     */
    record Row(
            String id,
            String generator,
            long seed,
            String state,
            List<String> files,
            String stage,
            String cause,
            List<Finding> findings) {
        private Row with(List<Finding> findings) {
            return new Row(id, generator, seed, state, files, stage, cause, findings);
        }
    }

    static BuildSummary of(Plan plan, BuildReport report) {
        Map<String, FigureFailure> failures =
                report.failures().stream().collect(Collectors.toMap(FigureFailure::id, Function.identity()));
        Map<String, NotAttempted> left =
                report.notAttempted().stream().collect(Collectors.toMap(NotAttempted::id, Function.identity()));
        Map<String, List<Finding>> findings =
                report.findings().stream().collect(Collectors.toMap(FigureFindings::id, FigureFindings::findings));
        return new BuildSummary(plan.figures().stream()
                .map(Plan.PlannedFigure::entry)
                .map(figure -> {
                    if (failures.containsKey(figure.id())) {
                        return failed(figure, failures.get(figure.id()));
                    }
                    return left.containsKey(figure.id()) ? left(figure, left.get(figure.id())) : built(figure);
                })
                .map(row -> row.with(findings.getOrDefault(row.id(), List.of())))
                .sorted(Comparator.comparing(Row::id))
                .toList());
    }

    private static Row built(FigureEntry figure) {
        List<String> files = Stream.concat(figure.endings().stream(), Stream.of(Publisher.DATA))
                .map(ending -> figure.file() + ending)
                .toList();
        return new Row(figure.id(), figure.generator().value(), figure.seed(), "built", files, "", "", List.of());
    }

    private static Row failed(FigureEntry figure, FigureFailure why) {
        String generator = figure.generator().value();
        return new Row(
                figure.id(),
                generator,
                figure.seed(),
                "failed",
                List.of(),
                why.stage().word(),
                why.cause(),
                List.of());
    }

    private static Row left(FigureEntry figure, NotAttempted why) {
        String generator = figure.generator().value();
        return new Row(figure.id(), generator, figure.seed(), "not attempted", List.of(), "", why.because(), List.of());
    }

    /** Writes it as JSON. */
    void write(Path file) throws IOException {
        AtomicFile.write(file, new DataCodec().encode(this));
    }
}
