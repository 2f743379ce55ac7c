package io.github.bookfigures.maven;

import io.github.bookfigures.build.FigureBuild;
import io.github.bookfigures.citation.MappingImport;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Turns a table image / cited in / generator / notes, kept by hand as Markdown, into the beginnings of a manifest, and names
 * the generators it recognised. Overwrites nothing.
 */
@Mojo(name = "import-mapping", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class ImportMappingMojo extends AbstractBuildMojo {
    /** The page with the table, in Markdown. */
    @Parameter(property = "figure.mapping", required = true)
    private File mapping;

    /** The manifest to write; an error when it is there already. */
    @Parameter(property = "figure.imported", defaultValue = "${project.basedir}/src/figures/imported.yaml")
    private File imported;

    @Override
    void execute(Verdict verdict) throws MojoExecutionException, MojoFailureException {
        try {
            MappingImport.Skeleton skeleton = MappingImport.of(
                    Files.readString(mapping.toPath()),
                    FigureBuild.generators(request().projectClassPath()));
            Path file = imported.toPath();
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, skeleton.manifest(), StandardOpenOption.CREATE_NEW);
            skeleton.unknown().forEach(image -> getLog().warn("No generator was recognised for " + image));
            getLog().info(skeleton.known() + " of "
                    + (skeleton.known() + skeleton.unknown().size()) + " images have a generator, see " + file);
        } catch (NoSuchFileException e) {
            throw new MojoFailureException("There is no " + e.getFile() + "; name the page with figure.mapping.", e);
        } catch (FileAlreadyExistsException e) {
            throw new MojoFailureException(
                    e.getFile() + " is there already; move it away, or name another file with figure.imported.", e);
        } catch (IOException e) {
            throw new MojoExecutionException("the table cannot be turned into a manifest: " + e, e);
        }
    }
}
