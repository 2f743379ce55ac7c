package io.github.bookfigures.maven;

import io.github.bookfigures.build.FigureBuild;
import io.github.bookfigures.build.LabelsWritten;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Lists the texts of all figures for translation: writes {@code labels.<language>.yaml} beside the manifest, or adds to it what is
 * new. Nothing that stands there is lost. Texts are known of figures that the goal generate has drawn.
 */
@Mojo(name = "labels", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class LabelsMojo extends AbstractBuildMojo {
    @Override
    void execute(Verdict verdict) throws MojoExecutionException, MojoFailureException {
        List<LabelsWritten> files;
        try {
            files = verdict.of(FigureBuild.labels(request("")));
        } catch (IOException e) {
            throw verdict.error(e);
        }
        if (files.isEmpty()) {
            getLog().info("All figures are in English only; to translate them, write for example languages: [en, zh]"
                    + " under 'defaults' in the manifest.");
        }
        for (LabelsWritten file : files) {
            getLog().info(file.file().getFileName() + ": " + file.texts() + " texts, " + file.lacking()
                    + " without translation");
            if (!file.notDrawn().isEmpty()) {
                getLog().warn("Not drawn as they are now, so that their texts are not known: "
                        + String.join(", ", file.notDrawn()) + ". Run the goal generate, then labels again.");
            }
        }
    }
}
