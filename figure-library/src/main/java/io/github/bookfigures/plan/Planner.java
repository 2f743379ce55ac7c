package io.github.bookfigures.plan;

import io.github.bookfigures.generator.Generators;
import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.manifest.Manifest;
import io.github.bookfigures.plan.FigurePlanner.Asked;
import io.github.bookfigures.plan.Plan.PlannedFigure;
import io.github.bookfigures.plan.Plan.PlannedMeasurement;
import io.github.bookfigures.store.MeasurementKey;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.Reading;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a plan out of a manifest. */
public final class Planner {
    private final Generators generators;
    private final ThemeFinder themes;
    private final List<String> rules;

    /**
     * A planner for the figures that these generators make, in the themes that are found.
     *
     * @param rules names of all rules about looks
     */
    public Planner(Generators generators, ThemeFinder themes, List<String> rules) {
        this.generators = generators;
        this.rules = List.copyOf(rules);
        this.themes = themes;
    }

    /** What to do for the figures selected, or everything that is wrong with them. */
    public Reading<Plan> plan(Manifest manifest, Selection selection) {
        Path folder = manifest.files().get(0).resolveSibling(".");
        Set<String> files = manifest.figures().stream().map(FigureEntry::file).collect(Collectors.toSet());
        List<String> ids = manifest.figures().stream().map(FigureEntry::id).toList();
        return selection.from(manifest.figures()).then(figures -> plan(figures, ids, files, folder));
    }

    private Reading<Plan> plan(List<FigureEntry> figures, List<String> ids, Set<String> files, Path folder) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> known = themes(figures, folder, problems);
        FigurePlanner each = new FigurePlanner(generators, rules, folder);
        List<Reading<Asked>> asked = figures.parallelStream()
                .map(entry -> each.plan(entry, known.getOrDefault(entry.theme().value(), "")))
                .toList();
        List<PlannedFigure> planned = new ArrayList<>();
        Map<MeasurementKey, PlannedMeasurement> measurements = new LinkedHashMap<>();
        for (Reading<Asked> reading : asked) {
            reading.orReport(problems::add).ifPresent(figure -> {
                planned.add(figure.figure());
                measurements.merge(figure.measurement().key(), figure.measurement(), Planner::shared);
            });
        }
        return problems.isEmpty()
                ? Reading.valid(new Plan(planned, List.copyOf(measurements.values()), ids, files))
                : new Reading.Invalid<>(problems.stream().distinct().toList());
    }

    /** Each theme is looked for once. */
    private Map<String, String> themes(List<FigureEntry> figures, Path folder, List<Problem> problems) {
        Map<String, String> known = new HashMap<>();
        for (FigureEntry entry : figures) {
            if (!known.containsKey(entry.theme().value())) {
                themes.find(entry.theme(), folder)
                        .orReport(problems::add)
                        .ifPresent(found -> known.put(entry.theme().value(), found));
            }
        }
        return known;
    }

    private static PlannedMeasurement shared(PlannedMeasurement first, PlannedMeasurement second) {
        Duration longer = first.timeout().compareTo(second.timeout()) < 0 ? second.timeout() : first.timeout();
        List<String> figures = Stream.concat(first.figures().stream(), second.figures().stream())
                .toList();
        return new PlannedMeasurement(
                first.key(),
                first.experiment(),
                first.parameters(),
                first.parametersJson(),
                first.inputs(),
                first.seed(),
                longer,
                figures);
    }
}
