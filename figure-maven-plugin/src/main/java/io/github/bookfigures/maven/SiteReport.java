package io.github.bookfigures.maven;

import io.github.bookfigures.build.FigureBuild;
import io.github.bookfigures.manifest.Manifest;
import io.github.bookfigures.report.FigureReport;
import io.github.bookfigures.report.GeneratorNotes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;

/**
 * The report of a module, from what its builds left.
 *
 * @param citations its manifest and its texts
 * @param figures folder of its figures
 */
record SiteReport(MavenProject project, Citations citations, Path figures) {

    /** Writes it into a folder. */
    void write(Manifest manifest, Path folder) throws IOException {
        Path build = Path.of(project.getBuild().getDirectory());
        List<Path> classes = List.of(Path.of(project.getBuild().getOutputDirectory()));
        List<String> words = manifest.figures().stream()
                .map(figure -> figure.generator().value())
                .toList();
        new FigureReport(
                        manifest,
                        citations.manuscript(),
                        build.resolve("figures"),
                        FigureBuild.reports(citations.project(), citations.manifest()),
                        figures,
                        new GeneratorNotes(
                                FigureBuild.descriptions(classes, words),
                                citations.manifest().resolveSibling("")))
                .write(folder, project.getName());
    }
}
