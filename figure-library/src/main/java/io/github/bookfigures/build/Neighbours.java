package io.github.bookfigures.build;

import io.github.bookfigures.manifest.FigureEntry;
import io.github.bookfigures.manifest.Manifest;
import io.github.bookfigures.manifest.ManifestReader;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Other manifests of the project. Their figures land in the same folders, so none may have the id or the files of another.
 *
 * @param manifests those that can be read
 * @param allRead whether all can; what is wrong with one is told by its own build
 */
record Neighbours(List<Manifest> manifests, boolean allRead) {
    private static final String HINT = "Manifests of one project that are built into the same folder share their names."
            + " Rename one of the two, or give one of the executions another outputDirectory.";

    Neighbours {
        manifests = List.copyOf(manifests);
    }

    static Neighbours of(BuildRequest request) {
        List<Manifest> manifests = request.neighbours().stream()
                .map(file -> ManifestReader.read(request.project(), file))
                .filter(Reading.Valid.class::isInstance)
                .map(reading -> ((Reading.Valid<Manifest>) reading).value())
                .toList();
        return new Neighbours(
                manifests, manifests.size() == request.neighbours().size());
    }

    /** What is to be done, unless some of it would land on figures of a neighbour. */
    Reading<Prepared> apart(Prepared prepared) {
        Map<String, FigureEntry> ids = new HashMap<>();
        Map<String, FigureEntry> files = new HashMap<>();
        manifests.stream().flatMap(manifest -> manifest.figures().stream()).forEach(figure -> {
            ids.putIfAbsent(figure.id(), figure);
            files.putIfAbsent(place(figure), figure);
        });
        List<Problem> problems = new ArrayList<>();
        for (FigureEntry figure : prepared.manifest().figures()) {
            FigureEntry namesake = ids.get(figure.id());
            FigureEntry sameFile = files.get(place(figure));
            if (namesake != null) {
                problems.add(new Problem(
                        figure.position(),
                        "id '" + figure.id() + "' is taken by the figure at " + namesake.position(),
                        HINT));
            } else if (sameFile != null) {
                problems.add(new Problem(
                        figure.position(),
                        "file '" + figure.file() + "' of figure '" + figure.id() + "' is that of figure '"
                                + sameFile.id() + "' at " + sameFile.position(),
                        HINT));
            }
        }
        return problems.isEmpty() ? Reading.valid(prepared) : new Reading.Invalid<>(problems);
    }

    /** Some file systems do not tell small letters from capitals. */
    private static String place(FigureEntry figure) {
        return figure.file().toLowerCase(Locale.ROOT);
    }
}
