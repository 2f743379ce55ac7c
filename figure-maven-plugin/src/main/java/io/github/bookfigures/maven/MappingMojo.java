package io.github.bookfigures.maven;

import io.github.bookfigures.citation.MappingTable;
import io.github.bookfigures.manifest.FigureEntry;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes which image is cited where and made by which generator, as Markdown: a table for each chapter. Builds nothing. */
@Mojo(name = "mapping", threadSafe = true)
public final class MappingMojo extends AbstractFigureMojo {
    /** The page to write, in Markdown. */
    @Parameter(property = "figure.mapping", defaultValue = "${project.build.directory}/figures/mapping.md")
    private File mapping;

    /** The heading of that page. */
    @Parameter(property = "figure.mapping.title", defaultValue = "Figures and where they are cited")
    private String title;

    @Override
    void execute(Verdict verdict) throws MojoExecutionException, MojoFailureException {
        Citations citations = citations();
        try {
            List<FigureEntry> figures =
                    new ArrayList<>(verdict.of(citations.listed()).figures());
            figures.addAll(citations.otherFigures());
            MappingTable table = new MappingTable(figures, citations.manuscript());
            Files.createDirectories(mapping.toPath().toAbsolutePath().getParent());
            Files.writeString(mapping.toPath(), table.markdown(title));
        } catch (IOException e) {
            throw new MojoExecutionException("the table of figures cannot be written: " + e, e);
        }
        getLog().info("The table of figures is " + mapping);
    }
}
