package io.github.bookfigures.build;

import io.github.bookfigures.figure.Format;
import io.github.bookfigures.manifest.Edition;
import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.manifest.Length;
import io.github.bookfigures.manifest.RasterSize;
import io.github.bookfigures.manifest.Variant;
import io.github.bookfigures.plan.Plan;
import io.github.bookfigures.plan.Plan.PlannedFigure;
import io.github.bookfigures.plan.Plan.PlannedMeasurement;
import io.github.bookfigures.worker.Request;
import io.github.bookfigures.yaml.Located;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What children are asked for, of planned figures. */
final class Orders {
    private final Prepared prepared;

    Orders(Prepared prepared) {
        this.prepared = prepared;
    }

    /**
     * The drawing of a figure.
     *
     * @param endings of the files to make
     * @param folder where the images go; exists
     */
    Request.Draw draw(PlannedFigure figure, Set<String> endings, Path folder) {
        FigureEntry entry = figure.entry();
        return new Request.Draw(
                entry.id(),
                figure.generator(),
                figure.parametersJson(),
                entry.seed(),
                inputs(prepared.measurement(figure)),
                entry.expect().stream().map(Located::value).toList(),
                sheet(figure),
                entry.formats().stream()
                        .filter(format -> endings.stream().anyMatch(ending -> ending.endsWith("." + format.word())))
                        .toList(),
                entry.formats().stream().anyMatch(Format::moving),
                entry.variants().stream()
                        .filter(variant ->
                                entry.drawn().stream().anyMatch(edition -> isAmong(edition, variant, endings)))
                        .map(Variant::word)
                        .toList(),
                entry.drawn().stream()
                        .filter(edition ->
                                entry.variants().stream().anyMatch(variant -> isAmong(edition, variant, endings)))
                        .map(Orders::language)
                        .toList(),
                folder.toString());
    }

    /** Files that an experiment may read. */
    static Request.Inputs inputs(PlannedMeasurement measurement) {
        SortedMap<String, String> files = new TreeMap<>();
        measurement
                .inputs()
                .forEach((name, input) -> files.put(name, input.file().toString()));
        return new Request.Inputs(files, Plan.Input.contents(measurement.inputs()));
    }

    private static boolean isAmong(Edition edition, Variant variant, Set<String> endings) {
        return endings.stream().anyMatch(ending -> ending.startsWith(edition.suffix() + variant.suffix() + "."));
    }

    private static Request.Language language(Edition edition) {
        return new Request.Language(
                edition.language(),
                edition.suffix(),
                edition.labels().file(),
                new TreeMap<>(edition.labels().translations()),
                edition.isSource());
    }

    /** Title and description are put into the finished files, so that another caption needs no drawing. */
    private static Request.SheetRequest sheet(PlannedFigure figure) {
        FigureEntry entry = figure.entry();
        return new Request.SheetRequest(
                figure.theme(),
                entry.width().map(Length::toInches).orElse(0.0),
                entry.height().map(Length::toInches).orElse(0.0),
                entry.dpi(),
                RasterSize.MOST_PIXELS,
                entry.transparent(),
                entry.svgText(),
                entry.htmlShape(),
                entry.id());
    }
}
